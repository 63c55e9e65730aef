/** Whether a document says only what this version's schema knows: ProseMirror drops other attributes without a word. */
import { z } from 'zod'
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
    hasAttributes(schema.nodes[type]?.spec, attrs) &&
    marks.every((mark) => hasAttributes(schema.marks[mark.type]?.spec, mark.attrs)) &&
    content.every(isKnown)
  )
}

function hasAttributes(spec: { attrs?: object } | undefined, attrs: object = {}): boolean {
  return spec !== undefined && Object.keys(attrs).every((name) => Object.hasOwn(spec.attrs ?? {}, name))
}
