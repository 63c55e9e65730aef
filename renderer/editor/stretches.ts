/**
 * A long story laid out in stretches, of which the browser works only on those in sight. For ProseMirror the
 * blocks stay side by side; a shadow tree groups them for the layout alone. Without it each key has the browser
 * go over every block of the story and read all of its text.
 */
import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/** A story of more blocks is laid out in stretches of about so many. */
const usual = 30
const most = 2 * usual

/** What a stretch is taken to be high while it was never in sight: letters of a line, lines of a picture. */
const lettersOfLine = 78
const linesOfPicture = 16

class Stretch {
  readonly dom = document.createElement('div')
  readonly #slot = document.createElement('slot')
  blocks: readonly Element[] = []

  constructor() {
    this.dom.part.add('stretch')
    this.dom.append(this.#slot)
  }

  show(blocks: readonly Element[]): void {
    if (blocks.length === this.blocks.length && blocks.every((block, index) => block === this.blocks[index]))
      return
    this.blocks = blocks
    this.#slot.assign(...blocks)
    this.dom.style.containIntrinsicBlockSize = `auto calc(${linesOf(blocks)} * 1lh + ${blocks.length} * 0.85em)`
  }
}

function linesOf(blocks: readonly Element[]): number {
  const lines = (block: Element) => Math.max(1, Math.ceil((block.textContent?.length ?? 0) / lettersOfLine))
  return blocks.reduce(
    (sum, block) => sum + (block.tagName === 'FIGURE' ? linesOfPicture : 0) + lines(block),
    0,
  )
}

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

class Stretches {
  readonly #observer = new MutationObserver(() => this.#arrange())
  readonly #of = new WeakMap<Element, Stretch>()
  #root: ShadowRoot | null = null

  constructor(private readonly view: EditorView) {
    this.#observer.observe(view.dom, { childList: true })
    this.#arrange()
  }

  update(): void {
    if (this.#observer.takeRecords().length > 0) this.#arrange()
  }

  destroy(): void {
    this.#observer.disconnect()
  }

  /** Each block stays in its stretch; a new one joins that of the block before it. */
  #arrange(): void {
    const blocks = [...this.view.dom.children]
    if (!this.#root && blocks.length <= most) return
    this.#root ??= this.view.dom.attachShadow({ mode: 'open', slotAssignment: 'manual' })
    const runs = new Map<Stretch, Element[]>()
    let current = new Stretch()
    for (const block of blocks) {
      const known = this.#of.get(block)
      if (known && !runs.has(known)) current = known
      const run = runs.get(current)
      if (run) run.push(block)
      else runs.set(current, [block])
    }
    const shown = [...runs].flatMap(([stretch, run]) => this.#parted(stretch, run))
    this.#place(shown.map(({ stretch }) => stretch.dom))
    // a slot takes blocks only where it stands in the tree
    for (const { stretch, blocks } of shown) stretch.show(blocks)
  }

  /** Puts stretches into the tree in their order; one that stays is not moved, which would lay it out anew. */
  #place(doms: readonly Element[]): void {
    const root = this.#root
    for (const dom of [...(root?.children ?? [])]) if (!doms.includes(dom)) dom.remove()
    let at = root?.firstElementChild ?? null
    for (const dom of doms) {
      if (dom === at) at = at.nextElementSibling
      else root?.insertBefore(dom, at)
    }
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

/** The plugin that lays a long story out in stretches. */
export function stretches(): Plugin {
  return new Plugin({ view: (view) => new Stretches(view) })
}
