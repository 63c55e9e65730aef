/** Checks of attribute values, so that no document from disk, clipboard or wire holds what the schema does not mean. */
import type { AttributeSpec } from 'prosemirror-model'
import type { z } from 'zod'

/** An attribute whose value must fit a zod schema; without `initial` it must always be given. */
export function checked<S extends z.ZodType>(schema: S, initial?: z.output<S>): AttributeSpec {
  const validate = (value: unknown) => void schema.parse(value)
  return initial === undefined ? { validate } : { default: initial, validate }
}

/** A whole number as an attribute gives it, in HTML's way: what follows its digits does not count; NaN where it has none. */
function wholeNumber(value: unknown): number {
  return typeof value === 'number' ? Math.trunc(value) : Number.parseInt(String(value), 10)
}

/** The number that a list begins with; 1 where it is none that a list here begins with. */
export function orderOf(value: unknown): number {
  const order = wholeNumber(value)
  return order >= 0 && order <= largestOrder ? order : 1
}

/** No list is as long; a larger number is no number of a list. */
const largestOrder = 999_999_999

/** How many columns or rows a cell may span: no table that people read has more. */
const largestSpan = 100

/** How many columns or rows a cell spans; 1 where that is missing or not a number. */
export function spanOf(value: unknown): number {
  const span = wholeNumber(value)
  return span >= 1 ? Math.min(span, largestSpan) : 1
}

/** Where the text of a cell can stand, as the direction of its story has it; `decimal`: figures at their decimal signs. */
export const cellAligns = ['start', 'center', 'end', 'decimal'] as const
export type CellAlign = (typeof cellAligns)[number]

/** How the text of a cell was aligned; null where that is none that a cell here has. */
export function cellAlignOf(value: unknown): CellAlign | null {
  return cellAligns.find((align) => align === value) ?? null
}

/** Whether a link may lead there: the web or a mail address, never script or a local file. */
export function isSafeLink(href: string): boolean {
  return /^(https?:\/\/[^\s]+|mailto:[^\s]+)$/i.test(href)
}

/** A picture that is in its address itself. */
export interface EmbeddedPicture {
  kind: string
  /** In Base64. */
  data: string
}

/** What an address that is a picture holds; null for any other. No expression goes through its megabytes step by step. */
export function embeddedPicture(src: string): EmbeddedPicture | null {
  const [head = '', kind] = /^data:image\/(png|jpeg|gif|webp|avif);base64,/.exec(src.slice(0, 40)) ?? []
  if (kind === undefined) return null
  const data = src.slice(head.length)
  const end = data.indexOf('=')
  const [letters, padding] = end < 0 ? [data, ''] : [data.slice(0, end), data.slice(end)]
  const isWhole = letters !== '' && !/[^A-Za-z0-9+/]/.test(letters) && /^={0,2}$/.test(padding.slice(0, 3))
  return isWhole ? { kind, data } : null
}

/**
 * Whether a picture may be shown from there: the desk's own picture files (`picture:<sha256>.<ext>`),
 * or the picture itself as data. Never an address on the network. SVG is left out: it can hold script.
 */
export function isSafePicture(src: string): boolean {
  return /^picture:[0-9a-f]{64}\.(png|jpg|gif|webp|avif)$/.test(src) || embeddedPicture(src) !== null
}
