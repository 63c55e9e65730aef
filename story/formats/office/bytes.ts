/** Bytes as text and back, by what every JavaScript host has (Encoding Standard; HTML, 8.3). */

declare const TextDecoder: new (encoding: string) => { decode(bytes: Uint8Array): string }
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
declare const atob: (base64: string) => string
declare const btoa: (binary: string) => string

/** What windows-1252 has where Latin-1 has controls; some hosts take the one for the other. */
export const between = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The bytes of these letters. */
export const bytesBetween: ReadonlyMap<string, number> = new Map(
  [...between].map((letter, index) => [letter, 0x80 + index]),
)

/** Text of windows-1252 that was taken for Latin-1, with its letters put right. */
export function withLetters(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => between.charAt(control.charCodeAt(0) - 0x80))
}

/**
 * Text of bytes in an encoding, by its name in the Encoding Standard.
 * @throws RangeError where there is no encoding of that name
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes)
  return encoding === 'windows-1252' ? withLetters(text) : text
}

/** Text as UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Bytes in one row. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** One character for each byte. */
export function binaryText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(binaryText(bytes))
}

/** Bytes out of base64 that is known to be valid. */
export function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

/** Bytes out of base64 that stands in a text, in lines or in one; null where it is damaged. */
export function bytesOfBase64(text: string): Uint8Array | null {
  const base64 = text.replace(/\s+/g, '')
  const isWhole = base64.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(base64)
  return isWhole ? fromBase64(base64) : null
}
