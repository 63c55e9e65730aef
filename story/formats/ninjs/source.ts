/** The news items in a JSON file: one, a list of them, or some in whatever an interface wraps them in. */
import { ReadError } from '../format'
import { asList, asRecord, laterName } from './left'

const string = /"[^"\\]*(?:\\[\s\S][^"\\]*)*["\\]?/.source
/** Strings as they stand, to the end where one is cut off, and commas after which nothing comes. */
const pieces = new RegExp(`(${string})|,(?=\\s{0,200}[}\\]])`, 'g')
// biome-ignore lint/suspicious/noControlCharactersInRegex: no string of JSON may have them (RFC 8259, 7)
const control = /[\0-\x1f]/g

/** JSON without what senders do to it: line ends within strings, and a comma too many. */
function repaired(text: string): string {
  return text.replace(pieces, (_, quoted?: string) =>
    (quoted ?? '').replace(control, (character) => JSON.stringify(character).slice(1, -1)),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A file that has an item on each line. */
function parsedLines(text: string): unknown {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const values = lines.length > 1 ? lines.map(parsed) : [undefined]
  return values.includes(undefined) ? undefined : values
}

const withoutMark = (text: string) => text.replace(/^\ufeff/, '').trim()

/** The data in JSON, undefined where it cannot be read. */
function dataOf(text: string): unknown {
  const json = withoutMark(text)
  return parsed(json) ?? parsed(repaired(json)) ?? parsedLines(json)
}

/** Fields that hold text of news, in which nothing else than ninjs has them. */
const texts = /^body_(?:text|html|xhtml|nitf|main|richtext)$/
const others = /^(?:versioncreated|pubstatus|slugline|located|urgency|headline(?:_\w+)?|description_\w+)$/
const structured = /^(?:standard|descriptions|headlines|bodies|associations|renditions|eventdetails)$/

const hasValues = (value: unknown) => asList(value).some((each) => typeof asRecord(each)?.value === 'string')

function isItem(object: Readonly<Record<string, unknown>>): boolean {
  if ('@context' in object || '@type' in object) return false
  const fields = Object.entries(object).map(([key, value]) => [laterName(key), value] as const)
  const has = (test: (name: string, value: unknown) => boolean) =>
    fields.some(([name, value]) => test(name, value))
  if (has((name, value) => texts.test(name) && typeof value === 'string')) return true
  if (has((name, value) => /^(?:headlines|bodies)$/.test(name) && hasValues(value))) return true
  const isNamed = has((name, value) => /^(?:uri|guid)$/.test(name) && typeof value === 'string')
  const isScalar = (value: unknown) => typeof value === 'string' || typeof value === 'number'
  return (
    isNamed &&
    has((name, value) =>
      isScalar(value)
        ? others.test(name)
        : structured.test(name) && typeof value === 'object' && value !== null,
    )
  )
}

/** How deep in what wraps them items are looked for. */
const depth = 6

function itemsIn(data: unknown, level = 0): Record<string, unknown>[] {
  if (level > depth) return []
  if (Array.isArray(data)) return data.flatMap((each) => itemsIn(each, level + 1))
  const object = asRecord(data)
  if (!object) return []
  return isItem(object) ? [object] : Object.values(object).flatMap((each) => itemsIn(each, level + 1))
}

/** Whether an item may only gather others: it says so, or not what it is. */
export function isPackage(item: Readonly<Record<string, unknown>>): boolean {
  return typeof typeOf(item) === 'string' ? isCalledPackage(item) : itemsWithin(item).length > 0
}

const typeOf = (item: Readonly<Record<string, unknown>>) =>
  Object.entries(item).find(([key]) => laterName(key) === 'type')?.[1]

/** Whether an item says of itself that it is a package. */
export function isCalledPackage(item: Readonly<Record<string, unknown>>): boolean {
  const type = typeOf(item)
  return typeof type === 'string' && /^(?:composite|package)$/i.test(type)
}

/** The items that go with an item: pictures and texts alike. */
export function itemsWithin(item: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  return Object.entries(item)
    .filter(([key]) => /^(?:associations|items|groups|refs)$/.test(laterName(key)))
    .flatMap(([, value]) => itemsIn(value))
}

/** Whether a file is of ninjs; one that is cut off is, too. */
export function isNinjs(text: string): boolean {
  const json = withoutMark(text)
  if (!/^[[{]/.test(json)) return false
  const data = dataOf(json)
  return data === undefined
    ? /"(?:version_?created|pubstatus|body_x?html|headlines|bodies)"\s{0,20}:/i.test(json.slice(0, 20_000))
    : itemsIn(data).length > 0
}

/** How deep data may stand in each other: readers go down by calls within calls. */
const deepest = 100

function isDeeper(data: unknown, levels: number): boolean {
  if (typeof data !== 'object' || data === null) return false
  return levels === 0 || Object.values(data).some((each) => isDeeper(each, levels - 1))
}

/**
 * The items of a file. An object that has no sign of ninjs is taken for one where nothing else is.
 * @throws ReadError where it is not JSON, or holds no object
 */
export function itemsOf(text: string): Record<string, unknown>[] {
  const data = dataOf(text)
  if (data === undefined) throw new ReadError('damaged')
  if (isDeeper(data, deepest)) throw new ReadError('tooDeep')
  const items = itemsIn(data)
  if (items.length > 0) return items
  const objects = asList(data).flatMap<Record<string, unknown>>((each) => asRecord(each) ?? [])
  if (objects.length === 0) throw new ReadError('noItem')
  return objects
}
