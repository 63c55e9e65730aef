/** The fields of an item not read yet; what is left at the end is its rest. */
import { z } from 'zod'

/** Fields by the names that the file gives them. */
export type Left = Map<string, unknown>

/** What generation 1 of ninjs, and those who extend it, call what the later ones call otherwise. */
const laterNames: ReadonlyMap<string, string> = new Map([
  ['$standard', 'standard'],
  ['bodyhtml', 'body_html'],
  ['bodynitf', 'body_nitf'],
  ['bodytext', 'body_text'],
  ['bodyxhtml', 'body_xhtml'],
  ['byline', 'by'],
  ['embargo', 'embargoed'],
  ['embargoeduntil', 'embargoed'],
  ['event', 'events'],
  ['genre', 'genres'],
  ['infosource', 'infosources'],
  ['mimetype', 'contenttype'],
  ['object', 'objects'],
  ['organisation', 'organisations'],
  ['person', 'people'],
  ['place', 'places'],
  ['slug', 'slugline'],
  ['subject', 'subjects'],
  ['trustindicator', 'trustindicators'],
])

/** The name of a field in ninjs 2.2, whose names are all in small letters. */
export function laterName(key: string): string {
  const name = key.toLowerCase()
  return laterNames.get(name) ?? name
}

const record = z.record(z.string(), z.unknown())

/** A value as an object's fields; null where it is none. */
export function asRecord(value: unknown): Record<string, unknown> | null {
  const read = record.safeParse(value)
  return read.success && !Array.isArray(value) ? read.data : null
}

/** An object's fields by their later names; null where it is none. */
export function asFields(value: unknown): Map<string, unknown> | null {
  const fields = asRecord(value)
  return fields && new Map(Object.entries(fields).map(([key, each]) => [laterName(key), each]))
}

/** A value as a list: many send one thing where the standard has a list of them. */
export function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === null || value === undefined || value === '' ? [] : [value]
}

/** All the fields of an item; JSON may have one that no object can hold by its name. */
export function leftOf(item: Readonly<Record<string, unknown>>): Left {
  return new Map(Object.entries(item).filter(([key]) => key !== '__proto__'))
}

/** The first of some fields that can be read as what is asked for, taken out; null where none can. */
export function take<T>(left: Left, names: readonly string[], read: (value: unknown) => T | null): T | null {
  for (const name of names) {
    for (const [key, value] of left) {
      if (laterName(key) !== name) continue
      const found = read(value)
      if (found === null) continue
      left.delete(key)
      return found
    }
  }
  return null
}

/** The first field of a name, whatever a generation calls it. */
export function fieldOf(fields: Left, name: string): unknown {
  return [...fields].find(([key]) => laterName(key) === name)?.[1]
}

/** The fields of some names without those entries of theirs that have been read. */
export function takeFrom(left: Left, names: readonly string[], isRead: (entry: unknown) => boolean): void {
  for (const [key, value] of left) {
    if (!names.includes(laterName(key))) continue
    const entries = asList(value)
    const others = entries.filter((entry) => !isRead(entry))
    if (others.length === 0) left.delete(key)
    else if (others.length < entries.length) left.set(key, others)
  }
}

function isNothing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.every(isNothing)
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isNothing)
  return value === null || value === undefined
}

/** What is left as text, by its names in the file: structured values as JSON. */
export function restOf(left: Left): Record<string, string> {
  return Object.fromEntries(
    [...left]
      .filter(([, value]) => !isNothing(value))
      .map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
}
