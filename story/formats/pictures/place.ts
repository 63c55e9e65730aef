/** Where a picture was taken, which cameras and telephones write into it (Exif 2.32, 4.6.6; XMP): it is no reader's to know. */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { binaryText, fromBase64, toBase64 } from '../office/bytes'

const jpeg = 'data:image/jpeg;base64,'
/** Characters of base64 that hold the segments before the picture: each is at most 64 KB. A multiple of four. */
const headLength = 400_000

const gpsPointer = 0x8825
/** How many bytes a value of each type of TIFF takes, from type 1 on. */
const typeBytes = [1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

/** Blanks the directory of a place in the TIFF that begins at an offset. Whether there was one. */
function blankGps(bytes: Uint8Array, tiff: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isLittle = bytes[tiff] === 0x49
  const has = (at: number, size: number) => at >= tiff && at + size <= bytes.length
  const entriesAt = (directory: number) => (has(directory, 2) ? view.getUint16(directory, isLittle) : 0)
  const first = has(tiff + 4, 4) ? tiff + view.getUint32(tiff + 4, isLittle) : -1
  const entries = first < 0 ? 0 : entriesAt(first)
  for (let index = 0; index < entries; index++) {
    const at = first + 2 + index * 12
    if (!has(at, 12)) return false
    if (view.getUint16(at, isLittle) !== gpsPointer) continue
    const gps = tiff + view.getUint32(at + 8, isLittle)
    const count = entriesAt(gps)
    for (let each = 0; each < count && has(gps + 2 + each * 12, 12); each++) {
      const entry = gps + 2 + each * 12
      const size =
        (typeBytes[view.getUint16(entry + 2, isLittle) - 1] ?? 1) * view.getUint32(entry + 4, isLittle)
      const value = tiff + view.getUint32(entry + 8, isLittle)
      if (size > 4 && has(value, size)) bytes.fill(0, value, value + size)
      bytes.fill(0, entry, entry + 12)
    }
    if (has(gps, 2)) bytes.fill(0, gps, gps + 2)
    return count > 0
  }
  return false
}

/** What XMP says of a place, as an attribute or an element, after its name. */
const inXmp = /(exif:GPS[A-Za-z]{1,40}(?:=["']|>))([^"'<>]{1,200})/g

/** Blanks all places in the head of a JPEG file. Whether there was one. */
function blankPlaces(bytes: Uint8Array): boolean {
  const text = binaryText(bytes)
  let found = false
  for (let at = text.indexOf('Exif\0\0'); at >= 0; at = text.indexOf('Exif\0\0', at + 6))
    if (/^(?:II\*\0|MM\0\*)/.test(text.slice(at + 6, at + 10))) found = blankGps(bytes, at + 6) || found
  for (const { 1: name = '', 2: value = '', index } of text.matchAll(inXmp)) {
    const at = index + name.length
    bytes.fill(0x20, at, at + value.length)
    found = true
  }
  return found
}

/** Null where it is no whole base64: no program shows such a picture. */
function bytesOf(base64: string): Uint8Array | null {
  try {
    return fromBase64(base64)
  } catch {
    return null
  }
}

/** The address of a picture without the place where it was taken; the same where it tells none. */
function withoutPlaceIn(src: string): string {
  if (!src.startsWith(jpeg)) return src
  const head = src.slice(jpeg.length, jpeg.length + headLength)
  const bytes = bytesOf(head)
  if (!bytes || !blankPlaces(bytes)) return src
  return jpeg + toBase64(bytes) + src.slice(jpeg.length + headLength)
}

/** A document whose pictures do not say where they were taken; the same where none does. */
export function withoutPlaces(doc: Node): Node {
  const children = doc.children.map((block) => {
    if (block.type !== schema.nodes.picture) return block
    const src = withoutPlaceIn(String(block.attrs.src))
    return src === block.attrs.src ? block : block.type.create({ ...block.attrs, src }, block.content)
  })
  return children.every((block, index) => block === doc.child(index))
    ? doc
    : doc.copy(Fragment.fromArray(children))
}
