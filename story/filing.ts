/** Stories that are filed again: as an update, a correction, a refile, a wrapup or a repeat, with the line that tells clients what has changed. */
import { baseOf } from './languages/base'
import { type Filing, type FilingKind, filingKinds, mostUpdates } from './schema/values'

/**
 * How a house says what it files again: on a line above the headline (`UPDATE 2`), before the headline as Reuters does
 * (`UPDATE 2-Bridge reopens`), or with the slug as AP does (`BC-Bridge, 2nd Ld-Writethru`).
 */
export const filingForms = ['line', 'headline', 'writethru'] as const
export type FilingForm = (typeof filingForms)[number]

/** The parts of a head that tell it, each `''` where the house has none. */
export interface PrintedFiling {
  /** Above the headline. */
  line: string
  /** Before the headline, its hyphen included. */
  prefix: string
  /** After the slug. */
  version: string
  /** Below the headline, in brackets. */
  advisory: string
}

/** How a language says as what a story is filed again. */
interface FilingWords {
  /** Whom a note to clients addresses. */
  editors: string
  names: Readonly<Record<FilingKind, string>>
  /** What stands before a headline, where that is not the name. */
  tags?: Partial<Readonly<Record<FilingKind, string>>>
  /** What joins a name to its number. */
  numbering: string
  comma: string
  /** What stands before a line that does not begin with what was done. */
  leadIns: Readonly<Record<FilingKind, string>>
}

const english: FilingWords = {
  editors: 'Eds',
  names: {
    update: 'UPDATE',
    correction: 'CORRECTION',
    refile: 'REFILE',
    wrapup: 'WRAPUP',
    repeat: 'REPEAT',
  },
  tags: { correction: 'CORRECTED', repeat: 'RPT' },
  numbering: ' ',
  comma: ', ',
  leadIns: {
    update: 'Updates: ',
    correction: 'Corrects: ',
    refile: 'Refiles: ',
    wrapup: 'Updates: ',
    repeat: 'Repeats: ',
  },
}

/** In these the names of other scripts would stand amid lines that run the other way; all others have the English ones. */
const otherWords: Readonly<Record<string, FilingWords>> = {
  ar: {
    editors: 'ملحوظة للمحررين',
    names: {
      update: 'تحديث',
      correction: 'تصحيح',
      refile: 'إعادة إرسال',
      wrapup: 'حصيلة',
      repeat: 'مكرر',
    },
    numbering: ' ',
    comma: '، ',
    leadIns: {
      update: 'تحديث: ',
      correction: 'تصحيح: ',
      refile: 'إعادة إرسال: ',
      wrapup: 'تحديث: ',
      repeat: 'تكرار: ',
    },
  },
  ckb: {
    editors: 'تێبینی بۆ سەرنووسەران',
    names: {
      update: 'نوێکردنەوە',
      correction: 'ڕاستکردنەوە',
      refile: 'ناردنەوە',
      wrapup: 'پوختە',
      repeat: 'دووبارە',
    },
    numbering: 'ی ',
    comma: '، ',
    leadIns: {
      update: 'نوێکردنەوە: ',
      correction: 'ڕاستکردنەوە: ',
      refile: 'ناردنەوە: ',
      wrapup: 'نوێکردنەوە: ',
      repeat: 'دووبارە: ',
    },
  },
}

/** The names of all kinds in the languages that have their own. */
export const foreignNames: ReadonlyMap<string, FilingKind> = new Map(
  Object.values(otherWords).flatMap(({ names }) => filingKinds.map((kind) => [names[kind], kind])),
)

function wordsOf(language: string): FilingWords {
  const base = baseOf(language)
  return (Object.hasOwn(otherWords, base) ? otherWords[base] : undefined) ?? english
}

const numbered = (kind: 'update' | 'wrapup', number: number, { names, numbering }: FilingWords) =>
  number > 0 ? `${names[kind]}${numbering}${number}` : names[kind]

/** Whether each of a kind has the next number; all others keep that of the last update. */
export function isNumbered(kind: FilingKind): kind is 'update' | 'wrapup' {
  return kind === 'update' || kind === 'wrapup'
}

/** `UPDATE 2`, `CORRECTION`, `REFILE, UPDATE 2`: as what a story in a language is filed again, in the words of no house. */
export function filingName({ kind, number }: Filing, language: string): string {
  const words = wordsOf(language)
  if (isNumbered(kind)) return numbered(kind, number, words)
  const name = words.names[kind]
  return number > 0 ? `${name}${words.comma}${numbered('update', number, words)}` : name
}

