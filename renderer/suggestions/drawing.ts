/**
 * Suggestions as they are drawn in the text: by decorations alone, so that nothing of them is in the story. What is
 * inserted is marked by colour and underline, as all that takes space parts Arabic letters that join; what is deleted
 * comes out of the base. A key has only the runs drawn anew that it changed, and of a long story that alone is drawn
 * which is seen.
 */
import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { formatMoment, t } from '../../catalogue'
import type { Review } from '../../story/suggestions/review'
import {
  alikeAround,
  type Change,
  isChange,
  type Span,
  type Stamp,
  sizeInDoc,
  sizesOf,
} from '../../story/suggestions/spans'
import { reviewOf } from '../../story/suggestions/tracking'
import { runLate } from '../document/read-selection'
import { type Decision, decisionsIn } from './decided'
import { type Piece, type Range, runsOf, type SuggestionRun } from './runs'
import { blocksOf, paragraphSign, placeOfStruck, type Signs, struckBlock, struckText } from './struck'

/** How a story under review is shown. */
export const reviewViews = ['marked', 'margin', 'final', 'base'] as const
export type ReviewView = (typeof reviewViews)[number]

/** How many authors have a look of their own. */
const authorLooks = 6

interface Drawn {
  view: ReviewView
  /** The changes as they are drawn. */
  spans: readonly Span[]
  /** Those who have suggested something, in the order in which they were met: each keeps its look. */
  authors: readonly string[]
  /** The decisions as they were when typing last rested. */
  decisions: readonly Decision[]
  /** Changes that are one half of a move. */
  moved: ReadonlySet<Change>
  /** The part of the document that is seen, where what is suggested is drawn; null where that is all of it. */
  seen: Range | null
  /** What is drawn within the blocks, and the bars beside them. */
  set: DecorationSet
  bars: DecorationSet
  /** Whether the text has changed since in a way that only moved what is drawn, as while an input method composes. */
  isHeld: boolean
}

const nothing: Drawn = {
  view: 'marked',
  spans: [],
  authors: [],
  decisions: [],
  moved: new Set(),
  seen: null,
  set: DecorationSet.empty,
  bars: DecorationSet.empty,
  isHeld: false,
}

/** What else than a change of the text has suggestions drawn anew. */
type News = { view: ReviewView } | { decisions: readonly Decision[] } | { seen: Range }

const key = new PluginKey<Drawn>('drawn-suggestions')
const drawnIn = (state: EditorState): Drawn => key.getState(state) ?? nothing

const ids = new WeakMap<Change, number>()
let lastId = 0

/** Tells a change from all others for as long as no step touches it, wherever it is. */
export function idOf(change: Change): number {
  const known = ids.get(change)
  if (known !== undefined) return known
  lastId++
  ids.set(change, lastId)
  return lastId
}

type Sign = 'inserted' | 'deleted' | 'moved' | 'split' | 'joined' | 'look' | 'frame'

/** Draws the changes of one story. */
class Drawing {
  /** What signs say, by what they say it of: there are thousands, and few that differ. */
  readonly #titles = new Map<string, string>()

  constructor(
    private readonly doc: Node,
    private readonly drawn: Pick<Drawn, 'view' | 'authors' | 'moved'>,
  ) {}

