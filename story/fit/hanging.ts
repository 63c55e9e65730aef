/**
 * What hangs in the air when a story is cut: what is kept and was only explained in what goes. It is a help to an editor
 * who looks at the cut, so that it says nothing of what it does not know.
 */
import type { Node } from 'prosemirror-model'
import { blockTextOf, type PlacedBlock, placedBlocks } from '../checks/blocks'
import { numberOf } from '../checks/numbers'
import { closing, quotesIn, type Stretch, stretches, wordsIn } from '../checks/text'
import { westernDigits } from '../places/fold'
import { bodyEnd } from './cut'

/** In the order in which they are listed. */
export const hangingKinds = ['surname', 'quote', 'acronym', 'figure'] as const
export type HangingKind = (typeof hangingKinds)[number]

/** A place in what is kept, by positions of the document. */
export interface Hanging {
  kind: HangingKind
  from: number
  to: number
  text: string
}

interface Block extends PlacedBlock {
  text: string
  isKept: boolean
}

const isHead = ({ part }: Block) => part === 'headline' || part === 'standfirst'
const isForm = ({ part }: Block) => part === 'byline' || part === 'sign-off' || part === 'credit'
/** Copy that follows block on block, in which a speaker is named before or after the words. */
const isRunning = ({ part }: Block) => part === 'lead' || part === 'paragraph' || part === 'quote'

const place = (kind: HangingKind, { pos }: Block, { from, to, text }: Stretch): Hanging => ({
  kind,
  from: pos + 1 + from,
  to: pos + 1 + to,
  text,
})

/** A first and a last name, each a group, as letters with and without capitals show them. */
const fullNames = [
  /(?<![\p{L}\p{Nd}'’-])(\p{Lu}\p{Ll}{1,30}(?:-\p{Lu}\p{Ll}{1,30})?) ((?:[Aa]l-)?\p{Lu}[\p{Ll}’'-]{2,30})(?![\p{L}\p{Nd}])/gu,
  // the verb stands before the name in Arabic, and after it in Kurdish
  /(?<!\p{L})(?:و?قال|و?قالت|و?أضاف|و?أضافت|و?أوضح|و?أكد|و?أكدت) (\p{L}{2,30}) (\p{L}{3,30})(?=[،,:.])/gu,
  /(?<=^|[.،؛] )(\p{L}{2,30}) (\p{L}{3,30})(?=،| گوتی| وتی| ڕایگەیاند)/gu,
] as const

