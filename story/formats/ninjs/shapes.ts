/** What may stand in a field by the schema of ninjs 2.2; what came with a story goes back out where it is valid. */
import { momentOf } from '../moment'
import { asFields, asList, asRecord } from './left'
import { asText } from './line'
import { isUri, termOf, writtenTerm } from './terms'

/** A value as the schema has it; undefined where it cannot be. */
export type Shape = (value: unknown) => unknown

export const text: Shape = (value) => asText(value) ?? undefined

export const uri: Shape = (value) => {
  const given = asText(value) ?? ''
  return isUri(given) ? given : undefined
}

export const moment: Shape = (value) => momentOf(asText(value) ?? '') ?? undefined

const oneOf =
  (...words: readonly string[]): Shape =>
  (value) =>
    words.find((word) => word === value)

const between =
  (least: number, most: number, isWhole = true): Shape =>
  (value) => {
    const number = Number(asText(value) ?? 'none')
    return number >= least && number <= most && (!isWhole || Number.isInteger(number)) ? number : undefined
  }

const count = between(0, Number.MAX_SAFE_INTEGER)

/** An object of some fields, of which it must have one; without names to choose from, any. */
function object(shapes: Readonly<Record<string, Shape>>, needed?: readonly string[]): Shape {
  return (value) => {
    const fields = asFields(value)
    const given = Object.entries(shapes).flatMap(([name, shape]) => {
      const found = shape(fields?.get(name))
      return found === undefined ? [] : [[name, found] as const]
    })
    const isWhole = needed ? given.some(([name]) => needed.includes(name)) : given.length > 0
    return isWhole ? Object.fromEntries(given) : undefined
  }
}

/** A list of those entries that are valid. */
export function list(shape: Shape): Shape {
  return (value) => {
    const entries = asList(value).flatMap((each) => shape(each) ?? [])
    return entries.length > 0 ? entries : undefined
  }
}

/** A list; generation 1 has its entries by their names. */
export function named(shape: Shape, make: (name: string, value: unknown) => unknown): Shape {
  return (value) => {
    const entries = Array.isArray(value) ? null : asRecord(value)
    return list(shape)(entries ? Object.entries(entries).map(([name, each]) => make(name, each)) : value)
  }
}

const contacts = list(object({ type: text, role: text, lang: text, name: text, value: text }, ['value']))
const symbol = object({ exchange: text, symboltype: uri, symbol: text })
/** What generation 3 has no longer apart from the symbol. */
const symbols = list((value) => symbol({ symbol: asFields(value)?.get('ticker'), ...asRecord(value) }))

/** A concept, with how the item relates to it. */
function thing(more: Readonly<Record<string, Shape>> = {}, relation = 'rel'): Shape {
  const also = object({ literal: text, ...more })
  return (value) => {
    const fields = asFields(value)
    const term = termOf(value)
    if (!term) return undefined
    const [rel = asList(fields?.get('rels'))[0]] = asList(fields?.get(relation) ?? fields?.get('rel'))
    const related = relation === '' ? undefined : text(rel)
    const others = asRecord(also(value)) ?? {}
    return { ...others, ...writtenTerm(term), ...(related !== undefined && { [relation]: related }) }
  }
}

export const subject = thing({ creator: text, relevance: between(0, 100), confidence: between(0, 100) })

export const rendition = object({
  name: text,
  href: uri,
  contenttype: text,
  title: text,
  width: count,
  height: count,
  sizeinbytes: count,
  duration: between(0, Number.MAX_SAFE_INTEGER, false),
  format: text,
})

const rights = object({ langid: uri, linkedrights: uri, encodedrights: text }, [
  'linkedrights',
  'encodedrights',
])
const onlyOneRight: Shape = (value) => {
  const given = asRecord(rights(value))
  if (given?.linkedrights !== undefined) delete given.encodedrights
  return given ?? undefined
}

/** What kinds of item there are, in generations 2 and 3 alike. */
export const itemType = oneOf('text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component')

/** Fields that a story has no place for, by their names in ninjs 2.2. */
export const restShapes: Readonly<Record<string, Shape>> = {
  representationtype: (value) =>
    oneOf('full', 'partial')(value === 'complete' ? 'full' : value === 'incomplete' ? 'partial' : value),
  profile: text,
  pubstatus: oneOf('usable', 'withheld', 'canceled'),
  copyrightholder: text,
  usageterms: text,
  title: text,
  contentcreated: moment,
  expires: moment,
  people: list(thing({ contactinfo: contacts })),
  organisations: list(thing({ contactinfo: contacts, symbols })),
  places: list(thing({ contactinfo: contacts })),
  events: list(thing()),
  objects: list(thing()),
  infosources: list(thing({ contactinfo: contacts }, 'role')),
  trustindicators: list(object({ role: uri, title: text, href: uri })),
  digitalsourcetype: thing({}, ''),
  rightsinfo: onlyOneRight,
  altids: named(object({ role: text, value: text }, ['value']), (role, value) => ({ role, value })),
}
