/** Guesses the encoding of a text of one byte a letter: what it reads as, by how common its letters are in a language. */
import { type Alphabet, alphabets, signs } from './alphabets'
import { decodeIn } from './tables'

/** How much of a text is looked at, in bytes beyond ASCII, and how far into it. */
const enough = 3000
const furthest = 200_000

/** What a letter of no alphabet and no sign counts, and a control that no text has; natural logarithms of odds. */
const unknownLetter = Math.log(1e-5)
const control = Math.log(1e-7)
/** A letter whose neighbours are of another script, or a small letter before a capital. */
const outOfPlace = Math.log(1e-2)
/** A blank or a sign of ASCII that an encoding has a second time, for text from right to left. */
const asciiSign = Math.log(0.08)
/** How much rarer each further encoding of a language is. */
const rarer = Math.log(0.05)

type Odds = ReadonlyMap<string, number>

/** The odds of each letter, by its rank: the n-th is about one n-th as common as the first. */
function oddsOf({ letters }: Alphabet): Odds {
  const odds = new Map<string, number>()
  const ranks = [...letters]
  const sum = ranks.reduce((total, _, rank) => total + 1 / (rank + 1.5), 0)
  for (const [rank, sign] of [...signs].entries()) odds.set(sign, Math.log(0.1 / (rank + 3)))
  for (const [rank, letter] of ranks.entries()) {
    const share = 1 / (rank + 1.5) / sum
    const capital = letter.toLocaleUpperCase()
    odds.set(letter, Math.log(0.85 * share))
    if (capital !== letter && capital.length === 1) odds.set(capital, Math.log(0.04 * share))
  }
  // Turkish has its own capital of i
  if (letters.includes('ı')) odds.set('İ', Math.log(0.01))
  return odds
}

const known = alphabets.map((alphabet) => ({ ...alphabet, odds: oddsOf(alphabet) }))

const isAscii = /[A-Za-z]/
const isFigure = /\d/
const isLatin = /\p{Script=Latin}/u
const isLetter = /\p{L}/u
const isCapital = /\p{Lu}/u
const isSmall = /\p{Ll}/u
const isControl = /[\u0080-\u009f\ufffd]/

/** The forms of Arabic letters, by how they are joined: alone, to the one before, to the one after, to both. */
const joins = new Map<string, number>()
for (let code = 0xfe80; code < 0xfef5; code++) {
  const form = String.fromCharCode(code)
  const letter = form.normalize('NFKC')
  const before = String.fromCharCode(code - 1)
  const isSame = before.normalize('NFKC') === letter
  joins.set(form, isSame ? (joins.get(before) ?? 0) + 1 : 0)
}

/** Whether a form of a letter is joined to what is no letter. */
function isJoinedToNothing({ before, letter, after }: Place): boolean {
  const join = joins.get(letter) ?? 0
  return ((join & 1) === 1 && !isLetter.test(before)) || (join > 1 && !isLetter.test(after))
}

/** A letter beyond ASCII between those beside it. */
interface Place {
  before: string
  letter: string
  after: string
}

/** @param bytes of the text, one for each letter: old encodings have signs of ASCII beyond it, too */
function placesIn(text: string, bytes: Uint8Array): Place[] {
  const places: Place[] = []
  for (let at = 0; at < text.length && places.length < enough; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue
    places.push({ before: text.charAt(at - 1), letter: text.charAt(at), after: text.charAt(at + 1) })
  }
  return places
}

/** Signs that stand beside figures, or alone: within a word they are letters of another encoding (`c½ur`). */
const noPartOfWords = /[¤¦¨´¸¼½¾]/

/** What tells against a letter whatever the language. */
function misfit({ before, letter, after }: Place): number {
  if (letter < '\x80') return isLetter.test(before) && isLetter.test(after) ? 2 * outOfPlace : 0
  const isAfterFigure = isFigure.test(before)
  if (noPartOfWords.test(letter)) {
    const isInWord = isAscii.test(before) || (isAscii.test(after) && !isAfterFigure)
    return isInWord ? outOfPlace : 0
  }
  // `’νθης`: outside of Latin script no word begins with an apostrophe
  if (letter === '’' && /\s/.test(before) && isLetter.test(after) && !isLatin.test(after)) return outOfPlace
  if (!isLetter.test(letter)) return 0
  if (isJoinedToNothing({ before, letter, after })) return outOfPlace
  if (isAfterFigure && !isAscii.test(after)) return outOfPlace
  const isAmongAscii = isAscii.test(before) || isAscii.test(after)
  if (isAmongAscii && !isLatin.test(letter)) return 2 * outOfPlace
  // a capital within a word of small letters
  return isCapital.test(letter) && isSmall.test(before) ? outOfPlace : 0
}

