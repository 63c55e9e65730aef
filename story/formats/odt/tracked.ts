/**
 * The tracked changes of an OpenDocument text (OpenDocument 1.3, part 3, 5.5). What was inserted stands in the text between
 * two signs, what was deleted in a list of its own with a sign at its place; so the text with all changes rejected has to be
 * made.
 */
import type { Stamp } from '../../suggestions/spans'
import { momentOf } from '../office/comments'
import type { Revisions } from '../office/revisions'
import { attribute, type Element, elements, find, textOf } from '../xml'

interface Region {
  kind: 'insertion' | 'deletion' | 'format-change'
  by: Stamp
  /** What was deleted. */
  content: readonly Element[]
  /** Whether what was deleted had been inserted: it is in neither text. */
  isOfInserted: boolean
}

const kinds = ['insertion', 'deletion', 'format-change'] as const

/** All changes of a text by their ids. */
export function regionsIn(text: Element): ReadonlyMap<string, Region> {
  const list = find(text, 'tracked-changes')
  const regions = (list ? elements(list, 'changed-region') : []).flatMap((region): [string, Region][] => {
    const [change] = elements(region)
    const kind = kinds.find((name) => name === change?.name)
    if (!change || !kind) return []
    const info = find(change, 'change-info')
    const by = {
      who: textOf(info && find(info, 'creator')).trim(),
      when: momentOf(textOf(info && find(info, 'date'))) ?? '',
      batch: null,
    }
    const isOfInserted = kind === 'deletion' && find(region, 'insertion') !== undefined
    const content = isOfInserted ? [] : elements(change).filter((each) => each !== info)
    return [[attribute(region, 'id') ?? '', { kind, by, content, isOfInserted }]]
  })
  return new Map(regions)
}

/** Whether what is changed next is tracked. */
export function isTracking(text: Element): boolean {
  const list = find(text, 'tracked-changes')
  return list !== undefined && attribute(list, 'track-changes') !== 'false'
}

const idOf = (element: Element) => attribute(element, 'change-id') ?? ''

/** The signs of changes as a reader comes past them. */
export class Changes {
  /** The numbers of the changes that are open, by their ids. */
  readonly #open = new Map<string, number>()

  constructor(
    private readonly regions: ReadonlyMap<string, Region>,
    private readonly revisions: Revisions,
  ) {}

  /** A sign that a change begins, ends, or stands there. */
  take(element: Element): void {
    const id = idOf(element)
    const region = this.regions.get(id)
    if (!region || region.isOfInserted) return
    // the text that looks otherwise is neither new nor gone
    if (region.kind === 'format-change') this.revisions.by(region.by, () => '')
    else if (element.name === 'change-start') this.#open.set(id, this.revisions.begin(region.by))
    else if (element.name === 'change-end') this.#end(id)
    else this.revisions.by(region.by, () => '')
  }

  #end(id: string): void {
    const number = this.#open.get(id)
    if (number !== undefined) this.revisions.end(number)
    this.#open.delete(id)
  }
}

type Child = Element | string

const isParagraph = ({ name }: Element) => name === 'p' || name === 'h'

/** What holds blocks that a change may cut through. */
const holders = new Set([
  'list',
  'list-item',
  'list-header',
  'section',
  'text',
  'table',
  'table-row',
  'table-cell',
])

const isHolder = ({ name }: Element) =>
  holders.has(name) || /^table-(?:rows|row-group|header-rows)$/.test(name)

const sign = (name: 'change-start' | 'change-end', id: string): Element => ({
  name,
  prefix: 'text',
  attributes: { 'text:change-id': id },
  children: [],
})

/** Makes the text with all changes rejected. */
class Rejection {
  /** The insertions that are open. */
  readonly #inserted = new Set<string>()
  /** The text of paragraphs whose end was inserted: it goes on in the next. */
  #before: Child[] | null = null

  constructor(private readonly regions: ReadonlyMap<string, Region>) {}

  /** What stands in an element, with a paragraph for text that no paragraph follows. */
  whole(parent: Element): Element {
    const children = this.#blocks(parent)
    const left = this.#takeBefore()
    const paragraph = { name: 'p', prefix: 'text', attributes: {}, children: left }
    return { ...parent, children: left.length > 0 ? [...children, paragraph] : children }
  }

