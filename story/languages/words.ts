/** Tells languages of Latin letters by their commonest words. */
import { baseOf } from './base'

const commonest: Readonly<Record<string, string>> = {
  en: 'the of and to in is was that for with said has have by from on at it be are will not as but they his this who were been',
  de: 'der die das und ist nicht von mit dem den ein eine einer einen sagte wird auf für im zu sich auch am bei nach aus hat werden über wie dass es sie er bis wurde wurden sind waren laut wieder',
  fr: 'le la les des et est dans une un du que qui pour sur pas au aux par ont été il elle ce a avec se en dit selon plus son sa jusqu sont cette deux',
  es: 'el la los las de que y en del por con una un para se su al dijo fue es no como más ha según este esta lo dos están dijeron sobre hasta',
  it: 'il di che la e per una un del della dei è con sono non gli nel alla ha le si da al dal delle più anche dice detto due hanno',
  tr: 've bir bu için de da ile olarak daha çok sonra kadar dedi gibi olan göre ise ne en yeni olduğu',
  kmr: 'û li ji di ku de bi jî ev ew wê ser dike got ye hatin ya yên kir vê heta dê tê bo an bû bûn kirin nav xwe piştî hat kar dest dikin',
  nl: 'de het een van en is dat op te zijn met voor niet aan er om ook als bij door werd heeft naar uit twee hebben worden werden',
  pt: 'o os a as de que e em do da dos das um uma para com não por no na se ao foi mais disse duas foram ficaram',
  pl: 'w i z na do się nie że to jest o jak po za od przez ale tym dla tego są było oraz który został może także roku powiedział',
  sv: 'och att det som i på är av för den med till en ett inte har om de var från vid kan sig efter men också ska sade säger',
  da: 'og at det som i på er af for den med til en et ikke har om de var fra ved kan sig efter men også skal siger sagde blev',
  nb: 'og at det som i på er av for den med til en et ikke har om de var fra ved kan seg etter men også skal sier sa ble',
  fi: 'ja on ei se että oli ovat mutta myös kun hän joka tai sekä mukaan sanoi kuin vuoden jo noin',
  hu: 'a az és hogy nem is egy volt meg ezt azt szerint mondta csak már még után ki el több mint',
  cs: 'a v se na že je s z do o to i by ve za pro podle jako ale který řekl byl také od po už jeho',
  sk: 'a v sa na že je s z do o to aj by vo za pre podľa ako ale ktorý povedal bol tiež od po už jeho',
  ro: 'și în de la a cu pe nu că este din o un să pentru care mai au fost sunt prin după ce dar al',
  hr: 'i u je na se da su za od što s će a to koji o nije iz kako sa rekao kao do nakon bi samo',
  sl: 'in v je na za se da so z ki pa od ne bo ni tudi po še kot pri iz kar lahko dejal bi',
  sq: 'të e në për dhe i me një që nga është së ka nuk do u më si kanë tha ishte janë por',
  az: 'və bu ilə üçün bir də da olan sonra olub edib ki ən daha kimi isə görə bildirib qədər deyil',
  id: 'yang dan di untuk dengan dari pada ini itu dalam tidak akan oleh ke juga telah adalah kata para mereka bisa',
  vi: 'và của là có trong được cho các với một không những đã này người khi năm cũng ở từ',
  so: 'ee oo iyo ka ku waa in uu la ay si ah waxa loo ayaa soo u ugu kale waxaa',
  et: 'ja on ei et ta oli see kui ka ning mis või aga oma pole ütles selle järgi',
  lv: 'un ir ar par no uz ka kas bija ko arī pēc bet vai to lai tika šo pie',
  lt: 'ir yra kad su iš į tai buvo ne už apie bet taip pat kaip jis nuo po per iki',
}

const languagesOf: ReadonlyMap<string, readonly string[]> = Object.entries(commonest).reduce(
  (found, [language, words]) => {
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), language])
    return found
  },
  new Map<string, string[]>(),
)

/** How much of a text is looked at, in UTF-16 units. */
const looked = 20_000

/** The words of a text, in the case that it has. The capital of the Turkish i has two letters in small ones. */
const wordsIn = (text: string) =>
  text
    .slice(0, looked)
    .normalize('NFC')
    .replaceAll('İ', 'I')
    .match(/\p{L}+/gu) ?? []
/** Fewer words, or a smaller share of common ones among all, tell nothing. */
const fewest = 12
const smallestShare = 0.12

