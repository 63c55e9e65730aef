/** Lists in plain text: `• item`, `* item`, `- item`, `1. item`, each item on a line. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { blockText, joinLines, linesOf } from '../../story/lines'

const { bullet_list, ordered_list, list_item, paragraph } = schema.nodes

/** A bullet or number that is nothing else; a note's star, a speaker's dash, and an ordinal (`1. FC`) may be other things. */
type Sign = 'bullet' | 'star' | 'dash' | 'number' | 'ordinal'

interface Item {
  sign: Sign
  /** 0 where it has none. */
  number: number
  text: string
}

const bullet = /^[•·▪▫‣◦●○■□➢➤✓\uf06c-\uf0fe][\s\uf020]+(?=\S)/u
const star = /^\*\s+(?=[^\s*])/
const dash = /^-\s+(?=[^\s-])/
const number = /^\(?(\d{1,3})\)\s+(?=\S)/
const ordinal = /^(\d{1,3})\.\s+(?=\S)/

/** Signs of a list that has one item only. */
const aloneToo: readonly Sign[] = ['bullet', 'number']

/** A line as an item of a list, or null. */
function itemOf(line: string): Item | null {
  const signs: readonly [Sign, RegExp][] = [
    ['bullet', bullet],
    ['star', star],
    ['dash', dash],
    ['number', number],
    ['ordinal', ordinal],
  ]
  for (const [sign, pattern] of signs) {
    const found = line.match(pattern)
    if (found) return { sign, number: Number(found[1] ?? 0), text: line.slice(found[0].length) }
  }
  return null
}

function follows(item: Item, before: Item): boolean {
  return item.sign === before.sign && (item.number === 0 || item.number === before.number + 1)
}

function listOf(items: readonly Item[]): Node {
  const nodes = items.map(({ text }) => list_item.create(null, paragraph.create(null, schema.text(text))))
  const [first] = items
  return first?.sign === 'number' || first?.sign === 'ordinal'
    ? ordered_list.create({ order: first.number }, nodes)
    : bullet_list.create(null, nodes)
}

/** Lines in a row that are one list, or that are none. */
export type LineRun = { list: Node } | { lines: string[] }

/** The lines of a paragraph as its lists and what stands between them.  */
export function runsOfLines(lines: readonly string[]): LineRun[] {
  const runs: { items: Item[]; lines: string[] }[] = []
  for (const line of lines) {
    const item = itemOf(line)
    const last = runs.at(-1)
    const before = last?.items.at(-1)
    if (item && last && before && follows(item, before)) {
      last.items.push(item)
      last.lines.push(line)
    } else if (!item && last && last.items.length === 0) last.lines.push(line)
    else runs.push({ items: item ? [item] : [], lines: [line] })
  }
  return runs
    .map((run) => {
      const isList = run.items.length > 1 || run.items.some(({ sign }) => aloneToo.includes(sign))
      return isList ? { list: listOf(run.items) } : { lines: run.lines }
    })
    .reduce<LineRun[]>((found, run) => {
      const last = found.at(-1)
      if (last && 'lines' in last && 'lines' in run) last.lines.push(...run.lines)
      else found.push(run)
      return found
    }, [])
}

/** Whether a line is the next item of the list that one above it belongs to. */
export function followsInList(above: string, below: string): boolean {
  const [before, item] = [itemOf(above), itemOf(below)]
  return before !== null && item !== null && follows(item, before)
}

/** Whether a paragraph is all items, none with the dash of a speaker, and so may go on with the list above it. */
export function isListAlone(lines: readonly string[]): boolean {
  const items = lines.map(itemOf)
  return items.every((item) => item !== null && (item.sign !== 'dash' || !/[.!?…,]$/.test(item.text)))
}

/** A line of a block, as an item where it begins as one; null stands for a block that has no lines. */
interface TypedLine {
  block: Node
  line: Node | null
  item: Item | null
  /** How many letters its sign has. */
  signLength: number
}

function typedLinesOf(block: Node): TypedLine[] {
  if (block.type !== paragraph) return [{ block, line: null, item: null, signLength: 0 }]
  return linesOf(block).map((line) => {
    const text = blockText(line)
    const start = text.length - text.trimStart().length
    const item = itemOf(text.slice(start))
    return { block, line, item, signLength: item ? text.length - item.text.length : 0 }
  })
}

/** Whether a line goes on with the list of the line above it; people speak with a dash, each in a paragraph. */
function goesOn(above: TypedLine, below: TypedLine): boolean {
  if (!above.item || !below.item || !follows(below.item, above.item)) return false
  const isSpeech = ({ item }: TypedLine) => item?.sign === 'dash' && /[.!?…,]["”’»]?$/u.test(item.text)
  return above.block === below.block || (!isSpeech(above) && !isSpeech(below))
}

function listOfLines(run: readonly TypedLine[]): Node {
  const nodes = run.map(({ line, signLength }) =>
    list_item.create(null, paragraph.create(null, line?.content.cut(signLength))),
  )
  const [first] = run
  const isOrdered = first?.item?.sign === 'number' || first?.item?.sign === 'ordinal'
  return isOrdered
    ? ordered_list.create({ order: first.item?.number ?? 1 }, nodes)
    : bullet_list.create(null, nodes)
}

/** Blocks in which two items or more in a row, each typed as a line or a paragraph with its sign, are a list. */
export function withTypedLists(blocks: readonly Node[]): Node[] {
  const lines = blocks.flatMap(typedLinesOf)
  if (!lines.some(({ item }) => item)) return [...blocks]
  const found: Node[] = []
  let plain: TypedLine[] = []
  const endPlain = () => {
    const [first] = plain
    if (first) {
      const isWhole = first.line === null || linesOf(first.block).length === plain.length
      const content = joinLines(plain.map(({ line }) => line?.children ?? []))
      found.push(isWhole ? first.block : paragraph.create(first.block.attrs, content))
    }
    plain = []
  }
  for (let at = 0; at < lines.length; ) {
    const run = lines.slice(at, at + 1)
    for (let next = lines[at + 1]; next; next = lines[at + run.length]) {
      const above = run.at(-1)
      if (!above || !goesOn(above, next)) break
      run.push(next)
    }
    const [first] = run
    if (first && plain[0] && plain[0].block !== first.block) endPlain()
    if (run.length > 1) {
      endPlain()
      found.push(listOfLines(run))
    } else plain.push(...run)
    at += run.length
  }
  endPlain()
  return found
}
