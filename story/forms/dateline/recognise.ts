/** Finds a dateline at the head of a text that may have none. */
import { areSources, isSource } from '../../houses/sources'
import { findPlace, isCapitals } from '../../places'
import type { Dateline } from '../../schema/values'
import { datePattern } from '../dates'
import { type FoundForm, oncePerLine, type Style } from '../form'
import { hijriMonthPattern } from '../hijri'
import { blankMarks } from '../marks'
import {
  dash,
  read,
  readSources,
  splitHead,
  splitPlaces,
  withoutCityBrackets,
  withSourcesInBrackets,
} from './read'

const space = '[^\\S\\n]*'
/** No head is longer, with three places and their countries and a date. In UTF-16 units. */
const longestHead = 200
/** What stands before the brackets of a source. */
const beforeBrackets = `[^()\\n]{1,${longestHead}}?`
/** `ERBIL (Kurdistan 24) – `, `LONDON (Reuters), March 3 - ` */
const placeFirst = new RegExp(
  `^(${beforeBrackets})\\(([^()\\n]{1,60})\\)(?:,?${space}(?:${datePattern}),?)?${space}\\.?${dash}${space}`,
  'iu',
)
/** `LONDON (Reuters) - March 3 - `: apart, as the names of months are many. */
const dateBehind = new RegExp(`^(?:${datePattern})${space}${dash}${space}`, 'iu')
/** `Erbil (Kurdistan 24): Text` */
const withColon = new RegExp(`^(${beforeBrackets})\\(([^()\\n]{1,60})\\)[^\\S\\n]*:[^\\S\\n]+(?=\\S)`, 'u')
/** `BAGHDAD—Text`: with another dash, or before capitals, it is a way from here to there. */
const closeDash = /^([^()\n—-]{2,60})(?:—|--)(?=["“‘«']?(?:\p{Lu}\p{Ll}|[AI]\s|\d))/u
/** `(ANSA) - ROMA, 01 LUG - ` */
const sourceFirst = new RegExp(
  `^${space}\\(([^()\\n]{1,60})\\)${space}${dash}${space}([^()\\s](?:[^()\\n]{0,${longestHead}}?[^()\\s])??)[^\\S\\n]+${dash}(?:[^\\S\\n]+|$)`,
  'u',
)
/** `بغداد - رويترز - `, `LONDON - Reuters: `, `بغداد- رويترز: ` */
const withoutBrackets = new RegExp(
  `^([^()\\n]{2,60}?)(?:[^\\S\\n]+${dash}|${dash}(?=[^\\S\\n])|/)${space}([^()/:\\s][^()/:\\n]{0,28}?[^()/:\\s])(?:[^\\S\\n]+${dash}|${dash}(?=[^\\S\\n])|:|\\.(?=[^\\S\\n]))${space}`,
  'u',
)
/** `New Delhi, Mar 3 (PTI) Text`, `New Delhi [India], March 3 (ANI): Text`, `Bonn (KNA) Text`: no dash. */
const withoutDash = new RegExp(
  `^(${beforeBrackets})\\(([^()\\n]{1,60})\\)(?:,?[^\\S\\n])?[.:]?[^\\S\\n]+(?=\\S)`,
  'u',
)
/** `MOSCOW, March 3. /TASS/. `, `NEW YORK, March 3, 2026 /PRNewswire/ -- ` */
const betweenStrokes = new RegExp(
  `^([^()/\\n]{0,100}?)/([^()/\\n]{2,40})/\\.?(?:${space}--(?=\\S)|(?:${space}${dash})?(?:[^\\S\\n]+|$))`,
  'u',
)
/** `Shafaq News / `, `شفق نيوز/ `: an agency that names itself alone. */
const agencyAlone = /^([^()/\n]{2,40}?)\/[^\S\n]+(?=\S)/u
/** `SYDNEY, March 22 AAP - `, `SAITAMA, Japan, Dec. 9 Kyodo - ` */
const agencyAtEnd = new RegExp(
  `^([^()\\n]{2,60}?[,.\\d])[^\\S\\n]+(\\p{Lu}\\p{L}{1,12})[^\\S\\n]+${dash}[^\\S\\n]+`,
  'u',
)
/** `Erbil, Kurdistan 24 – ` */
const agencyBehindComma = new RegExp(
  `^([^()\\n,،]{2,60})[,،][^\\S\\n]+([^()\\s,،][^()\\n,،]{2,28}?)[^\\S\\n]+${dash}[^\\S\\n]+`,
  'u',
)
/** `Kurdistan 24 – Erbil: ` */
const agencyFirst = /^([^()/:\n]{2,30}?)[^\S\n]*[-–—][^\S\n]+([^()/:\n–—-]{2,40}):[^\S\n]+/u
/** `ERBIL – ` */
const placeAlone = new RegExp(`^([^()\\n]{2,60}?)[^\\S\\n]+${dash}[^\\S\\n]+`, 'u')

/** Verbs that Arabic news begins with, the first letter with or without its sign; those that are nouns too, by their end. */
const newsVerbs =
  '[أا](?:علن|كد|فاد|وضح|شار|صدر|طلق|دان|عرب|جرى|جر|قر|صيب|نقذ|لغى|لغ)|[إا](?:ستقبل|لتقى|لتق|تهم|فتتح|ختتم|رتفع|نخفض|نطلق|عتقل|ستأنف|ندلع|جتمع)|قال|كشف|شدد|دعا|دع|طالب|حذر|نفى|نف|رحب|قرر|ناقش|وصل|غادر|وافق|صادق|شهد|تراجع|بد[أا]|لقي|توفي|(?:بحث|رفض|سجل|عقد|ضبط|وقع)(?=ت)|[يت](?:عقد|عتزم|بد[أا]|واصل|ستعد|شهد)'
/** `بغداد – أعلنت`: words that only tell more of the city begin with no verb. */
const beforeVerb = new RegExp(
  `^([^()\\n–—-]{2,40}?)[^\\S\\n]?${dash}[^\\S\\n]+(?=(?:${newsVerbs})ت?(?!\\p{L}))`,
  'u',
)
/** A dash that closes what another one has begun, in the same sentence. */
const closingDash = /^[^.!؟\n]{0,300}[^\S\n][-–—][^\S\n]/u

/** A sentence of Sorani, which has its verb at its end: words that only tell more of a city are no sentence. */
const soraniSentence =
  /^[^.!؟\n]{25,}(?:ەوە|کرد|کردن|دەکات|دەکەن|دا|داوە|دان|دەدات|کرا|کران|دەکرێت|کراوە|بوو|بوون|ووە|ووەتەوە|دەبێت|گەیشت|گەیشتن|ڕایگەیاند|ڕاگەیاند|گەیاند|وت|وتی|گوت|گوتی|دەڵێت|هات|هاتن|چوو|باری|کەوت|کەوتن|کوژرا|کوژران|مرد|گیرا|گیران|گرت|نێت|ێنێت|ێت|ێن|ێنن|ران|را|یت)\.(?=\s|$)/u
/** `هەولێر – `, with no name of another city after it, as a way has from here to there. */
const beforeSorani = new RegExp(`^([^()\\n–—-]{2,40}?)[^\\S\\n]?${dash}[^\\S\\n]+`, 'u')

function lengthBeforeSorani(text: string, { language }: Style): number {
  if (!language.startsWith('ckb')) return 0
  const [whole = '', city = ''] = text.match(beforeSorani) ?? []
  const behind = text.slice(whole.length)
  const isSentence = soraniSentence.test(behind) && !closingDash.test(behind)
  const [next = ''] = words(behind)
  return whole && isSentence && isKnown(city) && !isKnown(next) ? whole.length : 0
}

/** What every dateline has at its end or before its source. */
const sign = new RegExp(`${dash}|/`, 'u')

const beginsSentence =
  /^(?:The|A|An|In|On|At|From|For|With|By|To|As|If|When|After|Before|This|That|It|He|She|They|We|But|And)\s/u
const properWord = /^\ue000?\p{Lu}/u
/** `Neustadt an der Weinstraße`, `Frankfurt a. d. O.`, `Weiden in der Oberpfalz` */
const smallWord =
  /^(?:(?:de|del|der|des|di|da|do|du|la|le|les|el|al|es|ez|of|and|sur|am|an|im|ob|vor|upon|y)\b|[adiov]\.$)/u
const letters = /^[\p{L}\p{M}][\p{L}\p{M}\d'’ʼ.\s/\ue000\ue001-]*$/u

/** Words that stand where a city does, and are none. */
const noCity =
  /^(?:exclusive|breaking|breaking news|urgent|update\b.*|watch|analysis|opinion|video|photos?|live|live updates?|factbox|special report|interview|correct(?:ed|ion)|advisory|embargo(?:ed)?|note|more|timeline|explainer|insight|focus|feature|report|lead|news|alert|flash|review|recap|profile|obituary|gmt\b.*|reuters|world|sports?|business|politics|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|tomorrow|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|lunes|martes|miércoles|jueves|viernes|sábado|domingo|exklusiv|eil(?:t|meldung)?|vorab|hintergrund|überblick|zusammenfassung|vorschau|porträt|korrektur|berichtigung|kommentar|analyse|exclusif|dernière (?:minute|heure)|alerte|entretien|reportage|portrait|enquête|décryptage|éclairage|rectificatif|chronologie|intervista|scheda|analisi|entrevista|reportaje|análisis|perfil|alerta|esclusiv[ao]|exclusiv[ao]|urgente|última hora|editorial|developing|just in|bulletin|s[oö]n dak[iı]ka|özel haber|özel|acil|flaş|röportaj|analiz|güncelleme|rapor|awarte|taybet|washington post|هام|عاجل|حصري|خاص|تقرير|مقابلة|تحليل|تحديث|تصحيح|متابعة|تایبەت|بەپەلە|هەواڵ|ڕاپۆرت|چاوپێکەوتن|شیکاری|شیکردنەوە|ڕاستکردنەوە|اختصاصی|فوری|گزارش|گفت‌?و?گو|تحلیل)$/iu

/** The same before a city: `EXCLUSIVE - KOYA`. */
const beforeCity = /^([^-–—:|]{2,20})(?: [-–—|]|:) /u

function words(text: string): string[] {
  return text.split(/\s+/u)
}

/** Whether a text is such a word, or begins with one. */
function isNoCity(text: string): boolean {
  // the capital of the Turkish i has none of the small letters of other languages
  const plain = text.replaceAll('İ', 'i')
  return noCity.test(plain) || noCity.test(plain.match(beforeCity)?.[1] ?? '')
}

/** Capitals, a place of the list, or a few words as names have them. Letters without case need fewer words. */
function mayBeCity(city: string): boolean {
  if (!letters.test(city) || isNoCity(city) || /\d/.test(city)) return false
  if (isCapitals(city) || findPlace(city)) return words(city).length <= 6
  const isUncased = !/[\p{Lu}\p{Ll}]/u.test(city)
  if (isUncased) return words(city).length <= 3
  const names = words(city.replace(/\bin (?=der\b)/u, '')).filter((word) => !smallWord.test(word))
  return names.length <= 3 && !beginsSentence.test(city) && names.every((word) => properWord.test(word))
}

function isCityForSure(city: string): boolean {
  return isCapitals(city) && findPlace(city) !== null
}

/** Whether each place of a head has a city that passes, with names after it or nothing. */
function arePlaces(where: string, isCity: (city: string) => boolean): boolean {
  return splitPlaces(where).every((place) => {
    const [city = '', ...behind] = place.split(/[,،]/).map((part) => part.trim())
    const areNames = behind.every(
      (name) => letters.test(name) && words(name).length <= 4 && !/^\p{Ll}/u.test(name),
    )
    return isCity(city) && behind.length <= 2 && areNames
  })
}

/** A source that is not known may still be one: `(Northern Post)`. */
function looksLikeSource(name: string): boolean {
  return (
    words(name).length <= 4 && words(name).every((word) => /^[\p{Lu}\d][\p{L}\p{M}\d.&'’-]*$/u.test(word))
  )
}

/** How the names of those who write end: beside a day alone, people, events and feasts stand in brackets as well. */
const writes =
  /\s(?:data|news|newswire|wire|media|press|post|times|herald|gazette|tribune|analytics|research|breakingviews|agency|service|tv|radio|network)$/iu

/** A source that is known makes any likely place a dateline; one that only looks so needs a place that is known. */
function isDateline(head: string, source: string, style: Style): boolean {
  const { houses } = style
  const { where, date } = splitHead(head)
  const sources = readSources(source, style)
  if (areSources(houses, sources)) return where === '' ? date !== null : arePlaces(where, mayBeCity)
  if (!sources.every(looksLikeSource)) return false
  // `Jan 30 (Northern Data) - `
  const isDay = where === '' && date !== null
  return isDay ? sources.every((name) => writes.test(name)) : arePlaces(where, isCityForSure)
}

const hasCase = /[\p{Lu}\p{Ll}]/u

const isKnown = (city: string) => findPlace(city) !== null

/** `BAGHDAD - Reuters - `, `SYDNEY, March 22 AAP - `: only a place that is known. */
function lengthWithoutBrackets(text: string, { houses }: Style): number {
  for (const pattern of [withoutBrackets, agencyAtEnd, agencyBehindComma]) {
    const [whole = '', place = '', agency = ''] = text.match(pattern) ?? []
    const { where, date } = splitHead(place)
    // a day beside an agency makes a dateline of capitals
    const isCity = (city: string) => isKnown(city) || (date !== null && mayBeCity(city))
    if (whole && isSource(houses, agency) && arePlaces(where, isCity)) return whole.length
  }
  return 0
}

/** Where an agency stands for the dash, perhaps with a date, and a sentence begins after it. */
function lengthWithoutDash(text: string, style: Style): number {
  const [whole = '', head = '', source = ''] = text.match(withoutDash) ?? []
  const { where, date } = splitHead(head)
  const begins = date !== null || /^["“„‘«]?[\p{Lu}\p{Lo}]/u.test(text.slice(whole.length))
  const isSure = begins && areSources(style.houses, readSources(source, style)) && arePlaces(where, isKnown)
  return whole && isSure ? whole.length : 0
}

/** `Erbil | Kurdistan 24 | Text` */
function lengthWithBars(text: string, { houses }: Style): number {
  const first = text.indexOf('|')
  const second = first < 0 ? -1 : text.indexOf('|', first + 1)
  if (second < 0 || second > longestHead || text.slice(0, second).includes('\n')) return 0
  const [one, other] = [text.slice(0, first).trim(), text.slice(first + 1, second).trim()]
  const isPair = (place: string, agency: string) =>
    isSource(houses, agency) && arePlaces(splitHead(place).where, isKnown)
  const behind = text.slice(second + 1)
  const blanks = behind.length - behind.trimStart().length
  return (isPair(one, other) || isPair(other, one)) && behind.trim() !== '' ? second + 1 + blanks : 0
}

/** `Erbil (Kurdistan 24): Text`, `Erbil | Kurdistan 24 | Text`: a source and a place that are known. */
function lengthWithOtherSigns(text: string, style: Style): number {
  const { houses } = style
  const [colon = '', head = '', source = ''] = text.match(withColon) ?? []
  if (colon && areSources(houses, readSources(source, style)) && arePlaces(splitHead(head).where, isKnown))
    return colon.length
  const bars = lengthWithBars(text, style)
  if (bars > 0) return bars
  const [close = '', city = ''] = text.match(closeDash) ?? []
  return close && arePlaces(splitHead(city).where, isCityForSure) ? close.length : 0
}

function lengthWithStrokes(text: string, { houses }: Style): number {
  const [whole = '', head = '', source = ''] = text.match(betweenStrokes) ?? []
  if (whole && isSource(houses, source)) {
    const { where, date } = splitHead(head.trimEnd())
    // `/PRNewswire/ -- `: the dash tells that a text begins
    const isAlone = where === '' && (date !== null || (head === '' && whole.includes('--')))
    if (isAlone || (where !== '' && arePlaces(where, mayBeCity))) return whole.length
  }
  const [alone = '', agency = ''] = text.match(agencyAlone) ?? []
  return alone && /\s/.test(agency.trim()) && isSource(houses, agency) ? alone.length : 0
}

/** How long the dateline at the head of a text is, in UTF-16 units; 0 where there is none. */
function lengthOf(text: string, style: Style): number {
  if (!sign.test(text)) return lengthWithoutDash(text, style) || lengthWithOtherSigns(text, style)
  const [whole = '', head = '', source = ''] = text.match(placeFirst) ?? []
  if (whole && isDateline(head, source, style)) {
    const [date = ''] = text.slice(whole.length).match(dateBehind) ?? []
    return whole.length + date.length
  }
  const [wholeOfSource = '', sourceBefore = '', headBehind = ''] = text.match(sourceFirst) ?? []
  if (wholeOfSource && isDateline(headBehind, sourceBefore, style)) return wholeOfSource.length
  const found =
    lengthWithoutBrackets(text, style) ||
    lengthWithoutDash(text, style) ||
    lengthWithStrokes(text, style) ||
    lengthWithOtherSigns(text, style)
  if (found > 0) return found
  const [named = '', agency = '', place = ''] = text.match(agencyFirst) ?? []
  if (named && isSource(style.houses, agency) && arePlaces(place, isKnown)) return named.length
  const [untilVerb = '', known = ''] = text.match(beforeVerb) ?? []
  if (untilVerb && isKnown(known) && !closingDash.test(text.slice(untilVerb.length))) return untilVerb.length
  const inSorani = lengthBeforeSorani(text, style)
  if (inSorani > 0) return inSorani
  const [alone = '', city = ''] = text.match(placeAlone) ?? []
  // `NEW YORK – based firms`
  const goesOn = /^\p{Ll}/u.test(text.slice(alone.length))
  return alone && !goesOn && arePlaces(splitHead(city).where, isCityForSure) ? alone.length : 0
}

/** No dateline is longer: what stands further on in a text is not looked at. */
const longest = 400

const atHead = oncePerLine<Dateline>((text, style) => {
  const length = lengthOf(withSourcesInBrackets(withoutCityBrackets(blankMarks(text)), style), style)
  return length > 0 ? { value: read(text.slice(0, length), style), length } : null
})

/** The dateline at the head of a text, or null unless it is sure. */
export function recognise(text: string, style: Style): FoundForm<Dateline> | null {
  return atHead(text.slice(0, longest), style)
}

/** `ERBIL (Kurdistan 24)`, `ERBIL (AFP), March 3` */
const bracketsAlone = new RegExp(
  `^(${beforeBrackets})\\(([^()]{1,60})\\)(?:,?${space}(?:${datePattern}))?\\.?$`,
  'iu',
)
/** `Baghdad - INA`, `Erbil / Rudaw`, `Shafaq News - Erbil`, `Erbil | Kurdistan 24` */
const pairAlone = /^([^()|/\n]{2,60}?)[^\S\n]*(?:[^\S\n][-–—]|[-–—][^\S\n]|\/|\|)[^\S\n]*([^()|/\n]{2,40})$/u

/** `الرياض 14 رمضان 1447 هـ الموافق 03 مارس 2026 م واس`: two calendars, and perhaps the agency without a sign. */
const inTwoCalendars = new RegExp(
  `^([\\p{L}\\p{M} ]{2,40}?)[,،]? [\\d٠-٩]{1,2} ${hijriMonthPattern} [\\d٠-٩]{4} ?(?:هـ?)?[,،]? ?(?:الموافق )?([\\d٠-٩]{1,2} \\p{L}{2,12}(?: \\p{L}{2,12})? [\\d٠-٩]{4}) ?م?(?:[,،]? ?(?:[-–—/] ?)?\\(?([\\p{L}]{2,12})\\)?)?$`,
  'u',
)

/** A dateline without the day of the Hijri calendar beside that of the year. */
function withoutHijri(written: string): string {
  const [, where, day, source] = written.trim().slice(0, longest).match(inTwoCalendars) ?? []
  if (where === undefined) return written
  return source === undefined ? `${where}، ${day}` : `${where}، ${day} (${source})`
}

/**
 * A line that is a dateline and nothing else, as agencies put it above their texts; null unless it is sure.
 * @param isAbove whether it is known to stand between a headline and a text, so that a city's name may be enough
 */
export function readAlone(given: string, style: Style, isAbove: boolean): Dateline | null {
  const written = withoutHijri(given)
  const line = withSourcesInBrackets(withoutCityBrackets(blankMarks(written)), style)
    .trim()
    .replace(/(?:(?<!\s)\s+(?:--|[-–—])|[|/:])$/u, '')
    .trimEnd()
  if (line.length > longestHead || line.includes('\n')) return null
  const { houses } = style
  const [bracketed, head = '', source = ''] = line.match(bracketsAlone) ?? []
  if (bracketed !== undefined) {
    const { where } = splitHead(head)
    const isSure = where !== '' && areSources(houses, readSources(source, style)) && arePlaces(where, isKnown)
    return isSure ? read(written, style) : null
  }
  const [pair, one = '', other = ''] = line.match(pairAlone) ?? []
  if (pair !== undefined) {
    const [where, agency] = isSource(houses, other) ? [one, other] : [other, one]
    const pairHead = splitHead(where)
    // `/TASS, March 3/`
    const isDayAlone = /^\s*\//.test(written) && pairHead.where === '' && pairHead.date !== null
    const isSure = isSource(houses, agency) && (isDayAlone || arePlaces(pairHead.where, isKnown))
    if (isSure) return { ...read(where, style), sources: [agency] }
  }
  // nothing but a dateline tells a day in two calendars, and letters without case have no capitals to tell a dateline by
  const isNamed = written === given && hasCase.test(line) ? isCityForSure : isKnown
  const isCity = isAbove && arePlaces(splitHead(line).where, isNamed)
  return isCity ? read(line, style) : null
}
