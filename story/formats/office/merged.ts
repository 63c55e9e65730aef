/**
 * A story as word processors have one under review: one row of text and ends of paragraphs, in which what was deleted stands
 * beside what was inserted. What is not inserted, read by itself, is the base; what is not deleted is the story.
 */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { firstIndex } from '../../sorted'
import {
  isChange,
  type Placed,
  placed,
  type Span,
  type Stamp,
  sizeInBase,
  sizeInDoc,
} from '../../suggestions/spans'
import type { Line, ListPlace, StoryBlock, StoryPiece } from './pieces'

/** What became of a part of the row, and by whom. */
export interface Changed {
  kind: 'inserted' | 'deleted'
  by: Stamp
}

interface Part {
  /** Where it stands: in the base where it was deleted, else in the story. */
  at: number
  change?: Changed
}

/** A part as it was in the base, and who changed it. */
interface Was<T> {
  value: T
  by: Stamp
}

/** A text or a line break; it may have looked otherwise. */
export interface TextPart extends Part {
  kind: 'text'
  node: Node
  was?: Was<Node>
}

/** What a paragraph is. */
export type Form = Pick<Line, 'role' | 'list'>

/** The end of a paragraph, which says what that is. */
export interface EndPart extends Part {
  kind: 'end'
  form: Form
  was?: Was<Form>
}

/** A table, a picture or a line across the page; a table may have had other rows and other text in its cells. */
export interface BlockPart extends Part {
  kind: 'block'
  block: StoryBlock
  was?: Was<StoryBlock>
}

export type RowPart = TextPart | EndPart | BlockPart

export const sizeOfPart = (part: RowPart): number => {
  if (part.kind === 'end') return 1
  return part.kind === 'text' ? part.node.nodeSize : part.block.block.nodeSize
}

/** Inline content as parts, cut at some positions. */
export function textParts(content: readonly Node[], from: number, cuts: ReadonlySet<number>): TextPart[] {
  const parts: TextPart[] = []
  let at = from
  for (const node of content) {
    let start = 0
    for (let offset = 1; offset < node.nodeSize; offset++) {
      if (!cuts.has(at + offset)) continue
      parts.push({ kind: 'text', node: node.cut(start, offset), at: at + start })
      start = offset
    }
    parts.push({ kind: 'text', node: start > 0 ? node.cut(start) : node, at: at + start })
    at += node.nodeSize
  }
  return parts
}

/** The pieces of a story as parts, cut at some positions. */
export function partsOf(pieces: readonly StoryPiece[], cuts: ReadonlySet<number>): RowPart[] {
  return pieces.flatMap((piece): RowPart[] => {
    const { at = 0 } = piece
    if (!('role' in piece)) return [{ kind: 'block', block: piece, at }]
    const { role, list, content } = piece
    const texts = textParts(content, at, cuts)
    const last = texts.at(-1)
    const end = last ? last.at + last.node.nodeSize : at
    return [...texts, { kind: 'end', form: { role, list }, at: end }]
  })
}

/** How a story follows from its base, asked by positions. */
export class Following {
  readonly #placed: readonly Placed[]
  readonly #changes: readonly Placed[]

  constructor(spans: readonly Span[]) {
    this.#placed = placed(spans)
    this.#changes = this.#placed.filter(({ span }) => isChange(span))
  }

  /** Where parts are cut in the base and in the story: where changes begin and end, and at some positions of the story. */
  cuts(inStory: Iterable<number>): { base: Set<number>; story: Set<number> } {
    const [base, story] = [new Set<number>(), new Set<number>()]
    for (const { atBase, at } of this.#placed) {
      base.add(atBase)
      story.add(at)
    }
    for (const at of inStory) {
      story.add(at)
      const kept = this.#keptAt(at)
      if (kept) base.add(at - kept.at + kept.atBase)
    }
    return { base, story }
  }

