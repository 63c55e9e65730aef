/** What front matter says: Copydesk's own, and that of other systems. */
import { stringify } from 'yaml'
import { z } from 'zod'
import { findHouse, type Houses } from '../../houses'
import { languageTag } from '../../languages'
import type { Details } from '../../schema/values'
import { usualIds } from '../../stages/stage'
import { withdrawalOf } from '../furniture/withdrawn'
import { isDocumentName } from '../parts/titles'
import type { WrittenValues } from '../values'
import { namesIn } from './authors'
import {
  isAuthorKey,
  isEmbargoKey,
  isHolderKey,
  isHoldKey,
  isStandfirstKey,
  isStatusKey,
  isTitleKey,
  nameOfKey,
} from './keys'

/** The values of a story, and those of its base where it is written with what is suggested. */
export type ReviewedValues = WrittenValues & { base?: WrittenValues }

/** The front matter of a story. */
export function writeFrontMatter(values: ReviewedValues): string {
  return `---\n${stringify(values, { schema: 'core', lineWidth: 0 })}---\n`
}

const words = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').map((word) => word.trim()) : value),
  z.array(z.union([z.string(), z.number()]).transform(String)),
)
const text = z.union([z.string(), z.number()]).transform(String)

/** A language by its tag or its name. */
function readLanguage(value: unknown): Partial<Details> | null {
  const language = typeof value === 'string' ? languageTag(value) : null
  return language === null ? null : { language }
}

/** Reads the value of a key; null where it is not what the key means. */
type KeyReader = (value: unknown, houses: Houses) => Partial<Details> | null

const readKeywords: KeyReader = (value) => as(words, value, (keywords) => ({ keywords }))
const readDirection: KeyReader = (value) => as(z.enum(['ltr', 'rtl']), value, (direction) => ({ direction }))
const readHouse: KeyReader = (value, houses) =>
  as(text, value, (name) => {
    const house = findHouse(houses, name)
    return house && { house: house.id }
  })
const readClientNote: KeyReader = (value) => as(text, value, (clientNote) => ({ clientNote }))

/**
 * For each detail, the keys of other systems that mean it. Null where none does, and of embargo and withdrawal, which
 * are read with what else says so.
 */
const readersOf: Readonly<Record<keyof Details, Readonly<Record<string, KeyReader>> | null>> = {
  slug: { slug: (value) => as(text, value, (slug) => ({ slug })) },
  keywords: { keywords: readKeywords, tags: readKeywords },
  language: { language: readLanguage, lang: readLanguage },
  direction: { direction: readDirection, dir: readDirection },
  house: { house: readHouse },
  stage: { stage: (value) => as(z.enum(usualIds), value, (stage) => ({ stage })) },
  embargo: null,
  embargoZone: null,
  withdrawn: null,
  filing: null,
  note: { note: (value) => as(text, value, (note) => ({ note })) },
  clientNote: { clientnote: readClientNote, ednote: readClientNote },
  urgency: null,
  priority: null,
  genre: null,
  subjects: null,
  ignored: null,
  words: null,
  moves: null,
  wire: null,
}

const readers = new Map(Object.values(readersOf).flatMap((byKey) => Object.entries(byKey ?? {})))

function as<T>(
  schema: z.ZodType<T>,
  value: unknown,
  make: (value: T) => Partial<Details> | null,
): Partial<Details> | null {
  const read = schema.safeParse(value)
  return read.success ? make(read.data) : null
}

const entries = z.record(z.string(), z.unknown())
type Entries = z.infer<typeof entries>

/** What stands for nothing in YAML (1.2, 10.2.1.1). */
function isNothing(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'string' && /^(?:~|null|)$/i.test(value.trim()))
  )
}

/** Quotes that an editor's program has made round; where several values have them, they are no part of any. */
const curly = /^[“‘]([^“”]{0,1000})[”’]$/

