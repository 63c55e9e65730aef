/** Selectors of style sheets, as far as they tell by names, places and attributes; what they ask beyond is not followed. */
import type { Element } from '../xml'
import { classesOf } from './tree'

/** An element with what is around it, which selectors ask for. */
export interface PlacedElement {
  element: Element
  /** In small letters. */
  classes: readonly string[]
  around: PlacedElement | null
  before: PlacedElement | null
}

/** The place of an element. */
export function placeOf(
  element: Element,
  around: PlacedElement | null,
  before: PlacedElement | null,
): PlacedElement {
  return { element, classes: classesOf(element), around, before }
}

interface Attribute {
  name: string
  sign: string
  value: string
}

/** What an element has to be: `p.note[data-part="x"]`. */
interface Compound {
  tag: string
  id: string
  classes: readonly string[]
  attributes: readonly Attribute[]
  /** What it must not be: `:not(.note)`. */
  others: readonly Compound[]
}

/** A selector. */
export interface Selector {
  /** From the element outwards, each with how it stands to the one before: within it, its child, next to it, after it. */
  parts: readonly { compound: Compound; sign: ' ' | '>' | '+' | '~' }[]
  /** By what elements may be looked up: an id, a class, an attribute, a tag, or `*`. */
  key: string
  /** Whether it asks for what stands before an element in the same one. */
  asksBefore: boolean
  /** Which of two selectors counts (Selectors 4, 17). */
  weight: number
}

