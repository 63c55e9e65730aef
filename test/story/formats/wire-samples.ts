/** Messages as wires send them, with everything in them made up. */
import { formats, type Reading, type ReadRequest } from '../../../story/formats'
import { decodeAs } from '../../../story/formats/office/bytes'
import { bodyOf } from '../../../story/story/parts'
import { plainText } from '../../../story/story/plain-text'
import type { Story } from '../../../story/story/record'

type Name = 'iptc7901' | 'anpa'

/** A file of some text in UTF-8. */
export function source(text: string) {
  return { name: 'wire.txt', bytes: new TextEncoder().encode(text), text }
}

/** The bytes of a text of Latin-1. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

/** The stories of a message. */
export async function read(
  format: Name,
  text: string,
  options: ReadRequest = { house: null, language: null },
): Promise<Reading[]> {
  return (await formats[format].read?.(source(text), options)) ?? []
}

/** The first story of a message. */
export async function readOne(format: Name, text: string): Promise<Reading['doc']> {
  const [reading] = await read(format, text)
  if (!reading) throw new Error('no story was read')
  reading.doc.check()
  return reading.doc
}

/** A message as a receiver takes it. */
export async function written(format: Name, story: Story): Promise<string> {
  const content = (await formats[format].write?.(story)) ?? ''
  return typeof content === 'string' ? content : decodeAs(content, 'windows-1252')
}

/** The paragraphs of a story. */
export function paragraphs(doc: Reading['doc']): string[] {
  return bodyOf(doc).map(plainText)
}