  /** What is drawn of a run within the blocks. */
  decorations(run: SuggestionRun): Decoration[] {
    if (this.drawn.view === 'margin') return []
    return run.pieces.flatMap((piece, index) => this.#piece(run, piece, run.pieces[index + 1]))
  }

  bars({ pieces }: SuggestionRun): Decoration[] {
    return pieces.flatMap((piece) => this.#bar(piece))
  }

  #piece({ look }: SuggestionRun, piece: Piece, next: Piece | undefined): Decoration[] {
    const { kind } = piece.span
    if (look === 'look') return kind === 'inserted' ? [this.#inline(piece, 'look')] : []
    if (look === 'frame') return this.#frame(piece)
    if (look === 'split' || look === 'joined') return [this.#seam(piece, look)]
    return kind === 'inserted' ? this.#inserted(piece) : this.#deleted(piece, next)
  }

  #signs({ span }: Piece, sign: Sign): Signs {
    const { who } = span.by
    const said = this.drawn.moved.has(span) && (sign === 'inserted' || sign === 'deleted') ? 'moved' : sign
    return {
      class: said === sign ? `suggested suggested-${sign}` : `suggested suggested-${sign} suggested-${said}`,
      title: this.#title(said, span.by),
      'data-author': String(Math.max(0, this.drawn.authors.indexOf(who)) % authorLooks),
    }
  }

  #title(sign: Sign, { who, when }: Stamp): string {
    const minute = when.slice(0, 'YYYY-MM-DDTHH:mm'.length)
    const key = [sign, minute, who].join(' ')
    const known = this.#titles.get(key)
    if (known !== undefined) return known
    const by = who || t('suggestions.nobody')
    const title = t(`suggestions.by.${sign}`, { by, when: when && formatMoment(when) })
    this.#titles.set(key, title)
    return title
  }

  #inline(piece: Piece, sign: Sign): Decoration {
    const attributes = { nodeName: 'ins', ...this.#signs(piece, sign) }
    const { at, span } = piece
    // what an input method composes at its end is a part of it
    return Decoration.inline(at, at + sizeInDoc(span), attributes, { change: span, inclusiveEnd: true })
  }

  #inserted(piece: Piece): Decoration[] {
    const { at, span, tokens } = piece
    const made = [this.#inline(piece, 'inserted')]
    if (tokens[0]?.kind === 'close' && tokens[0].node.isTextblock) made.push(this.#seam(piece, 'split'))
    const to = at + sizeInDoc(span)
    this.doc.nodesBetween(at, to, (node, pos) => {
      const hasNoText =
        node.isBlock && (node.isLeaf || ['picture', 'table', 'captioned_table'].includes(node.type.name))
      if (hasNoText && pos >= at && pos + node.nodeSize <= to) made.push(this.#block(piece, pos, 'inserted'))
    })
    return made
  }

  #deleted(piece: Piece, next: Piece | undefined): Decoration[] {
    const { at, tokens } = piece
    const { parent } = this.doc.resolve(at)
    const signs = this.#signs(piece, 'deleted')
    if (parent.inlineContent) {
      // what replaces it stands after it; else it never comes between the text and what is typed at its end
      const side = next?.span.kind === 'inserted' && next.at === at ? -1 : 1
      return [this.#widget(piece, () => struckText(tokens, signs), side, 0)]
    }
    return blocksOf(tokens).map((node, index) => {
      const place = placeOfStruck(this.doc, at, node)
      const around = this.doc.resolve(place).parent
      return this.#widget({ ...piece, at: place }, () => struckBlock(node, around, signs), -1, index)
    })
  }

  /** The blocks that are of another kind, or within other blocks. */
  #frame(piece: Piece): Decoration[] {
    const { at, span, tokens } = piece
    if (!tokens.some(({ kind }) => kind === 'open')) return []
    const pos = span.kind === 'inserted' ? at + tokens.findLastIndex(({ kind }) => kind === 'open') : at
    const { nodeAfter } = this.doc.resolve(pos)
    return nodeAfter?.isBlock ? [this.#block(piece, pos, 'frame')] : []
  }

  #seam(piece: Piece, sign: 'split' | 'joined'): Decoration {
    const signs = this.#signs(piece, sign)
    return this.#widget(piece, () => paragraphSign(sign === 'split' ? 'ins' : 'del', signs), 1, -1)
  }

  #block(piece: Piece, pos: number, sign: Sign): Decoration {
    const { class: name, ...rest } = this.#signs(piece, sign)
    const attributes = { class: `${name} suggested-block`, ...rest }
    return Decoration.node(pos, pos + (this.doc.nodeAt(pos)?.nodeSize ?? 0), attributes, {
      change: piece.span,
    })
  }

  #widget({ at, span }: Piece, toDOM: () => HTMLElement, side: number, index: number): Decoration {
    const { moved, authors } = this.drawn
    // its element stays while it says the same, wherever it is
    const name = [idOf(span), index, side, moved.has(span), authors.indexOf(span.by.who)].join(' ')
    return Decoration.widget(at, toDOM, { change: span, side, key: name, ignoreSelection: true })
  }

  /** A bar in the margin of the blocks that are changed: a comma is found as easily as a paragraph. */
  #bar({ at, span }: Piece): Decoration[] {
    const { doc } = this
    const to = Math.max(at + 1, at + sizeInDoc(span))
    const bars: Decoration[] = []
    const add = (pos: number, node: Node) =>
      bars.push(Decoration.node(pos, pos + node.nodeSize, { class: 'suggested-bar' }, { change: span }))
    const $at = doc.resolve(at)
    let pos = $at.depth > 0 ? $at.before(1) : at
    for (let index = $at.index(0); index < doc.childCount && pos < to; index++) {
      const node = doc.child(index)
      add(pos, node)
      pos += node.nodeSize
    }
    return bars
  }
}

const isSame = (a: Span | undefined, b: Span | undefined) =>
  a === b || (a?.kind === 'kept' && b?.kind === 'kept' && a.size === b.size)

