/** What a story holds beside its printed text, as HTML and Markdown carry it, so that reading back gives the same story. */
import { Fragment, type Node } from 'prosemirror-model'
import { z } from 'zod'
import { schema } from '../schema'
import {
  bylineSchema,
  type Details,
  datelineSchema,
  detailsSchema,
  newDetails,
  signOffSchema,
} from '../schema/values'
import {
  bylinePart,
  bylinesOf,
  datelineRange,
  detailsOf,
  headlineOf,
  signOffOf,
  signOffPart,
  standfirstOf,
} from '../story/parts'
import { asBlock } from './as-block'

/** What most stories have none of is written only where there is some. */
const seldomTold = detailsSchema
  .pick({ urgency: true, priority: true, genre: true, subjects: true, wire: true })
  .partial()

/** The version of this shape; a file that has it was written by Copydesk. */
const valuesSchema = detailsSchema.extend({
  ...seldomTold.shape,
  copydesk: z.literal(1),
  headline: z.string(),
  standfirst: z.string(),
  bylines: z.array(bylineSchema).nullable(),
  /** With the text that stands for it, as the first paragraph begins. */
  dateline: datelineSchema.extend({ text: z.string() }).nullable(),
  signOff: signOffSchema.nullable(),
})
export type Values = z.infer<typeof valuesSchema>

/** Details without those that say nothing. */
function told({ urgency, priority, genre, subjects, wire, ...details }: Details) {
  return {
    ...details,
    ...(urgency !== null && { urgency }),
    ...(priority !== null && { priority }),
    ...(genre && { genre }),
    ...(subjects.length > 0 && { subjects }),
    ...(wire && { wire }),
  }
}

/** The values of a story. */
export function valuesOf(doc: Node): Values {
  const range = datelineRange(doc)
  return {
    copydesk: 1,
    ...told(detailsOf(doc)),
    headline: headlineOf(doc),
    standfirst: standfirstOf(doc),
    bylines: bylinePart(doc) && bylinesOf(doc),
    dateline: range && { text: doc.textBetween(range.from, range.to, undefined, '\n'), ...range.dateline },
    signOff: signOffPart(doc) && signOffOf(doc),
  }
}

/** The values in data from a file, or null where it is not Copydesk's own. */
export function readValues(data: unknown): Values | null {
  const read = valuesSchema.safeParse(data)
  return read.success ? read.data : null
}

/** A first paragraph with the dateline's text marked; as it is where the text does not begin so. */
export function withDateline(block: Node, { dateline }: Values): Node {
  if (!dateline || !block.isTextblock) return block
  const { text, ...value } = dateline
  if (!block.textBetween(0, block.content.size, undefined, '\n').startsWith(text)) return block
  const mark = schema.marks.dateline.create(value)
  const head = block.content.cut(0, text.length)
  const marked = head.content.map((node) => node.mark(mark.addToSet(node.marks)))
  return block.copy(Fragment.fromArray(marked).append(block.content.cut(text.length)))
}

/**
 * A document of parts that were read in their order, with its values. `blocks` begins with headline and
 * standfirst where they are not empty, then the byline, and ends with the sign-off, where there are such.
 */
export function docWithValues(blocks: readonly Node[], values: Values): Node {
  const { headline, standfirst, byline, signoff, paragraph } = schema.nodes
  const rest = [...blocks]
  const takeFirst = () => (rest[0]?.isTextblock ? (rest.shift()?.content ?? Fragment.empty) : Fragment.empty)
  const takeLast = () => (rest.at(-1)?.isTextblock ? (rest.pop()?.content ?? Fragment.empty) : Fragment.empty)
  const head = [
    headline.create(null, values.headline === '' ? null : oneLine(takeFirst())),
    standfirst.create(null, values.standfirst === '' ? null : oneLine(takeFirst())),
    ...(values.bylines ? [byline.create({ bylines: values.bylines }, unmarked(takeFirst()))] : []),
  ]
  const last = values.signOff ? [signoff.create({ signOff: values.signOff }, unmarked(takeLast()))] : []
  const [lead, ...others] = rest.map(asBlock)
  const body = [lead ? withDateline(lead, values) : paragraph.create(), ...others]
  return schema.nodes.doc.create(detailsSchema.parse({ ...newDetails, ...values }), [
    ...head,
    ...body,
    ...last,
  ])
}

function unmarked(content: Fragment): Fragment {
  return Fragment.fromArray(content.content.map((node) => node.mark([])))
}

/** Text without marks and line breaks, which another program may have put in. */
function oneLine(content: Fragment): Fragment {
  return Fragment.fromArray(content.content.map((node) => schema.text(node.text ?? ' ')))
}
