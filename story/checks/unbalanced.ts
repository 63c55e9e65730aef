/** A quotation mark or bracket that has no other half. */
import type { CheckedBlock, CheckedStory, FoundInStory, StoryCheck } from './check'
import { isProse } from './text'

const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Whether what stands before a closing bracket makes a label of a list of it (`a)`, `12)`), or a face. */
function isLabelOrFace(before: string): boolean {
  return (
    /^\s*[\p{L}\p{Nd}]{1,2}$/u.test(before) ||
    /(?:^|[\s\ufffc])(?:\p{Ll}|\p{Nd}|[ivx]{2,4}|[:;=8]-?)$/u.test(before.slice(-5))
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

interface Quotes {
  /** Where marks stand that close nothing. */
  strays: number[]
  /** Where one was opened that is not closed. */
  open: number | null
}

/** Guillemets and curly marks in pairs. German closes with what English opens with. */
function pairedQuotes(text: string): Quotes {
  const strays: number[] = []
  const open: { close: string; at: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (open.at(-1)?.close.includes(sign)) open.pop()
    else if (sign === '„') open.push({ close: '“”', at })
    else if (sign === '“') open.push({ close: '”', at })
    else if (sign === '«') open.push({ close: '»', at })
    else if (sign === '”' || sign === '»') strays.push(at)
  }
  return { strays, open: open.at(0)?.at ?? null }
}

/** Straight marks in pairs; those of inches and minutes stand behind a figure. */
function straightQuotes(text: string): Quotes {
  const at = Array.from(text.matchAll(/(?<![\p{Nd}])"/gu), ({ index }) => index)
  const inFigures = (text.match(/\p{Nd}"/gu) ?? []).length
  if (at.length % 2 === 0 || inFigures > 0) return { strays: [], open: null }
  return { strays: [], open: at.at(-1) ?? null }
}

/** Whether a quotation goes on in the next paragraph of the copy, which then begins with a mark as well. */
function goesOn(blocks: readonly CheckedBlock[], index: number): boolean {
  const next = blocks[index + 1]
  return next !== undefined && isProse(next) && /^["“«„”»]/.test(next.text.trimStart())
}

function inBlockOf({ blocks }: CheckedStory, block: number): FoundInStory[] {
  const here = blocks[block]
  if (!here || here.part === 'byline') return []
  const { text } = here
  const isMirrored = ['ar', 'ckb', 'fa', 'ur', 'he'].includes(here.language) && /”/.test(text)
  const found = unpairedBrackets(text)
  // right-to-left copy writes curly marks either way round
  const paired = isMirrored ? countedQuotes(text) : pairedQuotes(text)
  for (const { strays, open } of [paired, straightQuotes(text)]) {
    found.push(...strays)
    if (open !== null && !goesOn(blocks, block)) found.push(open)
  }
  return found.map((at) => ({ block, from: at, to: at + 1, values: { mark: text[at] ?? '' } }))
}

function countedQuotes(text: string): Quotes {
  const at = Array.from(text.matchAll(/[“”„]/g), ({ index }) => index)
  return { strays: [], open: at.length % 2 === 0 ? null : (at.at(-1) ?? null) }
}

export const unbalancedCheck: StoryCheck = {
  level: 'warning',
  inStory: (story) => story.blocks.flatMap((_, index) => inBlockOf(story, index)),
}
