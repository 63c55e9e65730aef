/** The byline: `By NAME and NAME`, with the credit on the line below where the house has one. */
import { houseOfSource, isSource } from '../houses/sources'
import { baseOf } from '../languages/base'
import { findPlace, isCapitals } from '../places'
import { countryNamed } from '../places/list'
import type { Byline } from '../schema/values'
import { byWord } from './by-word'
import { readDate } from './dates'
import type { Form, FoundForm, Style } from './form'
import { keepEach } from './keep'
import { withoutMarks } from './marks'
import {
  isName,
  joinHelpers,
  joinNames,
  type NamePart,
  nameParts,
  splitNames,
  withoutAndAtEnd,
} from './names'
import { bylineLead, bylineLeadWithColon, formWordsOf, pictureWords } from './words'

/** What a person's job is called in the line itself: `By NAME, Gazette Staff Writer`. */
const job =
  'writers?|correspondents?|reporters?|editors?|news|staff|bureau|bureau chief|editor[- ]in[- ]chief|desk|newsroom|analyst|columnist|producer|photographer|Korrespondent(?:in|en)?|Reporter(?:in)?|Redakteur(?:in)?|Mitarbeiter(?:in)?|correspondant(?:e)?s?|envoyée?s? spéciale?s?|envoyés spéciaux|enviad[oa]s? especial(?:es)?|corresponsal(?:es)?|inviat[oaie]|journaliste|مراسل|مراسلة|محرر|پەیامنێر'
/** `De notre correspondante à Erbil, NAME`: what a reporter is to the desk, with where they are. */
const ourOwn = `(?:By|From|Von|Par|De|Di|Da|Dal|Dalla|Por)\\s(?:our|unser(?:em|er|en)|notre|nos|nuestr[oa]s?|nostr[oaie])\\s(?:${job})(?:\\s(?:in|à|au|en|a|aus|from)\\s[\\p{L}-]{2,20}(?:\\s[\\p{L}-]{2,20})?(?=,))?,?`
/** `By our correspondent in Erbil`, and nobody behind that. */
const inPlaceAlone = '(?:in|à|au|en|a|aus|from)\\s[\\p{L}-]{2,20}(?:\\s[\\p{L}-]{2,20})?$'
/** `Aus Erbil berichtet NAME` */
const reportsFrom = 'Aus\\s[\\p{L}-]{2,20}(?:\\s[\\p{L}-]{2,20})?\\sberichte(?:t|n)'

const lead = new RegExp(
  `^\\s*(?:(?:${ourOwn}(?!\\s+${inPlaceAlone})|${reportsFrom})\\s+|(?:${bylineLead})(?:\\s*[:/]\\s*|\\s+)|(?:${bylineLeadWithColon})\\s*[:/]\\s*)`,
  'iu',
)
/** Kurmanji puts a word on each side of a name. */
const madeBy = /^\s*Ji aliyê\s/iu

/** “By” and “from” of languages in which other lines begin with it as well; elsewhere people and things are called so. */
const fromSomebody: Readonly<Record<string, RegExp>> = {
  kmr: /^\s*Ji\s+(?!aliyê\s)/iu,
  nl: /^\s*(?:Door|Van)\s+/iu,
  sv: /^\s*Av\s+/iu,
  da: /^\s*Af\s+/iu,
  nb: /^\s*Av\s+/iu,
  no: /^\s*Av\s+/iu,
  ro: /^\s*De\s+/iu,
  el: /^\s*(?:Του|Της|Των)\s+/iu,
}

const isFromSomebody = (line: string, language: string) => fromSomebody[baseOf(language)]?.test(line) === true

/** A line without what a byline begins with. */
function withoutLead(line: string, language: string): string {
  const from = fromSomebody[baseOf(language)]
  if (from?.test(line)) return line.replace(from, '')
  const rest = line.replace(lead, '')
  return madeBy.test(line) ? rest.replace(/ ve\.?$/u, '') : rest
}

