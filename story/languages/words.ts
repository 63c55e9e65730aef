/** Tells languages of Latin letters by their commonest words. */

const commonest: Readonly<Record<string, string>> = {
  en: 'the of and to in is was that for with said has have by from on at it be are will not as but they his this who were been',
  de: 'der die das und ist nicht von mit dem den ein eine einer einen sagte wird auf für im zu sich auch am bei nach aus hat werden über wie dass es sie er bis',
  fr: 'le la les des et est dans une un du que qui pour sur pas au aux par ont été il elle ce a avec se en dit selon plus son sa jusqu',
  es: 'el la los las de que y en del por con una un para se su al dijo fue es no como más ha según este esta lo',
  it: 'il di che la e per una un del della dei è con sono non gli nel alla ha le si da al dal delle più anche dice detto',
  tr: 've bir bu için de da ile olarak daha çok sonra kadar dedi gibi olan göre ise ne en yeni olduğu',
  kmr: 'û li ji di ku de bi jî ev ew wê ser dike got ye hatin ya yên kir vê heta dê tê bo an',
  nl: 'de het een van en is dat op te zijn met voor niet aan er om ook als bij door werd heeft naar',
  pt: 'o os a as de que e em do da dos das um uma para com não por no na se ao foi mais disse',
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
/** Fewer words, or a smaller share of common ones among all, tell nothing. */
const fewest = 12
const smallestShare = 0.12

/**
 * Letters of words that are no names, where too few words are known to tell: Turkish has `ğ` and `ı`, and of the others
 * Kurmanji alone ends words in `ê` and `î`. Azerbaijani, which has both, is known by `ə`.
 */
const own: readonly (readonly [language: string, word: RegExp])[] = [
  ['tr', /[ğı]/],
  ['kmr', /\p{Ll}[êî]$|^û$/u],
]
const smallestOwnShare = 0.1

/**
 * The language whose own letters words of a text have, in such a number that no names explain it.
 * @param least how many words must have them
 */
export function languageByLetters(text: string, least = 1): WordsGuess | null {
  if (/ə/i.test(text)) return null
  const words = (text.slice(0, looked).match(/\p{L}+/gu) ?? []).filter((word) => /^\p{Ll}/u.test(word))
  const [best, next] = own
    .map(([language, word]) => ({ language, count: words.filter((each) => word.test(each)).length }))
    .toSorted((one, other) => other.count - one.count)
  if (!best || best.count < least || best.count < words.length * smallestOwnShare) return null
  return best.count > (next?.count ?? 0) ? { language: best.language, words: words.length } : null
}

/** A language, with how many of the words of a text were looked at. */
export interface WordsGuess {
  language: string
  words: number
}

/** The language whose commonest words a text has, where it has clearly more of them than of any other. */
export function languageByWords(text: string): WordsGuess | null {
  const words =
    text
      .slice(0, looked)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (words.length < fewest) return languageByLetters(text)
  const counts = new Map<string, number>()
  for (const word of words)
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [best, next] = [...counts].sort(([, a], [, b]) => b - a)
  if (!best || best[1] < words.length * smallestShare) return languageByLetters(text)
  return best[1] < 1.3 * (next?.[1] ?? 0) ? null : { language: best[0], words: words.length }
}
