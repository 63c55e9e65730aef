/** The text of a file, in the encoding that it is in. */
import { analyse } from 'chardet'
import { damagedUtf8, mixedUtf8 } from '../../story/encoding/damaged-utf8'
import { guessEncoding, isUnknown, scoreIn } from '../../story/encoding/guess-encoding'
import { decodeIn } from '../../story/encoding/tables'
import { decodeAs } from '../../story/formats/office/bytes'

const marks: readonly [bytes: readonly number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  return (
    head
      .match(/<\?xml[^<>]*encoding=["']([\w-]+)["']|<meta[^<>]+charset=["']?([\w-]+)/i)
      ?.slice(1)
      .find(Boolean) ?? null
  )
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return decodeAs(bytes, encoding)
  } catch {
    return null
  }
}

/** Blocks that a text in UTF-16 is written in: ASCII, Latin, Greek, Cyrillic, Hebrew, Arabic, punctuation. */
function isPlausible(unit: number): boolean {
  const isText = (unit >= 0x20 && unit < 0x7f) || unit === 9 || unit === 10 || unit === 13
  return isText || (unit >= 0xa0 && unit < 0x700) || (unit >= 0x2000 && unit < 0x2070)
}

/**
 * UTF-16 without a mark: read as it, all of a text is of a few blocks, which bytes of other texts never are. Two signs of
 * ASCII side by side prove nothing: two blanks are a dagger.
 */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 2000) & ~1
  if (length < 8) return null
  const share = (high: 0 | 1) => {
    let plausible = 0
    for (let at = 0; at < length; at += 2) {
      const [above, below] = [bytes[at + high] ?? 0, bytes[at + 1 - high] ?? 0]
      if (isPlausible((above << 8) | below) && (above < 0x20 || below < 0x20 || below >= 0x7f)) plausible++
    }
    return plausible / (length / 2)
  }
  if (share(1) > 0.9) return 'utf-16le'
  return share(0) > 0.9 ? 'utf-16be' : null
}

/** A guess this much better than what a file declares shows that it declares wrongly, as templates do. */
const surelyBetter = 1.5

/** How much of a text detectors are given, in bytes. */
const sampleBytes = 1_000_000

/** Encodings of several bytes a letter that detectors tell well. */
const ofManyBytes = new Set(['Shift_JIS', 'EUC-JP', 'EUC-KR', 'Big5', 'GB18030'])
/** A text that reads worse than this in all encodings of one byte a letter is in none of them. */
const unlikely = -6

/** A text, and whether its encoding is unsure: nothing declares it, and its letters make words of no language in any that is known. */
export interface Decoded {
  text: string
  isUnsure: boolean
}

/** Forms of Arabic letters, which DOS has apart. */
const forms = /[\ufe70-\ufefc]/g

const sure = (text: string): Decoded => ({ text, isUnsure: false })

function ofOneByte(bytes: Uint8Array): Decoded {
  const declaredEncoding = declared(bytes)
  const guess = guessEncoding(bytes)
  if (declaredEncoding && guess) {
    const score = scoreIn(
      bytes,
      declaredEncoding.toLowerCase().replace(/^(?:iso-8859-1|us-ascii|latin1)$/, 'windows-1252'),
    )
    const text =
      score === null || guess.score < score + surelyBetter ? decodeStrictly(bytes, declaredEncoding) : null
    if (text !== null) return sure(text)
  }
  if (!guess || guess.score < unlikely) {
    const found = analyse(bytes.subarray(0, sampleBytes)).find(
      ({ name, confidence }) => ofManyBytes.has(name) && confidence > 60,
    )
    const text = found ? decodeStrictly(bytes, found.name) : null
    if (text !== null) return sure(text)
  }
  const signs = decodeIn(bytes, guess?.encoding ?? 'windows-1252')
  const text = signs.replace(forms, (sign) => sign.normalize('NFKC'))
  return { text, isUnsure: guess !== null && isUnknown(guess, text) }
}

/** Bytes without the zeros that systems fill their blocks with at either end; whole units of UTF-16 stay. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0)
  const last = bytes.findLastIndex((byte) => byte !== 0)
  return first < 0 ? bytes : bytes.subarray(first & ~1, Math.min(bytes.length, (last + 2) & ~1))
}

/** Letters in UTF-7 (RFC 2152): `+IBk-` for an apostrophe. */
const utf7Run = /\+([A-Za-z0-9+/]{3,400})-?/g

function utf7Letters(base64: string): string | null {
  const bytes = Buffer.from(base64, 'base64')
  const units = bytes.length >> 1
  const isWhole = (base64.length * 6) % 16 < 6 && units > 0
  if (!isWhole) return null
  let text = ''
  for (let at = 0; at < units; at++) {
    const unit = bytes.readUInt16BE(at * 2)
    const isLetter = unit >= 0xa0 && (isPlausible(unit) || unit === 0x20ac)
    if (!isLetter) return null
    text += String.fromCharCode(unit)
  }
  return text
}

/** A text of ASCII with letters in UTF-7 in it, in its letters; else as it is. A single run could be anything. */
function withoutUtf7(text: string): string {
  if (!text.includes('+') || text.search(/[^\0-\x7f]/) >= 0) return text
  const runs = [...text.matchAll(utf7Run)].map(([, base64 = '']) => utf7Letters(base64))
  const known = runs.filter((run) => run !== null)
  if (known.length < 2 || known.length < runs.length) return text
  return text.replace(utf7Run, (_, base64: string) => utf7Letters(base64) ?? '').replaceAll('+-', '+')
}

/** UTF-32, whose units all have a zero as their highest byte and a small next one; null where it is something else. */
function utf32(bytes: Uint8Array): string | null {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const isLittle of [true, false]) {
    const letters: string[] = []
    for (let at = 0; at < bytes.length; at += 4) {
      const point = view.getUint32(at, isLittle)
      if (point === 0 || point > 0x10ffff) break
      if (at > 0 || point !== 0xfeff) letters.push(String.fromCodePoint(point))
      if (at + 4 === bytes.length) return letters.join('')
    }
  }
  return null
}

/**
 * Decodes by byte order mark, else as UTF-8, else as declared where that can be, else as its letters tell. What is
 * no letter of UTF-8 in a text that is else UTF-8 is `\ufffd`; zeros between the letters are left out.
 */
export function decodeFile(given: Uint8Array): Decoded {
  const ofFourBytes = utf32(given)
  if (ofFourBytes !== null) return sure(ofFourBytes)
  const padded = withoutPadding(given)
  const marked =
    marks.find(([mark]) => mark.every((byte, index) => padded[index] === byte))?.[1] ?? unmarkedUtf16(padded)
  if (marked && marked !== 'utf-8') return sure(decodeAs(padded, marked))
  // editors put the mark of UTF-8 before what another program goes on writing
  const bytes = marked ? padded.subarray(3) : padded
  const unicode =
    decodeStrictly(bytes, 'utf-8') ?? mixedUtf8(bytes, (lines) => ofOneByte(lines).text) ?? damagedUtf8(bytes)
  const { text, isUnsure } = unicode === null ? ofOneByte(bytes) : sure(unicode)
  return { text: withoutUtf7(text).replaceAll('\0', ''), isUnsure }
}

/** The text alone. */
export function decode(given: Uint8Array): string {
  return decodeFile(given).text
}