/** How many spans two rows begin and end with alike; runs of changes are not parted. */
function runsAlikeAround(one: readonly Span[], other: readonly Span[]): { start: number; end: number } {
  let { start, end } = alikeAround(one, other, isSame)
  while (start > 0 && isRunAt(one, start - 1)) start--
  while (end > 0 && isRunAt(one, one.length - end)) end--
  return { start, end }
}

function isRunAt(spans: readonly Span[], index: number): boolean {
  const span = spans[index]
  return span !== undefined && isChange(span)
}

/** What the author marks of a story are for: whoever was there keeps the look that they had. */
function authorsOf(known: readonly string[], spans: readonly Span[]): readonly string[] {
  const fresh = new Set(spans.flatMap((span) => (isChange(span) ? [span.by.who] : [])))
  for (const name of known) fresh.delete(name)
  return fresh.size > 0 ? [...known, ...fresh] : known
}

const isChangeOf =
  (changes: ReadonlySet<Span>) =>
  ({ change }: { change?: Change }) =>
    change !== undefined && changes.has(change)

/** A story of more blocks than these is drawn where it is seen, and not as a whole. */
const mostDrawn = 120

/** About what is in sight of a story until the page tells: it is opened where the cursor was. */
function seenAround({ doc, selection }: EditorState): Range | null {
  if (doc.childCount <= mostDrawn) return null
  const index = selection.$head.index(0)
  const [first, last] = [Math.max(0, index - mostDrawn / 3), index + mostDrawn / 3]
  const seen = { from: 0, to: 0 }
  for (let number = 0; number < doc.childCount && number <= last; number++) {
    const { nodeSize } = doc.child(number)
    if (number < first) seen.from += nodeSize
    seen.to += nodeSize
  }
  return seen
}

/** Draws the changes that are others than those drawn. The set of `before` is mapped already. */
function redrawn(before: Drawn, review: Review | null, doc: Node): Drawn {
  const isShown = review !== null && before.view !== 'final' && before.view !== 'base'
  const spans = isShown ? review.spans : []
  const { start, end } = runsAlikeAround(before.spans, spans)
  const head = sizesOf(spans.slice(0, start))
  const middle = spans.slice(start, spans.length - end)
  const from = head.doc
  const to = isShown ? from + sizesOf(middle).doc : doc.content.size
  const gone = new Set(before.spans.slice(start, before.spans.length - end).filter(isChange))
  const authors = authorsOf(before.authors, middle)
  const drawn = { ...before, spans, authors, isHeld: false }
  const leftOf = (set: DecorationSet) => set.remove(set.find(from, to, isChangeOf(gone)))
  const [set, bars] = [leftOf(before.set), leftOf(before.bars)]
  if (!isShown) return { ...drawn, set, bars }
  const drawing = new Drawing(doc, drawn)
  const seen = drawn.seen ?? { from: 0, to: doc.content.size }
  const runs = runsOf(middle, review.base, doc, { atBase: head.base, at: from }, seen)
  return {
    ...drawn,
    set: set.add(
      doc,
      runs.flatMap((run) => drawing.decorations(run)),
    ),
    bars: bars.add(
      doc,
      runs.flatMap((run) => drawing.bars(run)),
    ),
  }
}

/** Draws all anew. */
const allDrawn = (before: Drawn, review: Review | null, doc: Node): Drawn =>
  redrawn({ ...before, spans: [], set: DecorationSet.empty, bars: DecorationSet.empty }, review, doc)

const movedIn = (decisions: readonly Decision[]): ReadonlySet<Change> =>
  new Set(decisions.flatMap(({ kind, changes }) => (kind === 'moved' ? changes.map(({ span }) => span) : [])))

const isSameSet = (a: ReadonlySet<Change>, b: ReadonlySet<Change>) =>
  a.size === b.size && [...a].every((each) => b.has(each))

const isWithin = (range: Range, other: Range | null) =>
  other !== null && other.from <= range.from && range.to <= other.to

function afterNews(before: Drawn, news: News, review: Review | null, doc: Node): Drawn {
  if ('view' in news) return allDrawn({ ...before, view: news.view }, review, doc)
  if ('seen' in news) {
    const seen = doc.childCount > mostDrawn ? news.seen : null
    return allDrawn({ ...before, seen }, review, doc)
  }
  const { decisions } = news
  const moved = movedIn(decisions)
  const after = { ...before, decisions, moved }
  return before.isHeld || !isSameSet(moved, before.moved) ? allDrawn(after, review, doc) : after
}

