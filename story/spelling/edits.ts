/** Words that are one letter away from another: one left out, one too many, one wrong, two in each other's place. */
import type { Script } from './language'

const letters: Readonly<Record<Script, string>> = {
  latin: 'abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüşğıñî',
  arabic: 'ابتثجحخدذرزسشصضطظعغفقکكلمنهھوىيیپچژگڤڕڵۆێەءأإآةؤئ',
}

/** The letters of a language that needs fewer than all of its script: each is tried at each place. */
const lettersOf: Readonly<Record<string, string>> = { en: 'abcdefghijklmnopqrstuvwxyzé' }

/** How many letters at the end of a word may be those of an ending. */
export const endingLength: Readonly<Record<Script, number>> = { latin: 0, arabic: 2 }

/**
 * All texts one letter away that keep the first letter, as nearly all slips of typing do.
 * @param ending how many letters at the end stay too: the languages of Arabic letters put endings on endings
 * @param language its first part alone; `''` where any language of the script may be meant
 */
export function* editsOf(word: string, script: Script, ending: number, language = ''): Generator<string> {
  const end = word.length - ending
  const known = lettersOf[language] ?? letters[script]
  for (let at = 1; at <= end; at++) {
    const [before, behind] = [word.slice(0, at), word.slice(at)]
    for (const letter of known) yield before + letter + behind
    if (at === end) break
    const rest = behind.slice(1)
    yield before + rest
    for (const letter of known) if (letter !== behind[0]) yield before + letter + rest
    const isPair = at + 1 < end && behind[0] !== behind[1]
    if (isPair) yield before + (behind[1] ?? '') + (behind[0] ?? '') + behind.slice(2)
  }
}

/** Whether one of two words comes of the other by one slip: a letter left out, added, wrong, or two exchanged. */
export function isOneAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (at === short.length) return false
  const isExchanged = short[at] === long[at + 1] && short[at + 1] === long[at]
  return (
    short.slice(at + 1) === long.slice(at + 1) || (isExchanged && short.slice(at + 2) === long.slice(at + 2))
  )
}
