/** Marks what the search of the desk finds in the open story. They are only shown: nothing of them is in the story. */
import type { Node } from 'prosemirror-model'
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { changedBlocks } from '../../story/editing/changed'
import { findMatches } from '../../story/search/matches'
import type { Term } from '../../story/search/query'

interface Marks {
  terms: readonly Term[]
  found: DecorationSet
}

const key = new PluginKey<Marks>('searchMarks')

/** What of a search can be found in a block: the byline and the like are searched by what their forms hold. */
function termsFor(block: Node, terms: readonly Term[]): readonly Term[] {
  const { name } = block.type
  return terms.filter(({ field }) => field === null || (field === 'headline' && name === 'headline'))
}

function marksOfText(node: Node, pos: number, terms: readonly Term[]): Decoration[] {
  // one character for each thing that is no text, as it takes one place
  const text = node.textBetween(0, node.content.size, undefined, '\ufffc')
  return findMatches(text, terms).map(({ from, to }) =>
    Decoration.inline(pos + 1 + from, pos + 1 + to, { class: 'search-mark' }),
  )
}

/** The marks of a block that begins at `pos`. */
function marksOf(block: Node, pos: number, terms: readonly Term[]): Decoration[] {
  const here = termsFor(block, terms)
  if (here.length === 0) return []
  if (block.isTextblock) return marksOfText(block, pos, here)
  const found: Decoration[] = []
  block.descendants((node, offset) => {
    if (node.isTextblock) found.push(...marksOfText(node, pos + 1 + offset, here))
    return !node.isTextblock
  })
  return found
}

function marksOfDoc(doc: Node, terms: readonly Term[]): DecorationSet {
  const found: Decoration[] = []
  doc.forEach((block, pos) => {
    found.push(...marksOf(block, pos, terms))
  })
  return DecorationSet.create(doc, found)
}

/** The marks after a change: those of blocks that it did not touch only move. */
function marksAfter({ terms, found }: Marks, { before, doc, mapping }: Transaction): DecorationSet {
  const { from, to } = changedBlocks(before, doc)
  let set = found.map(mapping, doc)
  let pos = 0
  doc.forEach((block, offset, index) => {
    if (index < from || index >= to) return
    pos = offset + block.nodeSize
    set = set.remove(set.find(offset, pos)).add(doc, marksOf(block, offset, terms))
  })
  return set
}

/** The plugin; nothing is marked until {@link markTerms} says what. */
export function searchMarks(): Plugin<Marks> {
  return new Plugin<Marks>({
    key,
    state: {
      init: () => ({ terms: [], found: DecorationSet.empty }),
      apply(tr, marks) {
        const terms: readonly Term[] | undefined = tr.getMeta(key)
        if (terms) return { terms, found: marksOfDoc(tr.doc, terms) }
        if (!tr.docChanged || marks.terms.length === 0) return marks
        return { terms: marks.terms, found: marksAfter(marks, tr) }
      },
    },
    props: { decorations: (state) => key.getState(state)?.found },
  })
}

/** Marks what these terms find, in place of what was marked. */
export function markTerms(terms: readonly Term[]): Command {
  return (state, dispatch) => {
    if (terms.length === 0 && key.getState(state)?.terms.length === 0) return false
    dispatch?.(state.tr.setMeta(key, terms).setMeta('addToHistory', false))
    return true
  }
}

/** What is marked, in the order of the text. */
export function markedIn(state: EditorState): { from: number; to: number }[] {
  const found = key.getState(state)?.found.find() ?? []
  return found.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from)
}

/** Selects the next of what is marked, or the one before, around the story. */
export function selectMatch(by: 1 | -1): Command {
  return (state, dispatch) => {
    const found =
      key
        .getState(state)
        ?.found.find()
        .sort((a, b) => a.from - b.from) ?? []
    const { from, to } = state.selection
    const next =
      by === 1
        ? (found.find((each) => each.from >= to && each.to > from) ?? found[0])
        : (found.findLast((each) => each.to <= from) ?? found.at(-1))
    if (!next) return false
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)).scrollIntoView())
    return true
  }
}
