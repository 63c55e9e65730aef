/** What Copydesk puts beside the text of a word processor's file, so that it reads back as the very same story. */
import type { Node } from 'prosemirror-model'
import { z } from 'zod'
import { bylinePart, signOffPart } from '../../story/parts'
import { plainText } from '../../story/plain-text'
import { isSameValue } from '../../suggestions/details'
import type { Suggestions } from '../../suggestions/record'
import { stampSchema } from '../../suggestions/spans'
import { readValues, type Values, valuesOf } from '../values'

const printedSchema = z.object({ printed: z.object({ byline: z.string(), signOff: z.string() }) })

/** A story's values, and its byline and sign-off as they were printed: while they are, they mean what they meant. */
type OwnValues = Values & z.infer<typeof printedSchema>

/**
 * The same with the values of the base, where something is suggested, by whom the details are that differ from it, and perhaps
 * all of the base.
 */
export type Own = OwnValues & { base?: OwnValues; suggested?: Suggestions['details']; exactBase?: unknown }

/**
 * What is kept of a story, as JSON.
 * @param review what is suggested in it
 * @param exact all of the base, where its format cannot tell that
 */
export function writeOwn(doc: Node, review: Suggestions | null = null, exact?: unknown): string {
  const reviewed = review && { base: ownOf(review.base), suggested: suggestedIn(review, doc) }
  return JSON.stringify({ ...ownOf(doc), ...reviewed, exactBase: exact })
}

/** Who suggested the details that differ from the base's in what goes out. */
function suggestedIn({ base, details }: Suggestions, doc: Node): Suggestions['details'] {
  return Object.fromEntries(Object.entries(details).filter(([name]) => !isSameValue(base, doc, name)))
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

const baseSchema = z.object({
  base: z.unknown(),
  suggested: z.record(z.string(), stampSchema).catch({}),
  exactBase: z.unknown().optional(),
})

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
    return own && { ...own, ...(base && kept && { ...kept, base }) }
  } catch {
    return null
  }
}