/** The keys of front matter, with those that stand in what a system keeps its users' keys in. */
function flat(data: Entries): [key: string, value: unknown][] {
  return Object.entries(data).flatMap<[string, unknown]>(([key, value]) => {
    const held = isHolderKey(key) ? entries.safeParse(value) : null
    return held?.success && !Array.isArray(value) ? Object.entries(held.data) : [[key, value]]
  })
}

/** A value as one line of text; `''` where it is none, or one of several. */
function lineOf(value: unknown): string {
  const read = text.safeParse(value)
  if (read.success) return read.data.trim().replace(/\s+/g, ' ')
  if (value instanceof Date) return value.toISOString()
  return ''
}

/** Which of two stated embargoes counts: one that says until when, before one that only says that there is one. */
function embargoOf(before: string, line: string): string {
  if (/^(?:false|no|off|0|none)$/i.test(line)) return before
  const isBare = /^(?:true|yes|on|1)$/i.test(line)
  return isBare && before !== '' ? before : line
}

/** The word by which a key takes the story back, or `''`: a status, or a key that is one. */
function statusOf(key: string, line: string): string {
  if (isStatusKey(key)) return withdrawalOf(line) === null ? '' : line
  const isTrue = /^(?:true|yes|on|1)$/i.test(line)
  if (!isHoldKey(key) || !isTrue) return ''
  const spaced = key
    .replace(/[_-]/g, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
  return withdrawalOf(spaced) === null ? '' : spaced
}

/** A value in which links of wikis (`[[Lana Osman]]`, `[[Koya|the town]]`) are their words. */
function withoutWikiLinks(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{1,200})\]\]/g, '$1')
  return Array.isArray(value) ? value.map(withoutWikiLinks) : value
}

/** Details with those of another key, which has words of its own where both list keywords. */
function withDetails(before: Partial<Details>, found: Partial<Details>): Partial<Details> {
  const keywords = found.keywords && [...new Set([...(before.keywords ?? []), ...found.keywords])]
  return { ...before, ...found, ...(keywords && { keywords }) }
}

/** What front matter of another system says: details, headline, standfirst and names; and whether something was left. */
export function readForeign(
  data: unknown,
  houses: Houses,
): {
  details: Partial<Details>
  headline: string
  standfirst: string
  authors: string[]
  /** Until when nobody may publish, as it is written there, or `''`. */
  embargo: string
  /** The word by which its sender takes it back, or `''`. */
  status: string
  isAllRead: boolean
} {
  const given = entries.safeParse(data ?? {})
  const found = {
    details: {} as Partial<Details>,
    headline: '',
    standfirst: '',
    authors: [] as string[],
    embargo: '',
    status: '',
    isAllRead: true,
  }
  const all = flat(given.success ? given.data : {})
  const isCurly = all.filter(([, value]) => typeof value === 'string' && curly.test(value.trim())).length > 1
  for (const [key, written] of all) {
    const raw = withoutWikiLinks(written)
    const value = isCurly && typeof raw === 'string' ? raw.trim().replace(curly, '$1') : raw
    if (isNothing(value)) continue
    const details = readers.get(nameOfKey(key))?.(value, houses)
    const line = lineOf(value)
    if (isEmbargoKey(key) && line !== '') found.embargo = embargoOf(found.embargo, line)
    else if (statusOf(key, line) !== '') found.status ||= statusOf(key, line)
    else if (details) found.details = withDetails(found.details, details)
    else if (isTitleKey(key) && line !== '' && found.headline === '')
      found.headline = isDocumentName(line) ? '' : line
    else if (isStandfirstKey(key) && line !== '' && found.standfirst === '') found.standfirst = line
    else if (isAuthorKey(key)) {
      const { names, isWhole } = namesIn(value)
      found.authors.push(...names.filter((name) => !found.authors.includes(name)))
      if (!isWhole) found.isAllRead = false
    } else found.isAllRead = false
  }
  return found
}
