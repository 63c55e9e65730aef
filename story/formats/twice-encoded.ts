/** UTF-8 that a program took for Windows-1252 and encoded once more: `CafÃ©` for `Café`. */
import { between, decodeAs } from './office/bytes'

const bytesOfLetters = new Map([...between].map((letter, index) => [letter, 0x80 + index]))
const highRun = new RegExp(`[\\u0080-\\u00ff${between}]+`, 'gu')

/** So few could be meant as they stand, as in a story about such letters. */
const fewest = 3

/** The text that the bytes of a run are in UTF-8; null where they are none. */
function letters(run: string): string | null {
  const bytes = Uint8Array.from(run, (letter) => bytesOfLetters.get(letter) ?? letter.charCodeAt(0))
  const text = decodeAs(bytes, 'utf-8')
  return text.includes('\ufffd') ? null : text
}

/** A text that was encoded twice as it was before; null unless nearly all of its letters beyond ASCII show it. */
export function encodedOnce(text: string): string | null {
  const runs = text.match(highRun) ?? []
  if (runs.length < fewest) return null
  const twice = runs.filter((run) => letters(run) !== null)
  if (twice.length < fewest || twice.length < runs.length * 0.9) return null
  return text.replace(highRun, (run) => letters(run) ?? run)
}
