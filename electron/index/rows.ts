/** What the index's queries answer, row by row. */
import { z } from 'zod'

/** A column as SQLite answers it fastest: one text with all of its values. */
const column = <T>(value: z.ZodType<T>) => z.preprocess((text) => JSON.parse(String(text)), z.array(value))

export const idsSchema = z.object({ ids: column(z.string()) })
/** A column of numbers alone: a typed array holds them in less room, and none needs to be looked at apart. */
export const seqsSchema = z.object({
  seqs: z.string().transform((text) => Float64Array.from(JSON.parse(text))),
})
export const keyedSchema = seqsSchema.extend({ keys: column(z.union([z.string(), z.number(), z.null()])) })
export const fileSchema = z.object({
  id: z.string(),
  size: z.number(),
  mtime: z.coerce.number(),
  isNewer: z.coerce.boolean(),
})
export const countSchema = z.object({ count: z.number() })
export const momentSchema = z.object({ moment: z.string().nullable() })
export const lineSchema = z.object({ summary: z.string() })
export const listedSchema = z.object({
  summary: z.string(),
  isNewer: z.coerce.boolean(),
  openSuggestions: z.coerce.number(),
  findings: z.coerce.number(),
})
export const suggestedSchema = z.object({ stories: z.coerce.number(), suggestions: z.coerce.number() })
export const countedSchema = z.object({ findings: z.coerce.number() })
export const idSchema = z.object({ id: z.string() })
export const seqSchema = z.object({ seq: z.coerce.number() })
export const termSchema = z.object({ term: z.string() })
export const facetSchema = z.object({ value: z.string(), count: z.coerce.number() })
