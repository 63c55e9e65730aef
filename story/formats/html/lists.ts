/** Lists of HTML. Items may begin with anything there; here each begins with a paragraph and holds what flows. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { numeral } from '../letters/numerals'
import { type Element, elements } from '../xml'
import { stylesOf } from './css'
import { type Look, lookWithin } from './look'
import type { Reader } from './reader'

const { paragraph, crosshead, bullet_list, ordered_list, list_item } = schema.nodes

const listNames: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir'])

/** Blocks that may stand in an item or a quote, one after the other, or a block that may not. */
type Part = { flow: Node[] } | { block: Node }

/** A crosshead within an item or a quote is a line that stands out. */
function inFlow(block: Node): Node {
  if (block.type !== crosshead) return block.isTextblock ? paragraph.create(null, block.content) : block
  const strong = schema.marks.strong.create()
  return paragraph.create(
    null,
    block.children.map((node) => node.mark(strong.addToSet(node.marks))),
  )
}

/** Blocks in runs of what may stand in an item or a quote, and between them what may not. */
export function listParts(blocks: readonly Node[]): Part[] {
  const parts: Part[] = []
  for (const block of blocks.map(inFlow)) {
    const last = parts.at(-1)
    if (!block.type.isInGroup('flow')) parts.push({ block })
    else if (last && 'flow' in last) last.flow.push(block)
    else parts.push({ flow: [block] })
  }
  return parts
}

/** An item of a list: its blocks, the number that it says it has, and how that is printed where not in figures. */
interface Item {
  blocks: Node[]
  number: number | null
  /** A way to count, as `numeral()` takes it, or `''`. */
  way: string
  /** The sign as text, or `''`. */
  sign: string
}

/** A whole number that an ordered list may begin with; null for anything else. */
function numberOf(text: string | undefined): number | null {
  const number = Number(text)
  return text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? number : null
}

function hasItems(element: Element): boolean {
  return elements(element).some(({ name }) => name === 'li' || listNames.has(name))
}

/** An item that only holds another list, and shows no sign of its own: how some programs nest. */
function isWrapper(element: Element): boolean {
  const inside = elements(element)
  const isBare = element.children.every((child) => typeof child !== 'string' || child.trim() === '')
  const sign = `${stylesOf(element).get('list-style-type') ?? ''} ${stylesOf(element).get('list-style') ?? ''}`
  return (
    isBare && inside.length > 0 && inside.every(({ name }) => listNames.has(name)) && /\bnone\b/.test(sign)
  )
}

/** The sign of a task: what a box before it says; `''` for what is no task. */
function taskSign(element: Element): string {
  const box = elements(element)
    .flatMap((child) => [child, ...elements(child)])
    .find(({ name, attributes }) => name === 'input' && attributes.type?.toLowerCase() === 'checkbox')
  if (box) return box.attributes.checked === undefined ? '☐' : '☒'
  const checked = element.attributes['aria-checked'] ?? element.attributes['data-checked']
  return checked === undefined ? '' : checked === 'true' ? '☒' : '☐'
}

function itemsOf(element: Element, look: Look, around: Reader): Item[] {
  const items: Item[] = []
  let loose: (Element | string)[] = []
  const settle = () => {
    const blocks = around.within(true).read(loose, look).end()
    loose = []
    if (blocks.length > 0) items.push({ blocks, number: null, way: '', sign: '' })
  }
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '' || loose.length > 0) loose.push(child)
      continue
    }
    if (child.name !== 'li' && !hasItems(child)) {
      loose.push(child)
      continue
    }
    settle()
    const within = lookWithin(child, look, around.isExact)
    const last = items.at(-1)
    if (child.name !== 'li' && !listNames.has(child.name)) items.push(...itemsOf(child, within, around))
    else if (child.name !== 'li' || (isWrapper(child) && last)) {
      const nested = child.name === 'li' ? elements(child) : [child]
      // a list within a list is part of the item before it, or where there is none, its items are of this list
      if (last) for (const each of nested) last.blocks.push(...list(each, within, around.within(true)))
      else items.push(...nested.flatMap((each) => itemsOf(each, within, around)))
    } else {
      const read = around.within(true).read(child.children, within, 'li').end()
      const task = around.isExact ? '' : taskSign(child)
      const blocks = task === '' ? read : withSign(task, read)
      const sign = child.attributes['data-sign'] ?? ''
      items.push({ blocks, number: numberOf(child.attributes.value), way: wayOf(child, element), sign })
    }
  }
  settle()
  return items
}

