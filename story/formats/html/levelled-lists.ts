/**
 * Lists whose items tell how deep they are by a class instead of standing in each other: `ql-indent-1` of Quill, and
 * `lst-kix_abc-1` of Google Docs, which begins a list anew for each level.
 */
import type { Element } from '../xml'
import { classesOf } from './tree'

const isList = ({ name }: Element) => name === 'ul' || name === 'ol'

/** No list is deeper that somebody wrote by hand. */
const deepest = 12

/** An item, with the list that it is in and how deep it says that it is. */
interface Item {
  item: Element
  list: Element
  level: number
}

/** The list of Google Docs that an element is a level of, and the level; null where it is none. */
function levelOf(list: Element): { id: string; level: number } | null {
  for (const name of classesOf(list)) {
    const [, id = '', level] = /^lst-kix_(.{1,60})-(\d)$/.exec(name) ?? []
    if (level !== undefined) return { id, level: Number(level) }
  }
  return null
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

/** The items of some lists that are one; null where these hold anything else. */
function itemsOf(lists: readonly Element[]): Item[] | null {
  const items: Item[] = []
  for (const list of lists) {
    const base = levelOf(list)?.level ?? 0
    for (const child of list.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') return null
      } else if (child.name !== 'li') return null
      else items.push({ item: child, list, level: base + indentOf(child) })
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
  let id: string | undefined
  const settle = () => {
    if (run.length > 0) children.push(...joined(run))
    run = []
  }
  for (const child of root.children) {
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
    const own = levelOf(child)?.id
    if (own === undefined || own !== id) settle()
    id = own
    run.push(within)
  }
  settle()
  return { ...root, children }
}
