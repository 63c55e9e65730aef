/** Stories that are filed again: as an update, a correction, a refile, a wrapup or a repeat, with the line that tells clients what has changed. */
import { type Filing, type FilingKind, mostUpdates } from './schema/values'

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
  /** Behind the slug. */
  version: string
  /** Below the headline, in brackets. */
  advisory: string
}

const names = { correction: 'CORRECTION', refile: 'REFILE', repeat: 'REPEAT' } as const
const tags = { correction: 'CORRECTED-', refile: 'REFILE-', repeat: 'RPT-' } as const

const numbered = (name: string, number: number) => (number > 0 ? `${name} ${number}` : name)
const update = (number: number) => numbered('UPDATE', number)
const wrapup = (number: number) => numbered('WRAPUP', number)

/** Whether each of a kind has the next number; all others keep that of the last update. */
export function isNumbered(kind: FilingKind): kind is 'update' | 'wrapup' {
  return kind === 'update' || kind === 'wrapup'
}

/** `UPDATE 2`, `CORRECTION`, `REFILE, UPDATE 2`: as what a story is filed again, in the words of no house. */
export function filingName({ kind, number }: Filing): string {
  if (kind === 'update') return update(number)
  if (kind === 'wrapup') return wrapup(number)
  return number > 0 ? `${names[kind]}, ${update(number)}` : names[kind]
}

/** `UPDATE 2-`, `CORRECTED-UPDATE 2-`, `WRAPUP 3-` */
function prefixOf(filing: Filing): string {
  const { kind, number } = filing
  if (isNumbered(kind)) return `${filingName(filing)}-`
  return number > 0 ? `${tags[kind]}${update(number)}-` : tags[kind]
}

/** `2nd Ld-Writethru` */
function writethru(number: number): string {
  if (number === 0) return ''
  const ending =
    number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending} Ld-Writethru`
}

/** What an advisory begins with, in the words by which agencies know one. */
const verbs =
  'adds|ajoute|actualise|aktualisiert|berichtigung|changes|clarifies|corrects|corrige|deletes?|edits|ergänzt|fixes|korrektur|neu|précise|recasts?|re-?files?|releads?|removes?|repeat(?:s|ing)|resend(?:s|ing)|restores|rewrites?|updates?|writes through'
const beginsWithVerb = new RegExp(`^(?:${verbs})(?!\\p{L})`, 'iu')
const corrects = /^(?:berichtigung|corrects|corrige|fixes|korrektur)(?!\p{L})/iu
const refiles = /^re-?files?(?!\p{L})/iu
const repeats = /^(?:repeat|resend)(?:s|ing)(?!\p{L})/iu
/** What stands before one that does not begin so. */
const leadIns = {
  update: 'Updates: ',
  correction: 'Corrects: ',
  refile: 'Refiles: ',
  wrapup: 'Updates: ',
  repeat: 'Repeats: ',
} as const
const leadIn = /^(?:Updates|Corrects|Refiles|Repeats): /

/** The line that tells clients what has changed: `(Adds police statement, paragraph 4)`; `''` for nothing. */
export function printAdvisory({ kind, advisory }: Filing): string {
  const text = advisory.replace(/\s+/g, ' ').trim()
  if (text === '') return ''
  const isKnown = beginsWithVerb.test(text) && !leadIn.test(text)
  return `(${isKnown ? '' : leadIns[kind]}${text})`
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

/** As a house prints it; nothing of a story that is filed for the first time. */
export function printFiling(filing: Filing | null, form: FilingForm): PrintedFiling {
  if (filing === null) return { line: '', prefix: '', version: '', advisory: '' }
  const { kind, number } = filing
  const version = form === 'writethru' && kind !== 'wrapup' ? writethru(number) : ''
  const line =
    kind === 'update' && version !== '' ? '' : filingName(version === '' ? filing : { ...filing, number: 0 })
  return {
    line: form === 'headline' ? '' : line,
    prefix: form === 'headline' ? prefixOf(filing) : '',
    version,
    advisory: printAdvisory(filing),
  }
}

/** All of it in one line, for notes to clients: `UPDATE 2 (Adds police statement, paragraph 4)`. */
export function filingLine(filing: Filing): string {
  return [filingName(filing), printAdvisory(filing)].filter(Boolean).join(' ')
}

/** The number of the update or wrapup before that, or 0. */
export function lastUpdate({ kind, number }: Filing): number {
  return isNumbered(kind) ? Math.max(0, number - 1) : number
}

/** The number that goes with a kind after an update of a number, or after none: an update and a wrapup have the next, all else keeps it. */
export function numberAfter(last: number, kind: FilingKind): number {
  return isNumbered(kind) ? Math.min(last + 1, mostUpdates) : last
}
