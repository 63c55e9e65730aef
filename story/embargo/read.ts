/** Reads embargoes: out of fields, where only what can be meant in one way counts, and out of lines above a text. */
import { monthNumber, monthPattern } from '../forms/months'
import { weekdaysIn, withoutWeekdays } from '../forms/weekdays'
import { westernDigits } from '../places'
import { type PartOfDay, partOfDayIn, partOfDayWords } from './part-of-day'
import { type Embargo, gmtNames } from './print'
import { abbreviated, type Clock, cityNames, gmt, momentAhead, momentIn, zoneOfCity } from './zones'

/** An embargo that can be set; its zone is `''` where the file states only an offset from GMT. */
export type { Embargo } from './print'

/** Longer texts are no date. */
const longest = 200

interface Time {
  hour: number
  minute: number
  /** Whether it is some seconds later. */
  isLater?: boolean
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const greenwich = gmtNames.map(escaped).join('|')
const zoneLetters = Object.keys(abbreviated)
  .filter((name) => name !== 'Z')
  .join('|')

const clockPattern =
  '(\\d{1,2})[:.](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?![\\d.])(?: ?(a\\.?m\\.?|p\\.?m\\.?|Uhr|hrs|hours|h)(?!\\p{L}))?'
const clock = new RegExp(`(?<![\\d.])${clockPattern}`, 'iu')
const frenchClock = /(?<!\d)(\d{1,2}) ?h ?(\d{2})(?!\d)/iu
const shortClock = /(?<!\d)(\d{1,2}) ?(a\.?m\.?|p\.?m\.?)(?!\p{L})/iu
/** `9 Uhr`, `à 9h`, `9 o’clock` */
const fullHour = /(?<![\d.:])(\d{1,2}) ?(?:Uhr|h|heures?|o['’]clock)(?![\p{L}\d])/iu
/** `الساعة ٩`, `saat 9`: an hour of which half of the day, where nothing tells; `٩ صباحا`, `٩ی بەیانی` do. */
const namedHour = new RegExp(
  `(?:الساعة|کاتژمێر|ساعت|(?<!\\p{L})sa(?:at|et)) (\\d{1,2})(?![\\d:.])|(?<![\\d.:/])(\\d{1,2})ی? (?=${partOfDayWords.source})`,
  'iu',
)
/** `noon`, `12 noon`, `à midi`; twelve at night may be the one before or after a day. */
const midday =
  /(?<![\p{L}\d]|\d[ .:]|(?:before|after|by) )(?:12 )?(?:noon|midday|midi|mezzogiorno|mediod[ií]a)(?!\p{L})/iu
const plainClock = new RegExp(
  `(?<!\\d)(\\d{2})(\\d{2}) ?(?:hrs|hours|h|(?=(?:${zoneLetters})(?!\\p{L})))`,
  'iu',
)
/** `(06:30 GMT)`, `(21:30 GMT, Friday)`. */
const inBrackets = new RegExp(
  `\\(${clockPattern} ?(?:Uhr )?(?:${greenwich}|GMT|UTC)([,،] ?[^()\\d]{1,20})?\\)`,
  'iu',
)

/** A time of day in hours from 0 to 23; null for half a day that has none. */
function timeOf(hours: string, minutes: string, half: string): Time | null {
  const hour = Number(hours)
  const isHalf = /^[ap]/i.test(half)
  if (isHalf && (hour < 1 || hour > 12)) return null
  const later = /^p/i.test(half) ? 12 : 0
  return { hour: isHalf ? (hour % 12) + later : hour, minute: Number(minutes) }
}

/** An hour of a half day, by the words that name its part: `9:00 مساء` is 21:00. Null where they do not agree. */
function inPartOfDay(time: Time | null, part: PartOfDay | null): Time | null {
  if (!time || !part || time.hour > 12) return time
  const { hour } = time
  if (part === 'morning') return hour === 12 ? null : time
  if (part === 'noon') return hour < 11 ? { ...time, hour: hour + 12 } : time
  if (part === 'evening') return hour === 12 ? null : { ...time, hour: hour + 12 }
  // a night has the end of one day and the beginning of another
  return hour > 5 && hour < 12 ? { ...time, hour: hour + 12 } : null
}

function timeIn(text: string): Time | null {
  const time = writtenTime(text)
  const isHalf = /\d ?[ap]\.?m(?!\p{L})/iu.test(text)
  return isHalf ? time : inPartOfDay(time, partOfDayIn(text))
}

function writtenTime(text: string): Time | null {
  const [, hours = '', minutes = '', seconds = '0', half = ''] = text.match(clock) ?? []
  const time = hours === '' ? null : timeOf(hours, minutes, half)
  if (hours) return time && { ...time, isLater: Number(seconds) > 0 }
  const [, french = '', after = ''] = text.match(frenchClock) ?? []
  if (french) return timeOf(french, after, '')
  const [, short = '', ofDay = ''] = text.match(shortClock) ?? []
  if (short) return timeOf(short, '0', ofDay)
  const [, plain = '', rest = ''] = text.match(plainClock) ?? []
  if (plain) return timeOf(plain, rest, '')
  const [, full = ''] = text.match(fullHour) ?? []
  if (full) return timeOf(full, '0', '')
  const [, behindName, beforePart] = text.match(namedHour) ?? []
  const named = behindName ?? beforePart
  if (named !== undefined && (Number(named) > 12 || partOfDayIn(text) !== null)) return timeOf(named, '0', '')
  return midday.test(text) ? { hour: 12, minute: 0 } : null
}

type Day = Pick<Clock, 'year' | 'month' | 'day'>

/** Whoever puts the year first has the month after it. */
const yearFirst = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/
const numbered = /(?<!\d)(\d{1,2})([/.-]) ?(\d{1,2})\2 ?(\d{4})(?!\d)/
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|ی|ê|yê|ه)?,? (?:of |de )?(${monthPattern})(?:\\.|ی|ê|a)?(?!\\p{L}),? ?(?:del? |ی )?(\\d{4})(?!\\d)`,
  'iu',
)
const monthFirst = new RegExp(
  `(?<!\\p{L})(${monthPattern})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`,
  'iu',
)

/** The day that a text names with its year; null where it names none, or one of two. */
function dayIn(text: string): Day | null {
  const [, isoYear, , isoMonth, isoDate] = text.match(yearFirst) ?? []
  if (isoYear) return { year: Number(isoYear), month: Number(isoMonth), day: Number(isoDate) }
  const [, day, name = '', year] = text.match(dayFirst) ?? []
  if (day) return { year: Number(year), month: monthNumber(name) ?? 0, day: Number(day) }
  const [, first = '', date, ofYear] = text.match(monthFirst) ?? []
  if (first) return { year: Number(ofYear), month: monthNumber(first) ?? 0, day: Number(date) }
  const [, one, sign, other, last] = text.match(numbered) ?? []
  if (!one) return null
  const [left, right] = [Number(one), Number(other)]
  // points are the sign of those who write the day first
  if (sign === '.' || left > 12 || left === right) return { year: Number(last), month: right, day: left }
  return right > 12 ? { year: Number(last), month: left, day: right } : null
}

/** What is left of a text for a time of day. */
function withoutDay(text: string): string {
  return [inBrackets, yearFirst, dayFirst, monthFirst, numbered].reduce(
    (rest, pattern) => rest.replace(pattern, ' '),
    text,
  )
}

const offset = /(?::\d{2}|GMT|UTC) ?(?:GMT|UTC)? ?([+\-−])(\d{1,2})(?::?(\d{2}))?(?!\d)/i
const letters = new RegExp(`(?<!\\p{L})(${zoneLetters})(?![\\p{L}/])`, 'u')
const behindTime = /\d ?Z(?!\p{L})/u
const path = /(?<![A-Za-z])([A-Z][A-Za-z]{1,30}\/[A-Z][A-Za-z_]{1,40})/
/** Kurmanji bends names, `bi dema Hewlêrê`. */
const cityPattern = new RegExp(`(?<!\\p{L})(${cityNames.map(escaped).join('|')})(?=ê?(?!\\p{L}))`, 'iu')

/** The moment of a day and a time in the zone that a text states; null where it states none. */
function inZone(text: string, clock: Clock): Embargo | null {
  const found = (moment: string | null, zone: string) => (moment === null ? null : { moment, zone })
  const [city = ''] = text.match(path) ?? text.match(cityPattern) ?? []
  const zone = zoneOfCity(city)
  const bracket = text.match(inBrackets)
  if (bracket) return withGreenwich(bracket, clock, zone)
  if (zone !== null) return found(momentIn(zone, clock), zone)
  const [, sign, hours, minutes = '0'] = text.match(offset) ?? []
  if (sign) {
    const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '+' ? 1 : -1)
    return Math.abs(ahead) > 14 * 60 ? null : found(momentAhead(clock, ahead), '')
  }
  const [name = ''] = text.match(letters) ?? []
  const ahead = name === '' && gmtNames.some((each) => text.includes(each)) ? 0 : abbreviated[name]
  if (ahead !== undefined) return found(momentAhead(clock, ahead), ahead === 0 ? gmt : '')
  // the ISO 8601 zone letter, never meant as a place
  return behindTime.test(text) ? found(momentAhead(clock, 0), '') : null
}

/** The zone is how far the time is from that of Greenwich in brackets, which may be on the day before or after. */
function withGreenwich(bracket: RegExpMatchArray, clock: Clock, zone: string | null): Embargo | null {
  const [, hours = '', minutes = '', , half = '', otherDay = ''] = bracket
  const there = timeOf(hours, minutes, half)
  if (!there) return null
  const between = (clock.hour - there.hour) * 60 + clock.minute - there.minute
  const isSameDay = otherDay === ''
  const ahead = isSameDay ? between : between < 0 ? between + 1440 : between - 1440
  const moment = momentAhead(clock, ahead)
  if (moment === null) return null
  return { moment, zone: zone !== null && momentIn(zone, clock) === moment ? zone : '' }
}

const compactIso = /(?<!\d)(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(?:\d{2})?(?!\d)/

/** `280630 GMT Nov 26`, as wires write a moment; the zone may be missing. */
const dayTimeGroup = new RegExp(
  `(?<!\\d)(\\d{2})(\\d{2})(\\d{2}) ?(${zoneLetters}|Z)? ?(${monthPattern})\\.? (?:20)?(\\d{2})(?!\\d)`,
  'iu',
)

/** The clock of Turkey in words, and what its language hangs on a time: `14.00’e kadar`. */
const turkishTime = /(?<!\p{L})Türkiye saati(?:yle| ile)?(?!\p{L})/giu
const turkishEnding = /(?<=\d)['’](?:y?[ea]|[dt][ea]n?)(?!\p{L})/giu

/** Text with the digits and signs that patterns are written in. */
function plain(text: string): string {
  return westernDigits(text)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(turkishTime, 'TRT')
    .replace(turkishEnding, '')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(dayTimeGroup, '$1 $5 20$6 $2:$3 $4')
    .replace(compactIso, '$1-$2-$3 $4:$5')
    .replace(/(\d{4}-\d{2}-\d{2})T(?=\d)/, '$1 ')
}

/**
 * The embargo that a text tells; null where it tells no day with its year, no time or no zone, or a day that can be
 * read in two ways: an embargo that is guessed is worse than one that an editor is asked for. Embargoes are of whole
 * minutes; one that ends within a minute ends with it.
 */
export function readEmbargo(text: string): Embargo | null {
  if (text.length > longest) return null
  const line = plain(text)
  const day = dayIn(line)
  if (day && !isOnItsWeekday(day, line)) return null
  const time = timeIn(withoutDay(line))
  const found = day && time && inZone(line, { ...day, hour: time.hour, minute: time.minute })
  return found && time.isLater ? { ...found, moment: minuteLater(found.moment) } : found
}

/** Whether no weekday is named beside a day that is another: one of the two is wrong. */
function isOnItsWeekday({ year, month, day }: Day, line: string): boolean {
  const named = weekdaysIn(line.replace(inBrackets, ' '))
  return named.length === 0 || named.includes(new Date(Date.UTC(year, month - 1, day)).getUTCDay())
}

function minuteLater(moment: string): string {
  return new Date(new Date(moment).getTime() + 60_000).toISOString()
}

/** Whom such a line is addressed to, and how a notice begins: `Attention: editors:`, `NOTE TO EDITORS: This story is` */
const address =
  /^[\s\p{P}]{0,6}(?:(?:press|news|media) release[\s\p{P}]{1,4})?(?:(?:attention|attn?|achtung|notes?|important|please note|nota bene|nb|hinweis|wichtig|avis|à noter|dikkat|têbînî|ملاحظة|تنبيه|هام|تێبینی|ئاگاداری)(?: (?:to|for|an die|an|aux?|à l['’]attention des))?[\s\p{P}]{1,4})?(?:(?:all |the |les |لل?|بۆ )?(?:news ?)?(?:eds|editors?(?: and [\p{L} ]{3,20})?|desks?|clients|subscribers|users|redaktion(?:en)?|rédactions?|rédacteurs|محررين|المحررين|سەرنووسەران?|editörler|edîtor)[\s\p{P}]{1,4})?(?:(?:this|the following|die folgende|diese|ce|cet|cette) (?:story|item|copy|report|release|press release|material|text|article|content|document|embargo|information|meldung|text|dépêche|texte|article) (?:is|are|remains|must be|may be|est|ist|unterliegt einer)\s)?/iu
const opening =
  /^[\s\p{P}]{0,6}(?:(?:strictly |strict |under (?:strict )?|sous |release )?embargo(?:ed)?|sperrfrist|sous embargo|(?:strictly )?(?:not (?:for|to be)|do not|don['’]t) (?:releas|publi[sc]|broadcast|us|distribut|run)(?:e|ed|ation|h|hed|ting)?|for (?:release|publication|use)(?: (?:after|from|at|on|not before|only after))?|(?:advance|hold) for(?! release)|(?:release|publish|use|hold) (?:after|until|till|not before)|hold for release|gesperrt(?= bis)|nicht (?:vor|veröffentlichen vor)|frei (?:ab|zur veröffentlichung ab)|veröffentlichung (?:frei )?(?:erst )?ab|(?:à )?ne pas (?:publier|diffuser)(?: avant)?|(?:diffusion|publication) interdite|محظور النشر|(?:يحظر|يمنع|ممنوع) (?:النشر|نشره|نشر هذا الخبر|نشر هذه المادة)|غير قابل للنشر|حظر النشر|حظر نشر|حظر(?= حتى)|[إا]مبارغو|للنشر بعد|قەدەغەی بڵاوکردنەوە(?: هەیە)?|بڵاوکردنەوە(?:ی)? (?:قەدەغەیە|قەدەغەکراوە)|بڵاو ?مەکەنەوە|بڵاو ?نەکرێتەوە|قەدەغەیە(?= تا)|ئ[یێ]مبارگۆ(?:یە)?|embargad[oa]|embargata|(?:notizia )?sotto embargo|bajo embargo|ambargo|ambargolu|yayın yasağı|yayınlamayın|ambargoya|qedexe(?:ya weşanê|ye)?|neweşînin|انتشار ممنوع|ممنوعیت انتشار|ایمبارگو|эмбарго|ембарго|εμπ[άα]ργκο|אמברגו|niet publiceren)(?!\p{L})/iu
/** Turkish and Kurmanji have it at the end: `3 Nisan 2027 saat 09:00’a kadar ambargoludur` */
const closing =
  / (?=ambargo|qedexe)(?<=\d.{0,60} )(?:ambargolu(?:dur)?|ambargo altındadır|ambargo ?ye|qedexe ?ye)(?:[\s\p{P}]{0,3}(\([^()]{3,40}\)))?[\s\p{P}]{0,6}$/iu
/** The same where only a day or a time follows: most of what is released is something else. */
const release = /^[\s\p{P}]{0,6}release\s?:\s/iu
const until =
  /^[\s\p{P}]{0,4}(?:(?:and |or |and )?(?:(?:strictly )?not (?:for|to be) )?(?:release|releases?d|publication|published|publishing|broadcast(?:ing)?|use|used|distribution|distributed|online use)[\s,/]{1,2}){0,5}(?:(?:and|or) )?(?:until after|until|till|til|before|prior to|ahead of|after|from|bis zum|bis|vor|ab|to|for|jusqu['’](?:à|au)|avant|pas avant|حتى(?: الساعة)?|قبل(?: الساعة)?|إلى(?: الساعة)?|تا(?: کاتژمێر| ساعت)?|پێش(?: کاتژمێر)?|fino (?:alle|al|a)(?: ore)?|sino (?:alle|al)|hasta (?:las|el|la)|alle ore|heta|berî|tot(?: en met)?|voor|até(?: às)?|antes d[ae]s?|do|przed|до|[έε]ως|μ[έε]χρι|עד|לפני)?(?!\p{L})[\s:–—-]{0,4}/iu

const small = new Set(
  'del dell di de las el ore alle horas hora saat ساعت روز يوم بتوقيت کاتی بە یوم يوم يومي saet saetê roja dema saati kadar de di li bi an ê at on the of local time hours hrs hr h uhr um am pm a.m p.m den le à heure heures in and noon midnight thereafter papers newspapers editions eastern uur dnia godz godziny g r às da do dia horas kl klo το τον την στις ώρα بجے تک کو ء г ч года року о в по st nd rd th ی الساعة کاتژمێر z'.split(
    ' ',
  ),
)
const everyCity = new RegExp(cityPattern.source, 'giu')
const monthWords = new RegExp(`(?<!\\p{L})(?:${monthPattern})(?:\\.|ی|ê|a)?(?!\\p{L})`, 'giu')

/** A word without the full stops and apostrophes at its ends. */
function withoutEdges(word: string): string {
  const [first, last] = [word.search(/[^.’']/u), word.match(/[^.’'][.’']*$/u)?.index ?? -1]
  return first < 0 ? '' : word.slice(first, last + 1)
}

/** The words of a text that belong to no date and no time. */
function otherWords(text: string): string[] {
  const rest = [monthWords, everyCity, path, partOfDayWords].reduce(
    (left, pattern) => left.replace(pattern, ' '),
    withoutWeekdays(text),
  )
  return rest
    .split(/[^\p{L}\p{M}.’']+/u)
    .map(withoutEdges)
    .filter((word) => {
      const lower = word.toLocaleLowerCase('en')
      const isZone = Object.hasOwn(abbreviated, word.toUpperCase()) || gmtNames.includes(word)
      return word !== '' && !small.has(lower) && !isZone
    })
}

/** Days that have no date. */
const relativeDay =
  /(?<!\p{L})(?:today|tonight|tomorrow|heute|morgen|demain|aujourd['’]hui|domani|mañana|yarın|bugün|sibê|غدا|غدًا|سبەی|سبەینێ|فردا)(?!\p{L})/giu

/** What a line above a text says of an embargo. */
export interface EmbargoLine {
  /** The line as it stands. */
  text: string
  /** Null where it cannot be read in one way. */
  embargo: Embargo | null
  /** Whether it says something else too. */
  saysMore: boolean
}

/** That a text is held back, without until when; in small letters the word alone may be what a text is about. */
const heldWithoutDay =
  /^[\s\p{P}]{0,6}(?:(?:(?:strictly|strict|under(?: strict)?|sous|sotto|bajo|unter) )embargo(?:ed)?|embargoed|(?:mit |unter )?sperrfrist|embargada|embargata|ambargolu(?:dur)?|ambargo altındadır|محظور النشر|قەدەغەی بڵاوکردنەوە)[\s\p{P}]{0,6}$/iu
const heldInCapitals = /^[\s\p{P}]{0,6}(?:EMBARGO|AMBARGO)[\s\p{P}]{0,6}$/u

const unclear = (text: string): EmbargoLine => ({ text: text.trim(), embargo: null, saysMore: false })

/** How many other words such a line may have; with more of them it is a sentence about an embargo. */
const mostOthers = 5

/** What a notice says of when, after the words that keep a story back; null where it has none. */
function heldUntil(notice: string): string | null {
  const [head = ''] = notice.match(opening) ?? []
  if (head !== '') return notice.slice(head.length).replace(until, '')
  return closing.test(notice) ? notice.replace(closing, ' $1') : null
}

/**
 * A line that keeps a story back, as agencies and press offices write it; null for any other, also one that only
 * speaks of an embargo.
 */
export function readEmbargoLine(text: string): EmbargoLine | null {
  if (text.length > longest) return null
  const line = plain(text)
  const said = line.replace(address, '')
  const isRelease = release.test(said)
  const when = isRelease ? said.replace(release, '').replace(until, '') : heldUntil(said)
  if (when === null) return null
  const others = otherWords(when.replace(relativeDay, ' '))
  const isDayAlone = weekdaysIn(when).length > 0 || when.search(relativeDay) >= 0
  if (!/\d/.test(when)) return isDayAlone && others.length === 0 ? unclear(text) : null
  const embargo = readEmbargo(when)
  const hasTime = timeIn(when.replace(inBrackets, '')) !== null
  const most = isRelease ? 0 : embargo ? mostOthers : hasTime ? 2 : 0
  return others.length > most ? null : { text: text.trim(), embargo, saysMore: others.length > 0 }
}

/** A line that says that a text is held back, and nothing else: `STRICTLY EMBARGOED`; null for any other. */
export function readEmbargoWord(text: string): EmbargoLine | null {
  if (text.length > longest) return null
  const said = plain(text).replace(address, '')
  return heldWithoutDay.test(said) || heldInCapitals.test(said) ? unclear(text) : null
}
