/** A quotation mark or bracket that has no other half. */
import { baseOf } from '../languages/base'
import type { CheckedBlock, FoundInStory, FoundPlace, StoryCheck } from './check'
import { singleHalves } from './single-quotes'
import { isProse } from './text'

const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Whether what stands before a closing bracket makes a label of a list of it (`a)`, `12)`), or a face. */
function isLabelOrFace(before: string): boolean {
  return (
    /^\s*[\p{L}\p{Nd}]{1,2}$/u.test(before) ||
    /(?:^|[\s\ufffc])(?:\p{L}|\p{Nd}|[ivx]{2,4}|[:;=8]-?)$/u.test(before.slice(-5))
  )
}

/** Where brackets stand that have no other half. Of a list (`a)`, `1)`) and of faces (`:)`) there is none. */
function unpairedBrackets(text: string): number[] {
  const open: { sign: string; at: number }[] = []
  const alone: number[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (sign === '(' || sign === '[' || sign === '{') {
      if (!/[:;=]-?$/.test(text.slice(Math.max(0, at - 2), at))) open.push({ sign, at })
      continue
    }
    const half = brackets[sign]
    if (half === undefined) continue
    if (open.at(-1)?.sign === half) open.pop()
    else if (!isLabelOrFace(text.slice(0, at))) alone.push(at)
  }
  return [...alone, ...open.map(({ at }) => at)]
}

/** A mark of a quotation that has no other half in its block. */
interface Half {
  at: number
  kind: 'curly' | 'straight'
  isOpening: boolean
}

