/** The text of a file, in the encoding that it is in. */
import { analyse } from 'chardet'
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

function decodeWhole(bytes: Uint8Array, encoding: string): string | null {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return decodeAs(bytes, encoding)
  } catch {
    return null
  }
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 400)
  const zeros = (from: number) => head.filter((byte, index) => index % 2 === from && byte === 0).length
  if (zeros(1) > head.length / 4) return 'utf-16le'
  return zeros(0) > head.length / 4 ? 'utf-16be' : null
}

/** The encodings that wires send, as the detector names them. */
const likely = new Set([
  'windows-1252',
  'ISO-8859-1',
  'windows-1256',
  'ISO-8859-6',
  'windows-1251',
  'ISO-8859-5',
  'KOI8-R',
  'UTF-16LE',
  'UTF-16BE',
])

/** The encoding that the letters of a file look like; its first part tells. */
function detected(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 200_000)
  return analyse(sample).find(({ name }) => likely.has(name))?.name ?? 'windows-1252'
}

/** Decodes by byte order mark, else as valid UTF-8, else as declared, else as detected. */
export function decode(bytes: Uint8Array): string {
  const marked =
    marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1] ?? unmarkedUtf16(bytes)
  const said = declared(bytes)
  return (
    (marked && decodeAs(bytes, marked)) ??
    decodeWhole(bytes, 'utf-8') ??
    (said && decodeWhole(bytes, said)) ??
    decodeAs(bytes, detected(bytes))
  )
}
