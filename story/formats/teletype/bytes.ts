/** The bytes of teletype messages: Windows-1252 where its letters are enough, which is how agencies' receivers read them, else UTF-8. */
import type { Source } from '../format'
import { bytesBetween, decodeAs, withLetters } from '../office/bytes'

/** So many letters tell of what language they are: Turkish, Polish and others have encodings of their own. */
const tellingLetters = 4

/** Whether letters beyond ASCII are Latin ones, and enough to tell which. */
function areLatin(text: string): boolean {
  const letters = text.match(/[^\0-\x7f]/g)?.filter((letter) => /\p{L}/u.test(letter)) ?? []
  return letters.length >= tellingLetters && letters.every((letter) => /\p{Script=Latin}/u.test(letter))
}

/**
 * The text of a message. A few bytes above ASCII among many below are Latin letters, which detectors
 * take for those of other scripts; in all else the encoding that was found stands.
 */
export function textOf({ bytes, text }: Source): string {
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0)
  if (high === 0) return withLetters(text)
  let beyondAscii = 0
  for (const letter of text) if (letter > '\u007f') beyondAscii++
  // letters of several bytes are UTF-8, whatever else stands among them
  const isOfSingleBytes =
    beyondAscii === high && (text.includes('\ufffd') || (high < bytes.length / 5 && !areLatin(text)))
  return isOfSingleBytes ? decodeAs(bytes, 'windows-1252') : withLetters(text)
}

/** A message to be sent: bytes of Windows-1252, or the text itself, which is stored as UTF-8, where that has not all of its letters. */
export function sent(message: string): string | Uint8Array {
  const bytes = new Uint8Array(message.length)
  for (let index = 0; index < message.length; index++) {
    const code = message.charCodeAt(index)
    const byte =
      code < 0x80 || (code >= 0xa0 && code < 0x100) ? code : bytesBetween.get(message.charAt(index))
    if (byte === undefined) return message
    bytes[index] = byte
  }
  return bytes
}