/** A last name that stands alone, as a group: the same three ways. */
const loneNames = [
  /(?<![\p{L}\p{Nd}'’-]|\p{Lu}[\p{Ll}’'-]{1,30} )((?:[Aa]l-)?\p{Lu}[\p{Ll}’'-]{2,30})(?![\p{L}\p{Nd}])(?! \p{Lu}\p{Ll})/gu,
  /(?<!\p{L})(?:و?قال|و?قالت|و?أضاف|و?أضافت|و?أوضح|و?أكد|و?أكدت) (\p{L}{3,30})(?=[،,:.])/gu,
  /(?<=^|[.،؛”»] ?)(\p{L}{3,30})(?= گوتی| وتی| ڕایگەیاند)/gu,
] as const

/** What stands before another word and is no first name. */
const noFirstName = new Set(
  `The A An In At On For Of And But From To By With As North South East West New Old Great Saint San Los Las El
  President Minister Mayor Governor Prime General Colonel Captain Doctor Professor King Queen Prince Princess Mr Mrs Ms Dr
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December وزير وزيرة رئيس رئيسة مدير مديرة محافظ متحدث ناطق مسؤول مصدر النائب الوزير الرئيس
  وەزیری سەرۆکی پارێزگاری وتەبێژی بەڕێوەبەری سەرچاوەیەکی`.split(/\s+/),
)

/** Last names that the kept text has alone, while the full name goes. */
function surnames(kept: readonly Block[], cut: readonly Block[]): Hanging[] {
  return fullNames.flatMap((pattern, way) => {
    const lone = loneNames[way]
    if (!lone) return []
    const inFull = (blocks: readonly Block[]) =>
      blocks.flatMap(({ text }) =>
        Array.from(text.matchAll(pattern)).flatMap(([, first = '', last = '']) =>
          noFirstName.has(first) ? [] : [[last.toLowerCase(), first] as const],
        ),
      )
    const known = new Set(inFull(kept.filter((block) => !isForm(block))).map(([last]) => last))
    const gone = new Set(
      inFull(cut)
        .map(([last]) => last)
        .filter((last) => !known.has(last)),
    )
    const listed = new Set<string>()
    return kept.flatMap((block) => {
      if (isForm(block)) return []
      return Array.from(block.text.matchAll(lone)).flatMap((match) => {
        const [found, name = ''] = match
        const last = name.toLowerCase()
        if (!gone.has(last) || listed.has(last)) return []
        listed.add(last)
        const from = match.index + found.length - name.length
        return [place('surname', block, { text: name, from, to: from + name.length })]
      })
    })
  })
}

const says =
  /(?<!\p{L})(?:said|says|told|added|adds|wrote|asked|explained|recalled|insisted|argued|warned|quoted|according|sagte|sagt|sagten|erklärte|erklärt|betonte|meinte|schrieb|berichtete|kritisierte|laut|zufolge|dit|disait|déclaré|déclare|expliqué|explique|affirmé|affirme|ajouté|ajoute|indiqué|indique|assuré|assure|raconté|raconte|écrit|selon|detto|dice|dichiarato|spiegato|spiega|aggiunto|aggiunge|scritto|secondo|dijo|declaró|explicó|añadió|afirmó|aseguró|según|dedi|diyor|söyledi|açıkladı|belirtti|got|gotin)(?!\p{L})|گوت|وت|ڕایگەیاند|نووسی|گفت|افزود|قال|أضاف|أوضح|أكد|صرح|كتب|وفق|[:：]\s*$/iu

const opening = /^\s*["“«„]/u
const closed = /["”»“]\s?[.,،]?\s{0,3}$/u

/** Whether a block is somebody's words and nothing else. */
function isOnlyQuote({ text, part }: Block): boolean {
  if (part === 'quote') return !says.test(text)
  const [first] = quotesIn(text)
  if (!first || !opening.test(text)) return false
  return quotesIn(text).reduce((rest, { from, to }) => rest - (to - from), text.trim().length) <= 2
}

/** Whether a text goes on with a quotation that another has opened: the first mark in it closes that. */
function goesOn(quote: string, next: string): boolean {
  const close = closing[quote.charAt(0)]
  const marks = next.match(/["“”„«»]/gu) ?? []
  return marks[0] === close && (close !== '"' || marks.length % 2 === 1)
}

/** Quotations at the end of what is kept whose speaker, or whose end, is cut. */
function quotes(kept: readonly Block[], cut: readonly Block[]): Hanging[] {
  const running = kept.filter(isRunning)
  const last = running.at(-1)
  if (!last) return []
  const spoken = quotesIn(last.text).at(-1)
  const next = cut.find(isRunning)
  const isOpen = spoken !== undefined && spoken.to === last.text.length && !closed.test(last.text)
  if (isOpen && next && (opening.test(next.text) || goesOn(last.text.slice(spoken.from), next.text)))
    return [place('quote', last, { ...spoken, text: last.text.slice(spoken.from) })]
  if (!isOnlyQuote(last)) return []
  const before = running.findLast((block) => !isOnlyQuote(block))
  if (before && says.test(before.text)) return []
  return [place('quote', last, { from: 0, to: last.text.length, text: last.text })]
}

/** Acronyms whose long form goes: `the Kurdistan Regional Government (KRG)`. */
function acronyms(kept: readonly Block[], cut: readonly Block[]): Hanging[] {
  const spelt = (blocks: readonly Block[]) =>
    new Set(
      blocks.flatMap(({ text }) => Array.from(text.matchAll(/\((\p{Lu}{2,8})\)/gu), ([, each = '']) => each)),
    )
  const known = spelt(kept)
  const gone = spelt(cut)
  const listed = new Set<string>()
  return kept.flatMap((block) =>
    isForm(block)
      ? []
      : stretches(block.text, /(?<![\p{L}\p{Nd}(])\p{Lu}{2,8}(?![\p{L}\p{Nd})])/gu).flatMap((each) => {
          if (!gone.has(each.text) || known.has(each.text) || listed.has(each.text)) return []
          listed.add(each.text)
          return [place('acronym', block, each)]
        }),
  )
}

/** Figures of headline and standfirst that only what goes has. */
function figures(kept: readonly Block[], cut: readonly Block[]): Hanging[] {
  const pattern = /(?<![\p{L}\p{Nd}.,:/–-])\p{Nd}{1,12}(?:[.,٫٬]\p{Nd}{1,12}){0,4}(?![\p{L}\p{Nd}:/–-])/gu
  const keyOf = (figure: string) => westernDigits(figure).replace(/[,٬]/gu, '')
  const inBody = (blocks: readonly Block[]) =>
    new Set(
      blocks
        .filter((block) => !isHead(block) && !isForm(block))
        .flatMap(({ text }) => [
          ...stretches(text, pattern).map((each) => keyOf(each.text)),
          ...wordsIn(text)
            .flatMap((word) => numberOf(word.text) ?? [])
            .map(String),
        ]),
    )
  const known = inBody(kept)
  const gone = inBody(cut)
  return kept.filter(isHead).flatMap((block) =>
    stretches(block.text, pattern)
      .filter(({ text }) => gone.has(keyOf(text)) && !known.has(keyOf(text)))
      .map((each) => place('figure', block, each)),
  )
}

/** What would hang in the air in a story whose body ends before a position. */
export function hangingAt(doc: Node, at: number): Hanging[] {
  const end = bodyEnd(doc)
  const blocks = placedBlocks(doc).map((block): Block => {
    const isKept = block.pos < at || block.pos >= end
    return { ...block, text: blockTextOf(block).text, isKept }
  })
  const kept = blocks.filter(({ isKept }) => isKept)
  const cut = blocks.filter(({ isKept }) => !isKept)
  return [surnames, quotes, acronyms, figures].flatMap((look) => look(kept, cut))
}
