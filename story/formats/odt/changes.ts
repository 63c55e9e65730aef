/**
 * What is suggested in a story, as OpenDocument tells it (OpenDocument 1.3, part 3, 5.5): signs at the places of its text,
 * and a list of what was changed, by whom and when. What was deleted stands in that list alone, and nothing tells how a
 * text looked before.
 */
import type { Node } from 'prosemirror-model'
import { cellLooks, type Start } from '../../story/figures'
import type { Stamp } from '../../suggestions/spans'
import {
  type BlockPart,
  type EndPart,
  type Following,
  type Form,
  type RowPart,
  sizeOfPart,
} from '../office/merged'
import type { StoryBlock } from '../office/pieces'
import { mergedRows } from '../office/table-rows'
import { escapeXml, xml } from '../xml'

/** What became of a part. */
interface State {
  kind: 'inserted' | 'deleted' | 'formatted'
  by: Stamp
}

interface Item {
  part: RowPart
  state: State | null
  /** Of what is deleted, whether the paragraph that it ends with goes on after it. */
  goesOn?: true
}

/** How the tables of a story and its base are compared. */
export interface Comparing {
  start: Start
  following: Following
  cuts: { base: ReadonlySet<number>; story: ReadonlySet<number> }
}

/** Writes a paragraph, or a block, that is no part of the story. */
export interface DeletedWriter {
  line(form: Form, content: readonly Node[]): string
  block(block: StoryBlock): Promise<string>
}

/** What stands at a place of the story. */
interface Sign {
  at: number
  written: string
}

const elementNames = {
  inserted: 'text:insertion',
  deleted: 'text:deletion',
  formatted: 'text:format-change',
} as const

/** The signs of changes, as the places of the text come by. */
export class ChangeSigns {
  /** The last is what comes next. */
  readonly #rest: Sign[]

  /**
   * @param list what was changed, as the text begins with it
   * @param signs in the order of the text
   */
  constructor(
    readonly list: string,
    signs: readonly Sign[],
  ) {
    this.#rest = signs.toReversed()
  }

  /** What stands before a place and did not come by yet. */
  before(at: number): string {
    let written = ''
    for (let next = this.#rest.at(-1); next && next.at <= at; next = this.#rest.at(-1)) {
      written += next.written
      this.#rest.pop()
    }
    return written
  }

  /** What was not at a place that came by. */
  rest(): string {
    return this.before(Number.POSITIVE_INFINITY)
  }
}

export const noChanges = () => new ChangeSigns('', [])

function isSameState(one: State | null, other: State | null): boolean {
  if (!one || !other) return one === other
  return one.kind === other.kind && one.by.who === other.by.who && one.by.when === other.by.when
}

function itemOf(part: RowPart): Item {
  if (part.change) return { part, state: part.change }
  return { part, state: part.kind === 'text' && part.was ? { kind: 'formatted', by: part.was.by } : null }
}

/** A table of which something else became: the texts of its cells where its rows are the same, else both tables. */
function tableItems(part: BlockPart, was: StoryBlock, by: Stamp, comparing: Comparing): Item[] {
  const placed = ({ block, at = 0 }: StoryBlock) => ({
    table: block,
    at,
    looks: cellLooks(block, comparing.start),
  })
  const { following, cuts } = comparing
  const rows = mergedRows(
    placed({ ...part.block, at: part.at }),
    placed(was),
    following,
    cuts,
    'story',
    undefined,
  )
  if (rows.length > 0 && rows.every(({ change }) => !change))
    return rows.flatMap(({ cells }) => cells.flat().map(itemOf))
  return [
    { part: { kind: 'block', block: was, at: was.at ?? 0 }, state: { kind: 'deleted', by } },
    { part, state: { kind: 'inserted', by } },
  ]
}

/** The texts of a paragraph that became another kind of paragraph look otherwise. */
function withForms(items: readonly Item[]): Item[] {
  let was: EndPart['was']
  const behind = items.toReversed().map((item): Item => {
    const { part, state } = item
    if (part.kind === 'block') was = undefined
    if (part.kind === 'end' && state?.kind !== 'deleted') was = part.was
    return part.kind === 'text' && !state && was ? { part, state: { kind: 'formatted', by: was.by } } : item
  })
  return behind.toReversed()
}

/** As no sign stands after the last paragraph, an insertion that it ends with begins with the end of the one before. */
function withoutLastEnd(items: readonly Item[]): readonly Item[] {
  const last = items.at(-1)
  if (last?.part.kind !== 'end' || last.state?.kind !== 'inserted') return items
  const first = items.findLastIndex(({ state }) => !isSameState(state, last.state)) + 1
  const before = items[first - 1]
  if (before?.part.kind !== 'end' || before.state) return items
  return [
    ...items.slice(0, first - 1),
    { part: before.part, state: last.state },
    ...items.slice(first, -1),
    { part: last.part, state: null },
  ]
}

/**
 * After the last paragraph, and before a table, LibreOffice does not bring back all of what was deleted between two
 * paragraphs: where that ends with a paragraph, it begins with the end of the one before.
 */