  #keptAt(at: number): Placed | undefined {
    // a deletion takes no room, so that the first that reaches beyond the place is none
    const found = this.#placed[firstIndex(this.#placed, (each) => each.at + sizeInDoc(each.span) > at)]
    return found?.span.kind === 'kept' && found.at <= at ? found : undefined
  }

  /** Where in the base a stretch of the story stands that was kept as a whole; null where it was not. */
  inBase(at: number, size: number): number | null {
    const kept = this.#keptAt(at)
    return kept && at + size <= kept.at + kept.span.size ? at - kept.at + kept.atBase : null
  }

  /** Who changed what stands at a place of the story or the base, or the nearest to it. */
  by(place: number, side: 'base' | 'story'): Stamp {
    const isBase = side === 'base'
    let nearest: Placed | undefined
    let far = Number.POSITIVE_INFINITY
    for (const each of this.#changes) {
      const from = isBase ? each.atBase : each.at
      const to = from + (isBase ? sizeInBase(each.span) : sizeInDoc(each.span))
      const distance = Math.max(0, from - place, place - to + 1)
      if (distance >= far) continue
      nearest = each
      far = distance
    }
    return nearest && isChange(nearest.span) ? nearest.span.by : { who: '', when: '', batch: null }
  }
}

const isSameList = (one: ListPlace | null, other: ListPlace | null) =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.id === other.id &&
    one.level === other.level &&
    one.isOrdered === other.isOrdered &&
    one.isItem === other.isItem)

const isSameForm = (one: Form, other: Form) => one.role === other.role && isSameList(one.list, other.list)

/**
 * Which list of the story a list of the base is, by the first item that both have; one that none is gets a name of its own,
 * as does one that was counted otherwise: a list has but one definition.
 */
class Lists {
  readonly #ids = new Map<string, string>()
  readonly #taken = new Set<string>()

