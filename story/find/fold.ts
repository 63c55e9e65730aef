/** Texts made alike for finding, with the way back from each letter to its place in the text as written. */
import { once, perText } from '../memo'
import { foldWord } from '../search/words'

/** What counts as the same letter. */
export interface Alike {
  matchesCase: boolean
  /** Accents, quotation marks, dashes and the ways to write an Arabic or Kurdish letter tell letters apart. */
  isExact: boolean
}

/** A text as it is looked through. */
export interface Folded {
  text: string
  /** Where a unit of it, or its end, stands in the text as written. */
  placeOf(unit: number): number
}

const ownPlace = (unit: number): number => unit

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

/** How many letters are remembered: more than any desk writes with. */
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

/** How many runs of letters are remembered: a text in another script has the same words again and again. */
const mostRuns = 20_000

/** What folds letters, and runs of them; a run is as long as before where each of its letters is. */
function runFolder(foldLetter: (letter: string) => string) {
  const foldRun = perText(mostRuns, (run) => {
    const letters = Array.from(run)
    return {
      text: letters.map(foldLetter).join(''),
      isAsLong: letters.every((letter) => foldLetter(letter).length === letter.length),
    }
  })
  return { foldLetter, foldRun }
}

const loose = runFolder(fold)
const cased = runFolder(foldCased)
const lowered = runFolder(lower)

const plain = /^[\x20-\x7e]*$/
const notPlain = /[^\x20-\x7e]{1,24}/gu

/** A text folded letter by letter; what folds to nothing, as a joiner, belongs to no unit. */
export function foldForFinding(text: string, { matchesCase, isExact }: Alike): Folded {
  if (isExact && matchesCase) return { text, placeOf: ownPlace }
  const isPlain = plain.test(text)
  if (isPlain && matchesCase) return { text, placeOf: ownPlace }
  if (isPlain) return { text: text.toLowerCase(), placeOf: ownPlace }
  const { foldLetter, foldRun } = isExact ? lowered : matchesCase ? cased : loose
  let isAsLong = true
  const folded = text.replace(notPlain, (run) => {
    const alike = foldRun(run)
    isAsLong &&= alike.isAsLong
    return alike.text
  })
  return {
    text: matchesCase ? folded : folded.toLowerCase(),
    placeOf: isAsLong ? ownPlace : placesIn(text, foldLetter),
  }
}

/** The places of the units of a folded text, counted only where something was found. */
function placesIn(text: string, foldLetter: (letter: string) => string): Folded['placeOf'] {
  const places = once(() => {
    const places: number[] = []
    let at = 0
    for (const letter of text) {
      for (let unit = 0; unit < foldLetter(letter).length; unit++) places.push(at)
      at += letter.length
    }
    places.push(at)
    return places
  })
  return (unit) => places()[unit] ?? text.length
}
