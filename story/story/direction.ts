/** The direction in which each paragraph is set: its story's, unless it is written in the other script. */
import type { Node, NodeType } from 'prosemirror-model'
import { perObject } from '../memo'
import { schema } from '../schema'
import type { Details } from '../schema/values'

const { bullet_list, ordered_list, quote } = schema.nodes

/** What has a sign at the start of its lines, which stands where these begin. */
const signed: ReadonlySet<NodeType> = new Set([bullet_list, ordered_list, quote])

type Direction = Details['direction']

/** Words of the scripts that are written in a direction. */
const words: Readonly<Record<Direction, RegExp>> = {
  ltr: /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu,
  rtl: /[\p{Script=Arabic}\p{Script=Hebrew}]+/gu,
}

/** Fewer words than this are a name in a text of the other script. */
const fewestWords = 3

/** Letters from the start of a text that tell its direction: no key waits until all of a very long one is read. */
const enough = 1000

/** The largest share of its words that may be of the script around it, as names are. */
const mostOfAround = 1 / 5

type Counts = Readonly<Record<Direction, number>>

/** How many words of the scripts of either direction a text begins with. */
function countWords(text: string): Counts {
  const start = text.slice(0, enough)
  const count = (direction: Direction) => start.match(words[direction])?.length ?? 0
  return { ltr: count('ltr'), rtl: count('rtl') }
}

/** Each block is read once: a key changes one of the thousand items of a list. */
const countsOfBlock = perObject((block: Node) =>
  countWords(block.textBetween(0, Math.min(block.content.size, enough), ' ', ' ')),
)

function directionBy(counts: Counts, around: Direction): Direction {
  const other = around === 'rtl' ? 'ltr' : 'rtl'
  const isOther = counts[other] >= fewestWords && counts[around] <= (counts.ltr + counts.rtl) * mostOfAround
  return isOther ? other : around
}

/**
 * The direction of a paragraph: an English one in a Sorani story is set from left to right, so that its stops are where
 * its readers look for them. A name is not, nor a paragraph that has names of the other script in it.
 * @param around the direction of what it stands in
 */
export function directionOfText(text: string, around: Direction): Direction {
  return directionBy(countWords(text), around)
}

/**
 * The direction of a block by its own words, of a list or a quotation by all that is in it. What else holds blocks stands
 * as what is around it, and what is in a cell as its table does.
 */
export function directionOfBlock(block: Node, around: Direction): Direction {
  if (!block.isTextblock && !signed.has(block.type)) return around
  return directionBy(countsOfBlock(block), around)
}
