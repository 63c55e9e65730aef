/**
 * Notes at the foot of a text that only a sign joins to it: `word¹` and `¹ The note.`, or `word[1]` and `[1] The
 * note.`. Also signs in brackets whose notes were not copied along.
 */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { blockText, hasLines, linesOf } from '../../story/lines'
import type { Report } from '../format'

const { paragraph } = schema.nodes

/** How many blocks may stand below the notes: a sign-off, contacts. */
const mostBelow = 2

/** How a note begins: with its sign, and then with words. */
const noteStart =
  /^([¹²³⁴-⁹⁰]{1,3}|[*†‡§]{1,3}|\[\^?[1-9]\d{0,2}\])(?:(?<=\[\^\d{1,3}\]):)?\s?(?=[\p{L}\p{N}"“‘«(])/u

/** Names of what is measured, whose sign is a power: `m²`, `km³`. */
const unit = /(?:^|[\p{N}\s(/])(?:[kcdmµ]?m|mi|ft|yd|in|sec|s|x|n|r)$/iu

/** What a word or a sentence ends with. */
const wordEnd = /[\p{L}.,;:!?”’"')\]»%]$/u

const signOf = (block: Node) =>
  block.type === paragraph ? (noteStart.exec(blockText(block).trimStart())?.[1] ?? null) : null

interface Place {
  at: number
  end: number
}

/** The places in a text where a sign refers to a note; a blank before a sign in brackets belongs to it. */
function placesIn(text: string, sign: string): Place[] {
  const isNumber = /^[¹²³⁴-⁹⁰]/u.test(sign)
  const found: Place[] = []
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) {
    const start = sign.startsWith('[') && /[ \u00a0]/.test(text.charAt(at - 1)) ? at - 1 : at
    const [before, behind] = [text.slice(Math.max(0, start - 12), start), text.charAt(at + sign.length)]
    const isBehindFigure = sign.startsWith('[') && /\p{N}$/u.test(before)
    const isBehindWord = wordEnd.test(before) && !(isNumber && unit.test(before))
    const isWhole = !/[\p{L}\p{N}¹²³⁴-⁹⁰*†‡§]/u.test(behind) && !sign.startsWith(before.slice(-1))
    if ((isBehindWord || isBehindFigure) && isWhole) found.push({ at: start, end: at + sign.length })
  }
  return found
}

/** Whether a sign stands anywhere in a text where it refers to nothing: after a figure, after what is measured. */
function standsElsewhere(text: string, sign: string): boolean {
  return text.split(sign).length - 1 > placesIn(text, sign).length
}

function textsIn(block: Node): string[] {
  return block.isTextblock ? [blockText(block)] : block.children.flatMap(textsIn)
}

/** A block without what stands at some places of its texts. */
function without(block: Node, placesOf: (text: string) => readonly Place[]): Node {
  if (!block.isTextblock)
    return block.copy(Fragment.fromArray(block.children.map((each) => without(each, placesOf))))
  return placesOf(blockText(block))
    .toSorted((one, other) => other.at - one.at)
    .reduce((rest, { at, end }) => rest.copy(rest.content.cut(0, at).append(rest.content.cut(end))), block)
}

/** Blocks with notes apart that are lines of one paragraph. */
function withNotesApart(blocks: readonly Node[]): Node[] {
  return blocks.flatMap((block) => {
    const lines = block.type === paragraph && hasLines(block) ? linesOf(block) : []
    return lines.length > 0 && lines.every((line) => signOf(line) !== null) ? lines : [block]
  })
}

/**
 * Blocks without notes at their foot and the signs that refer to these, and the lines of the notes. Signs of which one
 * may be a power or something else are left with their notes.
 */
function takeNotes(given: readonly Node[]): { blocks: Node[]; lines: string[] } {
  const none = { blocks: [...given], lines: [] }
  const blocks = withNotesApart(given)
  let end = blocks.length
  while (end > 0 && blocks.length - end < mostBelow && signOf(blocks[end - 1] ?? paragraph.create()) === null)
    end--
  let from = end
  while (from > 0 && signOf(blocks[from - 1] ?? paragraph.create()) !== null) from--
  const notes = blocks.slice(from, end)
  const signs = notes.flatMap((note) => signOf(note) ?? [])
  const above = blocks.slice(0, from)
  const texts = above.flatMap(textsIn)
  const isReferred = (sign: string) =>
    texts.some((text) => placesIn(text, sign).length > 0) &&
    !texts.some((text) => standsElsewhere(text, sign))
  const areNotes = signs.length > 0 && new Set(signs).size === signs.length && signs.every(isReferred)
  if (!areNotes) return none
  const placesOf = (text: string) => signs.flatMap((sign) => placesIn(text, sign))
  return {
    blocks: [...above.map((block) => without(block, placesOf)), ...blocks.slice(end)],
    lines: notes.map(blockText),
  }
}

const figureInBrackets = /\[\^?\d{1,3}\]/g
/** What encyclopedias put beside such figures. */
const signInBrackets = /\[(?:\^?[1-9]\d{0,2}|[a-z]|(?:note|nb) \d{1,3}|citation needed)\]/g
const punctuation = /[.,;:!?”"’»]/

/** Whether what is in brackets stands straight after a word, a figure or a sentence, as no word of a text does. */
function isBehindText(text: string, { at, end }: Place): boolean {
  const [before, behind] = [text.slice(Math.max(0, at - 2), at), text.slice(end, end + 2)]
  return (wordEnd.test(before) || /\p{N}$/u.test(before)) && !/^(?:[\p{L}\p{N}(=]| =)/u.test(behind)
}

function placesOfPattern(text: string, pattern: RegExp): (Place & { sign: string })[] {
  return [...text.matchAll(pattern)].map(({ 0: sign, index }) => ({
    at: index,
    end: index + sign.length,
    sign,
  }))
}

const wordBehind = /(?<![\p{L}\p{N}_])[\p{L}\p{N}_]+$/u

/** A word that has figures in brackets after it twice: one of a program, `gate[1]`. */
function isIndexed(found: readonly { text: string; at: number }[]): boolean {
  const words = found.map(({ text, at }) => text.slice(Math.max(0, at - 40), at).match(wordBehind)?.[0] ?? '')
  const own = words.filter((word) => word !== '')
  return new Set(own).size < own.length
}

/**
 * Blocks without signs in brackets that refer to notes which are not there, as a piece of an encyclopedia has them
 * (`tons.[1][2]`); null where there are none. Where one figure in brackets may be something else, all are left.
 */
function withoutLoneSigns(blocks: readonly Node[]): Node[] | null {
  const found = blocks
    .flatMap(textsIn)
    .flatMap((text) => placesOfPattern(text, figureInBrackets).map((place) => ({ text, ...place })))
  const isBehindPunctuation = found.some(({ text, at }) => punctuation.test(text.charAt(at - 1)))
  const areSigns = found.every(({ text, sign, ...place }) => sign !== '[0]' && isBehindText(text, place))
  if (!areSigns || !isBehindPunctuation || isIndexed(found)) return null
  const placesOf = (text: string) =>
    placesOfPattern(text, signInBrackets).filter(({ sign, ...place }) => {
      const isLetter = sign.length === 3 && /[a-z]/.test(sign)
      return isBehindText(text, place) && (!isLetter || punctuation.test(text.charAt(place.at - 1)))
    })
  return blocks.map((block) => without(block, placesOf))
}

/**
 * Blocks without notes and the signs that refer to them, and the lines of the notes.
 * @param report gets the signs whose notes are not there
 */
export function takeFootNotes(
  given: readonly Node[],
  report: Report,
): { blocks: readonly Node[]; lines: string[] } {
  const { blocks, lines } = takeNotes(given)
  const rest = withoutLoneSigns(blocks)
  if (rest && !report.dropped.includes('footnotes')) report.dropped.push('footnotes')
  return { blocks: rest ?? blocks, lines }
}