/** `UPDATE 2-`, `CORRECTED-UPDATE 2-`, `WRAPUP 3-` */
function prefixOf({ kind, number }: Filing, words: FilingWords): string {
  if (isNumbered(kind)) return `${numbered(kind, number, words)}-`
  const tag = `${words.tags?.[kind] ?? words.names[kind]}-`
  return number > 0 ? `${tag}${numbered('update', number, words)}-` : tag
}

/** `2nd Ld-Writethru` */
function writethru(number: number): string {
  if (number === 0) return ''
  const ending =
    number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending} Ld-Writethru`
}

/** What an advisory begins with, in the words by which agencies know one. */
const updating =
  'adds|ajoute|actualis(?:e|ée?)|aktualisiert|changes|clarifies|deletes?|edits|ergänzt|neu|précise|recasts?|releads?|removes?|restores|rewrites?|update[sd]?|writes through|mise? à jour|güncelle(?:ndi|me)|محدّ?ث|[يت]ضيف|إضافة|[يت]حدّث|تحديث|[يت]حذف|حذف|[يت]وضّ?ح|توضيح|زیادکردنی?|نوێکردنەوەی?|لابردنی?|ڕوونکردنەوەی?'
const correcting = 'berichtigung|corrects|corrige|fixes|korrektur|[يت]صحّ?ح|تصحيح|تصويب|ڕاستکردنەوەی?'
const refiling = 're-?files?|[يت]عيد إرسال|إعادة إرسال|ناردنەوەی?'
const repeating = 'repeat(?:s|ing)|resend(?:s|ing)|[يت]كرر|تكرار|دووبارەکردنەوەی?|دووبارە(?=:)'
const begins = (verbs: string) => new RegExp(`^(?:${verbs})(?!\\p{L})`, 'iu')
const beginsWithVerb = begins([updating, correcting, refiling, repeating].join('|'))
const corrects = begins(correcting)
const refiles = begins(refiling)
const repeats = begins(repeating)
const leadIn = new RegExp(
  `^(?:${[english, ...Object.values(otherWords)].flatMap(({ leadIns }) => Object.values(leadIns)).join('|')})`,
)

/** The line that tells clients what has changed: `(Adds police statement, paragraph 4)`; `''` for nothing. */
export function printAdvisory({ kind, advisory }: Filing, language: string): string {
  const text = advisory.replace(/\s+/g, ' ').trim()
  if (text === '') return ''
  const isKnown = beginsWithVerb.test(text) && !leadIn.test(text)
  return `(${isKnown ? '' : wordsOf(language).leadIns[kind]}${text})`
}

/** A note to clients as a line of a wire: `Eds: Adds police statement`. */
export function printNote(note: string, language: string): string {
  return `${wordsOf(language).editors}: ${note}`
}

/** What such a line says, or null where it is none. */
export function readAdvisory(line: string): string | null {
  const text = line.trim()
  if (!text.startsWith('(') || !text.endsWith(')')) return null
  const said = text.slice(1, -1).trim()
  return beginsWithVerb.test(said) ? said.replace(leadIn, '') : null
}

/** As what a story is filed again whose sender says no more than what has changed. */
export function kindOfAdvisory(advisory: string): FilingKind {
  if (corrects.test(advisory)) return 'correction'
  if (repeats.test(advisory)) return 'repeat'
  return refiles.test(advisory) ? 'refile' : 'update'
}

/** As a house prints it in the language of the story; nothing of a story that is filed for the first time. */
export function printFiling(filing: Filing | null, form: FilingForm, language: string): PrintedFiling {
  if (filing === null) return { line: '', prefix: '', version: '', advisory: '' }
  const { kind, number } = filing
  const version = form === 'writethru' && kind !== 'wrapup' ? writethru(number) : ''
  const line =
    kind === 'update' && version !== ''
      ? ''
      : filingName(version === '' ? filing : { ...filing, number: 0 }, language)
  return {
    line: form === 'headline' ? '' : line,
    prefix: form === 'headline' ? prefixOf(filing, wordsOf(language)) : '',
    version,
    advisory: printAdvisory(filing, language),
  }
}

/** All of it in one line, for notes to clients: `UPDATE 2 (Adds police statement, paragraph 4)`. */
export function filingLine(filing: Filing, language: string): string {
  return [filingName(filing, language), printAdvisory(filing, language)].filter(Boolean).join(' ')
}

/** The number of the update or wrapup before that, or 0. */
export function lastUpdate({ kind, number }: Filing): number {
  return isNumbered(kind) ? Math.max(0, number - 1) : number
}

/** The number that goes with a kind after an update of a number, or after none: an update and a wrapup have the next, all else keeps it. */
export function numberAfter(last: number, kind: FilingKind): number {
  return isNumbered(kind) ? Math.min(last + 1, mostUpdates) : last
}
