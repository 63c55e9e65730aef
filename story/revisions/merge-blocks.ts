/** Blocks that two sides changed, put side by side by what they come from, and put together where that is safe. */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../schema'
import { plainText } from '../story/plain-text'
import { alignBlocks, type Pair } from './align'
import { inCertainOrder, moreThan } from './both-sides'
import { mergeText } from './merge-text'

/** What one place of a text was, and became on either side; none where there is nothing. */
export interface Slot {
  base: readonly Node[]
  mine: readonly Node[]
  theirs: readonly Node[]
}

/**
 * All three texts in one order, block by block of the base, with what was inserted between. Places between which both sides
 * put the same block are one: it is not to stand in both.
 */
export function slotsOf(
  base: readonly Node[],
  mine: readonly Node[],
  theirs: readonly Node[],
  language: string,
): Slot[] {
  const ours = became(alignBlocks(base, mine, language), base.length)
  const others = became(alignBlocks(base, theirs, language), base.length)
  const slots: Slot[] = []
  const place = (slot: Slot) => {
    if (slot.base.length + slot.mine.length + slot.theirs.length > 0) slots.push(slot)
  }
  for (let index = 0; index <= base.length; index++) {
    place({ base: [], mine: ours.before[index] ?? [], theirs: others.before[index] ?? [] })
    place({
      base: base.slice(index, index + 1),
      mine: ours.blocks[index] ?? [],
      theirs: others.blocks[index] ?? [],
    })
  }
  return joinedWhereAlike(slots)
}

const keyOf = (block: Node): string => JSON.stringify(block.toJSON())

/** The blocks of a side that the base has not, by the slot that each is in; blocks that say nothing may stand anywhere. */
function putIn(slots: readonly Slot[], side: 'mine' | 'theirs'): Map<string, number> {
  const found = new Map<string, number>()
  for (const [index, slot] of slots.entries())
    for (const block of slot[side])
      if (saysAnything(block) && !has(slot.base, block)) found.set(keyOf(block), index)
  return found
}

function joinedWhereAlike(slots: readonly Slot[]): Slot[] {
  const theirs = putIn(slots, 'theirs')
  /** Up to which slot each is joined with those after it. */
  const ends = slots.map((_, index) => index)
  for (const [key, here] of putIn(slots, 'mine')) {
    const there = theirs.get(key) ?? here
    const [from, to] = here < there ? [here, there] : [there, here]
    ends[from] = Math.max(ends[from] ?? from, to)
  }
  const joined: Slot[] = []
  let end = -1
  for (const [index, slot] of slots.entries()) {
    const last = joined.at(-1)
    if (last && index <= end)
      joined[joined.length - 1] = {
        base: [...last.base, ...slot.base],
        mine: [...last.mine, ...slot.mine],
        theirs: [...last.theirs, ...slot.theirs],
      }
    else joined.push(slot)
    end = Math.max(end, ends[index] ?? index)
  }
  return joined
}

const saysAnything = (block: Node): boolean => block.type === picture || plainText(block).trim() !== ''

const has = (blocks: readonly Node[], block: Node): boolean => blocks.some((each) => each.eq(block))

/** Blocks of both sides, each as often as one side has it, in an order that is the same on both. */
export function bothOf(mine: readonly Node[], theirs: readonly Node[]): Node[] {
  const [first, second] = inCertainOrder(mine, theirs, (blocks) => blocks.map(keyOf).join('\n'))
  return [...first, ...moreThan(second, first, keyOf)]
}

/** What the blocks of the base became, and what was inserted before each and after the last. */
interface Became {
  blocks: Node[][]
  before: Node[][]
}

function became(pairs: readonly Pair[], length: number): Became {
  const blocks = Array.from({ length }, (): Node[] => [])
  const before = Array.from({ length: length + 1 }, (): Node[] => [])
  let at = 0
  for (const [was, is] of rewritten(pairs)) {
    if (was) {
      if (is) blocks[at]?.push(is)
      at++
    } else if (is) before[at]?.push(is)
  }
  return { blocks, before }
}

