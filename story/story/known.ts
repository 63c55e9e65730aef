/**
 * Whether a document, or a step, says only what this version can keep: ProseMirror drops attributes that are not in the
 * schema without a word. Of a document itself it keeps them, as details that it does not know.
 */
import { z } from 'zod'
import { stepsOf } from '../editing/steps'
import { schema } from '../schema'

const markSchema = z.strictObject({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() })
const nodeSchema = z.strictObject({
  ...markSchema.shape,
  content: z.array(z.unknown()).optional(),
  marks: z.array(markSchema).optional(),
  text: z.string().optional(),
})

/** Whether a node's JSON, and all in it, is of types, marks and attributes that the schema has. */
export function isKnown(json: unknown): boolean {
  const { success, data } = nodeSchema.safeParse(json)
  if (!success) return false
  const { type, attrs, content = [], marks = [] } = data
  return (
    (type === schema.topNodeType.name || hasAttributes(schema.nodes[type]?.spec, attrs)) &&
    marks.every((mark) => hasAttributes(schema.marks[mark.type]?.spec, mark.attrs)) &&
    content.every(isKnown)
  )
}

function hasAttributes(spec: { attrs?: object } | undefined, attrs: object = {}): boolean {
  return spec !== undefined && Object.keys(attrs).every((name) => Object.hasOwn(spec.attrs ?? {}, name))
}

const sliceSchema = z.object({ slice: z.object({ content: z.array(z.unknown()).default([]) }) })
const slicesSchema = z.array(sliceSchema)
const reviewSchema = z.object({
  text: slicesSchema,
  base: z.object({ put: slicesSchema, back: slicesSchema }),
})

/** What a step puts into a document, or into the base of its suggestions. */
function contentOf(json: unknown): unknown[] {
  const { data: plain } = sliceSchema.safeParse(json)
  const { data: review } = reviewSchema.safeParse(json)
  const ofReview = review ? [...review.text, ...review.base.put, ...review.base.back] : []
  return [...(plain ? [plain] : []), ...ofReview].flatMap(({ slice }) => slice.content)
}

/** Whether a step's JSON is of a kind that this version has, and puts in only what its schema knows. */
export function isKnownStep(json: unknown): boolean {
  if (!contentOf(json).every(isKnown)) return false
  try {
    stepsOf(json)
    return true
  } catch {
    return false
  }
}
