/** The sign-off: who reported, wrote and edited a story, as its last line. */

import { isSource } from '../houses/sources'
import { findPlace } from '../places'
import { countryNamed } from '../places/list'
import { type Contributor, noSignOff, type SignOff, type SignOffRole, signOffRoles } from '../schema/values'
import { byWord } from './by-word'
import { type Form, type FoundForm, oncePerLine, type Style } from './form'
import { isChain, printChain, readChain } from './initials'
import { keepEach, same } from './keep'
import { withoutMarks } from './marks'
import { isName, joinHelpers, joinNames, nameParts, splitNames, withoutAndAtEnd } from './names'
import {
  bracketedRolePattern,
  comma,
  formWordsOf,
  leadingRolePattern,
  pictureWords,
  rolePattern,
  rolesOf,
} from './words'

/** The phrase is its first group or its second: one with a colon, or one that needs none. */
const role = new RegExp(
  `(?<=^|[\\s;,.:؛،(])(?:(${rolePattern})\\s*:\\s*|(${leadingRolePattern})(?:\\s+|$))`,
  'giu',
)
const opening = new RegExp(
  `^\\(?\\s*(?:[-–—*•]\\s*)?(?:(?:${rolePattern})\\s*:|(?:${leadingRolePattern})\\s)`,
  'iu',
)
/** The same within brackets, where fewer words are others'. */
const bracketedRole = new RegExp(
  `(?<=^|[\\s;,.:؛،(])(?:(${rolePattern})\\s*:\\s*|(${leadingRolePattern}|${bracketedRolePattern})(?:\\s+|$))`,
  'giu',
)
const isBracketed = (text: string) => text.startsWith('(') && text.endsWith(')')
const bullet = /(^|\n)(?:[-–—*•]\s+|\*)/gu
const brackets = /^\(([\s\S]*?)\)?\.?$/u

function print(value: SignOff, { house, language }: Style): string {
  const { form } = house.signOff
  if (form === 'initials') return printChain(value)
  const words = formWordsOf(language)
  const parts = signOffRoles
    .filter((each) => value[each].length > 0)
    .map((each) => {
      const people = value[each].map(({ name, place }) => (place ? `${name}${words.in}${place}` : name))
      const colon = form === 'list' ? ': ' : words.colon
      return `${words.roles[each]}${colon}${joinNames(people, language)}`
    })
  if (form === 'list') return parts.map((part) => `- ${part}`).join('\n')
  return form === 'bracketed' ? `(${parts.join('; ')})` : parts.join('; ')
}

/** A line without what ends it but is no part of a name; the full stop of `Jr.` or of an initial is one. */
function withoutEnd(line: string): string {
  return line
    .replace(/(?<![\s;,؛،/|–—-])[\s;,؛،/|–—-]+$/u, '')
    .replace(/(?<!(?:^|[\s.])(?:Jr|Sr|\p{Lu}))\.$/u, '')
}

/** What stands between a name and where they worked from, by a language's own “in”. */
const inPlace = byWord((own) => new RegExp(`(?<=.)(?: in |${own})(?=\\p{L})`, 'u'))

/** `TEXT / Fotos: NAME` */
const beforePictures = new RegExp(`\\s?[/|.]\\s(?=(?:${pictureWords})\\s?:)`, 'iu')

