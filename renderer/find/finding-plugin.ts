/** What is looked for in the open story: its hits follow the text, block by block, and are drawn. Nothing of it is in the story. */
import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { changedBlocks } from '../../story/editing/changed'
import { type Range, select } from '../../story/editing/select'
import type { Finder } from '../../story/find/finder'
import { type Hit, hitsInBlock } from '../../story/find/hits'
import type { FindQuery } from '../../story/find/query'

/** What is looked for, how, and where. */
export interface Search {
  query: FindQuery
  finder: Finder
  /** Null for the whole story. */
  ranges: readonly Range[] | null
}

interface HitsState {
  search: Search | null
  drawn: DecorationSet
  /** Whether looking took too long and was given up. */
  isTooSlow: boolean
}

const key = new PluginKey<HitsState>('finding')

const nothing: HitsState = { search: null, drawn: DecorationSet.empty, isTooSlow: false }

/** Milliseconds after which looking through a story is given up: a pattern of many parts may take longer in a very long one. */
const longestMs = 400

interface Drawn {
  text: string
  groups: readonly string[]
}

function isDrawn(spec: object): spec is Drawn {
  return 'text' in spec && 'groups' in spec
}

function drawnInBlock(block: Node, pos: number, { query, finder, ranges }: Search): Decoration[] {
  return hitsInBlock(block, pos, finder, query)
    .filter(({ from, to }) => ranges?.some((range) => from >= range.from && to <= range.to) ?? true)
    .map(({ from, to, text, groups }) => {
      const spec: Drawn = { text, groups }
      return Decoration.inline(from, to, { class: 'find-hit' }, spec)
    })
}

function lookThrough(doc: Node, search: Search): HitsState {
  const begun = performance.now()
  const all: Decoration[] = []
  let pos = 0
  for (const block of doc.children) {
    if (performance.now() - begun > longestMs) return { search, drawn: DecorationSet.empty, isTooSlow: true }
    all.push(...drawnInBlock(block, pos, search))
    pos += block.nodeSize
  }
  return { search, drawn: DecorationSet.create(doc, all), isTooSlow: false }
}

/** After a change of the text only the blocks that it touched are looked through. */
function afterChange(
  { search, drawn, isTooSlow }: HitsState,
  { before, doc, mapping }: Transaction,
): HitsState {
  if (!search || isTooSlow) return { search, drawn, isTooSlow }
  const ranges = search.ranges?.map((range) => ({
    from: mapping.map(range.from, -1),
    to: mapping.map(range.to, 1),
  }))
  const now = { ...search, ranges: ranges ?? null }
  const { from, to } = changedBlocks(before, doc)
  let set = drawn.map(mapping, doc)
  let pos = 0
  for (const [index, block] of doc.children.entries()) {
    if (index >= from && index < to)
      set = set.remove(set.find(pos, pos + block.nodeSize)).add(doc, drawnInBlock(block, pos, now))
    pos += block.nodeSize
  }
  return { search: now, drawn: set, isTooSlow }
}

/** The hit that is selected stands out: while the focus is in the find bar no selection is seen. */
function withSelected(state: EditorState): DecorationSet {
  const { drawn } = key.getState(state) ?? nothing
  const { from, to, empty } = state.selection
  const isHit = !empty && drawn.find(from, to).some((each) => each.from === from && each.to === to)
  return isHit ? drawn.add(state.doc, [Decoration.inline(from, to, { class: 'find-hit-selected' })]) : drawn
}

/** The plugin; nothing is looked for until {@link lookFor}. */
export function finding(): Plugin<HitsState> {
  return new Plugin<HitsState>({
    key,
    state: {
      init: () => nothing,
      apply(tr, found) {
        const moved = tr.docChanged ? afterChange(found, tr) : found
        const search: Search | null | undefined = tr.getMeta(key)
        if (search === undefined) return moved
        return search ? lookThrough(tr.doc, search) : nothing
      },
    },
    props: { decorations: withSelected },
  })
}

/** Looks for something in place of what was looked for, or for nothing. */
export function lookFor(search: Search | null): Command {
  return (state, dispatch) => {
    if (search === null && !key.getState(state)?.search) return false
    dispatch?.(state.tr.setMeta(key, search).setMeta('addToHistory', false))
    return true
  }
}

const lists = new WeakMap<DecorationSet, readonly Hit[]>()

/** All hits, in the order of the text. */
export function foundIn(state: EditorState): readonly Hit[] {
  const { drawn } = key.getState(state) ?? nothing
  const listed = lists.get(drawn)
  if (listed) return listed
  const hits = drawn
    .find()
    .flatMap(({ from, to, spec }): Hit[] =>
      isDrawn(spec) ? [{ from, to, text: spec.text, groups: spec.groups }] : [],
    )
    .sort((a, b) => a.from - b.from)
  lists.set(drawn, hits)
  return hits
}

/** Whether looking through the story took too long. */
export function isGivenUp(state: EditorState): boolean {
  return key.getState(state)?.isTooSlow ?? false
}

/** The place among the hits of the one that is selected, or -1. */
export function selectedHit({ selection: { from, to } }: EditorState, hits: readonly Hit[]): number {
  return hits.findIndex((hit) => hit.from === from && hit.to === to)
}

/** The hit after a place of the text, or before it, around the story. */
export function hitFrom(hits: readonly Hit[], { from, to }: Range, by: 1 | -1): Hit | undefined {
  return by === 1
    ? (hits.find((hit) => hit.from >= to) ?? hits[0])
    : (hits.findLast((hit) => hit.to <= from) ?? hits.at(-1))
}

/** Selects the next of hits, or the one before, around the story: of those that are drawn, where none are given. */
export function walkHits(by: 1 | -1, hits?: readonly Hit[]): Command {
  return (state, dispatch) => {
    const next = hitFrom(hits ?? foundIn(state), state.selection, by)
    if (!next) return false
    dispatch?.(select(state.tr, next))
    return true
  }
}
