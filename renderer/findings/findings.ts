/**
 * What is found in the open story: one place in which it is kept, follows the text, and is drawn. It is only shown:
 * nothing of it is in the story.
 */
import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Finding, Level } from '../../story/checks/finding'
import { changedBlocks } from '../../story/editing/changed'
import { runLate } from '../document/read-selection'
import { Checking } from './checking'
import { findingsOf, isOfStory, type Source } from './source'

/** What was found, wherever that is by now. */
export interface FoundDetails extends Omit<Finding, 'from' | 'to'> {
  source: string
  /** The text that was found, as it was then. */
  text: string
}

/** A finding at its place in the story. */
export interface DrawnFinding extends FoundDetails {
  from: number
  to: number
}

interface FindingsState {
  sources: readonly Source[]
  /** Those of the sources that answer later that have answered at least once. */
  answered: ReadonlySet<Source>
  drawn: DecorationSet
}

/** What else than the text can change what is found. */
type News =
  /** A source, which replaces one of the same id. */
  | { source: Source }
  /** A source that finds nothing more. */
  | { gone: string }
  /** A source that answers later has answered of blocks that are in the story as they were. */
  | { answered: true }

const key = new PluginKey<FindingsState>('findings')

/** How findings are drawn: by colour and underline alone, as all that takes space parts Arabic letters that join. */
const classes: Readonly<Record<Level, string>> = {
  hit: 'search-mark',
  hint: 'finding finding-hint',
  warning: 'finding finding-warning',
  error: 'finding finding-error',
}

function drawn({ from, to, ...details }: DrawnFinding): Decoration {
  const look = { class: classes[details.level] }
  // an empty block is marked as a whole
  return from === to
    ? Decoration.node(from - 1, to + 1, look, details)
    : Decoration.inline(from, to, look, details)
}

function isDetails(spec: object): spec is FoundDetails {
  return 'source' in spec && 'text' in spec
}

/** What a decoration draws, where that is by now. */
function foundIn({ from, to, spec }: Decoration): DrawnFinding[] {
  if (!isDetails(spec)) return []
  return [spec.text === '' ? { ...spec, from: from + 1, to: to - 1 } : { ...spec, from, to }]
}

/**
 * What is found in a block of text whose text begins at `start`. A source that has not answered yet of the block as it is
 * keeps what it found in the text that was not touched. What an editor does not want to see is to be left out here.
 */
function foundInBlock(
  block: Node,
  start: number,
  sources: readonly Source[],
  untouched: readonly DrawnFinding[],
) {
  return sources.flatMap((source): DrawnFinding[] => {
    const findings = findingsOf(source, block)
    if (!findings) return untouched.filter((found) => found.source === source.id)
    return findings.map(({ from, to, ...rest }) => {
      const text = block.textBetween(from, to, undefined, '\ufffc')
      return { ...rest, source: source.id, text, from: start + from, to: start + to }
    })
  })
}

/** What is drawn of a block of the story's top level at `at`, in which `old` was drawn. */
function blockDrawn(
  doc: Node,
  at: number,
  block: Node,
  sources: readonly Source[],
  old: readonly Decoration[],
) {
  const untouched = old
    .flatMap(foundIn)
    .filter(({ from, to, text }) => doc.textBetween(from, to, '\n', '\ufffc') === text)
  const found: DrawnFinding[] = []
  const look = (node: Node, pos: number) => {
    if (!node.isTextblock) return true
    const here = untouched.filter(({ from, to }) => from > pos && to < pos + node.nodeSize)
    found.push(...foundInBlock(node, pos + 1, sources, here))
    return false
  }
  if (look(block, at)) block.descendants((node, offset) => look(node, at + 1 + offset))
  return found.map(drawn)
}

/** Draws all anew, out of what sources have found in blocks before. */
function allDrawn(doc: Node, sources: readonly Source[], before: DecorationSet): DecorationSet {
  const isAnyLate = sources.some(isOfStory)
  const all: Decoration[] = []
  doc.forEach((block, at) => {
    const old = isAnyLate ? before.find(at, at + block.nodeSize) : []
    all.push(...blockDrawn(doc, at, block, sources, old))
  })
  return DecorationSet.create(doc, all)
}