/** What bylines begin with in languages that join names by a word of their own, and these languages. */
const leadsOf: readonly (readonly [lead: RegExp, languages: readonly string[]])[] = [
  [/^\s*(?:Por|Textos?|Autor(?:a|es)?)[\s:]/iu, ['es', 'pt', 'pl']],
  [/^\s*(?:Di|Testo|Autore)[\s:]/iu, ['it']],
  [/^\s*Door[\s:]/iu, ['nl']],
  [/^\s*(?:Autorzy|Tekst)\s?:/iu, ['pl']],
  [/^\s*(?:Автор[иы]?|Текст)\s?:/iu, ['ru', 'uk']],
]

/** The language that the names of a line are joined in: a text may be said to be in another than its byline is. */
export function languageOfNames(line: string, language: string): string {
  const languages = leadsOf.find(([begin]) => begin.test(line))?.[1] ?? []
  return languages.find((each) => line.includes(formWordsOf(each).and)) ?? language
}

/** `ByStaff Reporter`, as some systems paste it; no name begins so, but `Byron` and `ByteDance` are words. */
const gluedLead = /^(\s*By)(?=\p{Lu}\p{Ll}+ \p{Lu})/u

const jobEnd = new RegExp(`(?:^|\\s)(?:${job})$`, 'iu')
/** What the name of a newspaper, agency or station ends with. */
const outletEnd =
  /(?:^|\s)(?:press|agency|association|broadcasting|chronicle|college|daily|institute|university|gazette|herald|journal|magazine|media|network|newspaper|observer|post|radio|service|standard|star|telegraph|television|times|tribune|tv|weekly|(?<=\S\s)(?:guardian|independent|mirror|mail|express|globe|monitor|examiner|inquirer|dispatch|bulletin|digital)|allgemeine|anzeiger|echo|kurier|merkur|morgenpost|nachrichten|presse|rundfunk|rundschau|(?:tage|tag|abend|morgen|wochen|volks|handels)blatt|\p{L}{0,20}zeitung|(?!(?:out|com|sign|lamp|goal|mile|check)post)\p{L}{2,20}(?:post|kurier|presse|anzeiger)|ajansı|gazete|gazetesi|haber|medya|radyosu|televizyonu|courrier|dépêche|giornale|corriere|gazzetta|diario|periódico|krant|dagblad|courant|وكالة|ئاژانسی)$/iu
/** What a credit begins with. */
const creditStart =
  /^(?:(?:special to|for|of)\s|(?:head|chief|editor|correspondent|reporter)(?:\s|-)|(?:radio|radyo|rundfunk|ajansa|rojnameya|agence|agencia|agenzia|gazeta|diario|journal d(?:e|u|es)|وكالة|صحيفة|جريدة|قناة|إذاعة|ئاژانسی|ڕۆژنامەی|خبرگزاری|روزنامه)\s)/iu

/** What stands before the place that somebody worked from, in any language. */
const fromPlace =
  /(?:^|\s)(?:reporting )?(?:in|from|at|aus|zurzeit|derzeit|à|au|en|a|da|li|لە|في|من|در)\s(\S.{0,40})$/u

/** A text without the place at its end: `envoyée spéciale à Erbil`; `''` for `à Erbil`. */
function withoutPlaceBehind(text: string): string {
  const found = text.match(fromPlace)
  return found && findPlace(found[1] ?? '') ? text.slice(0, found.index) : text
}

/** `Erbil`, `à Erbil` */
function isPlace(text: string): boolean {
  return findPlace(text) !== null || withoutPlaceBehind(text) === ''
}

/** Agencies that are not named: `By NAME and agencies`. */
const agenciesAlone = /^(?:agencies|agences|Agenturen|agencias|agenzie|wires)$/iu

/** `Gazette.example` */
const domain = /^[\p{L}\d-]{3,40}\.(?:[\p{Ll}\d-]{2,20}\.)?\p{Ll}{2,10}$/u

/** Whether a text says for whom or as what somebody works, and names nobody: `Staff Reporter`, `The Northern Post`. */
export function isCredit(given: string, { houses }: Style): boolean {
  // `Reuters in Erbil`
  const text = withoutPlaceBehind(given) || given
  return (
    jobEnd.test(text) ||
    outletEnd.test(text) ||
    creditStart.test(text) ||
    agenciesAlone.test(text) ||
    domain.test(text) ||
    /^[Tt]he\s\p{Lu}/u.test(text) ||
    isSource(houses, text)
  )
}

