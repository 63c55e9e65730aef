/** As what a story is filed again, as files tell it: in names above and before a headline, after a slug, in notes. */
import {
  type FilingForm,
  filingLine,
  foreignNames,
  isNumbered,
  kindOfAdvisory,
  type PrintedFiling,
  printFiling,
  readAdvisory,
} from '../../filing'
import { westernDigits } from '../../places/fold'
import { type Details, type Filing, type FilingKind, mostUpdates } from '../../schema/values'

/** What was found of it; null where nothing names the kind. */
export interface FilingSigns extends Omit<Filing, 'kind'> {
  kind: FilingKind | null
}

export const noSigns: FilingSigns = { kind: null, number: 0, advisory: '' }

/** Of several kinds the one that clients must know of: what corrects an update is a correction. */
const byWeight: readonly FilingKind[] = ['correction', 'refile', 'wrapup', 'repeat', 'update']

/** What several places of a file tell. */
export function joinSigns(...all: readonly FilingSigns[]): FilingSigns {
  const kinds = all.map(({ kind }) => kind)
  const said = new Set(all.map(({ advisory }) => advisory).filter(Boolean))
  const kind = byWeight.find((each) => kinds.includes(each)) ?? null
  // the number of a wrapup that is corrected is that of no update
  const counted = all.filter((each) => (each.kind === 'wrapup') === (kind === 'wrapup'))
  return {
    kind,
    number: Math.max(0, ...counted.map(({ number }) => number)),
    advisory: [...said].join(' '),
  }
}

/** As what the story is filed again; null where nothing tells. */
export function filingOf({ kind, number, advisory }: FilingSigns): Filing | null {
  if (kind === null && advisory === '') return null
  return { kind: kind ?? kindOfAdvisory(advisory), number, advisory }
}

const kinds: Readonly<Record<string, FilingKind>> = {
  UPDATE: 'update',
  CORRECTION: 'correction',
  CORRECTED: 'correction',
  REFILE: 'refile',
  WRAPUP: 'wrapup',
  'WRAP-UP': 'wrapup',
  RPT: 'repeat',
  REPEAT: 'repeat',
  // the names of agencies in other languages
  RECTIFICATIF: 'correction',
  'ANNULE ET REMPLACE': 'correction',
  BERICHTIGUNG: 'correction',
  KORREKTUR: 'correction',
  DÜZELTME: 'correction',
  CORRECCIÓN: 'correction',
  RETTIFICA: 'correction',
  تصويب: 'correction',
  تكرار: 'repeat',
  ...Object.fromEntries(foreignNames),
}

const numberOf = (digits: string | undefined) => Math.min(Number(westernDigits(digits ?? '')), mostUpdates)

/** The number after a name, to which Kurdish joins it: `UPDATE 2`, `نوێکردنەوەی 2`. */
const number = 'ی? (\\p{Nd}{1,2})'
const numberedNames = (kind: FilingKind) => Object.keys(kinds).filter((each) => kinds[each] === kind)
const update = `(?:${numberedNames('update').join('|')})`

const name = new RegExp(
  `^(${Object.keys(kinds).join('|')})(?:${number})?(?:[,،] ${update}(?:${number})?)?[:!]?$`,
  'u',
)

/** What a line says that is nothing but the name: `UPDATE 2`, `CORRECTION`, `REFILE, UPDATE 2`; null for any other. */
export function readFilingName(line: string): FilingSigns | null {
  const [, word = '', own, behind] = line.trim().match(name) ?? []
  const kind = kinds[word]
  if (kind === undefined || (own !== undefined && !isNumbered(kind))) return null
  return { kind, number: numberOf(own ?? behind), advisory: '' }
}

/** What a line says that is one of these: the name, what has changed, or both. */
export function readFilingLine(line: string): FilingSigns | null {
  const text = line.trim()
  const at = text.indexOf('(')
  if (at < 0) return readFilingName(text)
  const advisory = readAdvisory(text.slice(at))
  if (advisory === null) return null
  if (at === 0) return { ...noSigns, advisory }
  const signs = readFilingName(text.slice(0, at))
  return signs && { ...signs, advisory }
}