function oddsIn(odds: Odds, { before, letter, after }: Place): number {
  if (letter < '\x80') {
    const isBeside = [before, after].some((each) => isLetter.test(each) && !isLatin.test(each))
    return isBeside ? asciiSign : unknownLetter
  }
  return (
    odds.get(joins.has(letter) ? letter.normalize('NFKC') : letter) ??
    (isControl.test(letter) ? control : unknownLetter)
  )
}

/** An encoding, with how well a text in it reads as the language that it fits best. */
export interface Guess {
  encoding: string
  language: string
  /** The mean of the logarithms of its letters' odds. */
  score: number
}

/** How well bytes read in an encoding, for each language that is written in it. */
function readings(bytes: Uint8Array, encoding: string): Guess[] {
  const places = placesIn(decodeIn(bytes, encoding), bytes)
  if (places.length === 0) return []
  const against = places.reduce((sum, place) => sum + misfit(place), 0)
  return known
    .filter(({ encodings }) => encodings.includes(encoding))
    .map(({ language, encodings, odds }) => {
      const sum = places.reduce((total, place) => total + oddsIn(odds, place), against)
      const prior = rarer * encodings.indexOf(encoding)
      return { encoding, language, score: (sum + prior) / places.length }
    })
}

const ofDos = /^cp(?:437|850|852|857)$/

const isAsciiByte = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a))
/** Letters of DOS (ü é â ê ë è ï î ì Ä Å É í ó ñ ı İ Ş ş ğ) where Windows has nothing, or signs that no letter is before. */
const behindLetters = new Set([
  0x81, 0x82, 0x83, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x98, 0x9e, 0x9f, 0xa1, 0xa2, 0xa4,
  0xa7,
])
/** Letters of DOS (ä å ç ô ö ò ø á ú ã) where Windows has what stands at the edge of a word. */
const betweenLetters = new Set([0x84, 0x86, 0x87, 0x93, 0x94, 0x95, 0x9b, 0xa0, 0xa3, 0xc6])

/** Whether a text may be of DOS: where Windows has quotation marks and other signs, it has letters. */
function mayBeOfDos(bytes: Uint8Array): boolean {
  let sure = 0
  let near = 0
  let high = 0
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue
    high++
    const before = isAsciiByte(bytes[at - 1])
    const behind = isAsciiByte(bytes[at + 1])
    if (before || behind) near++
    if ((before && behindLetters.has(byte)) || (before && behind && betweenLetters.has(byte))) sure++
  }
  return sure > 0 && near >= high * 0.6
}

const encodings = [...new Set(alphabets.flatMap((alphabet) => alphabet.encodings))]

/** The likeliest encoding of bytes that are no Unicode; null where all of them are ASCII. */
export function guessEncoding(bytes: Uint8Array): Guess | null {
  const head = bytes.subarray(0, furthest)
  const isDosPossible = mayBeOfDos(head)
  return encodings
    .filter((encoding) => isDosPossible || !ofDos.test(encoding))
    .flatMap((encoding) => readings(head, encoding))
    .reduce<Guess | null>((best, each) => (best && best.score >= each.score ? best : each), null)
}

/** How many letters beyond ASCII a text has that tell whether its encoding is known, and how they read at the least. */
const fewestLetters = 20
const leastScore = -4.6

/** Whether the likeliest encoding of bytes is none that they read well in. @param text what they read as in it */
export function isUnknown({ score }: Guess, text: string): boolean {
  const beyond = text.slice(0, furthest).match(/[^\0-\x7f]/g) ?? []
  const letters = beyond.filter((sign) => isLetter.test(sign)).length
  // names of many languages read as none, and stand among letters of ASCII
  const others = text.slice(0, furthest).match(/[A-Za-z]/g)?.length ?? 0
  return score < leastScore && letters >= fewestLetters && letters >= others
}

/** How well bytes read in an encoding, at best; null for one that is not among those that are guessed. */
export function scoreIn(bytes: Uint8Array, encoding: string): number | null {
  if (!encodings.includes(encoding)) return null
  const scores = readings(bytes.subarray(0, furthest), encoding).map(({ score }) => score)
  return scores.length === 0 ? null : Math.max(...scores)
}
