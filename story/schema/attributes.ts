/** Checks of attribute values, so that no document from disk, clipboard or wire holds what the schema does not mean. */
import type { AttributeSpec } from 'prosemirror-model'
import type { z } from 'zod'

/** An attribute whose value must fit a zod schema; without `initial` it must always be given. */
export function checked<S extends z.ZodType>(schema: S, initial?: z.output<S>): AttributeSpec {
  const validate = (value: unknown) => void schema.parse(value)
  return initial === undefined ? { validate } : { default: initial, validate }
}

/** Whether a link may lead there: the web or a mail address, never script or a local file. */
export function isSafeLink(href: string): boolean {
  return /^(https?:\/\/[^\s]+|mailto:[^\s]+)$/i.test(href)
}

/**
 * Whether a picture may be shown from there: the desk's own picture files (`picture:<sha256>.<ext>`),
 * or the picture itself as data. Never an address on the network. SVG is left out: it can hold script.
 */
export function isSafePicture(src: string): boolean {
  return (
    /^picture:[0-9a-f]{64}\.(png|jpg|gif|webp|avif)$/.test(src) ||
    /^data:image\/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]+=*$/.test(src)
  )
}
