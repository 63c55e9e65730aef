/** Pictures as word processors hold them: bytes of a kind, with a size. */
import { binaryText, fromBase64, toBase64 } from './bytes'

/** A picture out of a story, for a file that holds it as bytes. */
export interface Picture {
  kind: 'png' | 'jpeg' | 'gif' | 'webp' | 'avif'
  bytes: Uint8Array
  /** In pixels, no wider than a page's column. */
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
const unknown = { width: 480, height: 320 }

async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const { imageSize } = await import('image-size')
  try {
    const { width, height } = imageSize(bytes)
    if (!(width > 0 && height > 0)) return unknown
    const scale = Math.min(1, column / width)
    return { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) }
  } catch {
    return unknown
  }
}

/** The picture at an address in a story; null where it is not in the story itself. */
export async function pictureAt(src: string): Promise<Picture | null> {
  const [, kind, base64] = src.match(/^data:image\/(png|jpeg|gif|webp|avif);base64,(.*)$/) ?? []
  const known = beginnings.find(([, each]) => each === kind)?.[1]
  if (!known || !base64) return null
  const bytes = fromBase64(base64)
  return { kind: known, bytes, ...(await sizeOf(bytes)) }
}
