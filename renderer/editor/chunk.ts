/** One chunk of a long story. The page's style sheet addresses it as the part `stretch`. */

/** The part name of a chunk that is laid out even out of sight. */
const laidOut = 'laid-out'

/** For guessing the height of a chunk that was never in sight: letters of a line, lines of a picture. */
const lettersOfLine = 78
const linesOfPicture = 16

/** The assumed heights of chunks until they are in sight, in pixels. */
const guesses = new WeakMap<Element, number>()

/** The elements that hold the chunks of a text, in closed trees that no other code can reach. */
const holders = new WeakMap<Element, Element>()

/** The element that holds the chunks of a text; undefined if it is not laid out in chunks. */
export function holderOf(text: Element): Element | undefined {
  return holders.get(text)
}

/** Lays a text out in chunks. */
export function makeHolder(text: Element): Element {
  const holder = document.createElement('div')
  // Chromium lets a selection by mouse go from block to block only in what can be edited as a whole
  holder.contentEditable = 'true'
  // the keys have one stop there, the text itself
  holder.tabIndex = -1
  holder.style.outline = 'none'
  text.attachShadow({ mode: 'closed', slotAssignment: 'manual' }).append(holder)
  holders.set(text, holder)
  return holder
}

/** A run of blocks that is laid out only where it is in sight. */
export class Chunk {
  readonly dom = document.createElement('div')
  readonly #slot = document.createElement('slot')
  #blocks: readonly Element[] = []

  constructor() {
    this.dom.part.add('stretch')
    this.dom.append(this.#slot)
  }

  /** Whether it is laid out in sight or not. */
  set isLaidOut(value: boolean) {
    this.dom.part.toggle(laidOut, value)
  }

  /** The blocks that it groups. */
  get blocks(): readonly Element[] {
    return this.#blocks
  }

  /** Groups these blocks. @param line the height of a line, in pixels */
  show(blocks: readonly Element[], line: number): void {
    const before = this.#blocks
    if (blocks.length === before.length && blocks.every((block, index) => block === before[index])) return
    this.#blocks = blocks
    this.#slot.assign(...blocks)
    const guess = Math.round(line * blocks.reduce((lines, block) => lines + linesOf(block), 0))
    guesses.set(this.dom, guess)
    this.dom.style.containIntrinsicBlockSize = `auto ${guess}px`
  }
}

/** Lines of a block, with half a line of space after it. */
function linesOf({ tagName, textContent }: Element): number {
  const lines = Math.max(1, Math.ceil((textContent?.length ?? 0) / lettersOfLine))
  return lines + 0.5 + (tagName === 'FIGURE' ? linesOfPicture : 0)
}

interface Heights {
  /** As the chunk is, in pixels. */
  seen: number
  /** As it is taken to be when the story is opened. */
  unseen: number
}

function heightsOf(text: Element): Heights[] {
  return [...(holderOf(text)?.children ?? [])].map((chunk) => {
    const seen = chunk instanceof HTMLElement ? chunk.offsetHeight : 0
    return { seen, unseen: chunk.part.contains(laidOut) ? seen : (guesses.get(chunk) ?? seen) }
  })
}

/**
 * A place of one layout in the other. Within a chunk it is so far as a part of its height: of two places in one layout
 * none is the same in the other.
 */
function placeIn(text: Element, place: number, from: keyof Heights, to: keyof Heights): number {
  let [above, result] = [0, 0]
  for (const heights of heightsOf(text)) {
    if (above + heights[from] > place) return result + ((place - above) / heights[from]) * heights[to]
    above += heights[from]
    result += heights[to]
  }
  return result + place - above
}

/**
 * A place of a text, in pixels from its top, as if nothing of the story had been in sight yet: so is the story when it
 * is opened the next time.
 */
export function unseenPlace(text: Element, place: number): number {
  return placeIn(text, place, 'seen', 'unseen')
}

/** The place of a text, in pixels from its top, that is at `place` when nothing of the story has been in sight yet. */
export function seenPlace(text: Element, place: number): number {
  return placeIn(text, place, 'unseen', 'seen')
}
