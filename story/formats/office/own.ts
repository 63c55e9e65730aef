/** What Copydesk puts beside the text of a word processor's file, so that it reads back as the very same story. */
import type { Node } from 'prosemirror-model'
import { z } from 'zod'
import { bylinePart, signOffPart } from '../../story/parts'
import { plainText } from '../../story/plain-text'
import { readValues, type Values, valuesOf } from '../values'

const printedSchema = z.object({ printed: z.object({ byline: z.string(), signOff: z.string() }) })

/** A story's values, and its byline and sign-off as they were printed: while they are, they mean what they meant. */
type OwnValues = Values & z.infer<typeof printedSchema>

/** The same with the values of the base, where something is suggested, and perhaps all of it. */
export type Own = OwnValues & { base?: OwnValues; exactBase?: unknown }

/**
 * What is kept of a story, as JSON.
 * @param base what it was before that which is suggested
 * @param exact all of the base, where its format cannot tell that
 */
export function writeOwn(doc: Node, base: Node | null = null, exact?: unknown): string {
  return JSON.stringify({ ...ownOf(doc), ...(base && { base: ownOf(base) }), exactBase: exact })
}

function ownOf(doc: Node) {
  const byline = bylinePart(doc)
  const signOff = signOffPart(doc)
  const printed = {
    byline: byline ? plainText(byline.node) : '',
    signOff: signOff ? plainText(signOff.node) : '',
  }
  return { ...valuesOf(doc), printed }
}

const baseSchema = z.object({ base: z.unknown(), exactBase: z.unknown().optional() })

function ownIn(data: unknown): OwnValues | null {
  const values = readValues(data)
  const { data: printed } = printedSchema.safeParse(data)
  return values && printed ? { ...values, ...printed } : null
}

/** What was kept, or null where the text is none of Copydesk's. */
export function readOwn(json: string): Own | null {
  try {
    const data: unknown = JSON.parse(json)
    const own = ownIn(data)
    const kept = baseSchema.safeParse(data).data
    const base = ownIn(kept?.base)
    return own && { ...own, ...(base && { base, exactBase: kept?.exactBase }) }
  } catch {
    return null
  }
}
