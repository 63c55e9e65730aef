/** The bytes of teletype messages: Windows-1252 where its letters are enough, which is how agencies' receivers read them, else UTF-8. */
import type { Source } from '../format'

/** What Windows-1252 has at 0x80 to 0x9f; the rest is Latin-1. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const codes = new Map([...upper].map((letter, index) => [letter, 0x80 + index]))

/** Bytes that are read as Windows-1252. */
function readLatin(bytes: Uint8Array): string {
  const letters: string[] = []
  for (const byte of bytes)
    letters.push((byte >= 0x80 && byte < 0xa0 && upper[byte - 0x80]) || String.fromCharCode(byte))
  return letters.join('')
}

/**
 * The text of a message. A few bytes above ASCII among many below are Latin letters, which detectors
 * take for those of other scripts; in all else the encoding that was found stands.
 */
export function textOf({ bytes, text }: Source): string {
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0)
  if (high === 0) return text
  let beyondAscii = 0
  for (const letter of text) if (letter > '\u007f') beyondAscii++
  const isOfSingleBytes = text.includes('\ufffd') || (beyondAscii === high && high < bytes.length / 5)
  return isOfSingleBytes ? readLatin(bytes) : text
}

/** A message to be sent: bytes of Windows-1252, or the text itself, which is stored as UTF-8, where that has not all of its letters. */
export function sent(message: string): string | Uint8Array {
  const bytes = new Uint8Array(message.length)
  for (let index = 0; index < message.length; index++) {
    const code = message.charCodeAt(index)
    const byte = code < 0x80 || (code >= 0xa0 && code < 0x100) ? code : codes.get(message.charAt(index))
    if (byte === undefined) return message
    bytes[index] = byte
  }
  return bytes
}