  #takeBefore(): Child[] {
    const before = this.#before ?? []
    this.#before = null
    return before
  }

  #blocks(parent: Element): Child[] {
    return parent.children.flatMap((child): Child[] => {
      if (typeof child === 'string') return [child]
      if (isParagraph(child)) return this.#paragraph(child)
      if (isSign(child)) return this.#signOfBlock(child)
      if (!isHolder(child)) return this.#inserted.size > 0 ? [] : [child]
      const isNew = this.#inserted.size > 0
      const children = this.#blocks(child)
      const isEmptied = children.every((each) => typeof each === 'string') && child.name !== 'table-cell'
      return isEmptied || (isNew && child.name.startsWith('table')) ? [] : [{ ...child, children }]
    })
  }

  /** A sign between blocks; what was deleted there comes back there. */
  #signOfBlock(element: Element): Child[] {
    const region = this.regions.get(idOf(element))
    if (element.name === 'change' && region?.kind === 'deletion' && this.#inserted.size === 0)
      return [sign('change-start', idOf(element)), ...region.content, sign('change-end', idOf(element))]
    return this.#take(element) ? [] : [element]
  }

  /** Whether a sign is of an insertion, which is followed. */
  #take(element: Element): boolean {
    const id = idOf(element)
    if (element.name === 'change' || this.regions.get(id)?.kind !== 'insertion') return false
    if (element.name === 'change-start') this.#inserted.add(id)
    else this.#inserted.delete(id)
    return true
  }

  /** A paragraph, or several where one was deleted within. */
  #paragraph(given: Element): Child[] {
    const made: Child[] = []
    let paragraph = given
    let content = this.#takeBefore()
    for (const child of given.children) {
      const region = typeof child === 'string' ? undefined : this.regions.get(idOf(child))
      if (typeof child === 'string' || !isSign(child)) content.push(...this.#inline(child))
      else if (child.name !== 'change' || region?.kind !== 'deletion') {
        if (!this.#take(child)) content.push(child)
      } else if (this.#inserted.size === 0) {
        const id = idOf(child)
        const [first, ...rest] = region.content
        const last = rest.at(-1)
        content.push(sign('change-start', id))
        if (first && isParagraph(first)) {
          content.push(...first.children)
          if (rest.length > 0) made.push({ ...first, children: content })
        } else if (first) {
          if (content.length > 1) made.push({ ...paragraph, children: content })
          made.push(first)
        }
        made.push(...rest.slice(0, -1))
        if (last && isParagraph(last)) {
          paragraph = last
          content = [...last.children]
        } else if (last || (first && !isParagraph(first))) {
          if (last) made.push(last)
          content = []
        }
        content.push(sign('change-end', id))
      }
    }
    if (this.#inserted.size === 0) return [...made, { ...paragraph, children: content }]
    this.#before = content
    return made
  }

  /** What stands in a line, without what was inserted. */
  #inline(child: Child): Child[] {
    if (typeof child === 'string') return this.#inserted.size > 0 ? [] : [child]
    if (isSign(child)) {
      const region = this.regions.get(idOf(child))
      if (this.#take(child)) return []
      if (child.name !== 'change' || region?.kind !== 'deletion') return [child]
      if (this.#inserted.size > 0) return []
      const lines = region.content.map(({ children }) => children)
      return [sign('change-start', idOf(child)), ...lines.flat(), sign('change-end', idOf(child))]
    }
    if (child.name !== 'span' && child.name !== 'a') return this.#inserted.size > 0 ? [] : [child]
    const children = child.children.flatMap((each) => this.#inline(each))
    return children.length > 0 ? [{ ...child, children }] : []
  }
}

/** Whether an element is a sign of a change. */
export function isSign({ name, prefix }: Element): boolean {
  return prefix === 'text' && (name === 'change' || name === 'change-start' || name === 'change-end')
}

/** An element with the sign of a deletion before each that begins in its text. */
function withDeletionSigns(element: Element, inText: ReadonlyMap<string, Region>): Element {
  const children = element.children.flatMap((child): Child[] => {
    if (typeof child === 'string') return [child]
    const isBegin = isSign(child) && child.name === 'change-start' && inText.has(idOf(child))
    return isBegin ? [{ ...child, name: 'change' }, child] : [withDeletionSigns(child, inText)]
  })
  // what has no sign in it is the same element as before, by which comments are known
  return children.every((child, index) => child === element.children[index])
    ? element
    : { ...element, children }
}

/**
 * The text with all changes accepted: LibreOffice writes flat files with what was deleted still in the text, between two
 * signs as what was inserted, and nothing of it in the list. So it is taken out as an insertion that is rejected.
 */
export function accepted(text: Element, regions: ReadonlyMap<string, Region>): Element {
  const inText = new Map(
    [...regions]
      .filter(([, { kind, content }]) => kind === 'deletion' && content.length === 0)
      .map(([id, region]): [string, Region] => [id, { ...region, kind: 'insertion' }]),
  )
  return inText.size === 0 ? text : new Rejection(inText).whole(withDeletionSigns(text, inText))
}

/** The text with all changes rejected. */
export function rejected(text: Element, regions: ReadonlyMap<string, Region>): Element {
  const asInserted = [...regions].map(([id, region]): [string, Region] => [
    id,
    region.isOfInserted ? { ...region, kind: 'insertion' } : region,
  ])
  return new Rejection(new Map(asInserted)).whole(text)
}
