/**
 * A long story laid out in chunks, of which the browser works only on those in sight. For ProseMirror the
 * blocks stay side by side; a shadow tree groups them for the layout alone. Without it each key has the browser
 * go over every block of the story and read all of its text.
 */
import { type DirectEditorProps, EditorView } from 'prosemirror-view'
import { Chunk, holderOf, makeHolder } from './chunk'

/** Blocks of a chunk, about; shorter stories are laid out in one. */
const usual = 30
const most = 2 * usual

/** Blocks that no margin of their own holds off from what is before: a chunk may begin with one. */
function mayBegin(block: Element): boolean {
  return block.tagName === 'P' && !block.hasAttribute('data-part')
}

/** Parts a run of blocks that is too long. */
function parted(blocks: readonly Element[]): Element[][] {
  const parts: Element[][] = []
  for (const block of blocks) {
    const last = parts.at(-1)
    if (last && (last.length < usual || !mayBegin(block))) last.push(block)
    else parts.push([block])
  }
  return parts
}

/** Puts chunks into their order; one that stays is not moved, as moving would lay it out again. */
function place(holder: Element, doms: readonly Element[]): void {
  for (const dom of [...holder.children]) if (!doms.includes(dom)) dom.remove()
  let at = holder.firstElementChild
  for (const dom of doms) {
    if (dom === at) at = at.nextElementSibling
    else holder.insertBefore(dom, at)
  }
}

/** Pixels above and below the page in which a chunk counts as in sight: what is drawn there is there when it is seen. */
const nearSight = 1000

/** Milliseconds until it is asked again whether an input method composes, in which nothing is drawn anew. */
const composingMs = 300

/** Hears of the part of the document that is in sight or near it, whenever that is another. */
type Seeing = (view: EditorView, seen: { from: number; to: number }) => void

class Chunks {
  readonly #observer = new MutationObserver(() => this.#arrange())
  readonly #sight: IntersectionObserver
  readonly #inSight = new Set<Element>()
  readonly #of = new WeakMap<Element, Chunk>()
  #all: readonly Chunk[] = []
  /** The place among the blocks of the one that the cursor was in. */
  #cursorAt = -1

  constructor(
    private readonly view: EditorView,
    private readonly seeing: Seeing,
  ) {
    this.#sight = new IntersectionObserver((entries) => this.#look(entries), {
      root: view.dom.closest('[data-page-scroller]'),
      rootMargin: `${nearSight}px 0px`,
    })
    this.#observer.observe(view.dom, { childList: true })
    this.#arrange()
  }

  /** Arranges what has been drawn since, and has the cursor's chunk laid out. */
  settle(): void {
    if (this.#observer.takeRecords().length > 0) this.#arrange()
    else if (this.view.state.selection.$head.index(0) !== this.#cursorAt) this.#layOut()
  }

  destroy(): void {
    this.#observer.disconnect()
    this.#sight.disconnect()
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) this.#inSight.add(target)
      else this.#inSight.delete(target)
    this.#tell()
  }

  #tell(): void {
    const { view } = this
    if (view.isDestroyed) return
    if (view.composing) {
      setTimeout(() => this.#tell(), composingMs)
      return
    }
    const seen = this.#all.filter(({ dom }) => this.#inSight.has(dom))
    const [first, last] = [seen[0]?.blocks[0], seen.at(-1)?.blocks.at(-1)]
    if (!first || !last) return
    const at = (block: Element) => view.state.doc.resolve(view.posAtDOM(block, 0))
    const [$first, $last] = [at(first), at(last)]
    this.seeing(view, {
      from: $first.depth > 0 ? $first.before(1) : $first.pos,
      to: $last.depth > 0 ? $last.after(1) : $last.pos + ($last.nodeAfter?.nodeSize ?? 0),
    })
  }

  /** Each block stays in its chunk; a new one joins the chunk of the block before it, at the start that of the next. */
  #arrange(): void {
    const blocks = [...this.view.dom.children]
    // also of a short story: given to a text that is being written in, a shadow tree takes the cursor out of it
    const holder = holderOf(this.view.dom) ?? makeHolder(this.view.dom)
    const runs = new Map<Chunk, Element[]>()
    const first = blocks.find((block) => this.#of.has(block))
    let current = (first && this.#of.get(first)) ?? new Chunk()
    for (const block of blocks) {
      const own = this.#of.get(block)
      if (own && !runs.has(own)) current = own
      const run = runs.get(current)
      if (run) run.push(block)
      else runs.set(current, [block])
    }
    const shown = [...runs].flatMap(([chunk, run]) => this.#parted(chunk, run))
    place(
      holder,
      shown.map(({ chunk }) => chunk.dom),
    )
    // a slot takes blocks only where it stands in the tree
    const line = Number.parseFloat(getComputedStyle(this.view.dom).lineHeight)
    for (const { chunk, blocks } of shown) chunk.show(blocks, line)
    const before = new Set(this.#all)
    this.#all = shown.map(({ chunk }) => chunk)
    for (const chunk of this.#all) if (!before.delete(chunk)) this.#sight.observe(chunk.dom)
    for (const { dom } of before) {
      this.#sight.unobserve(dom)
      this.#inSight.delete(dom)
    }
    this.#layOut()
  }

  /**
   * Has the chunks laid out that hold the cursor, or that one key can bring it to, in sight or not. From a place that
   * is not laid out the browser looks block by block for the next one that is: in a very long story that takes
   * seconds and leads an arrow key far off.
   */
  #layOut(): void {
    const { $head } = this.view.state.selection
    const block = this.view.nodeDOM($head.depth > 0 ? $head.before(1) : $head.pos)
    const cursor = block instanceof Element ? this.#of.get(block) : undefined
    const at = cursor ? this.#all.indexOf(cursor) : -1
    for (const [index, chunk] of this.#all.entries()) {
      const isEnd = index === 0 || index === this.#all.length - 1
      chunk.isLaidOut = isEnd || (at >= 0 && Math.abs(index - at) <= 1)
    }
    this.#cursorAt = $head.index(0)
  }

  #parted(chunk: Chunk, run: readonly Element[]): { chunk: Chunk; blocks: readonly Element[] }[] {
    const parts = run.length > most ? parted(run) : [run]
    return parts.map((blocks, index) => {
      const own = index === 0 ? chunk : new Chunk()
      for (const block of blocks) this.#of.set(block, own)
      return { chunk: own, blocks }
    })
  }
}

/** ProseMirror's view of a story, laid out in chunks. */
export class ChunkedView extends EditorView {
  private readonly chunks?: Chunks

  constructor(place: HTMLElement, props: DirectEditorProps, seeing: Seeing) {
    super(place, props)
    this.chunks = new Chunks(this, seeing)
  }

  /**
   * ProseMirror asks for it when it has drawn and is about to set the selection: the block that takes the cursor
   * must be laid out by then.
   */
  override hasFocus(): boolean {
    this.chunks?.settle()
    return super.hasFocus()
  }

  override destroy(): void {
    this.chunks?.destroy()
    super.destroy()
  }
}
