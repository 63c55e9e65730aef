/** How one document becomes another: what is put in place of what, block by block. */
import { Fragment, type Node, Slice } from 'prosemirror-model'
import { z } from 'zod'
import { schema } from '../schema'

/** Content in place of what is between two positions of the document before. */
export interface ContentReplacement {
  from: number
  to: number
  slice: Slice
}

/** Replacements in the order of the text; none meets another. */
export type Replacements = readonly ContentReplacement[]

/**
 * The document after replacements.
 * @throws ReplaceError or RangeError where they are those of another document
 */
export function replaced(doc: Node, replacements: Replacements): Node {
  return replacements.reduceRight((at, { from, to, slice }) => at.replace(from, to, slice), doc)
}

/** The replacements that take these back. */
export function inverseReplacements(doc: Node, replacements: Replacements): ContentReplacement[] {
  let by = 0
  return replacements.map(({ from, to, slice }) => {
    const back = { from: from + by, to: from + by + slice.size, slice: doc.slice(from, to) }
    by += slice.size - (to - from)
    return back
  })
}

/** What makes the content of one document that of another. Blocks that both hold are left alone. */
export function replacementsBetween(before: Node, after: Node): ContentReplacement[] {
  const places = new Map(before.children.map((node, index) => [node, index]))
  const made: ContentReplacement[] = []
  let [index, pos] = [0, 0]
  let put: Node[] = []
  const endGap = (next: number) => {
    const gone = before.children.slice(index, next)
    const from = pos
    for (const node of gone) pos += node.nodeSize
    const [was, is] = [Fragment.fromArray(gone), Fragment.fromArray(put)]
    if (!was.eq(is)) made.push(narrowed(before, from, was, is))
    index = next
    put = []
  }
  for (const node of after.children) {
    const place = places.get(node)
    if (place === undefined || place < index) put.push(node)
    else {
      endGap(place)
      index++
      pos += node.nodeSize
    }
  }
  endGap(before.childCount)
  return made
}

/** Puts blocks in place of others, leaving alone what they begin and end with alike, where the rest can be put so. */
function narrowed(doc: Node, from: number, was: Fragment, is: Fragment): ContentReplacement {
  const whole = { from, to: from + was.size, slice: new Slice(is, 0, 0) }
  const start = was.findDiffStart(is)
  const end = was.findDiffEnd(is)
  if (start === null || !end) return whole
  // what is alike at both ends may meet: the ends then stand back
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const [endWas, endIs] = [end.a + overlap, end.b + overlap]
  if (endWas > was.size || endIs > is.size) return whole
  const narrow = { from: from + start, to: from + endWas, slice: doc.copy(is).slice(start, endIs) }
  return isSame(doc, narrow, whole) ? narrow : whole
}

function isSame(doc: Node, narrow: ContentReplacement, whole: ContentReplacement): boolean {
  if (narrow.slice.size !== whole.slice.size - (whole.to - whole.from) + (narrow.to - narrow.from))
    return false
  return isReplacement(doc, narrow, replaced(doc, [whole]))
}

/** Whether a replacement makes one document another. */
export const isReplacement = (doc: Node, replacement: ContentReplacement, made: Node): boolean =>
  areReplacements(doc, [replacement], made)

/** Whether replacements make one document another. */
export function areReplacements(doc: Node, replacements: Replacements, made: Node): boolean {
  try {
    return replaced(doc, replacements).eq(made)
  } catch {
    return false
  }
}

export const replacementsSchema = z.array(
  z.object({ from: z.int().min(0), to: z.int().min(0), slice: z.record(z.string(), z.unknown()) }),
)

export const replacementsToJSON = (replacements: Replacements): z.output<typeof replacementsSchema> =>
  replacements.map(({ from, to, slice }) => ({ from, to, slice: slice.toJSON() ?? {} }))

/** @throws RangeError where the content is none that the schema knows */
export const replacementsFromJSON = (json: z.output<typeof replacementsSchema>): ContentReplacement[] =>
  json.map(({ from, to, slice }) => ({
    from,
    to,
    slice: 'content' in slice ? Slice.fromJSON(schema, slice) : Slice.empty,
  }))