/** What is kept after a change: what was found in blocks that it did not touch only moves. */
function afterChange(kept: FindingsState, { before, doc, mapping }: Transaction): FindingsState {
  const { sources, drawn } = kept
  const { from, to } = changedBlocks(before, doc)
  let set = drawn.map(mapping, doc)
  doc.forEach((block, at, index) => {
    if (index < from || index >= to) return
    const old = set.find(at, at + block.nodeSize)
    const fresh = blockDrawn(doc, at, block, sources, old)
    set = set.remove(old).add(doc, fresh)
  })
  return { ...kept, drawn: set }
}

/** Whether a source has answered of any block of a story. */
function hasAnswered(source: Source, doc: Node): boolean {
  let has = false
  doc.descendants((node) => {
    if (node.isTextblock && findingsOf(source, node)) has = true
    return !has && !node.isTextblock
  })
  return has
}

function afterNews({ sources, answered, drawn }: FindingsState, news: News, doc: Node): FindingsState {
  if ('answered' in news) {
    const late = sources.filter(isOfStory)
    return {
      sources,
      answered: new Set(late.filter((source) => answered.has(source) || hasAnswered(source, doc))),
      drawn: allDrawn(doc, sources, drawn),
    }
  }
  const name = 'gone' in news ? news.gone : news.source.id
  const others = sources.filter(({ id }) => id !== name)
  const now = 'gone' in news ? others : [...others, news.source]
  // nothing that another source of this name has found stays
  const stale = drawn.find(undefined, undefined, (spec) => isDetails(spec) && spec.source === name)
  return { sources: now, answered, drawn: allDrawn(doc, now, drawn.remove(stale)) }
}

const nothing: FindingsState = { sources: [], answered: new Set(), drawn: DecorationSet.empty }

/** The plugin; nothing is found until a source is given to {@link findBy}. */
export function findings(): Plugin<FindingsState> {
  return new Plugin<FindingsState>({
    key,
    state: {
      init: () => nothing,
      apply(tr, previous) {
        const moved = tr.docChanged && previous.sources.length > 0 ? afterChange(previous, tr) : previous
        const news: News | undefined = tr.getMeta(key)
        return news ? afterNews(moved, news, tr.doc) : moved
      },
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
    view(view) {
      return new Checking(view, {
        sourcesOf: storySources,
        shown: findingsIn,
        take: () => runLate(view, dispatchNews({ answered: true })),
      })
    },
  })
}

function dispatchNews(news: News): Command {
  return ({ tr }, dispatch) => {
    dispatch?.(tr.setMeta(key, news).setMeta('addToHistory', false))
    return true
  }
}

const sourcesOf = (state: EditorState) => key.getState(state)?.sources ?? nothing.sources
const storySources = (state: EditorState) => sourcesOf(state).filter(isOfStory)

/** Adds a source of findings, which replaces one of the same id. */
export function findBy(source: Source): Command {
  return dispatchNews({ source })
}

/** Finds no more what the source of a name does; false where there is none. */
export function findNoMore(id: string): Command {
  return (state, dispatch) =>
    sourcesOf(state).some((each) => each.id === id) && dispatchNews({ gone: id })(state, dispatch)
}

/** Whether the source of a name has found all that it does at once, or has answered of the story at least once. */
export function isFoundBy(id: string, state: EditorState): boolean {
  const { answered } = key.getState(state) ?? nothing
  return sourcesOf(state).some((source) => source.id === id && (!isOfStory(source) || answered.has(source)))
}

const lists = new WeakMap<DecorationSet, readonly DrawnFinding[]>()

/** All that is found in a story, in the order of its text: what a pane lists, and keys walk. */
export function findingsIn(state: EditorState): readonly DrawnFinding[] {
  const { drawn } = key.getState(state) ?? nothing
  const listed = lists.get(drawn)
  if (listed) return listed
  const list = drawn
    .find()
    .flatMap(foundIn)
    .sort((a, b) => a.from - b.from || a.to - b.to)
  lists.set(drawn, list)
  return list
}