/** A block that is gone where another came was rewritten. */
function rewritten(pairs: readonly Pair[]): Pair[] {
  const out: Pair[] = []
  let gone: Node[] = []
  let come: Node[] = []
  const place = () => {
    const both = Math.max(gone.length, come.length)
    for (let index = 0; index < both; index++) out.push([gone[index] ?? null, come[index] ?? null])
    gone = []
    come = []
  }
  for (const [was, is] of pairs) {
    if (was && is) {
      place()
      out.push([was, is])
    } else if (was) gone.push(was)
    else if (is) come.push(is)
  }
  place()
  return out
}

/** Whether both hold the same blocks. */
export function areAlike(some: readonly Node[], others: readonly Node[]): boolean {
  return (
    some.length === others.length &&
    some.every((block, index) => {
      const other = others[index]
      return other !== undefined && block.eq(other)
    })
  )
}

/**
 * What only one side changed, or both alike, or both in different sentences, or one that has all that the other has put in;
 * null where that is a question.
 */
export function mergeSlot({ base, mine, theirs }: Slot, language: string): readonly Node[] | null {
  if (areAlike(mine, base) || areAlike(mine, theirs)) return theirs
  if (areAlike(theirs, base)) return mine
  const more = moreOf(base, mine, theirs)
  if (more) return more
  const [was, ours, others] = [base[0], mine[0], theirs[0]]
  const isOneEach = [base, mine, theirs].every(({ length }) => length === 1)
  const merged = isOneEach && was && ours && others && mergeBlock(was, ours, others, language)
  return merged ? [merged] : null
}

/** The side that has all of the other and nothing else that one may have taken out, or either where both have the same; null where neither has. */
function moreOf(
  base: readonly Node[],
  mine: readonly Node[],
  theirs: readonly Node[],
): readonly Node[] | null {
  const isMore = (some: readonly Node[], others: readonly Node[]) =>
    others.length > 0 &&
    moreThan(others, some, keyOf).length === 0 &&
    moreThan(some, others, keyOf).every((block) => !has(base, block))
  const [mayBeMine, mayBeTheirs] = [isMore(mine, theirs), isMore(theirs, mine)]
  if (mayBeMine && mayBeTheirs) return bothOf(mine, theirs)
  if (mayBeMine) return mine
  return mayBeTheirs ? theirs : null
}

/** A block with the changes of both sides, or null where they cannot be combined. */
function mergeBlock(base: Node, mine: Node, theirs: Node, language: string): Node | null {
  if (mine.eq(base) || mine.eq(theirs)) return theirs
  if (theirs.eq(base)) return mine
  const shape = [mine, theirs].find((side) => !side.hasMarkup(base.type, base.attrs)) ?? base
  const isOneShape = [mine, theirs].every(
    (side) => side.hasMarkup(base.type, base.attrs) || side.hasMarkup(shape.type, shape.attrs),
  )
  const content = isOneShape ? mergeContent(base, mine, theirs, language) : null
  return content && shape.type.validContent(content) ? shape.copy(content) : null
}

const { bullet_list, ordered_list, list_item, quote, picture, byline, signoff } = schema.nodes
/** A table whose rows and columns both sides changed is a question: a cell may have moved. */
const sequences = new Set([bullet_list, ordered_list, list_item, quote])
/** Their values follow their text, so one side is taken whole. */
const forms = new Set([byline, signoff])

function mergeContent(base: Node, mine: Node, theirs: Node, language: string): Fragment | null {
  const all = [base, mine, theirs]
  if (all.every(({ isTextblock, type }) => isTextblock && !forms.has(type)))
    return mergeText(base, mine, theirs, language)
  if (all.every(({ type }) => type === picture)) return mergeEach(base, mine, theirs, language)
  if (!all.every(({ type }) => sequences.has(type))) return null
  const merged = slotsOf(base.children, mine.children, theirs.children, language).map((slot) =>
    mergeSlot(slot, language),
  )
  return merged.includes(null) ? null : Fragment.from(merged.flatMap((blocks) => blocks ?? []))
}

/** For blocks that always have the same parts. */
function mergeEach(base: Node, mine: Node, theirs: Node, language: string): Fragment | null {
  const merged = base.children.map((part, index) =>
    mergeBlock(part, mine.child(index), theirs.child(index), language),
  )
  return merged.includes(null) ? null : Fragment.from(merged.flatMap((part) => part ?? []))
}