/** @param mayBePlace whether a city after a name is where they worked from: not while names are typed */
function readPeople(text: string, language: string, mayBePlace = false): Contributor[] {
  const parts = inPlace(formWordsOf(language).in)
  const people: Contributor[] = []
  const line = joinHelpers(withoutEnd(text.replace(/\s+/gu, ' '))).replace(beforePictures, ', ')
  for (const { text: each, isJoined } of nameParts(line, language)) {
    const [between = ''] = each.match(parts) ?? []
    const at = each.search(parts)
    const last = people.at(-1)
    // `NAME, Berlin`: a city of one word after somebody's whole name is where they worked from
    const isPlace = mayBePlace && last?.place === '' && /\s/u.test(last.name) && !isJoined && isCity(each)
    // `NAME in Erbil, Iraq`
    const isCountry = last !== undefined && last.place !== '' && !isJoined && countryNamed(each) !== null
    if (isCountry) people.splice(-1, 1, { ...last, place: `${last.place}${comma(language)}${each}` })
    else if (isPlace) people.splice(-1, 1, { ...last, place: each })
    else if (at < 0) people.push({ name: each.replace(beforeName, ''), place: '' })
    else people.push({ name: each.slice(0, at), place: each.slice(at + between.length) })
  }
  return people
}

/** `(By NAME, editing by NAME)` */
const beforeName = /^By (?=\p{Lu})/u

const isCity = (text: string) => /^[\p{L}\p{M}-]+$/u.test(text) && findPlace(text) !== null

const placeInBrackets = /^([^()]*[^()\s])\s*\(([^()]+)\)$/u
/** What stands for a comma within such a place, `(Erbil, Iraq)`, while the people are parted. */
const heldComma = '\ue000'

const withCommasHeld = (line: string) =>
  line.replace(/\([^()]*\)/gu, (place) => place.replaceAll(/[,،]/gu, heldComma))

/** People in one line, as a field shows them: where they worked from stands in brackets. */
export function writeContributors(people: readonly Contributor[]): string {
  return people.map(({ name, place }) => (place ? `${name} (${place})` : name)).join(', ')
}

/**
 * The people of a line that names them alone, as `NAME (PLACE)` or `NAME in PLACE`; a role that stands before them is
 * not a part of a name.
 * @param language BCP 47
 */
export function readContributors(line: string, language: string): Contributor[] {
  const people = withCommasHeld(withoutAndAtEnd(line.replace(opening, ''), language))
  const withCommas = (text: string) => text.replaceAll(heldComma, comma(language).trim())
  return readPeople(people, language).map((each) => {
    const [, name, place] = each.place === '' ? (each.name.match(placeInBrackets) ?? []) : []
    const person = name !== undefined && place !== undefined ? { name, place: place.trim() } : each
    return { name: withCommas(person.name), place: withCommas(person.place) }
  })
}

/** What AP and others say of those who helped: `Associated Press writer NAME in PLACE contributed to this report.` */
const agencyWriter =
  /^(?:The )?(?:Associated Press|AP)(?: \p{L}{2,20}){0,2} (?:writers?|journalists?|reporters?|correspondents?|photographers?) /u
const contributed =
  /^([^.!?:;]{3,200}) contributed( reporting)?(?: from ([\p{L} ,'’-]{2,60}?))?( to (?:this|the) (?:report|story|article)(?: from ([\p{L} ,'’-]{2,60}?))?)?\.?$/u

function readContributed(text: string, language: string): SignOff | null {
  const plain = text.replace(agencyWriter, '')
  const [, names, reporting, first = '', what, second = ''] = plain.match(contributed) ?? []
  const from = first || second
  // without any of these a name may have contributed anything
  const isCredit = plain !== text || reporting !== undefined || what !== undefined
  if (names === undefined || !isCredit) return null
  const additional = readPeople(names, language).map((each) => ({ ...each, place: each.place || from }))
  return { ...noSignOff, additional }
}