  pair(base: ListPlace | null, story: ListPlace | null): void {
    if (!base || !story || this.#ids.has(base.id) || this.#taken.has(story.id)) return
    if (base.isOrdered !== story.isOrdered || base.start !== story.start) return
    this.#ids.set(base.id, story.id)
    this.#taken.add(story.id)
  }

  named(form: Form): Form {
    const { list } = form
    return list ? { ...form, list: { ...list, id: this.#ids.get(list.id) ?? `base-${list.id}` } } : form
  }
}

/** The row of a story and its base. */
export function mergedParts(
  base: readonly RowPart[],
  story: readonly RowPart[],
  following: Following,
): RowPart[] {
  const places = new Map(base.map((part, index) => [part.at, index]))
  const pairOf = (part: RowPart): number | null => {
    const at = following.inBase(part.at, sizeOfPart(part))
    const index = at === null ? undefined : places.get(at)
    return index !== undefined && base[index]?.kind === part.kind ? index : null
  }
  const pairs = story.map(pairOf)
  const lists = new Lists()
  for (const [index, pair] of pairs.entries()) {
    const [one, other] = [pair === null ? undefined : base[pair], story[index]]
    if (one?.kind === 'end' && other?.kind === 'end') lists.pair(one.form.list, other.form.list)
  }
  const old = base.map((part) => (part.kind === 'end' ? { ...part, form: lists.named(part.form) } : part))
  const made: RowPart[] = []
  let next = 0
  let inserted: RowPart[] = []
  const endGap = (until: number) => {
    made.push(...gapParts(old.slice(next, until), inserted, following))
    inserted = []
    next = until
  }
  for (const [index, part] of story.entries()) {
    const pair = pairs[index] ?? null
    if (pair === null || pair < next) inserted.push(part)
    else {
      endGap(pair)
      made.push(kept(old[pair], part, following))
      next = pair + 1
    }
  }
  endGap(old.length)
  return made
}

/** A part that both have; the end of a paragraph may have said something else. */
function kept(old: RowPart | undefined, part: RowPart, following: Following): RowPart {
  if (part.kind !== 'end' || old?.kind !== 'end' || isSameForm(old.form, part.form)) return part
  return { ...part, was: { value: old.form, by: following.by(part.at, 'story') } }
}

/** What stands between two parts that both have: what was deleted, then what was inserted. */
function gapParts(
  deleted: readonly RowPart[],
  inserted: readonly RowPart[],
  following: Following,
): RowPart[] {
  const [lastOld, last] = [deleted.at(-1), inserted.at(-1)]
  if (lastOld?.kind === 'end' && last?.kind === 'end')
    return [
      ...gapParts(deleted.slice(0, -1), inserted.slice(0, -1), following),
      kept(lastOld, last, following),
    ]
  const looks = otherLooks(deleted, inserted, following)
  if (looks) return looks
  const same = sameTable(deleted, inserted, following)
  if (same)
    return [
      ...gapParts(deleted.slice(0, same.old), inserted.slice(0, same.now), following),
      same.table,
      ...gapParts(deleted.slice(same.old + 1), inserted.slice(same.now + 1), following),
    ]
  return [
    ...deleted.map((part) => ({
      ...part,
      change: { kind: 'deleted' as const, by: following.by(part.at, 'base') },
    })),
    ...inserted.map((part) => ({
      ...part,
      change: { kind: 'inserted' as const, by: following.by(part.at, 'story') },
    })),
  ]
}

/** The first table that was there with other rows or cells, and by its index in both; of two alone that are tables one became the other. */
function sameTable(
  deleted: readonly RowPart[],
  inserted: readonly RowPart[],
  following: Following,
): { table: BlockPart; old: number; now: number } | null {
  const areAlone = deleted.length === 1 && inserted.length === 1
  for (const [now, part] of inserted.entries()) {
    if (!isTable(part)) continue
    const opens = following.inBase(part.at, 1)
    const old = deleted.findIndex((each) => isTable(each) && (areAlone || each.at === opens))
    const was = deleted[old]
    if (!isTable(was)) continue
    return { table: { ...part, was: { value: was.block, by: following.by(part.at, 'story') } }, old, now }
  }
  return null
}

const isTable = (part: RowPart | undefined): part is BlockPart =>
  part?.kind === 'block' && part.block.block.type === schema.nodes.table

const textOf = (parts: readonly RowPart[]): string | null => {
  const texts = parts.map((part) => (part.kind === 'text' ? (part.node.text ?? '\n') : null))
  return texts.includes(null) ? null : texts.join('')
}

/** The same text with other marks; null where it is another text, or leads elsewhere. */
function otherLooks(
  deleted: readonly RowPart[],
  inserted: readonly RowPart[],
  following: Following,
): TextPart[] | null {
  const text = textOf(inserted)
  if (text === null || text === '' || text !== textOf(deleted)) return null
  const ends = (parts: readonly RowPart[]) => {
    let end = 0
    return parts.map((part) => {
      end += sizeOfPart(part)
      return end
    })
  }
  const all = new Set([...ends(deleted), ...ends(inserted)])
  const cut = (parts: readonly RowPart[]) => {
    let start = 0
    return parts.flatMap((part): TextPart[] => {
      if (part.kind !== 'text') return []
      const cuts = new Set([...all].map((end) => part.at + end - start))
      start += part.node.nodeSize
      return textParts([part.node], part.at, cuts)
    })
  }
  const [before, after] = [cut(deleted), cut(inserted)]
  const { link } = schema.marks
  const isSameLink = before.every(({ node }, index) => {
    const other = after[index]?.node
    const [one, two] = [link.isInSet(node.marks), other && link.isInSet(other.marks)]
    return other !== undefined && (one ? two !== undefined && one.eq(two) : !two)
  })
  if (!isSameLink || before.length !== after.length) return null
  return after.flatMap((part, index) => {
    const node = before[index]?.node
    return node ? [{ ...part, was: { value: node, by: following.by(part.at, 'story') } }] : []
  })
}
