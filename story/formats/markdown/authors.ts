/** Names out of front matter: as text, in lists, and as whatever a system keeps of its authors. */
import { nameOfKey } from './keys'

/** Keys under which systems keep how somebody is called, the surest first, as {@link nameOfKey} has them. */
const nameKeys = ['name', 'displayname', 'fullname', 'literal', 'nickname', 'author', 'title']
const pairs = [
  ['given', 'family'],
  ['givenname', 'familyname'],
  ['givennames', 'familynames'],
  ['first', 'last'],
  ['firstname', 'lastname'],
] as const

/** More than a few levels are no names. */
const deepest = 4

/** What says whether a byline is printed, or that nobody is named. */
const noName = /^(?:true|false|yes|no|on|off|none|null|nil|n\/?a)$/i

/** A name that leads to a page of its bearer. */
const linked = /\[([^[\]]{1,100})\]\([^()\s]{1,300}\)/g

/** A name without the sign of a byline before it, and without an address after it. */
function nameIn(text: string): string {
  const plain = text
    .replace(linked, '$1')
    .replaceAll('"', '')
    .trim()
    .replace(/^[“‘]([^“”‘’]{1,200})[”’]$/, '$1')
    .replace(/^by:?\s+/i, '')
  const at = Math.max(plain.lastIndexOf('<'), plain.lastIndexOf('('))
  const isAddress = at > 0 && /^[<(](?:\S{1,80}@\S{1,80}|https?:\S{1,170})$/.test(plain.slice(at, at + 180))
  if (isAddress) return nameIn(plain.slice(0, at))
  const name = plain.trim()
  return /\p{L}/u.test(name) && !noName.test(name) && !/^https?:\/\//i.test(name) ? name : ''
}

/** The named fields that systems give for a person: whom they write for, and where they are. */
const notNames =
  /^(?:affiliations?|institut(?:e|ion)s?|organi[sz]ations?|orgs?|company|employer|publisher|publication|team|department|location|address|city|country|links?|socials?|social|website|site|image|avatar|photo|picture|bio|roles?|titles?|job)$/

interface Names {
  names: string[]
  /** Whether names are all that was there. */
  isWhole: boolean
}

function ofMap(given: object, depth: number): Names {
  const map = new Map(Object.entries(given).map(([key, value]) => [nameOfKey(key), value]))
  const text = (key: string) => {
    const value: unknown = map.get(key)
    return typeof value === 'string' ? nameIn(value) : ''
  }
  const named = nameKeys.find((key) => text(key) !== '')
  if (named) return { names: [text(named)], isWhole: map.size === 1 }
  const pair = pairs.find((keys) => keys.some((key) => text(key) !== ''))
  if (pair) return { names: [pair.map(text).filter(Boolean).join(' ')], isWhole: map.size <= 2 }
  // each under a name of their own
  const inside = [...map]
    .filter(([key, value]) => typeof value === 'object' && !notNames.test(key))
    .map(([, value]) => read(value, depth + 1))
  const names = inside.flatMap((each) => each.names)
  return {
    names,
    isWhole: names.length > 0 && inside.length === map.size && inside.every(({ isWhole }) => isWhole),
  }
}

function read(value: unknown, depth: number): Names {
  if (typeof value === 'string') {
    const lines = value.split('\n').filter((line) => line.trim() !== '')
    const names = lines.map(nameIn)
    const isWhole = names.every(
      (name, index) => name === lines[index]?.trim() || /^(?:by|")/i.test(lines[index] ?? ''),
    )
    return { names: names.filter(Boolean), isWhole }
  }
  if (depth > deepest || typeof value !== 'object' || value === null) return { names: [], isWhole: false }
  if (!Array.isArray(value)) return ofMap(value, depth)
  const all = value.map((each) => read(each, depth + 1))
  return { names: all.flatMap(({ names }) => names), isWhole: all.every(({ isWhole }) => isWhole) }
}

/** The names that a value holds; text that joins several is one, for the byline to part. */
export function namesIn(value: unknown): Names {
  return read(value, 0)
}
