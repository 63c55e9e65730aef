/**
 * As much of a story of a newer version of Copydesk as this one can read, to be shown and never to be written: what it
 * does not know is left out, or shown as plain paragraphs where it has words.
 */
import { Node } from 'prosemirror-model'
import { z } from 'zod'
import { unknown } from '../languages/words'
import { schema } from '../schema'
import { type Details, detailsSchema, isDetailName } from '../schema/values'
import { unreadStage } from '../stages/stage'
import { blankDoc } from './blank'
import type { Story } from './record'

/** So deep goes no story; what is deeper is left out. */
const mostDepth = 60

const nodeSchema = z.object({
  type: z.string().catch(''),
  attrs: z.record(z.string(), z.unknown()).catch({}),
  content: z.array(z.unknown()).catch([]),
  marks: z
    .array(z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).catch({}) }))
    .catch([]),
  text: z.string().min(1).optional().catch(undefined),
})

const moment = z.iso.datetime()

const recordSchema = z.object({
  created: moment.optional().catch(undefined),
  changed: moment.optional().catch(undefined),
  binned: moment.nullable().catch(null),
  doc: z.unknown(),
})

/** A file, with or without a head, has the story's record in one of these places. */
const fileSchema = z.union([
  z.object({ data: z.object({ story: recordSchema }) }).transform(({ data }) => data.story),
  z.object({ story: recordSchema }).transform(({ story }) => story),
])

/**
 * A story as far as it can be read, empty where that is not at all.
 * @param content what its file says as JSON
 * @param known its id, and when its file was written (ISO 8601), for where the story does not say when it was changed
 */
export function legibleStory(content: unknown, known: { id: string; written: string }): Story {
  const { data: record } = fileSchema.safeParse(content)
  const { created = known.written, changed = known.written, binned = null, doc } = record ?? {}
  return { id: known.id, created, changed, binned, doc: legibleDoc(doc) }
}

/** A document of what can be read of another's JSON. */
export function legibleDoc(json: unknown): Node {
  const { attrs, content } = nodeSchema.parse(json ?? {})
  const blank = blankDoc(legibleDetails(attrs))
  const parts: Partial<Record<(typeof partNames)[number], Node>> = {}
  const blocks: Node[] = []
  for (const child of content)
    for (const node of legibleBlocks(child)) {
      const part = partOf(node)
      if (!part) blocks.push(node)
      else if (parts[part]) blocks.push(...paragraphs(node.textContent))
      else parts[part] = node
    }
  const { headline = blank.child(0), standfirst = blank.child(1), byline, signoff } = parts
  const body = blocks.length > 0 ? blocks : [blank.child(2)]
  const all = [headline, standfirst, ...(byline ? [byline] : []), ...body, ...(signoff ? [signoff] : [])]
  const found = blank.type.create(blank.attrs, all)
  return isValid(found) ? found : blank
}

/** Stands for details that cannot be read: no screen says that such a story is a draft, in English, of some house. */
const notRead = { house: '', stage: unreadStage, language: unknown } as const satisfies Partial<Details>

/** Each detail that is what this version means by it. */
function legibleDetails(attrs: Readonly<Record<string, unknown>>): Partial<Details> {
  const { shape } = detailsSchema
  const details = Object.entries(attrs).filter(
    ([name, value]) => isDetailName(name) && shape[name].safeParse(value).success,
  )
  return { ...notRead, ...Object.fromEntries(details) }
}

/** The parts of a story that are no blocks of its body, each there at most once. */
const partNames = ['headline', 'standfirst', 'byline', 'signoff'] as const

function partOf({ type }: Node): (typeof partNames)[number] | null {
  return partNames.find((name) => name === type.name) ?? null
}

/** A block as it is, or without what is not known in it, or its words alone; none where it has no words. */
function legibleBlocks(json: unknown): Node[] {
  const nodes = withoutUnknown(json, 0).map(nodeFrom)
  const blocks = nodes.filter((node) => node && (node.type.isInGroup('block') || partOf(node)))
  const isWhole = blocks.length > 0 && blocks.length === nodes.length
  return isWhole ? blocks.flatMap((node) => node ?? []) : paragraphs(wordsOf(json, 0))
}

function nodeFrom(json: unknown): Node | null {
  try {
    const node = Node.fromJSON(schema, json)
    return isValid(node) ? node : null
  } catch {
    return null
  }
}

function isValid(node: Node): boolean {
  try {
    node.check()
    return true
  } catch {
    return false
  }
}

/** A node's JSON with only what the schema has; what is in a node that it does not have stands in its place. */
function withoutUnknown(json: unknown, depth: number): object[] {
  const { success, data } = nodeSchema.safeParse(json)
  if (!success || depth > mostDepth) return []
  const { type, text } = data
  const content = data.content.flatMap((child) => withoutUnknown(child, depth + 1))
  const spec = schema.nodes[type]?.spec
  if (!spec || type === schema.topNodeType.name) return content
  const marks = data.marks.flatMap((mark) => {
    const markSpec = schema.marks[mark.type]?.spec
    return markSpec ? { type: mark.type, attrs: known(mark.attrs, markSpec.attrs) } : []
  })
  if (type === 'text') return text === undefined ? [] : [{ type, text, marks }]
  return [{ type, attrs: known(data.attrs, spec.attrs), content, marks }]
}

function known(attrs: Readonly<Record<string, unknown>>, specs: object = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attrs).filter(([name]) => Object.hasOwn(specs, name)))
}

/** The words of a node's JSON, whatever nodes it has: a line for each that has text in it. */
function wordsOf(json: unknown, depth: number): string {
  const { success, data } = nodeSchema.safeParse(json)
  if (!success || depth > mostDepth) return ''
  const within = data.content.map((child) => ({
    words: wordsOf(child, depth + 1),
    isText: nodeSchema.safeParse(child).data?.text !== undefined,
  }))
  const isLine = within.some(({ isText }) => isText)
  return (data.text ?? '') + within.map(({ words }) => words).join(isLine ? '' : '\n')
}

function paragraphs(words: string): Node[] {
  return words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.nodes.paragraph.create(null, schema.text(line)))
}
