/** UTF-8 with some bytes in it that are none, as a text has where one of its parts was in another encoding. */
import { decodeAs, joinBytes, utf8 } from '../formats/office/bytes'

/** Sequences that are UTF-8, and bytes beyond ASCII that are not. */
function countUtf8(bytes: Uint8Array): { valid: number; invalid: number } {
  const text = decodeAs(bytes, 'utf-8')
  let valid = 0
  let invalid = 0
  for (const letter of text) {
    if (letter === '\ufffd') invalid++
    else if (letter > '\u007f') valid++
  }
  return { valid, invalid }
}

/**
 * Surrogates in three bytes each (CESU-8), as the four bytes that UTF-8 has for the two, or as U+FFFD where one has
 * no other; all else as it is.
 */
function withoutSurrogates(bytes: Uint8Array): Uint8Array {
  const isSurrogate = (at: number, from: number, to = from + 16) =>
    bytes[at] === 0xed && (bytes[at + 1] ?? 0) >= from && (bytes[at + 1] ?? 0) < to
  const parts: Uint8Array[] = []
  let from = 0
  for (let at = bytes.indexOf(0xed); at >= 0; at = bytes.indexOf(0xed, at + 1)) {
    if (at < from || !isSurrogate(at, 0xa0, 0xc0)) continue
    if (!isSurrogate(at, 0xa0) || !isSurrogate(at + 3, 0xb0)) {
      // half of a pair is one letter that is lost
      parts.push(bytes.subarray(from, at), utf8('\ufffd'))
      from = at + 3
      continue
    }
    const unit = (start: number) => (((bytes[start + 1] ?? 0) & 0x0f) << 6) | ((bytes[start + 2] ?? 0) & 0x3f)
    const point = 0x10000 + (unit(at) << 10) + unit(at + 3)
    parts.push(bytes.subarray(from, at), utf8(String.fromCodePoint(point)))
    from = at + 6
  }
  return from === 0 ? bytes : joinBytes([...parts, bytes.subarray(from)])
}

/** The lines of bytes, with what ends them. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length; from += lines.at(-1)?.length ?? 1) {
    const end = bytes.indexOf(0x0a, from)
    lines.push(bytes.subarray(from, end < 0 ? bytes.length : end + 1))
  }
  return lines
}

/** This many letters of several bytes are no accident in lines that have nothing else beyond ASCII. */
const leastInLines = 3
/** One byte that is none may be any damage. */
const leastOfOther = 2

/**
 * The text of bytes whose lines are each either UTF-8 or in another encoding, as where a program added some; null where
 * they are not.
 * @param other reads lines of one byte a letter
 */
export function mixedUtf8(bytes: Uint8Array, other: (bytes: Uint8Array) => string): string | null {
  const lines = linesOf(withoutSurrogates(bytes)).map((line) => ({ line, ...countUtf8(line) }))
  const ofOther = lines.filter(({ invalid }) => invalid > 0)
  const valid = lines.reduce((sum, each) => sum + each.valid, 0)
  const invalid = ofOther.reduce((sum, each) => sum + each.invalid, 0)
  if (valid < leastInLines || invalid < leastOfOther || ofOther.some((each) => each.valid > 0)) return null
  // the more of them are read at once, the surer their letters tell
  const texts = other(joinBytes(ofOther.map(({ line }) => line))).split(/(?<=\n)/u)
  return lines
    .map((each) => (each.invalid > 0 ? (texts.shift() ?? '') : decodeAs(each.line, 'utf-8')))
    .join('')
}

/** How much of a text tells whether it is UTF-8, in bytes. */
const sampleBytes = 1_000_000

/**
 * The text of bytes that are UTF-8 but for a few, which are `\ufffd`; null where they are something else: in texts of one
 * byte a letter hardly any two bytes make a letter of UTF-8.
 */
export function damagedUtf8(bytes: Uint8Array): string | null {
  const { valid, invalid } = countUtf8(withoutSurrogates(bytes.subarray(0, sampleBytes)))
  if (valid === 0 || invalid > Math.max(1, valid / 3)) return null
  return decodeAs(withoutSurrogates(bytes), 'utf-8')
}