/** Whether what stands before and after a mark makes it the first of its quotation. */
function opensAt(text: string, at: number): boolean {
  return /^[\s([{—–-]?$/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1))
}

/** `Next »` and `» Next` point somewhere; in French a space also stands before what closes a quotation. */
function isArrow(text: string, at: number, language: string): boolean {
  if (text.includes('«')) return false
  if (/^\s*$/u.test(text.slice(0, at)) && /\s/u.test(text.charAt(at + 1))) return true
  return language !== 'fr' && /^\s*$/u.test(text.slice(at + 1)) && /\s/u.test(text.charAt(at - 1))
}

/** Guillemets and curly marks in pairs. German closes with what English opens with. */
function pairedQuotes(text: string, language: string): Half[] {
  const strays: number[] = []
  const open: { close: string; at: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (open.at(-1)?.close.includes(sign)) open.pop()
    else if (sign === '„') open.push({ close: '“”', at })
    else if (sign === '“') open.push({ close: '”', at })
    else if (sign === '«') open.push({ close: '»', at })
    else if (sign === '”' || (sign === '»' && !isArrow(text, at, language))) strays.push(at)
  }
  return [
    ...strays.map((at): Half => ({ at, kind: 'curly', isOpening: false })),
    ...open.slice(0, 1).map(({ at }): Half => ({ at, kind: 'curly', isOpening: true })),
  ]
}

/** Right-to-left copy writes curly marks either way round. */
function countedQuotes(text: string): Half[] {
  const at = Array.from(text.matchAll(/[“”„]/g), ({ index }) => index)
  const last = at.at(-1)
  return last === undefined || at.length % 2 === 0
    ? []
    : [{ at: last, kind: 'curly', isOpening: opensAt(text, last) }]
}

/** Straight marks; those of inches and minutes stand after a figure. */
const straightMarks = (text: string) => Array.from(text.matchAll(/(?<![\p{Nd}])"/gu), ({ index }) => index)

/** Straight marks in pairs. */
function straightQuotes(text: string): Half[] {
  const at = straightMarks(text)
  const last = at.at(-1)
  return last === undefined || at.length % 2 === 0 || /\p{Nd}"/u.test(text)
    ? []
    : [{ at: last, kind: 'straight', isOpening: opensAt(text, last) }]
}

const isMirrored = ({ language, text }: CheckedBlock) =>
  ['ar', 'ckb', 'fa', 'ur', 'he'].includes(language) && text.includes('”')

/** Whether a quotation goes on in the next paragraph of the copy, which then begins with a mark as well. */
function goesOn(blocks: readonly CheckedBlock[], index: number, marks = /^["“«„”»]/): boolean {
  const next = blocks[index + 1]
  return next !== undefined && isProse(next) && marks.test(next.text.trimStart())
}

/** Where single marks stand that have no other half. */
function loneSingles(blocks: readonly CheckedBlock[], index: number): number[] {
  const { text = '', language = '' } = blocks[index] ?? {}
  return singleHalves(text, language)
    .filter(({ isOpening }) => !isOpening || !goesOn(blocks, index, /^[‘'‚]/))
    .map(({ at }) => at)
}

function halvesOf(blocks: readonly CheckedBlock[], index: number): Half[] {
  const block = blocks[index]
  if (!block || block.part === 'byline') return []
  const { text } = block
  const paired = isMirrored(block) ? countedQuotes(text) : pairedQuotes(text, baseOf(block.language))
  return [...paired, ...straightQuotes(text)].filter(
    ({ kind, isOpening }) => (kind === 'curly' && !isOpening) || !goesOn(blocks, index),
  )
}

/** A quotation is seldom longer, and what looks like one then is a fault. */
const mostParagraphs = 8

/** The block in which another closes what is opened in one, with no mark between; null where none does. */
function closingBlock(
  blocks: readonly CheckedBlock[],
  halves: readonly (readonly Half[])[],
  opening: number,
  kind: Half['kind'],
): number | null {
  for (let index = opening + 1; index <= opening + mostParagraphs; index++) {
    const block = blocks[index]
    if (!block || !isProse(block)) return null
    const [half, ...others] = halves[index]?.filter((each) => each.kind === kind) ?? []
    if (half) return !half.isOpening && others.length === 0 ? index : null
    if (/["“”„«»]/u.test(block.text)) return null
  }
  return null
}

/** Without the marks of quotations of several paragraphs: only in English each of these begins with one. */
function withoutLong(blocks: readonly CheckedBlock[], all: readonly (readonly Half[])[]): Half[][] {
  const halves = all.map((each) => [...each])
  blocks.forEach((block, index) => {
    if (baseOf(block.language) === 'en' || !isProse(block)) return
    for (const half of halves[index] ?? []) {
      const closing = half.isOpening ? closingBlock(blocks, halves, index, half.kind) : null
      if (closing === null) continue
      for (const at of [index, closing])
        halves[at] =
          halves[at]?.filter(({ kind, isOpening }) => kind !== half.kind || isOpening !== (at === index)) ??
          []
    }
  })
  return halves
}

/** Where the curly mark of a quotation has a straight one for its other half; null where not. */
function mixedWith(curly: Half, text: string): number | null {
  // those before and after it are in pairs
  const lone = straightMarks(text).filter((_, index) => index % 2 === 0)
  return (curly.isOpening ? lone.find((at) => at > curly.at) : lone.findLast((at) => at < curly.at)) ?? null
}

/** What is reported of marks that have no other half: a curly and a straight one that belong together are one fault. */
function placesOf(text: string, halves: readonly Half[], isCurlyUsual: boolean): FoundPlace[] {
  const [one, other, ...more] = halves
  const at =
    one?.kind === 'curly' && other?.kind === 'straight' && more.length === 0 ? mixedWith(one, text) : null
  if (!one || at === null) return halves.map((half) => placeAt(text, half.at))
  const place = placeAt(text, isCurlyUsual ? at : one.at)
  return [{ ...place, fixes: [isCurlyUsual ? (one.isOpening ? '”' : '“') : '"'] }]
}

function placeAt(text: string, at: number): FoundPlace {
  return { from: at, to: at + 1, values: { mark: text[at] ?? '' } }
}

/** Whether a story has as many curly marks as straight ones. */
function usesCurly(blocks: readonly CheckedBlock[]): boolean {
  const count = (pattern: RegExp) =>
    blocks.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0)
  return count(/[“”]/gu) >= count(/"/gu)
}

export const unbalancedCheck: StoryCheck = {
  level: 'warning',
  inStory({ blocks }) {
    const halves = withoutLong(
      blocks,
      blocks.map((_, index) => halvesOf(blocks, index)),
    )
    const isCurlyUsual = usesCurly(blocks)
    return blocks.flatMap(({ text, part }, block): FoundInStory[] => {
      if (part === 'byline') return []
      const others = [...unpairedBrackets(text), ...loneSingles(blocks, block)]
      const quotes = placesOf(text, halves[block] ?? [], isCurlyUsual)
      return [...others.map((at) => placeAt(text, at)), ...quotes].map((place) => ({ block, ...place }))
    })
  },
}