/**
 * Letters of words that are no names, where too few words are known to tell: Turkish has `ğ` and `ı`, Polish `ą` and `ł`, and
 * Kurmanji alone ends words in `ê` and `î`. Azerbaijani, which has both, is known by `ə`.
 */
const own: readonly (readonly [language: string, word: RegExp])[] = [
  ['tr', /[ğı]/],
  ['kmr', /\p{Ll}[êî]n?$|^û$|[şçk]\p{L}{0,9}[êû]|[êû]\p{L}{0,9}[şçk]/u],
  ['pl', /[ąęłśżź]/],
  ['cs', /[ěřů]/],
  ['hu', /[őű]/],
  ['ro', /[țăș]/],
  ['pt', /[ãõ]/],
  ['is', /[ðþ]/],
  ['lv', /[āēīķļņģ]/],
  ['vi', /[ơưđạảấầẩậắặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỵỷỹ]/],
]
/** Letters that English has none of, and marks over those that it has: all of the words above have one. */
const beyondEnglish = /[\u00c0-\u036f\u1e00-\u1eff]/
const smallestOwnShare = 0.1
/** Where at least this share of the words has them, no count of common words is surer. */
const surestOwnShare = 0.25

/**
 * The language whose own letters words of a text have, in such a number that no names explain it.
 * @param least how many words must have them
 * @param share of all words so many
 */
export function languageByLetters(text: string, least = 1, share = smallestOwnShare): WordsGuess | null {
  if (!beyondEnglish.test(text) || /ə/i.test(text)) return null
  const words = wordsIn(text).filter((word) => /^\p{Ll}/u.test(word))
  const [best, next] = own
    .map(([language, word]) => ({ language, count: words.filter((each) => word.test(each)).length }))
    .toSorted((one, other) => other.count - one.count)
  if (!best || best.count < least || best.count < words.length * share) return null
  return best.count > (next?.count ?? 0) ? { language: best.language, words: words.length } : null
}

/** What Turkish words alone look like, small ones and those with an ending after an apostrophe, and how much each tells. */
const turkish: readonly (readonly [word: RegExp, weight: number])[] = [
  [/(?<!\p{L})\p{Ll}{0,20}[ğış](?!\p{Lu})/gu, 2],
  [
    /(?<!\p{L})\p{Ll}{1,25}(?:[lrnyzmvğ]d[ıuü]|[çfhkpsş]t[ıuü]|[ıiuü]yor|[ae]c[ae]k|m[ıuü]ş)(?:l[ae]r)?(?!\p{L})/gu,
    2,
  ],
  [/(?<!\p{L})\p{Ll}{1,25}(?:[lrn]di|[çkşs]ti|miş)(?:ler)?(?!\p{L})/gu, 1],
  [/\p{Lu}\p{L}{2,20}['’](?:[dt][ae]n?|[ny]?[ae]|[ny]?[ıiuü]n?|l[ae])(?!\p{L})/gu, 2],
  [/(?<!\p{L})(?:yok|var|için|değil|bir|çok|dedi|oldu)(?!\p{L})/gu, 2],
]
const smallestOfTurkish = 2

/** Turkish where a text is too short for its common words to tell. @param least how much must tell it */
export function turkishByEndings(text: string, least = smallestOfTurkish): WordsGuess | null {
  const words = wordsIn(text)
  const isOther = words.some((word) => languagesOf.get(word.toLowerCase())?.includes('tr') === false)
  if (words.length >= fewest || isOther) return null
  const weight = turkish.reduce(
    (sum, [word, each]) => sum + (text.normalize('NFC').match(word)?.length ?? 0) * each,
    0,
  )
  return weight >= least ? { language: 'tr', words: words.length } : null
}

/** The tag of a text whose language nobody knows (ISO 639-2). */
export const unknown = 'und'

/** Whether the words of a language are known here, so that they would have been found in a text. */
export function isKnownByWords(tag: string): boolean {
  const base = baseOf(tag)
  return base === 'ku' || Object.hasOwn(commonest, base)
}

/** Nearly all texts in English of this many words, names apart, have more of its common ones. */
const enough = 30
const smallestInEnglish = 0.04

/** Whether a text of some length has so few of the common words of English that it is in another language. */
function isOtherThanEnglish(text: string, ofEnglish: number): boolean {
  const small = text.slice(0, looked).match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}]*/gu)?.length ?? 0
  return small >= enough && ofEnglish < small * smallestInEnglish
}

