/** Lists in teletype text: `* item`, `- item`, `1. item`, the lines below an item being its own. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { unwrapped } from './wrapping'

const { bullet_list, ordered_list, list_item, paragraph } = schema.nodes

const bullet = /^\s*([*•-])\s+(?=\S)/
const number = /^\s*(\d{1,3})\.\s+(?=\S)/

/** Whether a line begins an item of a list. */
export function startsItem(line: string): boolean {
  return bullet.test(line) || number.test(line)
}

interface List {
  /** The number of its first item, as it is written; undefined where it has bullets. */
  first: string | undefined
  items: string[][]
}

function addLine(lists: List[], line: string): void {
  const list = lists.at(-1)
  const digits = line.match(number)?.[1]
  const isItem = startsItem(line)
  const text = line.replace(digits === undefined ? bullet : number, '').trim()
  const next = list?.first === undefined ? undefined : Number(list.first) + list.items.length
  if (!isItem) list?.items.at(-1)?.push(line.trim())
  else if (list && next === (digits === undefined ? undefined : Number(digits))) list.items.push([text])
  else lists.push({ first: digits, items: [[text]] })
}

const paragraphOf = (text: string) => paragraph.create(null, text ? schema.text(text) : null)

/** The lists of a group of lines; null where it is none. A dash alone on one line is a speaker's, and a number an ordinal. */
export function listsOf(group: readonly string[]): Node[] | null {
  const [line = ''] = group
  const dashes = group.filter((line) => /^\s*-\s/.test(line)).length
  if (!startsItem(line) || (/^\s*-/.test(line) && dashes < 2)) return null
  const lists: List[] = []
  for (const each of group) addLine(lists, each)
  return lists.map(({ first, items }) => {
    const paragraphs = items.map((item) => paragraphOf(unwrapped(item, 0).join('')))
    const [alone] = paragraphs
    // `1. May is a holiday`
    if (first !== undefined && alone && paragraphs.length === 1)
      return paragraphOf(`${first}. ${alone.textContent}`)
    const nodes = paragraphs.map((each) => list_item.create(null, each))
    return first === undefined
      ? bullet_list.create(null, nodes)
      : ordered_list.create({ order: Number(first) }, nodes)
  })
}
