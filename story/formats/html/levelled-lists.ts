/**
 * Lists whose items tell how deep they are instead of standing in each other: by a class, as `ql-indent-1` of Quill and
 * `lst-kix_abc-1` of Google Docs, or by an attribute, as `data-aria-level` of Word Online and Outlook on the web and
 * `data-stringify-indent` of Slack. Most of these begin a list anew for each level, or for each item.
 */
import { type Element, elements } from '../xml'
import { classesOf } from './tree'

const isList = ({ name }: Element) => name === 'ul' || name === 'ol'

/** No list is deeper that somebody wrote by hand. */
const deepest = 12

/** A level of a list; the name of the list is `''` where it has none. */
interface Level {
  id: string
  level: number
}

/** An item, with the list that it is in and how deep it says that it is. */
interface Item {
  item: Element
  list: Element
  level: number
}

/** The list of Google Docs that an element is a level of, and the level; null where it is none. */
function googleLevelOf(list: Element): Level | null {
  for (const name of classesOf(list)) {
    const [, id = '', level] = /^lst-kix_(.{1,60})-(\d)$/.exec(name) ?? []
    if (level !== undefined) return { id, level: Number(level) }
  }
  return null
}

/** How deep an item says that it is, and of which list; null where it says nothing. */
function levelOfItem({ attributes }: Element): Level | null {
  const { 'data-listid': id = '', 'data-stringify-indent': indent } = attributes
  const level = attributes['data-aria-level'] ?? attributes['aria-level']
  const count = indent === undefined ? Number(level) - 1 : Number(indent)
  return count >= 0 ? { id, level: Math.min(count, deepest) } : null
}

/** The same of a list, by its first item where it is none of Google Docs. */
function levelOf(list: Element): Level | null {
  const [first] = elements(list, 'li')
  return googleLevelOf(list) ?? (first ? levelOfItem(first) : null)
}

function indentOf(item: Element): number {
  const found = classesOf(item).flatMap((name) => /^ql-indent-(\d{1,2})$/.exec(name)?.[1] ?? [])
  return Math.min(Number(found[0] ?? 0), deepest)
}

/** The kind of list that an item is of: Quill puts all kinds into one. */
function kindOf({ item, list }: Item): string {
  const own = item.attributes['data-list']
  return own === undefined ? list.name : own === 'ordered' ? 'ol' : 'ul'
}

/** Items as lists, those that are deeper than the first in the item before them. */
function nested(items: readonly Item[]): Element[] {
  const level = items[0]?.level ?? 0
  const lists: { list: Element; items: Element[] }[] = []
  for (let at = 0; at < items.length; ) {
    const first = items[at]
    if (!first) break
    if (first.level <= level) {
      const name = kindOf(first)
      const last = lists.at(-1)
      if (last?.list.name === name) last.items.push(first.item)
      else lists.push({ list: { ...first.list, name }, items: [first.item] })
      at++
      continue
    }
    let end = at
    while ((items[end]?.level ?? 0) > level) end++
    const deeper = items.slice(at, end)
    const within = nested(deeper)
    const last = lists.at(-1)
    const before = last?.items.pop()
    // the first of all items is no deeper than itself
    if (before) last?.items.push({ ...before, children: [...before.children, ...within] })
    at = end
  }
  return lists.map(({ list, items: own }) => ({ ...list, children: own }))
}

/** A list whose first item has the number that the list begins with. */
function numbered(list: Element): Element {
  const { start } = list.attributes
  const [first] = elements(list, 'li')
  if (start === undefined || !first || first.attributes.value !== undefined) return list
  const own = { ...first, attributes: { ...first.attributes, value: start } }
  return { ...list, children: list.children.map((child) => (child === first ? own : child)) }
}

/** What Word Online puts around each of its lists. */
function isWrapper(element: Element): boolean {
  return classesOf(element).includes('listcontainerwrapper') && elements(element).every(isList)
}

/** The items of some lists that are one; null where these hold anything else. */
function itemsOf(lists: readonly Element[]): Item[] | null {
  const items: Item[] = []
  for (const list of lists) {
    const base = googleLevelOf(list)?.level
    const counted = numbered(list)
    for (const child of counted.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') return null
      } else if (child.name !== 'li') return null
      else items.push({ item: child, list, level: base ?? levelOfItem(child)?.level ?? indentOf(child) })
    }
  }
  return items
}

/** Lists that are levels of one as this one, and any other as it is. */
function joined(lists: readonly Element[]): Element[] {
  const items = itemsOf(lists)
  const isLevelled = items?.some(({ level }) => level > 0) ?? false
  return items && isLevelled ? nested(items) : [...lists]
}

/** A tree in which such lists stand in each other. */
export function withLevelledLists(root: Element): Element {
  const children: (Element | string)[] = []
  let run: Element[] = []
  let id: string | null = null
  const settle = () => {
    if (run.length > 0) children.push(...joined(run))
    run = []
    id = null
  }
  const given = root.children.flatMap((child) =>
    typeof child !== 'string' && isWrapper(child) ? child.children : child,
  )
  for (const child of given) {
    if (typeof child === 'string') {
      // what parts lists in the source is no text
      if (child.trim() !== '') settle()
      if (run.length === 0) children.push(child)
      continue
    }
    const within = withLevelledLists(child)
    if (!isList(child)) {
      settle()
      children.push(within)
      continue
    }
    const own = levelOf(child)
    const goesOn = own !== null && id !== null && (own.id === id || own.level > 0)
    if (!goesOn) {
      settle()
      id = own?.id ?? null
    }
    run.push(within)
  }
  settle()
  return { ...root, children }
}