/** `--Ana Ruiz reported from Athens.`, and what AP and Bloomberg say below a rule of those who helped. */
const reported = /^([^.!?:;]{3,120}) reported from ([\p{L} ,'’-]{2,60})\.?$/u
const assisted = /^With (?:assistance|contributions|reporting) (?:from|by) ([^.!?:;]{3,200})\.?$/u
const dashes = /^[-–—]{1,2} ?(?=\p{Lu})/u

function readSentence(text: string, language: string): SignOff | null {
  const [, names, from = ''] = text.match(reported) ?? []
  if (names !== undefined && splitNames(from, language).every(isName)) {
    const reporting = readPeople(names, language).map((each) => ({ ...each, place: each.place || from }))
    return { ...noSignOff, reporting }
  }
  const helpers = text.match(assisted)?.[1]
  if (helpers !== undefined) return { ...noSignOff, additional: readPeople(helpers, language) }
  return readContributed(text, language)
}

/** Several in one, recognised by a dash before them or by one that can only be a credit. */
function readSentences(text: string, language: string): SignOff | null {
  const line = text.replace(dashes, '')
  const sentences = line.split(/(?<=\p{Ll}\p{Ll}\.)\s(?=\p{Lu})/u)
  if (sentences.length > 4) return null
  const found = sentences.map((each) => readSentence(each, language))
  const isSure = line !== text || sentences.some((each) => readContributed(each, language) !== null)
  return isSure ? mergeAll(found) : null
}

/** Everyone of several sign-offs; null where one of them is none. */
function mergeAll(found: readonly (SignOff | null)[]): SignOff | null {
  return found.reduce<SignOff | null>((all, each) => all && each && mergeRoles(all, each), { ...noSignOff })
}

/** People of two lines, those whom both name once: with the place that either tells. */
function mergePeople(one: readonly Contributor[], other: readonly Contributor[]): Contributor[] {
  const all = [...one]
  for (const person of other) {
    const { name, place } = person
    const at = one.findIndex((each) => each.name === name && (each.place === place || !each.place || !place))
    if (at < 0) all.push(person)
    else all[at] = { name, place: all[at]?.place || place }
  }
  return all
}

function mergeRoles(one: SignOff, other: SignOff): SignOff {
  return {
    reporting: mergePeople(one.reporting, other.reporting),
    additional: mergePeople(one.additional, other.additional),
    writing: mergePeople(one.writing, other.writing),
    editing: mergePeople(one.editing, other.editing),
  }
}

/** The roles of Reuters' Arabic service, which stand before the names without a colon. */
const arabicRoles: readonly (readonly [phrase: string, role: SignOffRole])[] = [
  ['تغطية صحفية', 'reporting'],
  ['تغطية إضافية', 'additional'],
  ['شارك في التغطية', 'additional'],
  ['شاركت في التغطية', 'additional'],
  ['تغطية', 'reporting'],
  ['تقرير', 'reporting'],
  ['إعداد', 'writing'],
  ['اعداد', 'writing'],
  ['كتابة', 'writing'],
  ['تحرير', 'editing'],
  ['ترجمة', 'editing'],
]
const forTheArabicService = ' للنشرة العربية'

/** Between roles, the last of them with “and” or a comma before it. */
const betweenRoles = / [-–/] |[،؛,;] (?=(?:تغطية|شارك|إعداد|اعداد|كتابة|تحرير|تقرير|ترجمة)[\s:])/u
/** One role in brackets of which things are not said: `(ترجمة غير رسمية)` names nobody. */
const oneRole = /^\((?:تحرير|إعداد|اعداد|تغطية صحفية) /u
/** What is drawn up, edited and translated, and what it is called: `(إعداد خطة طوارئ)`. */
const thingInArabic =
  /^(?:خطة|خطط|قائمة|قوائم|تقرير|تقارير|دراسة|دراسات|مشروع|مشاريع|ملف|ملفات|برنامج|برامج|وثيقة|وثائق|مسودة|كتاب|كتب|ميزانية|موازنة|نسخة|نص|نصوص|كلمة|مقال|مقالات|دستور|قانون) /u
/** People alone in brackets: no word of them has an article, as things have. */
const personInArabic = /^(?!ال)\S{2,} (?!ال)\S{2,}(?: \S{2,})?$/u

/** `(تغطية صحفية NAME - إعداد NAME للنشرة العربية - تحرير NAME)`, `(إعداد NAME للنشرة العربية)` */
function readArabic(text: string): SignOff | null {
  if (!text.startsWith('(') || !text.endsWith(')')) return null
  const parts = text.slice(1, -1).split(betweenRoles)
  const value: Record<SignOffRole, Contributor[]> = {
    reporting: [],
    additional: [],
    writing: [],
    editing: [],
  }
  for (const part of parts) {
    const line = part.trim().replace(forTheArabicService, '')
    const known = arabicRoles.find(
      ([phrase]) => line.startsWith(`${phrase} `) || line.startsWith(`${phrase}:`),
    )
    if (!known) return null
    const [phrase, role] = known
    value[role].push(...readPeople(line.slice(phrase.length).replace(/^[\s:]+/u, ''), 'ar'))
  }
  const people = signOffRoles.flatMap((each) => value[each])
  const isSure = / [-–] /.test(text) || text.includes(forTheArabicService.trim())
  const isPerson = (name: string) =>
    personInArabic.test(name) &&
    !thingInArabic.test(name) &&
    name.split(' ').every((word) => findPlace(word) === null)
  const mayName = parts.length > 1 || oneRole.test(text)
  return isSure || (mayName && people.every(({ name }) => isPerson(name))) ? value : null
}

/**
 * Who wrote and edited it after the agency that they work for, as WAM has it: `وام/NAME/ NAME`. In Latin letters the
 * same is whose a picture is.
 */
function readBehindAgency(text: string, { houses, language }: Style): SignOff | null {
  const [agency = '', ...names] = text.split('/').map((part) => part.trim())
  const areNames = names.every((name) => /^\S{2,}(?: \S{2,}){1,3}$/u.test(name) && isName(name))
  if (names.length === 0 || names.length > 3 || !areNames) return null
  if (!/^\p{Lo}/u.test(agency) || !isSource(houses, agency)) return null
  const [writing = [], ...editing] = names.map((name) => readPeople(name, language))
  return { ...noSignOff, writing, editing: editing.flat() }
}

/** Sign-offs in whole sentences or with signs of their own. */
function readOther(text: string, style: Style): SignOff | null {
  return readSentences(text, style.language) ?? readArabic(text) ?? readBehindAgency(text, style)
}

/** Whom to ask, as Reuters puts it after a sign-off in double brackets or, in German, in a sentence. */
const request = /\(\(|(?:(?<=[^.\s])[.;]|(?<=[^.\s]))\s?(?:Bei|Für|Mit) (?:Rückfragen|Nachfragen|Fragen) /u

/** A sign-off without whom to ask of it. */
export function withoutContacts(text: string): string {
  const at = text.search(request)
  if (at <= 0) return text
  const line = withoutEnd(text.slice(0, at).trimEnd())
  return line.startsWith('(') && !line.endsWith(')') ? `${line})` : line
}

/** A sign-off with a line in a sentence of its own, or of several in brackets. */
function readApart(text: string, style: Style): SignOff | null {
  const lines = text.split('\n')
  const isApart = (line: string) => readOther(line, style) !== null || isBracketed(line)
  if (lines.length < 2 || !lines.some((line) => isApart(line.trim()))) return null
  return mergeAll(lines.map((line) => parse(line.trim(), style)))
}

/** Who is named in which role; names without one are the editors'. */
function parse(written: string, style: Style): SignOff {
  const { language } = style
  const text = withoutContacts(withoutMarks(written))
  if (isChain(text, style)) return readChain(text)
  const apart = readApart(text.trim(), style)
  if (apart) return apart
  const other = readOther(text.trim(), style)
  if (other) return other
  const lines = text.trim().replace(brackets, '$1').split('\n')
  const line = lines
    .map((each) => each.trim())
    .filter(Boolean)
    .join('\n')
    .replace(bullet, '$1')
  const found = [...line.matchAll(isBracketed(text.trim()) ? bracketedRole : role)]
  const people: Record<SignOffRole, Contributor[]> = {
    reporting: [],
    additional: [],
    writing: [],
    editing: [],
  }
  // `(NAME, editing NAME)` names the writer first
  const before = isBracketed(text.trim()) && found.length > 0 ? people.writing : people.editing
  before.push(...readPeople(line.slice(0, found[0]?.index ?? line.length), language, true))
  for (const [index, match] of found.entries()) {
    const [whole, withColon, leading] = match
    const written = line.slice(match.index + whole.length, found[index + 1]?.index)
    const named = readPeople(
      written.trimEnd().replace(/(?<![\s,;])[\s,;]+(?:and|und|et|و|û|ve)$/u, ''),
      language,
      true,
    )
    for (const each of rolesOf(withColon ?? leading ?? '')) people[each] = mergePeople(people[each], named)
  }
  return people
}

/** Names that are none of a person: `the Erbil newsroom`, `Graphics by NAME`, `Fotos: NAME`. */
const newsroom = /^(?:the\s)?[\p{L}\p{M}'’.\s-]{2,40}\s(?:newsroom|bureau|staff|desk|team)$/iu
const otherCredit = new RegExp(`^(?:\\p{Lu}[\\p{L} ]{2,30} by\\s|(?:${pictureWords})\\s?:\\s?)`, 'iu')
/** dpa gives editors' telephone numbers and addresses after their names. */
const contact = /^(?:\+?[\d\s()/-]{6,}|<?[^\s@<>]+@[^\s@<>]+>?)$/u

function isCredited(name: string, hasColon: boolean): boolean {
  if (newsroom.test(name) || contact.test(name)) return true
  const person = name.replace(otherCredit, '')
  // without case and colon only a whole name tells a person from a word
  return isName(person) && (hasColon || /\p{Lu}/u.test(person) || /\s/u.test(person))
}

/** `(NAME, editing NAME)` */
function isBracketedCredit(line: string): boolean {
  if (!isBracketed(line)) return false
  const [first, ...others] = [...line.matchAll(bracketedRole)]
  return first !== undefined && (first.index === 1 || others.length > 0 || /^\([^,;]{4,40}[,;] /u.test(line))
}

/** `ئا: بەڵێ، وایە.`: what somebody answers, after the letter of their name, ends as a sentence does. */
const isAnswer = (line: string) => /^\p{Lo}{1,2}\s?:.*[.؟!…]$/su.test(line)

function isCreditLine(line: string): boolean {
  if (isAnswer(line)) return false
  return (opening.test(line) || isBracketedCredit(line)) && line.length <= 600 && line.split('\n').length <= 6
}

function find(text: string, style: Style): FoundForm<SignOff> | null {
  const line = withoutContacts(withoutMarks(text).trim())
  const isOfInitials = isChain(line, style)
  if (!isOfInitials && !isCreditLine(line) && !readOther(line, style)) return null
  const value = parse(line, style)
  const people = signOffRoles.flatMap((each) => value[each])
  const areCredited = isOfInitials || people.every(({ name }) => isCredited(name, line.includes(':')))
  return people.length > 0 && areCredited ? { value, length: text.length } : null
}

/** Whole lines only, and only where all who are named have names. */
const recognise = oncePerLine(find)

/** Full names after initials. */
function keepUnprinted(parsed: SignOff, held: SignOff, style: Style): SignOff {
  if (same(parsed, parse(print(held, style), style))) return held
  if (style.house.signOff.form !== 'initials') return parsed
  const readBack = (person: Contributor) =>
    readChain(printChain({ ...noSignOff, editing: [person] })).editing[0] ?? person
  const people = signOffRoles.flatMap((each) => held[each])
  return {
    reporting: keepEach(parsed.reporting, people, readBack),
    additional: keepEach(parsed.additional, people, readBack),
    writing: keepEach(parsed.writing, people, readBack),
    editing: keepEach(parsed.editing, people, readBack),
  }
}

export const signOff: Form<SignOff> = { print, parse, recognise, keepUnprinted }
