/** The parts of an item, taken one by one; what is not taken is the rest, kept as it came. */
import { momentOf } from '../moment'
import { lineOf, linesOf } from '../nitf/line'
import { type Element, elements, findAll, serialize } from '../xml'
import { isIn, tailOf } from './names'

/** The elements whose children are kept by names of their own. */
const sections = ['header', 'rightsInfo', 'itemMeta', 'contentMeta']
/** Parts of an item that are read by themselves. */
const wholes = ['contentSet', 'groupSet']

/** An item while it is read. */
export interface SourceItem {
  item: Element
  language: string
  taken: Set<Element>
}

/** The elements of a section that have text, are in the story's language where any is, and pass a test. */
export function elementsWithText(
  { item, language }: SourceItem,
  section: string,
  name: string,
  isWanted: (element: Element) => boolean = () => true,
): Element[] {
  const found = findAll(item, section, name).filter((each) => lineOf(each) !== '' && isWanted(each))
  const own = found.filter(({ attributes }) => isIn(attributes['xml:lang'], language))
  const open = found.filter(({ attributes }) => attributes['xml:lang'] === undefined)
  return own.length > 0 ? own : open.length > 0 ? open : found.slice(0, 1)
}

type Which = [section: string, name: string, isWanted?: (element: Element) => boolean]

/** The line of the first such element, taken. */
export function takeLine(source: SourceItem, ...which: Which): string {
  const [first] = elementsWithText(source, ...which)
  if (first) source.taken.add(first)
  return lineOf(first)
}

/** The lines of all such elements, taken. */
export function takeAll(source: SourceItem, ...which: Which): string[] {
  const found = elementsWithText(source, ...which)
  for (const each of found) source.taken.add(each)
  return found.map(linesOf)
}

/** A moment, taken; null, and left, where it is none. */
export function takeMoment(source: SourceItem, section: string, name: string): string | null {
  const [first] = findAll(source.item, section, name)
  const moment = momentOf(lineOf(first))
  if (first && moment !== null) source.taken.add(first)
  return moment
}

/** A number from 1 to 9, taken; null, and left, where it is none. */
export function takeNumber(source: SourceItem, section: string, name: string): number | null {
  const [first] = findAll(source.item, section, name)
  const text = lineOf(first)
  if (!first || !/^[1-9]$/.test(text)) return null
  source.taken.add(first)
  return Number(text)
}

/** Whether an element has a role, by what its code ends with. */
export function hasRole({ attributes: { role, roleuri } }: Element, roles: RegExp): boolean {
  return (role ?? roleuri ?? '').split(/\s+/).some((each) => roles.test(tailOf(each)))
}

/** Attributes that say how something is meant, which mean nothing without content. */
const qualifiers = ['role', 'type', 'rank', 'environment', 'xml:lang']

/** Whether an element holds anything: text, by attributes in it or below, or, as an embargo does, by being there. */
function hasContent({ name, attributes, children }: Element): boolean {
  return (
    name === 'embargoed' ||
    Object.keys(attributes).some((each) => !qualifiers.includes(each)) ||
    children.some((child) => (typeof child === 'string' ? child.trim() !== '' : hasContent(child)))
  )
}

/** An element without the spaces that lay its source out. */
function compact({ name, attributes, children }: Element): Element {
  const hasElements = children.some((child) => typeof child !== 'string')
  const inside = children.flatMap<Element | string>((child) => {
    if (typeof child !== 'string') return [compact(child)]
    return hasElements && child.trim() === '' ? [] : [child.replace(/\s+/g, ' ')]
  })
  return { name, attributes, children: inside }
}

/** Elements of one name as they are kept: XML, or plain text where that is all they are. */
function serializeAll(found: readonly Element[]): string {
  const [first, ...others] = found
  const isPlain = first && others.length === 0 && Object.keys(first.attributes).length === 0
  const line = lineOf(first)
  if (isPlain && elements(first).length === 0 && /^[^<]/.test(line)) return line
  return found.map((each) => serialize(compact(each))).join('\n')
}

/** What was not taken, by the names of sections and elements in them: `itemMeta/signal`. */
export function restOf({ item, taken }: SourceItem): Record<string, string> {
  const parts = elements(item).flatMap((part) =>
    sections.includes(part.name)
      ? elements(part).map((each) => ({ name: `${part.name}/${each.name}`, each }))
      : [{ name: part.name, each: part }],
  )
  const groups = new Map<string, Element[]>()
  for (const { name, each } of parts) {
    if (wholes.includes(name) || taken.has(each) || !hasContent(each)) continue
    groups.set(name, [...(groups.get(name) ?? []), each])
  }
  return Object.fromEntries([...groups].map(([name, found]) => [name, serializeAll(found)]))
}