/** A job that is no name, and one after a word that says which: `Reporter`, `Staff Writer`. */
const jobAlone =
  /^(?:reporters?|correspondents?|columnist|photographer|journalist|Korrespondent(?:in)?|Reporter(?:in)?|Redakteur(?:in)?|correspondante?|journaliste|corresponsal)$/iu
const jobWithKind =
  /^(?:(?:staff|senior|chief|special|contributing|managing|foreign|national|political|sports?|business|economics|science|health|environment|education|crime|city|diplomatic|features?|news|deputy|associate|assistant|freelance|AP|envoyée?|enviad[oa])\s){1,3}(?:writers?|correspondents?|reporters?|editors?|columnist|photographer|analyst|producer|journalist|spéciale?|especial)$/iu

const jobBehindPlace = /^(.{2,30}?) (?:correspondent|editor|reporter|bureau chief)$/u
const partOfWorld = /^(?:(?:the )?Middle East|(?:the )?Gulf|Europe|Asia|Africa|US|UK|EU|UN|Latin America)$/u

/** `Middle East correspondent`, `Erbil bureau chief` */
function isJobOfPlace(text: string): boolean {
  const [, place = ''] = text.match(jobBehindPlace) ?? []
  return partOfWorld.test(place) || findPlace(place) !== null || countryNamed(place) !== null
}

/** Whether words that follow a name without a comma say whom its bearer works for, or as what. */
function isBehindName(text: string, name: string, { houses }: Style): boolean {
  const plain = withoutPlaceBehind(text)
  if (jobAlone.test(plain) || jobWithKind.test(plain) || isJobOfPlace(plain)) return true
  // a name in capitals ends where they end; any other may go on with a word that is a source's as well
  const isApart = isCapitals(name) ? !isCapitals(text) : /\s/u.test(text) || isCapitals(text)
  return isApart && (isSource(houses, text) || (isCapitals(name) && /\s/u.test(text) && outletEnd.test(text)))
}

/** A name and the credit that follows it without a comma: `DILAN ARO Associated Press`, `NAME / Gazette24`; null where none does. */
function partAtCredit(text: string, style: Style): [name: string, credit: string] | null {
  const [before = '', ...behind] = text.split(signBetween)
  const areNamed = behind.length > 0 && behind.every((each) => /^[\p{Lu}\p{Lo}]/u.test(each))
  if (areNamed && withoutPlace(text, style.language) === text) return [before, behind.join(', ')]
  const words = text.split(' ')
  for (let at = 2; at < Math.min(words.length, 5); at++) {
    const [name, credit] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    if (isName(name) && !isCredit(name, style) && isBehindName(credit, name, style)) return [name, credit]
  }
  return null
}

/** What somebody did, in the brackets after their name: the text, which a byline says by itself, or something else. */
const ofText =
  /^(?:text|texte|texto|testo|words|wort|tekst|story|text (?:und|and) fotos?|text and photos|texte et photos?|نص|دەق)$/iu
const ofPictures =
  /^(?:fotos?|photos?|photographs|photography|pictures|images?|bilder|bild|videos?|vidéos?|grafik(?:en)?|graphics?|illustrations?|illustrationen|infographies?|fotografías?|foto|صور|تصوير|وێنە)$/iu

/** Writers without who took their pictures, and the line that says so; those who are all are writers. */
function partAtPictures(bylines: readonly Byline[]): { writers: Byline[]; others: string } {
  const all = bylines.map((each) => (ofText.test(each.credit) ? { ...each, credit: '' } : each))
  const writers = all.filter(({ credit }) => !ofPictures.test(credit))
  if (writers.length === 0 || writers.length === all.length) return { writers: all, others: '' }
  const others = all.filter((each) => !writers.includes(each)).map(({ name, credit }) => `${credit}: ${name}`)
  return { writers, others: others.join(', ') }
}

