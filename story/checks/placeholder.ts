/** What a writer left to be filled in: `TK`, `XX`, `???` or `؟؟؟`, `(CQ)`, and fields of templates. */
import { fieldNames } from '../fields/fields'
import type { BlockCheck } from './check'
import { isWithin, type Stretch, stretches } from './text'

const certain = new RegExp(
  `\\?{3,}|؟{3,}|(?<= )\\?\\?(?= (?:people|percent|per cent|million|billion|dollars|euros|pounds|dinars)\\b)|[([](?:cq|tk|xx+)[)\\]]|\\bTK(?:TK)+s?\\b|\\bX{4,}\\b|\\blorem ipsum\\b|\\bFIXME\\b|(?<![\\w\\\\])_{3,}(?!\\w)|\\b(?:19|20)XX\\b|\\{(?:${fieldNames.join('|')})\\}`,
  'giu',
)
const askedInEnglish = 'NAME|AGE|DATE|PLACE|TITLE|NUMBER|FIGURE|LINK|QUOTE|SOURCE|SPELLING'
const askedElsewhere =
  'NOM|PRÉNOM|ÂGE|LIEU|TITRE|CHIFFRE|LIEN|CITATION|À VÉRIFIER|VORNAME|ALTER|ORT|DATUM|TITEL|ZAHL|ZITAT|QUELLE|PRÜFEN|NOMBRE|EDAD|FECHA|LUGAR|CIFRA|NOME|ETÀ|DATA|LUOGO'
/** What one who writes in capitals asks others for. */
const asked = new RegExp(
  [
    `[([](?:${askedInEnglish}|${askedElsewhere}|(?:PLS |PLEASE |TO )?CHECK(?: [A-Z]{2,12})?)\\??[)\\]]`,
    `[([](?:[A-Z]{2,12} ){0,2}(?:${askedInEnglish}|DETAIL|PHOTO|CAPTION|COMMENT|REACTION)S? TO COME[)\\]]`,
    '\\[(?:[Pp]ls |[Pp]lease |[Tt]o )?[Cc]heck(?: \\p{Ll}{2,12}){0,2}\\??\\]',
  ].join('|'),
  'gu',
)
/** `TK` and `XX` also begin the names of companies, count in Roman numerals and stand in the names of games. */
const likely = /\bTK\b|\bX{2,3}(?:\.X{1,2})?\b|\bx{2,3}(?:\.x{1,2})?\b/gu

const units =
  /^ (?:people|persons|men|women|children|percent|per cent|million|billion|trillion|thousand|dollars|euros|pounds|dinars|years?|months?|weeks?|days?|hours?|minutes?|miles|km|kilomet(?:re|er)s|met(?:re|er)s|tonnes|tons|times|others|more)\b/u
/** What is counted in Arabic and Kurdish, whose words have many ends. */
const arabicUnits =
  /^ (?:في المئة|بالمئة|شخص|أشخاص|آخر|مدني|جندي|جنود|قتيل|جريح|ألف|مليون|مليار|دولار|دينار|يوم|أيام|عام|سنة|ساعة|دقيقة|كيلومتر|متر|طن|لەسەد|کەس|هەزار|ملیۆن|ملیار|دۆلار|دینار|ڕۆژ|ساڵ|کاتژمێر|خولەک|کیلۆمەتر|مەتر|تۆن|بریندار)/u

const isCounted = (behind: string) => units.test(behind) || arabicUnits.test(behind)

/** Capitals after such a word, or before one, name something: the XX, size XXL and XXX, XX chromosomes. */
const namedBefore = /\b(?:the|a|an|of|sizes?|types?|rated|numbers?|numerals?|his|her|its|their) $/u
const namedBehind = /^ (?:and|or|chromosomes?|films?|rated|rating|sizes?|club|band|class)\b/u
const month = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) $/u

/** Whether it stands among words in small letters, where no name has it. */
function isAmongWords(before: string, behind: string): boolean {
  return (
    /\p{Ll} $/u.test(before) &&
    /^ \p{Ll}/u.test(behind) &&
    !namedBefore.test(before) &&
    !namedBehind.test(behind)
  )
}

/** Whether it begins a text and words in small letters follow, or ends what a preposition begins: closed until XX. */
function isAtEdge(before: string, behind: string, allBefore: string): boolean {
  if (before === '') return /^ \p{Ll}{3}/u.test(behind) && !namedBehind.test(behind)
  return (
    /^(?:[.,;]|$)/u.test(behind) &&
    /(?<!\p{L})(?:until|by|about|around|than|some|nearly) $/iu.test(allBefore.slice(-8))
  )
}

