/**
 * Desk notes: what editors write to each other within the text. Whatever looks at a story as its readers do looks at its
 * copy: the story without them.
 */
import type { Fragment, Node } from 'prosemirror-model'
import { perObject } from '../memo'
import { schema } from '../schema'
import { firstIndex } from '../sorted'
import { blockWithout, contentWithout, docWithout, hasMarked, isMarked } from './without-marked'

const { desk_note } = schema.marks
const { hard_break } = schema.nodes

/** Whether some of a node is a desk note. */
export function hasNotes(node: Node | Fragment): boolean {
  return hasMarked(node, desk_note)
}

/** A block without its desk notes, the block itself where it has none; null where all of it is one. */
export const copyOfBlock = perObject((block: Node) => blockWithout(block, desk_note))

/** Content without desk notes, and without the blocks that have nothing else. */
export function copyOfContent(content: Fragment): Fragment {
  return contentWithout(content, desk_note)
}

/** A story without its desk notes, the document itself where it has none. */
export const copyOf = perObject((doc: Node) =>
  doc.children.every((block) => copyOfBlock(block) === block) ? doc : docWithout(doc, desk_note),
)

/** The text of the desk notes in a node, each run of them on a line. */
export function noteText(node: Node): string {
  let text = ''
  let isWithin = false
  node.descendants((child) => {
    const isNote = isMarked(child, desk_note)
    if (isNote) text += (isWithin || text === '' ? '' : '\n') + (child.text ?? '\n')
    isWithin = isNote
    return true
  })
  return text
}

/** Where each letter of the copy stands, and each thing that is no text; blanks, which may go with a note, apart. */
function letterPlaces(doc: Node): number[] {
  const places: number[] = []
  doc.descendants((node, pos) => {
    if (isMarked(node, desk_note)) return false
    const text = node.text ?? ''
    for (let at = 0; at < text.length; at++) if (text.charAt(at).trim() !== '') places.push(pos + at)
    if (!node.isText && node.isLeaf && node.type !== hard_break) places.push(pos)
    return true
  })
  return places
}

/** Where places of a story are in its copy, which has the same letters in the same order. */
export class PlacesInCopy {
  readonly #here: readonly number[]
  readonly #there: readonly number[]

  constructor(
    doc: Node,
    readonly copy: Node,
  ) {
    this.#here = letterPlaces(doc)
    this.#there = letterPlaces(copy)
  }

  /** Where the letters of a stretch stand; null where the copy has none of them. */
  of({ from, to }: { from: number; to: number }): { from: number; to: number } | null {
    const first = firstIndex(this.#here, (pos) => pos >= from)
    const behind = firstIndex(this.#here, (pos) => pos >= to)
    const [start, last] = [this.#there[first], this.#there[behind - 1]]
    return first < behind && start !== undefined && last !== undefined ? { from: start, to: last + 1 } : null
  }

  /** Where a place is: before the letter that stands after it. */
  at(pos: number): number {
    const index = firstIndex(this.#here, (each) => each >= pos)
    return this.#there[index] ?? this.copy.content.size
  }
}