/** What a byline says of others: `| Edited by NAME`, `; photos by NAME`, ` / Fotos: NAME`. */
const ofOthers = new RegExp(
  `\\s?[|;,،؛.•·/–—-]\\s(?=(?:(?:with\\s)?(?:photo(?:s|graphs|graphy)?|pictures|images|videos?|graphics|illustrations?|edit(?:ed|ing)|translat(?:ed|ion)|additional reporting|fotos?|bilder|fotografías?)(?:\\sand\\s\\p{L}{4,12})?\\s(?:by|von|par|de|di|por)\\s|(?:${pictureWords}|edit(?:ed by|ing|or)|redaktion|تحرير)\\s?[:/]\\s?)\\p{Lu}?\\p{Lo}?)`,
  'iu',
)

/** Agencies that helped: `Par NAME avec AFP`, `By NAME with agencies`. */
const withAgencies =
  /\s(?:with|avec|mit|con|and|und|et)\s(?=(\p{Lu}[\p{L}.]{1,12}|agencies|agences|Agenturen|agencias|agenzie|wires)$)/u

/** What of the names of outlets is a family's as well. */
const familyName =
  /\s(?:press|post|star|herald|standard|journal|times|haber|merkur|kurier|echo|courant|tribune)$/iu
/** What the names of outlets begin with where they are two words: where, when and about what they are. */
const outletStart =
  /^(?:the|der|die|das|le|la|les|el|il|north|south|east|west|central|upper|lower|northern|southern|eastern|western|national|international|global|world|daily|morning|evening|nightly|sunday|saturday|weekly|financial|economic|business|sports?|metro|city|county|town|village|state|rural|urban|harbou?r|lake|river|bay|coast(?:al)?|valley|hills?|mountain|island|ocean|sea|desert|gulf|straits|khaleej|hindustan|free|new|old|royal|united|associated|public|people['’]?s?|workers?|student|campus|radio|press|post|star|herald|standard|journal|times|tribune|courier|catholic|church|law|medical|nursing|science|huffington|arab|kurd|yeni|son|ulusal|milli|halk|gerçek|genç|güncel|günlük|bizim|\p{L}+(?:ish|ese|ian|ean|ische[rs]?))\s/iu
/** First names that end as German calls what is of a town: `Peter`, beside `Kieler`. */
const firstNameInEr =
  /^(?:peter|werner|ra?e?iner|günth?er|gunth?er|walter|dieter|oliver|alexander|volker|holger|heiner|rüdiger|roger|xaver|christopher|jennifer|esther|ester|parker|tyler|hunter|spencer|chester|lester|amber|summer|ginger|piper|harper|heather|jasper|kasper|casper|ömer|omer|ender|öner|soner|caner|taner|alper|önder|enver|server|ilker|yener|rêber|reber|cefer|jafer)$/iu

/** Whether two words are what an outlet is called, and no person. */
function isOutlet(text: string): boolean {
  const [first = ''] = text.split(' ')
  const isOfTown = /\p{L}{3}er$/u.test(first) && !firstNameInEr.test(first)
  return outletStart.test(text) || isOfTown || findPlace(first) !== null
}

/** A name like an outlet's that may be a person's: two words, with another person after it or a first name as the first. */
function isPerson(text: string, next: NamePart | undefined, { houses }: Style): boolean {
  return (
    /^\S+ \S+$/u.test(text) &&
    familyName.test(text) &&
    houseOfSource(houses, text) === null &&
    (next?.isJoined === true || !isOutlet(text))
  )
}

function printName(name: string, { house, language }: Style): string {
  return house.byline.nameCase === 'upper' ? name.toLocaleUpperCase(language) : name
}

/** One credit for all stands below them; where each has their own, it stands after each name in brackets. */
function print(bylines: Byline[], style: Style): string {
  const [first = '', ...others] = new Set(bylines.map(({ credit }) => credit))
  const isShared = others.length === 0
  const names = bylines.map(({ name, credit }) => {
    const printed = printName(name, style)
    return style.house.byline.credit && !isShared && credit ? `${printed} (${credit})` : printed
  })
  const line = `${formWordsOf(style.language).by}${joinNames(names, style.language)}`
  return style.house.byline.credit && isShared && first ? `${line}\n${first}` : line
}

/** A name with the credit that stands after it in brackets. */
function readName(text: string): Byline {
  const found = text.match(/\(([^()]*)\)?$/u)
  const name = text.slice(0, found?.index).trimEnd()
  const credit = found?.[1] ?? ''
  if (!found || name === '') return { name: text, credit: '' }
  return { name, credit: withoutPlaceBehind(credit) === '' ? '' : credit }
}

/** What stands between a name and where they worked from, by a language's own “in”. */
const inPlace = byWord(
  (own) => new RegExp(`(?<=\\S)(?: reporting)?(?: in | from |${own})(?=[\\p{Lu}\\p{Lo}])`, 'u'),
)

/** The same in a line of capitals. */
const inPlaceOfCapitals = / (?:REPORTING )?(?:IN|FROM|AUS|À) (\S.{0,40})$/u
/** `near Mosul`, `on the Turkish border` */
const atPlace = / (?:near|outside|aboard|(?:at|on|along|inside|outside|near) the)(?: [\p{L}-]{2,20}){1,4}$/u

/** A name without where its bearer worked from: a byline has no place for it but its text. */
function withoutPlace(name: string, language: string): string {
  const capitals = isCapitals(name) ? name.match(inPlaceOfCapitals) : null
  if (capitals && findPlace(capitals[1] ?? '') && isName(name.slice(0, capitals.index)))
    return name.slice(0, capitals.index)
  const places = [name.search(inPlace(formWordsOf(language).in)), name.search(atPlace)]
  const at = places.filter((each) => each > 0).sort((a, b) => a - b)[0] ?? 0
  return at > 0 && isName(name.slice(0, at)) ? name.slice(0, at) : name
}

/** `NAME in Erbil` */
function isWithPlaceBehind(text: string, language: string): boolean {
  const name = withoutPlace(text, language)
  const place = text.slice(name.length).replace(/^ (?:reporting )?\S+ /u, '')
  return name !== text && findPlace(place) !== null
}

/** What stands after a sign between names: ` / The Northern Post`, ` | NAME`. */
const behindSign = / [|/•] ([^|/•]{1,80})(?= [|/•] |$)/gu
const signBetween = / [|/•] /u

/** Whether what stands after such a sign is what commas part as well: people, credits that are known, a place, a date. */
function isListed(text: string, style: Style): boolean {
  return splitNames(text, style.language).every((part) => {
    const { name } = readName(part)
    return (
      (isFullName(name) && !hasWordOfTitle(name)) ||
      isCredit(part, style) ||
      isPlace(part) ||
      readDate(part) !== null
    )
  })
}

/** The line without the addresses that stand after names, and with commas where it parts names by other signs. */
function plainLine(line: string, style: Style): string {
  const { houses } = style
  const words = line.split(' ')
  while (words.length > 1 && /@\w/u.test(words.at(-1) ?? '')) words.pop()
  return joinHelpers(words.join(' '))
    .replace(/[,;(|/]$/u, '')
    .replace(/, (?=reporting )/u, ' ')
    .replace(/ for (?=\p{Lu})| of (?=the \p{Lu})/u, ', ')
    .replace(/, \((\p{L}[^()]{1,40})\)$/u, ', $1')
    .replace(/(?<=\p{L})\/ ?(\p{L}[\p{L}\d -]{1,40})(?=$|,)/u, (whole, text: string) =>
      isListed(text, style) ? `, ${text}` : whole,
    )
    .replace(/ [-–—] (?=[\p{Lu}\p{Lo}])|(?<=\p{Ll})—(?=\p{Lu})/u, ', ')
    .replace(behindSign, (whole, text: string) => (isListed(text, style) ? `, ${text}` : whole))
    .replace(withAgencies, (whole, agency: string) =>
      /^\p{Ll}|^Agenturen$/u.test(agency) || isSource(houses, agency) ? ', ' : whole,
    )
}

/** A line without what it says of others, and that. */
function partAtOthers(line: string): [line: string, others: string] {
  const found = line.match(ofOthers)
  if (!found?.index) return [line, '']
  return [line.slice(0, found.index), line.slice(found.index + found[0].length)]
}

/** A credit for all names before it that have none yet, else for the last, after its own. */
function addCredit(bylines: readonly Byline[], credit: string): void {
  const uncredited = bylines.filter((each) => each.credit === '')
  const last = bylines.at(-1)
  if (uncredited.length > 0) for (const each of uncredited) each.credit = credit
  else if (last) last.credit = `${last.credit}, ${credit}`
}

/**
 * Names, each with the credit that follows on it: one that several names stand before is theirs together. What “and”
 * joins to a name is a person, be their name Press.
 */
function parse(text: string, style: Style): Byline[] {
  const [whole = '', ...below] = withoutMarks(text)
    .replace(gluedLead, '$1 ')
    .split('\n')
    .map((each) => each.trim())
  const language = languageOfNames(whole, style.language)
  const [line, others] = partAtOthers(withoutLead(whole, language))
  const bylines: Byline[] = []
  const parts = nameParts(plainLine(line, style), language)
  for (const [index, { text: part, isJoined }] of parts.entries()) {
    // `By NAME, Erbil`, `By NAME in Erbil, Iraq`, `By NAME, March 3`
    const isBeside = isPlace(part) || countryNamed(part) !== null || readDate(part) !== null
    if (bylines.length > 0 && !isJoined && isBeside) continue
    if (
      bylines.length === 0 ||
      isJoined ||
      !isCredit(part, style) ||
      isPerson(part, parts[index + 1], style)
    ) {
      const [own, behind] = partAtCredit(part, style) ?? [part, '']
      const { name, credit } = readName(own)
      bylines.push({ name: withoutPlace(name, language), credit })
      if (behind !== '') addCredit(bylines, behind)
      continue
    }
    addCredit(bylines, part)
  }
  const { writers, others: pictures } = partAtPictures(bylines)
  const shared = [pictures, others, ...below].filter(Boolean).join(', ')
  return writers.map(({ name, credit }) => ({
    name,
    credit: [credit, shared].filter(Boolean).join(', '),
  }))
}

/** Whether a line begins with “By” or what stands for it in any language. */
export const beginsAsByline = (line: string): boolean => lead.test(line)

/** The names of a line that has nothing but names, as a field does, be “By” before them or not. */
export function readNames(line: string, language: string): string[] {
  return splitNames(withoutAndAtEnd(line.replace(lead, ''), language), language)
}

/** A name as lists of names have it: `Osman, Lana`, `van der Berg, Jan P.` */
const lastNameFirst =
  /^((?:\p{Ll}{2,4} ){0,3}\p{Lu}[\p{L}\p{M}'’-]+), (?!(?:Jr|Sr|II|III|IV|MD|PhD)\b)(\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)?)$/u

/** Names as a field of a file has them, each with its first name first; as they are where they are no such names. */
export function withFirstNamesFirst(stated: string, { houses }: Style): string {
  const persons = stated
    .trim()
    .split(/;\s?|\s(?:and|&)\s/u)
    .map((each) => each.trim())
  const named = persons.map((person) => {
    const [, last = '', first = ''] = person.match(lastNameFirst) ?? []
    const isOther = (name: string) => isSource(houses, name) || isPlace(name) || jobEnd.test(name)
    return last === '' || isOther(last) || isOther(first) ? '' : `${first} ${last}`
  })
  return named.includes('') ? stated : named.join('; ')
}

/** What is done by is written as names are: `By Royal Decree`, `Par Air France`. People are called Ferry and Train as well. */
const wayOrMeans =
  /^(?:Air|Royal|Executive|Presidential|Popular|Unanimous|Secret|Mutual|Common) |^\S+ (?:Decree|Demand|Referendum|Consensus|Ballot|Vote|Majority|Margin|Acclamation|Consent|Agreement|Plane|Helicopter|Airlines?|Airways|Numbers)$|^(?:Night|Express|Car|Passenger|Court) (?:Train|Mail|Ferry|Order)$|^Order Of /u

/** Two names or more: a first name alone is nobody for sure, nor is a thing with its article. */
const isFullName = (name: string) =>
  isName(name) &&
  !wayOrMeans.test(name) &&
  /\S[\s-]\S/u.test(name) &&
  !/^(?:der|den|la|le|el) \S+$/u.test(name)

/** `By our correspondent in Erbil`, `By agencies`: nobody is named, and the line is a byline all the same. */
const unnamed = new RegExp(
  `^(?:agencies|agences|Agenturen|agencias|agenzie|(?:(?:our|a staff|unser(?:em|er|en)|notre|nos|nuestr[oa]s?)\\s(?:(?:own|special|staff|political|foreign)\\s)?(?:${job})))$`,
  'iu',
)

/** A person's full name, or a house's own. */
function isWriter(name: string, style: Style): boolean {
  return (
    isFullName(name) ||
    (isCredit(name, style) && /^[\p{Lu}\p{Lo}]/u.test(name)) ||
    unnamed.test(withoutPlaceBehind(name))
  )
}

/** Words within names, beside which a name has three words at most. */
const withinName = /(?<= )(?:van|de|der|den|het|von|ter|ten|af|al) /gu

function isPersonForSure(name: string): boolean {
  const plain = name.replace(withinName, '')
  // towns are called as people are
  const isPerson = plain !== name || !plain.split(' ').some((word) => findPlace(word) !== null)
  return isPerson && /^\S+(?: \S+){1,2}$/u.test(plain)
}

function isCreditLine(line: string): boolean {
  return line.trim() !== '' && line.length <= 60 && !/[.!?]\s*$/u.test(line)
}

/** Whole lines only: a name and perhaps up to two lines of credit. */
function recognise(text: string, style: Style): FoundForm<Byline[]> | null {
  const [line = '', ...below] = withoutMarks(text).replace(gluedLead, '$1 ').split('\n')
  const isFrom = isFromSomebody(line, style.language)
  if (!(lead.test(line) || isFrom) || line.length > 120 || below.length > 2 || !below.every(isCreditLine))
    return null
  const bylines = parse(text, style)
  const isLine =
    bylines.length > 0 &&
    bylines.every(({ name }) => isWriter(name, style) && (!isFrom || isPersonForSure(name)))
  return isLine ? { value: bylines, length: text.length } : null
}

/** Words that a sentence begins with as well: `كتب NAME`. */
const wroteIt =
  /^(?:كتب(?:ت|ه|ها)?|أعد(?:ه|ها|ته|تها)|إعداد|اعداد|حاور(?:ه|ها|ته|تها)|نووسین|ئامادەکردن|نوشته(?:[ \u200c]ی)?|به قلم|گزارش از)\s(?:[-–—/]\s)?(?!:)/u

/** What was written, or by whom, with a colon: headlines begin with it as well. */
const whatItIs =
  /^(?:تقرير|متابعة|تحقيق|حوار|ريبورتاج|مراسلنا|گزارش|گزارشگر|خبرنگار|نوشته|هەواڵ|ڕیپۆرتاژ|ریپۆرتاژ|پەیامنێر|Reportage|Bericht|Reporter|Correspondent|Reportagem|Reportaje|Repórter|Reportero|Servizio|Verslag|Relacja|Reportaż|Röportaj|Rapor|Hevpeyvîn|Репортаж|Корреспондент|Кореспондент|דיווח|כתב|כתבת)\s?[:/]\s?/iu

/** Names after such a word; null where anything else is there. */
function readNamesBehind(line: string, { language, houses }: Style): Byline[] | null {
  const said = line.match(whatItIs)?.[0]
  const parts = said === undefined ? [] : splitNames(line.slice(said.length), language)
  const names = parts.filter((part, index) => index === 0 || !isPlace(part))
  const areNames = names.every(
    (name) => isName(name) && isPersonForSure(name) && !/^ال/u.test(name) && !isSource(houses, name),
  )
  return names.length > 0 && areNames ? names.map((name) => ({ name, credit: '' })) : null
}

/** Words that titles have and names do not. */
const ofTitle =
  /^(?:dear|media|release|prime|premier|minister|president|champions?|championship|league|cup|united|parliament|council|government|climate|rights|human|estate|rising|citadel|policy|economy|elections?|analysis|opinion|editorial|letters|column|reviews?|interview|profile|the|a|an|new|news|live|world|latest|breaking|top|special|big|first|full|inside|exclusive|sports?|business|photo|video|press|daily|more|no|all|how|why|what|when|who|in|on|at|for|local|national|global|high|north|south|east|west|city|state|market|weather|white|black|red|green|blue|der|die|das|le|la|les|el|los|il)$/iu

const hasWordOfTitle = (name: string) =>
  name.split(' ').some((word) => /^\p{Lu}/u.test(word) && ofTitle.test(word))

/** `NAME (Erbil)` */
function withoutPlaceInBrackets(text: string): string {
  const [whole = '', place = ''] = /\s\(([^()]{2,30})\)$/u.exec(text) ?? []
  return findPlace(place) ? text.slice(0, text.length - whole.length) : text
}

/** Names alone on a line, which is a byline only where a line with a date stands beside it; letters without case do not tell. */
export function readNamesAlone(text: string, style: Style): Byline[] | null {
  const line = withoutMarks(text).trim()
  if (line.length > 80 || /\n|[,;]$/.test(line) || lead.test(line) || !/\p{Ll}/u.test(line)) return null
  const parts = nameParts(line, style.language).map(({ text }) => {
    const part = withoutPlaceInBrackets(text)
    return isWithPlaceBehind(part, style.language) ? withoutPlace(part, style.language) : part
  })
  const areNames = parts.every(
    (name) =>
      isName(name) &&
      /^\S+(?: \S+){1,3}$/u.test(name) &&
      !/[.!?]$/u.test(name) &&
      !findPlace(name) &&
      !isCredit(name, style) &&
      !hasWordOfTitle(name),
  )
  return parts.length > 0 && areNames ? parts.map((name) => ({ name, credit: '' })) : null
}

/** Whether a line is names alone that may be people's, and are no place's and no office's. */
export function mayBePersons(text: string, style: Style): boolean {
  return readNamesAlone(text, style)?.every(({ name }) => isPersonForSure(name)) ?? false
}

/**
 * A byline without “By”, which only its place between a headline and a text tells from other lines:
 * `NAME, Erbil`, `NAME | The Northern Post`, `NAME reporting from Erbil`. A headline may be written as names are, so
 * that a line that has nothing else is none.
 */
export function readBareByline(text: string, style: Style): Byline[] | null {
  const line = withoutMarks(text).trim()
  const wrote = line.match(wroteIt)?.[0]
  if (wrote !== undefined) {
    const name = line.slice(wrote.length)
    const isPerson = isName(name) && /^\S+(?: \S+){1,3}$/u.test(name) && !/^ال/u.test(name)
    return isPerson ? [{ name, credit: '' }] : null
  }
  const behind = readNamesBehind(line, style)
  if (behind) return behind
  if (line.includes('\n') || line.length > 100 || /[.!?:]$/u.test(line) || lead.test(line)) return null
  const plain = plainLine(line, style)
  const [first, ...others] = nameParts(plain, style.language)
  if (!first) return null
  const isWithPlace = others.length === 1 && /^\S+ \S+$/u.test(first.text) && isPlace(others[0]?.text ?? '')
  const hasMore =
    / reporting (?:from|in) /.test(line) ||
    // one alone may be a headline: `Dam Drained in Erbil`
    (others.length > 0 &&
      [first, ...others].every(({ text: part }) => isWithPlaceBehind(part, style.language))) ||
    others.some(({ text: other, isJoined }) => !isJoined && isCredit(other, style)) ||
    isWithPlace ||
    /\S@\w|\s@\w/u.test(line)
  const bylines = parse(line, style)
  const areNames = bylines.every(
    ({ name }) =>
      isName(name) && /^\S+(?:\s\S+){1,3}$/u.test(name) && !findPlace(name) && !isCredit(name, style),
  )
  return hasMore && areNames ? bylines : null
}

/** The case of names that a house writes in capitals, and credits where it leaves them out. */
function keepUnprinted(parsed: Byline[], held: Byline[], style: Style): Byline[] {
  const named = style.house.byline.credit ? held : held.map(({ name }) => ({ name, credit: '' }))
  const completed = keepEach(parsed, named, (byline) => ({ ...byline, name: printName(byline.name, style) }))
  return completed.map((byline) => held[named.indexOf(byline)] ?? byline)
}

export const byline: Form<Byline[]> = { print, parse, recognise, keepUnprinted }
