/** The part of a picture that an OpenDocument shows (OpenDocument 1.3, part 3, 20.184). */
import { type Crop, cropOf } from '../../schema/picture'
import { fromBase64 } from '../office/bytes'
import { lengthsOf } from '../office/picture'

/** A unit of length in centimetres. */
const units: Readonly<Record<string, number>> = {
  cm: 1,
  mm: 0.1,
  in: 2.54,
  pt: 2.54 / 72,
  pc: 2.54 / 6,
  px: 2.54 / 96,
}

/** A length in centimetres; what is less than nothing is room around a picture. */
function length(text: string): number {
  const [, value, unit = ''] = text.match(/^(-?[\d.]{1,12})(cm|mm|in|pt|pc|px)$/) ?? []
  return Math.max(0, Number(value ?? 0) * (units[unit] ?? 0)) || 0
}

/** How much a clip cuts off of the picture at an address; null where it cuts off nothing. */
export function croppedBy(clip: string, src: string): Crop | null {
  const inside = clip.match(/^rect\(([^()]{1,80})\)$/)?.[1]
  const base64 = src.split(',')[1]
  if (inside === undefined || base64 === undefined) return null
  const [top = 0, right = 0, bottom = 0, left = 0] = inside.split(/[\s,]+/).map(length)
  if (top + right + bottom + left === 0) return null
  const { width, height } = lengthsOf(fromBase64(base64))
  const share = (cut: number, whole: number) => (100 * cut) / whole
  return cropOf({
    left: share(left, width),
    top: share(top, height),
    right: share(right, width),
    bottom: share(bottom, height),
  })
}
