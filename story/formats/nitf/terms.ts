/** Genres and subjects, between a story's terms and NITF's attributes. */
import type { Term } from '../../schema/values'

/** The IPTC's genre codes (cv.iptc.org/newscodes/genre), which NITF writes by their names. */
const genres = `Actuality Advice Advisory Agenda Almanac Analysis Anniversary Archive Background Biography Bulletin
Commentary Consultation Current Curtain_Raiser Daybook Exclusive Fact-Check Factbox Feature Fixture Forecast
From_the_Scene Help History Horoscope Interview Legal_Notice Listing_of_facts Live Media_Advisory Music Obituary
Opinion Poll Polls_and_Surveys Press-Digest Press_Release Profile Program Quote Raw_Sound Response_to_a_Question
Results_Listings_and_Statistics Retrospective Review Satire Scener Side_bar_and_Supporting_Information
Special_Report Sponsored Summary Synopsis Text_only Transcript_and_Verbatim Update Voicer Wrap Wrap-up`

const fold = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, '')
const codes = new Map(genres.split(/\s+/).map((code) => [fold(code), code]))

/** The genre of a name; without a code where it is none of the IPTC's. */
export function genreOf(name: string): Term {
  const code = codes.get(fold(name))
  return { code: code ? `genre:${code}` : '', name }
}

/** The name of the meta element that has the code of a genre that its name does not identify. */
export const genreMeta = 'genre-code'

/** The genre of a tobject.property; `''` where only its code is given. */
export function genreName({ code, name }: Term): string {
  return name || (isCode(code) ? code.slice(code.indexOf(':') + 1) : '')
}

const isCode = (code: string) => code === `genre:${codes.get(fold(code.slice(code.indexOf(':') + 1)))}`

/** Whether the name of a genre identifies it fully in NITF. */
export function isNamed(genre: Term | null): boolean {
  if (!genre) return true
  const parsed = genreOf(genreName(genre))
  return parsed.code === genre.code && parsed.name === genre.name
}

/**
 * The scheme of an eight-digit number: Media Topics begin with 2, and have the Subject Codes' broadest terms
 * under their numbers.
 */
export function schemeOf(number: string): string {
  return /^2|000000$/.test(number) ? 'medtop' : 'subj'
}

/** What NITF writes where a term has no number. */
const none = '00000000'

/** The subject of a tobject.subject, or null where it has none. */
export function subjectOf(attributes: Readonly<Record<string, string>>): Term | null {
  const of = (name: string) => (attributes[`tobject.subject.${name}`] ?? '').replace(/\s+/g, ' ').trim()
  const refnum = of('refnum')
  const isNumber = /^\d{8}$/.test(refnum) && refnum !== none
  const code = isNumber ? `${schemeOf(refnum)}:${refnum}` : refnum === none ? of('code') : refnum
  const name = refnum.endsWith('000000')
    ? of('type') || of('matter') || of('detail')
    : of('detail') || of('matter') || of('type')
  return code === '' && name === '' ? null : { code, name }
}

/** The attributes of a tobject.subject. Its number must be a name token (NITF 3.6). */
export function subjectAttributes({ code, name }: Term): Record<string, string | undefined> {
  const number = code.match(/^(medtop|subj):(\d{8})$/)
  const isPlain = number !== null && schemeOf(number[2] ?? '') === number[1]
  const token = isPlain ? number[2] : /^[\w.:-]+$/.test(code) ? code : none
  const level = token?.endsWith('000000') ? 'type' : 'matter'
  return {
    'tobject.subject.refnum': token,
    'tobject.subject.code': token === none && code !== '' ? code : undefined,
    [`tobject.subject.${level}`]: name || undefined,
  }
}