const attribute = /\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*(?:[is]\s*)?)?\]/g
const simple = /^(?:[a-z][\w-]*|\*)?(?:[.#][\w-]+)*$/i
/** No selector that is followed has more parts, and no element is asked for more that are around it. */
const mostParts = 8
const mostAround = 80

const exception = /:not\(([^()]*)\)/gi
/** Classes that programs of a page set and take away: a file that was not run may have all of its text hidden by them. */
const state =
  /^(?:on|off|open(?:ed)?|closed?|active|current|selected|show[ns]?|visible|expanded|collapsed|loaded|ready|enabled|js|no-js|hover|focus|in|(?:is|has|js)-.+)$/

/** What a compound must not be; null where that is not followed. */
function othersOf(lists: readonly string[]): Compound[] | null {
  const found: Compound[] = []
  for (const each of lists.flatMap(listed)) {
    const compound = compoundOf(each.trim())
    if (!compound || compound.others.length > 0 || compound.classes.some((name) => state.test(name)))
      return null
    found.push(compound)
  }
  return found
}

function compoundOf(text: string): Compound | null {
  const lists = [...text.matchAll(exception)].map(([, list = '']) => list)
  const others = lists.length > 0 ? othersOf(lists) : []
  if (!others) return null
  const attributes: Attribute[] = []
  const names = text
    .replace(exception, '')
    .replace(attribute, (_, name: string, sign?: string, ...values: unknown[]) => {
      const value = values.slice(0, 3).find((each) => typeof each === 'string')
      attributes.push({
        name: name.toLowerCase(),
        sign: sign ?? '',
        value: typeof value === 'string' ? value : '',
      })
      return ''
    })
  if ((names === '' && attributes.length === 0) || !simple.test(names)) return null
  const [tag = ''] = /^[^.#]*/.exec(names) ?? []
  const classes = [...names.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name.toLowerCase())
  const [, id = ''] = /#([\w-]+)/.exec(names) ?? []
  return { tag: tag === '*' ? '' : tag.toLowerCase(), id, classes, attributes, others }
}

/** No list of selectors that is followed is longer, however much it says in a few signs. */
const mostSelectors = 200
/** Nor is one that is put together of others. */
const longest = 1000

/** The parts of a list, parted by commas that stand in no brackets and no quotation marks. */
function listed(text: string): string[] {
  const parts: string[] = []
  let [depth, from, quote] = [0, 0, '']
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '(' || sign === '[') depth++
    else if (sign === ')' || sign === ']') depth--
    else if (sign === ',' && depth <= 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}

/** How a choice of selectors within one begins (Selectors 4, 4.2). */
const choice = /:(?:is|where|matches|-webkit-any|-moz-any)\(/gi

/** The innermost choice in a selector: what it is of, and what stands around it. */
function choiceIn(selector: string) {
  const last = [...selector.matchAll(choice)].at(-1)
  const from = last ? last.index + last[0].length : 0
  const to = selector.indexOf(')', from)
  // what must be none of a choice is not written out: it is all of them at once
  if (!last || to < 0 || /:not\([^()]*$/i.test(selector.slice(0, last.index))) return null
  const before = selector.slice(0, last.index)
  let at = before.length
  while (at > 0 && !/[\s>+~,()]/.test(before.charAt(at - 1))) at--
  return {
    before: before.slice(0, at),
    compound: before.slice(at),
    others: selector.slice(from, to),
    behind: selector.slice(to + 1),
  }
}

/** A compound with another one that it has to be as well; a tag comes first. */
function both(compound: string, other: string): string {
  const isTag = /^[a-z*]/i.test(other)
  return isTag && compound !== '' ? `${other}${compound.replace(/^\*/, '')}` : `${compound}${other}`
}

/** The selectors of a list, each choice in it written out. */
export function selectorsOf(list: string): string[] {
  const found: string[] = []
  const open = listed(list).toReversed()
  const most = Math.max(mostSelectors, open.length)
  for (let next = open.pop(); next !== undefined && found.length < most; next = open.pop()) {
    const split = choiceIn(next)
    if (!split) found.push(next.trim())
    else {
      const { before, compound, others, behind } = split
      const isAlone = compound === '' && before.trim() === ''
      const each = listed(others).map((other) => other.trim())
      // what is within something else cannot be put to a compound
      const plain = each.filter((other) => other !== '' && (isAlone || !/[\s>+~]/.test(other)))
      if (open.length + plain.length > most) return found
      open.push(...plain.toReversed().map((other) => `${before}${both(compound, other)}${behind}`))
    }
  }
  return found
}

/** Selectors of a rule that stands in another one, `&` being what that one selects (CSS Nesting 1, 3). */
export function selectorsWithin(around: readonly string[], list: string): string[] {
  const found: string[] = []
  for (const own of selectorsOf(list)) {
    const places = own.split('&').length - 1
    for (const outer of around) {
      if (found.length >= mostSelectors) return found
      // each rule within may say the one around it several times
      if (own.length + places * outer.length > longest) continue
      found.push(places > 0 ? own.replaceAll('&', outer) : `${outer} ${own}`)
    }
  }
  return found
}

function keyOf({ id, classes, attributes, tag }: Compound): string {
  if (id !== '') return `#${id}`
  const [first] = classes
  if (first !== undefined) return `.${first}`
  const exact = attributes.find(({ sign, value }) => sign === '=' && value !== '')
  if (exact) return `[${exact.name}=${exact.value}]`
  const [any] = attributes
  return tag || (any ? `[${any.name}]` : '*')
}

/** All keys that a selector of an element may have. */
export function keysOf({ element, classes }: PlacedElement): string[] {
  const { id = '' } = element.attributes
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => name !== 'class' && name !== 'style')
    .flatMap(([name, value]) => [`[${name}=${value}]`, `[${name}]`])
  return [...new Set(['*', element.name, ...classes.map((name) => `.${name}`), `#${id}`, ...attributes])]
}

/** The signs between the parts of a selector, apart from those in the values of attributes. */
const between = / ?([>+~]) ?| /g

/** A selector of a sheet; null where it asks for what is not followed here, a state or a number. */
export function readSelector(text: string): Selector | null {
  const values: string[] = []
  const bare = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(attribute, (whole) => `[${values.push(whole) - 1}]`)
  const pieces = bare.split(between)
  if (pieces.length > mostParts * 2) return null
  const parts: { compound: Compound; sign: ' ' | '>' | '+' | '~' }[] = []
  // a sign stands between two compounds, and it is nothing where a blank does
  for (let index = pieces.length - 1; index >= 0; index -= 2) {
    const written = (pieces[index] ?? '').replace(/\[(\d+)\]/g, (_, at: string) => values[Number(at)] ?? '')
    const compound = compoundOf(written)
    // around an element it is a state of the page for the most part: `body:not(.read) article`
    if (!compound || (parts.length > 0 && compound.others.length > 0)) return null
    const sign = pieces[index + 1]
    parts.push({ compound, sign: sign === '>' || sign === '+' || sign === '~' ? sign : ' ' })
  }
  const [last] = parts
  if (!last) return null
  const asksBefore = parts.some(({ sign }) => sign === '+' || sign === '~')
  const weight = parts.reduce(
    (sum, { compound }) =>
      sum +
      (compound.id === '' ? 0 : 10_000) +
      (compound.classes.length + compound.attributes.length) * 100 +
      (compound.tag === '' ? 0 : 1),
    0,
  )
  return { parts, key: keyOf(last.compound), asksBefore, weight }
}

function holds({ name, sign, value }: Attribute, { attributes }: Element): boolean {
  const given = attributes[name]
  if (given === undefined) return false
  if (sign === '') return true
  if (value === '') return sign === '=' && given === ''
  if (sign === '=') return given === value
  if (sign === '^=') return given.startsWith(value)
  if (sign === '$=') return given.endsWith(value)
  if (sign === '*=') return given.includes(value)
  if (sign === '~=') return given.split(/\s+/).includes(value)
  return given === value || given.startsWith(`${value}-`)
}

function isCompound({ tag, id, classes, attributes, others }: Compound, place: PlacedElement): boolean {
  const { element, classes: own } = place
  return (
    (tag === '' || tag === element.name) &&
    (id === '' || id === element.attributes.id) &&
    classes.every((name) => own.includes(name)) &&
    attributes.every((each) => holds(each, element)) &&
    !others.some((each) => isCompound(each, place))
  )
}

/** How many elements may still be looked at; where there are none left, no selector means any. */
export interface Looks {
  left: number
}

/** The nearest place that is a compound, and stands to another one as a sign says. */
function nearest(
  compound: Compound,
  sign: ' ' | '>' | '+' | '~',
  from: PlacedElement,
  looks: Looks,
): PlacedElement | null {
  const next = (place: PlacedElement) => (sign === ' ' || sign === '>' ? place.around : place.before)
  let place = next(from)
  for (let step = 0; place && step < mostAround && looks.left > 0; step++) {
    looks.left--
    if (isCompound(compound, place)) return place
    if (sign === '>' || sign === '+') return null
    place = next(place)
  }
  return null
}

/** Whether a selector means the element of a place. */
export function selects({ parts }: Selector, place: PlacedElement, looks: Looks): boolean {
  if (looks.left-- <= 0) return false
  let at: PlacedElement | null = place
  for (const [index, { compound, sign }] of parts.entries()) {
    if (index === 0) {
      if (!isCompound(compound, place)) return false
      continue
    }
    at = nearest(compound, sign, at, looks)
    if (!at) return false
  }
  return true
}
