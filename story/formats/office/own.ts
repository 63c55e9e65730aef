/** What Copydesk puts beside the text of a word processor's file, so that it reads back as the very same story. */
import type { Node } from 'prosemirror-model'
import { z } from 'zod'
import { bylinePart, signOffPart } from '../../story/parts'
import { plainText } from '../../story/plain-text'
import { readValues, type Values, valuesOf } from '../values'

const printedSchema = z.object({ printed: z.object({ byline: z.string(), signOff: z.string() }) })

/** A story's values, and its byline and sign-off as they were printed: while they are, they mean what they meant. */
export type Own = Values & z.infer<typeof printedSchema>

/** What is kept of a story, as JSON. */
export function writeOwn(doc: Node): string {
  const byline = bylinePart(doc)
  const signOff = signOffPart(doc)
  const printed = {
    byline: byline ? plainText(byline.node) : '',
    signOff: signOff ? plainText(signOff.node) : '',
  }
  return JSON.stringify({ ...valuesOf(doc), printed })
}

/** What was kept, or null where the text is none of Copydesk's. */
export function readOwn(json: string): Own | null {
  try {
    const data: unknown = JSON.parse(json)
    const values = readValues(data)
    return values && { ...values, ...printedSchema.parse(data) }
  } catch {
    return null
  }
}