/** What is drawn, moved with the text, and the changes of which something was drawn where that is no more. */
function mapped(before: Drawn, { mapping, doc }: Transaction): { moved: Drawn; lost: ReadonlySet<unknown> } {
  const lost = new Set<unknown>()
  const mappedOf = (set: DecorationSet) =>
    set.map(mapping, doc, { onRemove: ({ change }) => void lost.add(change) })
  const seen = before.seen && { from: mapping.map(before.seen.from, -1), to: mapping.map(before.seen.to) }
  return { moved: { ...before, seen, set: mappedOf(before.set), bars: mappedOf(before.bars) }, lost }
}

/** The plugin; it stands after the one that tracks. */
export function drawnSuggestions(): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: () => nothing,
      apply(tr, previous, _, state) {
        const review = reviewOf(state)
        const news: News | undefined = tr.getMeta(key)
        const { moved, lost } = tr.docChanged ? mapped(previous, tr) : { moved: previous, lost: new Set() }
        if (news) return afterNews(moved, news, review, tr.doc)
        // no edit is made unseen
        if (moved.view === 'base' && (tr.docChanged || !review))
          return allDrawn({ ...moved, view: 'marked' }, review, tr.doc)
        if (tr.getMeta('composition') !== undefined) return { ...moved, isHeld: true }
        // a block that became another loses what was drawn on it and beside it
        if (review && lost.size > 0 && review.spans.some((span) => lost.has(span)))
          return allDrawn(moved, review, tr.doc)
        if (review?.spans === moved.spans || (!review && moved.spans.length === 0)) return moved
        return redrawn({ ...moved, seen: moved.seen ?? seenAround(state) }, review, tr.doc)
      },
    },
    props: { decorations: (state) => drawnIn(state).set },
    view: (view) => new Resting(view),
  })
}

/**
 * The plugin that draws the bars of what another one works out. They are beside blocks and never within: asked for what is
 * in one, ProseMirror would look through all of them, for each block of the story and at each key.
 */
export function suggestionBars(): Plugin {
  return new Plugin({
    props: {
      decorations(state): DecorationSet {
        const { bars } = drawnIn(state)
        if (bars === DecorationSet.empty) return bars
        return Object.create(bars, { forChild: { value: () => DecorationSet.empty } })
      },
    },
  })
}

/** What is worked out when typing rests: which changes are decided as one. */
class Resting {
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Milliseconds that it took the last time: where that is long, it waits for a longer rest. */
  #cost = 10
  /** What is opened is painted first. */
  readonly #painted: number

  constructor(private readonly view: EditorView) {
    this.#painted = requestAnimationFrame(() => this.update(view))
  }

  update({ state }: EditorView, before?: EditorState): void {
    const isOther = !before || reviewOf(before) !== reviewOf(state) || drawnIn(state).isHeld
    if (!isOther || (!before && !reviewOf(state))) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#work(), Math.min(300, 20 + 10 * this.#cost))
  }

  destroy(): void {
    cancelAnimationFrame(this.#painted)
    clearTimeout(this.#timer)
  }

  #work(): void {
    const { view } = this
    if (view.isDestroyed) return
    if (view.composing) {
      this.update(view)
      return
    }
    const began = performance.now()
    const decisions = decisionsIn(view.state)
    this.#cost = performance.now() - began
    const { decisions: before, isHeld } = drawnIn(view.state)
    if (isHeld || decisions !== before) runLate(view, dispatchNews({ decisions }))
  }
}

function dispatchNews(news: News): Command {
  return ({ tr }, dispatch) => {
    dispatch?.(tr.setMeta(key, news).setMeta('addToHistory', false))
    return true
  }
}

/** Shows a story under review in another way. */
export const showReviewAs = (view: ReviewView): Command => dispatchNews({ view })

/** Draws the suggestions of the part of a long story that is seen, or soon will be. */
export const showSuggestionsIn =
  (seen: Range): Command =>
  (state, dispatch) => {
    const before = drawnIn(state).seen
    const isOther = state.doc.childCount > mostDrawn ? !isWithin(seen, before) : before !== null
    return isOther && dispatchNews({ seen })(state, dispatch)
  }

/** How a story under review is shown. */
export const reviewViewOf = (state: EditorState): ReviewView => drawnIn(state).view

/** The decisions as they were when typing last rested: for lists and counts, which no key waits for. */
export const settledDecisions = (state: EditorState): readonly Decision[] => drawnIn(state).decisions

/** The look of somebody's suggestions, from 0. */
export const authorLook = (state: EditorState, who: string): number =>
  Math.max(0, drawnIn(state).authors.indexOf(who)) % authorLooks
