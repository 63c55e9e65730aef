/** Texts made alike for finding, with the way back from each letter to its place in the text as written. */
import { perText } from '../memo'
import { foldWord } from '../search/words'

/** What counts as the same letter. */
export interface Alike {
  matchesCase: boolean
  /** Accents, quotation marks, dashes and the ways to write an Arabic or Kurdish letter tell letters apart. */
  isExact: boolean
}

/** A text as it is looked through: units of it, and behind them its end, know where they stand in the text as written. */
export interface Folded {
  text: string
  /** Null where each unit stands at its own place. */
  places: Int32Array | null
}

const signs: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '′': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  ς: 'σ',
}

/** So many letters are remembered: more than any desk writes with. */
const mostLetters = 5000

function foldLoosely(letter: string): string {
  if (/\s/.test(letter)) return ' '
  const sign = signs[letter]
  return sign ?? foldWord(letter)
}

const fold = perText(mostLetters, foldLoosely)

/** The case of a letter brought back to it once it is folded. */
function inCaseOf(letter: string, folded: string): string {
  return letter !== letter.toLowerCase() ? folded.toUpperCase() : folded
}

const foldCased = perText(mostLetters, (letter) => inCaseOf(letter, fold(letter)))
const lower = perText(mostLetters, (letter) => letter.toLowerCase())

const plain = /^[\x20-\x7e]*$/

/** A text folded letter by letter; what folds to nothing, as a joiner, belongs to no unit. */
export function foldForFinding(text: string, { matchesCase, isExact }: Alike): Folded {
  if (isExact && matchesCase) return { text, places: null }
  if (plain.test(text)) return { text: matchesCase ? text : text.toLowerCase(), places: null }
  const foldLetter = isExact ? lower : matchesCase ? foldCased : fold
  const parts: string[] = []
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    const folded = foldLetter(letter)
    parts.push(folded)
    for (let unit = 0; unit < folded.length; unit++) places.push(at)
    at += letter.length
  }
  places.push(at)
  return { text: parts.join(''), places: Int32Array.from(places) }
}