function withDeletionsWithin(items: readonly Item[]): readonly Item[] {
  const made: Item[] = []
  let first = 0
  for (const [index, item] of items.entries()) {
    made.push(item)
    if (item.state?.kind !== 'deleted') first = index + 1
    const [before, deleted, next] = [items[first - 1], items[first], items[index + 1]]
    const isBeforeSign = !next || (next.state?.kind !== 'deleted' && isOfKind(next.part, 'table'))
    if (!isBeforeSign || before?.part.kind !== 'end' || before.state || !deleted) continue
    const end = withOpenEnd(item, before.part)
    if (!end) continue
    made[made.lastIndexOf(before)] = { ...before, state: deleted.state }
    made.splice(-1, 1, ...end)
  }
  return made
}

/** What is deleted up to the end of a paragraph, with that end as one that is kept; null where it ends with none. */
function withOpenEnd(item: Item, { form, at }: EndPart): Item[] | null {
  if (item.part.kind === 'end') return [{ part: { ...item.part, at }, state: null }]
  if (item.part.kind !== 'block' || isOfKind(item.part, 'table')) return null
  return [
    { ...item, goesOn: true },
    { part: { kind: 'end', form, at }, state: null },
  ]
}

/** What a paragraph was in the base. */
const formInBase = ({ form, was }: EndPart): Form => was?.value ?? form

/** What was deleted; the paragraph that goes on after it is given as well. */
async function deletedContent(
  items: readonly Item[],
  behind: readonly Item[],
  writer: DeletedWriter,
): Promise<string> {
  let written = ''
  let content: Node[] = []
  for (const { part } of items) {
    if (part.kind === 'text') content.push(part.node)
    else if (part.kind === 'end') {
      written += writer.line(formInBase(part), content)
      content = []
    } else written += await writer.block(part.block)
  }
  if (items.at(-1)?.goesOn) return written
  const next = behind.find(({ state }) => state?.kind !== 'deleted')?.part
  const isBetweenBlocks = content.length === 0 && (!next || isOfKind(next, 'table'))
  const isInBase = ({ part, state }: Item) => part.kind !== 'text' && state?.kind !== 'inserted'
  return written !== '' && isBetweenBlocks
    ? written
    : written + writer.line(formBefore(behind.find(isInBase)?.part), content)
}

const isOfKind = (part: RowPart, kind: StoryBlock['kind']) =>
  part.kind === 'block' && part.block.kind === kind

/** What a paragraph is that ends with a part of the base. */
function formBefore(part: RowPart | undefined): Form {
  if (part?.kind === 'end') return formInBase(part)
  return { role: part && isOfKind(part, 'rule') ? 'rule' : 'paragraph', list: null }
}

/** Begins and ends of the runs of items of which the same became. */
function runsIn(items: readonly Item[]): { state: State; from: number; to: number }[] {
  const runs: { state: State; from: number; to: number }[] = []
  for (const [index, { state }] of items.entries()) {
    const last = runs.at(-1)
    if (last && last.to === index && isSameState(last.state, state)) last.to = index + 1
    else if (state) runs.push({ state, from: index, to: index + 1 })
  }
  return runs
}

/**
 * The signs of what is suggested.
 * @param row of a story and its base
 * @param moment that of changes which tell none, ISO 8601
 */
export async function changeSigns(
  row: readonly RowPart[],
  comparing: Comparing,
  writer: DeletedWriter,
  { isOn, moment }: { isOn: boolean; moment: string },
): Promise<ChangeSigns> {
  const compared = row.flatMap((part) =>
    part.kind === 'block' && part.was
      ? tableItems(part, part.was.value, part.was.by, comparing)
      : [itemOf(part)],
  )
  const items = withDeletionsWithin(withoutLastEnd(withForms(compared)))
  const signs: Sign[] = []
  let list = ''
  for (const [index, { state, from, to }] of runsIn(items).entries()) {
    const id = `change-${index + 1}`
    const [run, behind] = [items.slice(from, to), items.slice(to)]
    const info = xml(
      'office:change-info',
      {},
      xml('dc:creator', {}, escapeXml(state.by.who)),
      xml('dc:date', {}, (state.by.when || moment).replace(/Z$/, '')),
    )
    const isDeleted = state.kind === 'deleted'
    const content = isDeleted ? await deletedContent(run, behind, writer) : ''
    const change = xml(elementNames[state.kind], {}, info, content)
    list += xml('text:changed-region', { 'xml:id': id, 'text:id': id }, change)
    const sign = (name: string, at: number) =>
      signs.push({ at, written: xml(name, { 'text:change-id': id }) })
    const [first, last] = [run[0]?.part, run.at(-1)?.part]
    if (isDeleted) {
      const next = behind.find((item) => item.state?.kind !== 'deleted')?.part
      sign('text:change', next?.at ?? Number.POSITIVE_INFINITY)
    } else if (first && last) {
      sign('text:change-start', first.at)
      sign('text:change-end', last.at + sizeOfPart(last))
    }
  }
  return new ChangeSigns(xml('text:tracked-changes', { 'text:track-changes': String(isOn) }, list), signs)
}
