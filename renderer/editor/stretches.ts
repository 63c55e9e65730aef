/**
 * A long story laid out in stretches, of which the browser works only on those in sight. For ProseMirror the
 * blocks stay side by side; a shadow tree groups them for the layout alone. Without it each key has the browser
 * go over every block of the story and read all of its text.
 */
import { type DirectEditorProps, EditorView } from 'prosemirror-view'
import { holderOf, makeHolder, Stretch } from './stretch'

/** A story of more blocks is laid out in stretches of about so many. */
const usual = 30
const most = 2 * usual

/** Blocks that no margin of their own holds off from what is before: a stretch may begin with one. */
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

/** Puts stretches into their order; one that stays is not moved, which would lay it out anew. */
function place(holder: Element, doms: readonly Element[]): void {
  for (const dom of [...holder.children]) if (!doms.includes(dom)) dom.remove()
  let at = holder.firstElementChild
  for (const dom of doms) {
    if (dom === at) at = at.nextElementSibling
    else holder.insertBefore(dom, at)
  }
}

class Stretches {
  readonly #observer = new MutationObserver(() => this.#arrange())
  readonly #of = new WeakMap<Element, Stretch>()
  #all: readonly Stretch[] = []
  /** The place among the blocks of the one that the cursor was in. */
  #cursorAt = -1

  constructor(private readonly view: EditorView) {
    this.#observer.observe(view.dom, { childList: true })
    this.#arrange()
  }

  /** Arranges what has been drawn since, and has the cursor's stretch laid out. */
  settle(): void {
    if (this.#observer.takeRecords().length > 0) this.#arrange()
    else if (this.view.state.selection.$head.index(0) !== this.#cursorAt) this.#layOut()
  }

  destroy(): void {
    this.#observer.disconnect()
  }

  /** Each block stays in its stretch; a new one joins that of the block before it, at the start that of the one behind. */
  #arrange(): void {
    const blocks = [...this.view.dom.children]
    // also of a short story: given to a text that is being written in, a shadow tree takes the cursor out of it
    const holder = holderOf(this.view.dom) ?? makeHolder(this.view.dom)
    const runs = new Map<Stretch, Element[]>()
    const first = blocks.find((block) => this.#of.has(block))
    let current = (first && this.#of.get(first)) ?? new Stretch()
    for (const block of blocks) {
      const own = this.#of.get(block)
      if (own && !runs.has(own)) current = own
      const run = runs.get(current)
      if (run) run.push(block)
      else runs.set(current, [block])
    }
    const shown = [...runs].flatMap(([stretch, run]) => this.#parted(stretch, run))
    place(
      holder,
      shown.map(({ stretch }) => stretch.dom),
    )
    // a slot takes blocks only where it stands in the tree
    const line = Number.parseFloat(getComputedStyle(this.view.dom).lineHeight)
    for (const { stretch, blocks } of shown) stretch.show(blocks, line)
    this.#all = shown.map(({ stretch }) => stretch)
    this.#layOut()
  }

  /**
   * Has those laid out that the cursor is in or can be led to in one go, in sight or not: at a place that is not
   * laid out the browser goes over block by block to the next that is, which takes seconds in a very long story
   * and leads an arrow key far off.
   */
  #layOut(): void {
    const { $head } = this.view.state.selection
    const block = this.view.nodeDOM($head.depth > 0 ? $head.before(1) : $head.pos)
    const cursor = block instanceof Element ? this.#of.get(block) : undefined
    const at = cursor ? this.#all.indexOf(cursor) : -1
    for (const [index, stretch] of this.#all.entries()) {
      const isEnd = index === 0 || index === this.#all.length - 1
      stretch.isLaidOut = isEnd || (at >= 0 && Math.abs(index - at) <= 1)
    }
    this.#cursorAt = $head.index(0)
  }

  #parted(stretch: Stretch, run: readonly Element[]): { stretch: Stretch; blocks: readonly Element[] }[] {
    const parts = run.length > most ? parted(run) : [run]
    return parts.map((blocks, index) => {
      const own = index === 0 ? stretch : new Stretch()
      for (const block of blocks) this.#of.set(block, own)
      return { stretch: own, blocks }
    })
  }
}

/** ProseMirror's view of a story, laid out in stretches. */
export class StretchedView extends EditorView {
  private readonly stretches?: Stretches

  constructor(place: HTMLElement, props: DirectEditorProps) {
    super(place, props)
    this.stretches = new Stretches(this)
  }

  /**
   * ProseMirror asks for it when it has drawn and is about to set the selection: the block that takes the cursor
   * must be laid out by then.
   */
  override hasFocus(): boolean {
    this.stretches?.settle()
    return super.hasFocus()
  }

  override destroy(): void {
    this.stretches?.destroy()
    super.destroy()
  }
}
