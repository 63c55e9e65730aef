/** The words of a text as search knows them: letters and digits, folded, so that each is found however it is written. */
import { perText } from '../memo'
import { foldLetters, westernDigits } from '../places/fold'

/** Marks, joiners and the tatweel stand inside words. */
const inText = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u0640]|\u200c|\u200d)*/gu
const plain = /^[a-z0-9]*$/

/** A word, and where it stands in its text. */
export interface Word {
  word: string
  from: number
  to: number
}

/** How many words are remembered: the same come again and again in a desk's stories. */
const mostFolded = 20_000

const foldSmall = perText(mostFolded, (small) =>
  foldLetters(westernDigits(small)).replace(/[\u200d\u0640]/g, ''),
)

/** A word as it is looked up. */
export function foldWord(word: string): string {
  const small = word.toLowerCase()
  return plain.test(small) ? small : foldSmall(small)
}

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(inText)].map(({ 0: found, index }) => ({
    word: foldWord(found),
    from: index,
    to: index + found.length,
  }))
}

/** A text as it is indexed: its folded words with blanks between. */
export function foldText(text: string): string {
  return (text.match(inText) ?? []).map(foldWord).join(' ')
}
