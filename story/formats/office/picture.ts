/** Pictures as word processors hold them: bytes of a kind, with a size. */
import { imageSize } from 'image-size'
import { embeddedPicture } from '../../schema/attributes'
import { type Crop, cropLine, isFree, type Rights, rightsLine } from '../../schema/picture'
import { escapeHtml } from '../html/escape'
import { binaryText, fromBase64, toBase64 } from './bytes'

/** A picture out of a story, for a file that holds it as bytes. */
export interface Picture {
  kind: 'png' | 'jpeg' | 'gif' | 'webp' | 'avif'
  bytes: Uint8Array
  /** In pixels, no wider than a page's column. */
  width: number
  height: number
}

interface Size {
  width: number
  height: number
}

/** How the bytes of each kind begin. */
const beginnings: readonly [start: RegExp, kind: Picture['kind']][] = [
  [/^\x89PNG/, 'png'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^GIF8/, 'gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
  [/^[\s\S]{4}ftypavi[fs]/, 'avif'],
]

/** A picture as a story holds it, by what its bytes are; null for kinds that a story cannot show. */
export function pictureSource(bytes: Uint8Array): string | null {
  const head = binaryText(bytes.subarray(0, 16))
  const kind = beginnings.find(([start]) => start.test(head))?.[1]
  return kind ? `data:image/${kind};base64,${toBase64(bytes)}` : null
}

/** Pixels of a column of text at 96 to the inch. */
const column = 600
const unknown: Size = { width: 480, height: 320 }

/** How large a picture is, in pixels; null where its bytes do not tell. */
export function sizeOf(bytes: Uint8Array): (Size & { orientation: number }) | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    return width > 0 && height > 0 ? { width, height, orientation } : null
  } catch {
    return null
  }
}

const inchInCm = 2.54

/** How many pixels of a picture are a centimetre, as its bytes say (JFIF 1.02; PNG, pHYs), or as screens have them. */
function pixelsPerCm(bytes: Uint8Array): number {
  const head = bytes.subarray(0, 1024)
  const text = binaryText(head)
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const jfif = text.indexOf('JFIF\0')
  const phys = text.indexOf('pHYs')
  const screen = 96 / inchInCm
  if (jfif >= 0 && jfif + 10 <= head.length) {
    const density = view.getUint16(jfif + 8)
    const unit = view.getUint8(jfif + 7)
    return density === 0 || unit === 0 ? screen : unit === 1 ? density / inchInCm : density
  }
  if (phys >= 0 && phys + 13 <= head.length) {
    const density = view.getUint32(phys + 4)
    return density === 0 || view.getUint8(phys + 12) !== 1 ? screen : density / 100
  }
  return screen
}

/** How large a picture is by itself, in centimetres. */
export function lengthsOf(bytes: Uint8Array): Size {
  const { width, height } = sizeOf(bytes) ?? unknown
  const perCm = pixelsPerCm(bytes)
  return { width: width / perCm, height: height / perCm }
}

/** How large a picture is of which a part is shown: what is cut off takes no place. */
export function shownSize(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  crop: Crop | null,
): { width: number; height: number } {
  const { left, top, right, bottom } = crop ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const part = (whole: number, cut: number) => Math.max(1, Math.round((whole * (100 - cut)) / 100))
  return { width: part(width, left + right), height: part(height, top + bottom) }
}

/** The `img` by which readers of word processors' files hand a picture on. */
export function imageHtml(src: string, alt: string, crop: Crop | null, rights: Rights): string {
  const attribute = (name: string, value: string) => ` ${name}="${escapeHtml(value)}"`
  const cropped = crop ? attribute('data-crop', cropLine(crop)) : ''
  const terms = isFree(rights) ? '' : attribute('data-rights', rightsLine(rights))
  return `<img${attribute('src', src)}${attribute('alt', alt)}${cropped}${terms}>`
}

/** The picture at an address in a story; null where it is not in the story itself. */
export function pictureAt(src: string): Picture | null {
  const picture = embeddedPicture(src)
  const known = beginnings.find(([, each]) => each === picture?.kind)?.[1]
  if (!known || !picture) return null
  const bytes = fromBase64(picture.data)
  const { width, height } = sizeOf(bytes) ?? unknown
  const scale = Math.min(1, column / width)
  return {
    kind: known,
    bytes,
    width: Math.round(width * scale),
    height: Math.max(1, Math.round(height * scale)),
  }
}