/** Languages that share most of their common words. */
const kin: readonly (readonly string[])[] = [
  ['da', 'nb', 'sv'],
  ['cs', 'sk'],
  ['hr', 'sl'],
  ['es', 'pt'],
]

const areKin = (one: string, other: string) => kin.some((all) => all.includes(one) && all.includes(other))

/** How many of the words are common ones of a language, and not of another. */
function ownWords(words: readonly string[], language: string, than: string): number {
  return words.filter((word) => {
    const languages = languagesOf.get(word) ?? []
    return languages.includes(language) && !languages.includes(than)
  }).length
}

/** Which of two languages a text is in, by the words that only one of them has; null where these do not tell. */
function closerOf(words: readonly string[], one: string, other: string): string | null {
  const [ofOne, ofOther] = [ownWords(words, one, other), ownWords(words, other, one)]
  if (ofOne >= 2 * ofOther && ofOne > 1) return one
  return ofOther >= 2 * ofOne && ofOther > 1 ? other : null
}

/** How much of the common words of a language are its own, beside the next best, that they tell it. */
const clearlyMore = 1.5
const leastOwn = 1.5

/** No names have so many of the common words of a language, so many times as many as of English. */
const fewestOfOther = 4
const oftenerThanEnglish = 4

/** Whether a text that is called English may be in it, and not in another language. */
export function mayBeEnglish(text: string, other: string): boolean {
  const words = wordsIn(text).map((word) => word.toLowerCase())
  const ofOther = ownWords(words, other, 'en')
  return ofOther < fewestOfOther || ofOther < oftenerThanEnglish * ownWords(words, 'en', other)
}

/** How much the common words of each language tell of a text: those that many languages share tell little. */
function weightsOf(words: readonly string[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const word of words) {
    const shared = languagesOf.get(word) ?? []
    for (const language of shared) weights.set(language, (weights.get(language) ?? 0) + 1 / shared.length)
  }
  return weights
}

/** The language whose common words a text has that few others share; null where these do not tell. */
function languageByRareWords(words: readonly string[]): string | null {
  const [first, second] = [...weightsOf(words)].sort(([, a], [, b]) => b - a)
  return first && first[1] >= leastOwn && first[1] >= clearlyMore * (second?.[1] ?? 0) ? first[0] : null
}

/** Small words of names, which texts of any language have: `von der Leyen`, `Los Angeles`. */
const ofNames = new Set(
  'von der den dem zu van de het la le les los las el del della dei di da do dos das du des al und y e i'.split(
    ' ',
  ),
)

/** The language of a few words, where several that are its own tell it, or two and a letter that English has not. */
function languageOfFewWords(text: string, all: readonly string[]): WordsGuess | null {
  const words = [...new Set(all)].filter((word) => !ofNames.has(word))
  const language = languageByRareWords(words)
  if (language === null) return null
  const own = words.filter((word) => languagesOf.get(word)?.includes(language)).length
  const hasOwnLetter = wordsIn(text).some((word) => /^\p{Ll}/u.test(word) && /[^a-z]/.test(word))
  return own >= 3 || (own === 2 && hasOwnLetter) ? { language, words: all.length } : null
}

/** A language, with how many of the words of a text were looked at. */
export interface WordsGuess {
  language: string
  words: number
}

/** The language whose commonest words a text has, where it has clearly more of them than of any other. */
export function languageByWords(text: string): WordsGuess | null {
  const words = wordsIn(text).map((word) => word.toLowerCase())
  const lettered = languageByLetters(text, 3, surestOwnShare)
  if (lettered) return lettered
  if (words.length < fewest)
    return languageByLetters(text) ?? turkishByEndings(text) ?? languageOfFewWords(text, words)
  const counts = new Map<string, number>()
  for (const word of words)
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  const none = () =>
    isOtherThanEnglish(text, counts.get('en') ?? 0) ? { language: unknown, words: words.length } : null
  if (!first || first[1] < words.length * smallestShare) return languageByLetters(text) ?? none()
  const weights = weightsOf(words)
  const isHeaviest = [...weights.values()].every((weight) => weight <= (weights.get(first[0]) ?? 0))
  const isMost = !second || first[1] >= 1.3 * second[1]
  if (isMost && isHeaviest) return { language: first[0], words: words.length }
  if (!second) return none()
  const language = areKin(first[0], second[0])
    ? closerOf(words, first[0], second[0])
    : languageByRareWords(words)
  return language ? { language, words: words.length } : none()
}