/** Whether two stand side by side, of which `TK` is one: no name is made of them. */
const isBesideAnother = (text: string, before: string, behind: string): boolean =>
  text === 'TK'
    ? /(?:^|[^\p{L}\p{Nd}])(?:TK|XX) $/u.test(before) || /^ (?:TK|X{2,3})(?![\p{L}\p{Nd}])/u.test(behind)
    : /(?:^|[^\p{L}\p{Nd}])TK $/u.test(before) || /^ TK(?![\p{L}\p{Nd}])/u.test(behind)

/** Code as chats and mails quote it. */
const code = /`[^`\n]{1,200}`/gu

/** Whether it is a part of an address, a path or an identifier. */
function isWithinName({ from, to }: Stretch, all: string): boolean {
  return (
    /[\p{L}\p{Nd}@/\\_=&]\.?$/u.test(all.slice(Math.max(0, from - 2), from)) ||
    /^(?:[@/\\_=&]|\.[\p{L}\p{Nd}])/u.test(all.slice(to, to + 2))
  )
}

/** Whether a word stands alone in quotation marks, as the title of a work does, and is not what somebody says. */
function isTitle({ from, to }: Stretch, all: string): boolean {
  const behind = all.slice(to, to + 40)
  return (
    /["“‘«„]/u.test(all.slice(from - 1, from)) &&
    /^["”’»“](?!,? (?:\p{L}{1,20} ){0,2}(?:said|says|told)\b)/u.test(behind)
  )
}

const isLetters = ({ text }: Stretch) => /^\p{L}+$/u.test(text)

function isUnfilled({ text, from, to }: Stretch, all: string): boolean {
  const before = all.slice(Math.max(0, from - 2), from)
  const behind = all.slice(to, to + 14)
  if (
    /[$€£]$/u.test(before) ||
    /^(?:%|-year-old|-(?:million|billion|year|month|week|day|hour|minute|member|seat|mile|km|metre)\b)/u.test(
      behind,
    ) ||
    isCounted(behind)
  )
    return true
  if (month.test(all.slice(0, from))) return true
  // TK Maxx, TK Elevator; Super Bowl XX and the XXX Olympiad
  const isWord = /(?<!\p{L})\p{Ll}+ $/u.test(all.slice(0, from))
  if (isWord && isAmongWords(all.slice(Math.max(0, from - 10), from), all.slice(to, to + 14))) return true
  if (isAtEdge(before, behind, all.slice(0, from))) return true
  if (isBesideAnother(text, all.slice(Math.max(0, from - 4), from), behind)) return true
  if (text !== 'TK' && text === text.toUpperCase()) return false
  if (/[\p{L}\p{Nd}.@/_-]$/u.test(before) || /^[\p{L}\p{Nd}@/_-]/u.test(behind)) return false
  return text === 'TK' ? !/^ [\p{Lu}\p{Nd}]/u.test(behind) : !/\p{Lu}\p{Ll}* $/u.test(all.slice(0, from))
}

/** `???` stands for what is not known; after a word it may be a shout that is quoted, and is one after one in small letters. */
function isShout({ from, text }: Stretch, all: string): boolean {
  if (!/^[?؟]{3,}$/u.test(text)) return false
  const before = all.slice(Math.max(0, from - 2), from)
  return text.length > 3
    ? /\p{L}$/u.test(before)
    : /\p{Ll}{2}$/u.test(before) && !endsName(all.slice(0, from))
}

/** Whether the last word of a text begins with a capital. */
const endsName = (text: string) => /^\p{Lu}/u.test(text.slice(text.lastIndexOf(' ') + 1))

/** Whether it is all of its block: a line that parts what stands above and below. */
const isRule = ({ text }: Stretch, all: string) => text.startsWith('_') && all.trim() === text

/** Whether it is short for the name before it: National Organisation for Mills (NOM). */
function isAbbreviation({ from, text }: Stretch, all: string): boolean {
  const capitals = all.slice(Math.max(0, from - 100), from).match(/(?<!\p{L})\p{Lu}/gu) ?? []
  return text.startsWith('(') && capitals.join('').endsWith(text.slice(1, -1))
}

export const placeholderCheck: BlockCheck = {
  level: 'error',
  inBlock: ({ text }) => {
    const quoted = stretches(text, code)
    const inCopy = (each: Stretch) =>
      !isWithin(each, quoted) && !(isLetters(each) && isWithinName(each, text))
    const sure = [...stretches(text, certain), ...stretches(text, asked)]
      .filter(inCopy)
      .filter((each) => !isShout(each, text) && !isRule(each, text) && !isAbbreviation(each, text))
    const others = stretches(text, likely).filter(
      (each) => inCopy(each) && isUnfilled(each, text) && !isTitle(each, text) && !isWithin(each, sure),
    )
    return [...sure, ...others]
      .sort((a, b) => a.from - b.from)
      .map(({ from, to, text: found }) => ({ from, to, values: { text: found } }))
  },
}
