/** What a story holds beside its printed text, as HTML and Markdown carry it, so that reading back gives the same story. */
import { Fragment, type Node } from 'prosemirror-model'
import { z } from 'zod'
import { schema } from '../schema'
import {
  bylineSchema,
  type Details,
  datelineSchema,
  detailNames,
  detailsSchema,
  isDetailName,
  newDetails,
  signOffSchema,
} from '../schema/values'
import {
  bylinePart,
  bylinesOf,
  datelineRange,
  detailsOf,
  headlineOf,
  type Part,
  signOffOf,
  signOffPart,
  standfirstOf,
} from '../story/parts'
import type { Dropped } from './format'
import { asBlock } from './parts/as-block'

/** What is written beside the details; a file with `copydesk` was written by Copydesk. */
const partsSchema = z.object({
  copydesk: z.literal(1),
  headline: z.string(),
  standfirst: z.string(),
  bylines: z.array(bylineSchema).nullable(),
  /** With the text that stands for it, as the first paragraph begins. */
  dateline: datelineSchema.extend({ text: z.string() }).nullable(),
  signOff: signOffSchema.nullable(),
})
type Parts = z.infer<typeof partsSchema>

/** The values written to a file; of the details only those that are set. */
export type WrittenValues = Parts & Partial<Details>
export type Values = Parts &
  Details & {
    /** The names of what the file tells besides, in the terms of another version of Copydesk. */
    others: readonly string[]
  }

/** Details written even where they equal the defaults of a new story, which may change one day. */
const alwaysWritten: ReadonlySet<keyof Details> = new Set(['language', 'direction', 'house'])

/** Details that differ from those of a new story. */
function changedDetails(details: Details): Partial<Details> {
  const names = detailNames.filter(
    (name) => alwaysWritten.has(name) || JSON.stringify(details[name]) !== JSON.stringify(newDetails[name]),
  )
  return Object.fromEntries(names.map((name) => [name, details[name]]))
}

/**
 * The values of a story.
 * @param shows whether a byline or sign-off is written, where one that says nothing may not be: it has no values then
 */
export function valuesOf(doc: Node, shows: (part: Node) => boolean = () => true): WrittenValues {
  const range = datelineRange(doc)
  const isShown = (part: Part | null) => part !== null && shows(part.node)
  return {
    copydesk: 1,
    ...changedDetails(detailsOf(doc)),
    headline: headlineOf(doc),
    standfirst: standfirstOf(doc),
    bylines: isShown(bylinePart(doc)) ? bylinesOf(doc) : null,
    dateline: range && { text: doc.textBetween(range.from, range.to, undefined, '\n'), ...range.dateline },
    signOff: isShown(signOffPart(doc)) ? signOffOf(doc) : null,
  }
}

/**
 * Details in data from a file, each for itself: one that is missing, or that another version of Copydesk writes
 * otherwise, says nothing, and the file is Copydesk's all the same.
 */
function detailsIn(data: Readonly<Record<string, unknown>>): Details {
  const read = detailNames.filter((name) => detailsSchema.shape[name].safeParse(data[name]).success)
  return detailsSchema.parse({
    ...newDetails,
    ...Object.fromEntries(read.map((name) => [name, data[name]])),
  })
}

/** What a format writes in the same place, and reads by itself. */
const besides = ['printed', 'base']

/** The names in data from a file that tell nothing here: of no detail, or of one whose value is none that it has. */
function othersIn(data: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(data).filter((name) => {
    if (isDetailName(name)) return !detailsSchema.shape[name].safeParse(data[name]).success
    return !Object.hasOwn(partsSchema.shape, name) && !besides.includes(name)
  })
}

/** The values in data from a file, or null where it is not Copydesk's own. */
export function readValues(data: unknown): Values | null {
  const read = partsSchema.loose().safeParse(data)
  if (!read.success) return null
  return { ...partsSchema.parse(read.data), ...detailsIn(read.data), others: othersIn(read.data) }
}

/** What to report about the values of a file. */
export function droppedOf({ others }: Values): Dropped[] {
  return others.length > 0 ? ['other-details'] : []
}

/** The details among values. */
export function detailsOfValues(values: Values): Details {
  return detailsSchema.parse(values)
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
  return schema.nodes.doc.create(detailsOfValues(values), [...head, ...body, ...last])
}

function unmarked(content: Fragment): Fragment {
  return Fragment.fromArray(content.content.map((node) => node.mark([])))
}

/** Text without marks and line breaks, which another program may have put in. */
function oneLine(content: Fragment): Fragment {
  return Fragment.fromArray(content.content.map((node) => schema.text(node.text ?? ' ')))
}
