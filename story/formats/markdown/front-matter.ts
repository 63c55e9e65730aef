/** YAML front matter: Copydesk's own, and what other systems write. */
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { findHouse } from '../../houses'
import { type Details, detailsSchema, stages } from '../../schema/values'
import type { Values } from '../values'

const fence = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** A file in two: its front matter as data, null where it has none that can be read, and the text behind it. */
export function splitFrontMatter(text: string): { data: unknown; body: string; isBroken: boolean } {
  const match = text.match(fence)
  if (!match) return { data: null, body: text, isBroken: false }
  try {
    // YAML's core schema: no dates, no types of its own, no merging, and few aliases
    const data: unknown = parse(match[1] ?? '', { schema: 'core', maxAliasCount: 10 })
    const isMap = typeof data === 'object' && data !== null && !Array.isArray(data)
    if (!isMap) return { data: null, body: text, isBroken: false }
    return { data, body: text.slice(match[0].length), isBroken: false }
  } catch {
    return { data: null, body: text, isBroken: true }
  }
}

/** The front matter of a story. */
export function writeFrontMatter(values: Values): string {
  return `---\n${stringify(values, { schema: 'core', lineWidth: 0 })}---\n`
}

const words = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').map((word) => word.trim()) : value),
  z.array(z.coerce.string()),
)
const text = z.union([z.string(), z.number()]).transform(String)
const moment = z.union([z.string(), z.date()]).transform((value, context) => {
  const date = new Date(value)
  if (!Number.isNaN(date.getTime())) return date.toISOString()
  context.addIssue('not a date')
  return z.NEVER
})

/** Keys of other systems, by the detail that they mean. */
const readers: Readonly<Record<string, (value: unknown) => Partial<Details> | null>> = {
  slug: (value) => as(text, value, (slug) => ({ slug })),
  keywords: (value) => as(words, value, (keywords) => ({ keywords })),
  tags: (value) => as(words, value, (keywords) => ({ keywords })),
  language: (value) => as(detailsSchema.shape.language, value, (language) => ({ language })),
  lang: (value) => as(detailsSchema.shape.language, value, (language) => ({ language })),
  direction: (value) => as(z.enum(['ltr', 'rtl']), value, (direction) => ({ direction })),
  dir: (value) => as(z.enum(['ltr', 'rtl']), value, (direction) => ({ direction })),
  house: (value) =>
    as(text, value, (name) => {
      const house = findHouse(name)
      return house && { house: house.id }
    }),
  stage: (value) => as(z.enum(stages), value, (stage) => ({ stage })),
  embargo: (value) => (value === null ? {} : as(moment, value, (embargo) => ({ embargo }))),
  note: (value) => as(text, value, (note) => ({ note })),
}

function as<T>(
  schema: z.ZodType<T>,
  value: unknown,
  make: (value: T) => Partial<Details> | null,
): Partial<Details> | null {
  const read = schema.safeParse(value)
  return read.success ? make(read.data) : null
}

const entries = z.record(z.string(), z.unknown())

/** What front matter of another system says: details, headline, standfirst and names; and whether something was left. */
export function readForeign(data: unknown): {
  details: Partial<Details>
  headline: string
  standfirst: string
  authors: string[]
  isAllRead: boolean
} {
  const given = entries.safeParse(data ?? {})
  const found = { details: {}, headline: '', standfirst: '', authors: [] as string[], isAllRead: true }
  for (const [key, value] of Object.entries(given.success ? given.data : {})) {
    const name = key.toLowerCase()
    const line = text.safeParse(value)
    const names = words.safeParse(value)
    const details = readers[name]?.(value)
    if (details) Object.assign(found.details, details)
    else if ((name === 'title' || name === 'headline') && line.success) found.headline = line.data
    else if (/^(description|subtitle|standfirst|summary|excerpt)$/.test(name) && line.success)
      found.standfirst = line.data
    else if (/^(author|authors|byline)$/.test(name) && names.success) found.authors = names.data
    else found.isAllRead = false
  }
  return found
}