/** Whether an item has a text or a picture of its own. */
const isShown = ({ blocks }: Item) =>
  blocks.some((block) => block.textContent.trim() !== '' || !block.isTextblock)

/** How the items of a list are counted, by its attribute or its style. */
function wayOf(element: Element, within: Element): string {
  const way = (each: Element) => {
    const styles = stylesOf(each)
    const type = styles.get('list-style-type') ?? styles.get('list-style')?.split(/\s/)[0]
    return type ?? styles.get('-list-counter') ?? each.attributes.type
  }
  return way(element) ?? way(within) ?? ''
}

/** Items that count down have their numbers as text: a story's lists count up. */
function countedDown(element: Element, items: readonly Item[]): Node[] {
  let next = numberOf(element.attributes.start) ?? items.length
  return items.flatMap(({ blocks, number }) => {
    const own = number ?? next
    next = own - 1
    return withSign(`${own}.`, blocks)
  })
}

/** The blocks of an item with its sign as text. */
function withSign(sign: string, blocks: readonly Node[]): Node[] {
  const [first, ...others] = blocks
  const text = schema.text(`${sign} `)
  return first?.isTextblock
    ? [paragraph.create(null, [text, ...inFlow(first).children]), ...others]
    : [paragraph.create(null, [text]), ...blocks]
}

/** Puts items together; what may not stand in a list parts it, and the numbers go on after it. */
class Assembly {
  readonly found: Node[] = []
  private items: Node[] = []
  private order = 1

  /** @param next the number of the next item */
  constructor(
    private readonly isOrdered: boolean,
    private next: number,
  ) {}

  item({ blocks, number, way, sign }: Item): void {
    if (number !== null && number !== this.next) {
      this.close()
      this.next = number
    }
    const counted = this.isOrdered && sign === '' ? numeral(way, this.next) : null
    if (sign !== '' || counted !== null) {
      this.close()
      this.found.push(...withSign(sign || `${counted}.`, blocks))
      this.next++
      return
    }
    const parts = listParts(blocks)
    let isBegun = parts.length === 0
    if (isBegun) this.add([])
    for (const part of parts) {
      if ('block' in part) {
        this.close()
        this.found.push(part.block)
      } else if (isBegun) this.found.push(...part.flow)
      else {
        this.add(part.flow)
        isBegun = true
      }
    }
    this.next++
  }

  private add(flow: readonly Node[]): void {
    if (this.items.length === 0) this.order = this.next
    const [first] = flow
    this.items.push(list_item.create(null, first?.type === paragraph ? flow : [paragraph.create(), ...flow]))
  }

  close(): void {
    const { items } = this
    this.items = []
    if (items.length > 0)
      this.found.push(
        this.isOrdered ? ordered_list.create({ order: this.order }, items) : bullet_list.create(null, items),
      )
  }
}

/** A list as blocks: one, but where it holds what may not stand in a list, or counts in a way that a story cannot. */
export function list(element: Element, look: Look, around: Reader): Node[] {
  const { name, attributes } = element
  const isOrdered = name === 'ol'
  const all = itemsOf(element, look, around)
  const items = isOrdered || around.isExact ? all : all.filter(isShown)
  if (items.length === 0) return []
  if (around.isDeepest) return items.flatMap(({ blocks }) => blocks)
  if (isOrdered && attributes.reversed !== undefined && !around.isExact) return countedDown(element, items)
  const [first] = items
  const assembly = new Assembly(isOrdered, first?.number ?? numberOf(attributes.start) ?? 1)
  for (const item of items) assembly.item(item)
  assembly.close()
  return assembly.found
}