/** A note to clients without the line that it begins with, where that is one. */
export function takeFilingLine(note: string): { note: string; signs: FilingSigns } {
  const [first = '', ...others] = note.split('\n')
  const signs = readFilingLine(first)
  return signs ? { note: others.join('\n').trim(), signs } : { note, signs: noSigns }
}

/** What a format tells clients in notes, which has no place of its own for it: as what the story is filed again, and the note. */
export function clientNotes({ filing, clientNote, language }: Details): string[] {
  return [filing ? filingLine(filing, language) : '', clientNote].filter(Boolean)
}

/** What a keyword line tells of the version: `2nd Ld-Writethru`, `1stLd`, `Correction`. */
export function readVersion(version: string): FilingSigns {
  const [, digits] = version.match(/^(\d{1,2})(?:st|nd|rd|th) ?(?:Ld|Lead)(?!\p{L})/iu) ?? []
  const isCorrection = /(?<!\p{L})correct(?:ion|ed|s|ive)?(?!\p{L})/iu.test(version)
  if (isCorrection) return { ...noSigns, kind: 'correction', number: numberOf(digits) }
  return digits === undefined ? noSigns : { ...noSigns, kind: 'update', number: numberOf(digits) }
}

/** What a version of a story has before its headline: `UPDATE 2-Dam to be drained`, `CORRECTED-UPDATE 1-…`. */
const numberedTags = [...numberedNames('update'), ...numberedNames('wrapup'), 'RECAST', 'ROUNDUP'].join('|')
const tags = ['RPT', 'REPEAT', 'REFILE', 'UPDATE', 'WRAPUP', 'CORRECTED', 'CORRECTION'].join('|')
/** In these languages they are words that headlines begin with, before a colon. */
const foreignTags = [...foreignNames].flatMap(([word, kind]) => (isNumbered(kind) ? [] : word)).join('|')
const prefix = new RegExp(
  `^(?:(?:(${numberedTags})${number}|(${tags}))[-–—:] ?|(${foreignTags})-)(?=\\p{Lu}\\p{Ll}|RPT|UPDATE|\\p{Lu}{2}|\\p{Lo})`,
  'u',
)

/** The sign by which dpa and others end a headline. */
const headlineEnd = /(?<!\s)\s{1,3}=$/

/** A headline without the version that it is of and the sign of its end, what was before it, and what that tells. */
export function withoutVersion(written: string): { headline: string; version: string; signs: FilingSigns } {
  const headline = written.replace(headlineEnd, '')
  let [rest, signs] = [headline, noSigns]
  for (let found = rest.match(prefix); found; found = rest.match(prefix)) {
    const [whole, numbered, digits, alone, foreign] = found
    const kind = kinds[numbered ?? alone ?? foreign ?? '']
    if (kind !== undefined) signs = joinSigns(signs, { kind, number: numberOf(digits), advisory: '' })
    rest = rest.slice(whole.length)
  }
  if (rest === '') return { headline, version: '', signs: noSigns }
  return { headline: rest, version: headline.slice(0, headline.length - rest.length), signs }
}

/** What tells as what a story is filed again, and its headline with what stands before it. */
export type PrintedHead = PrintedFiling & { headline: string }

/** The head of a story as its house prints it, or with a line above the headline where that would not be read back. */
export function printHead(
  filing: Filing | null,
  headline: string,
  { form, language }: { form: FilingForm; language: string },
): PrintedHead {
  const printedAs = (as: FilingForm) => {
    const printed = printFiling(filing, as, language)
    return { ...printed, headline: `${printed.prefix}${headline}` }
  }
  const printed = printedAs(form)
  // before words that begin in small letters it would be taken for one of them
  return withoutVersion(printed.headline).headline === headline ? printed : printedAs('line')
}
