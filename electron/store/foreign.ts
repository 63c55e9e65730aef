/** What other programs wrote over open stories, until an editor has put it together with what is here. */
import type { Node } from 'prosemirror-model'
import type { Story } from '../../story/story/record'

/** What another program did to the file of an open story. */
export type Foreign =
  /** It wrote another text; `base` is the one that the file had from here. */
  | { what: 'changed'; theirs: Story; base: Node; isOverwritten: boolean }
  /** It wrote what cannot be read, or removed it. */
  | { what: 'spoilt' }
  | { what: 'removed' }
  /** It moved the story to the bin, or out of it. */
  | { what: 'moved' }

/** A text that was written elsewhere, with the one that both sides come from. */
export interface Unmerged {
  /** Another one for each that was written. */
  turn: number
  base: Node
  theirs: Story
}

export class UnmergedStories {
  readonly #unmerged = new Map<string, Unmerged>()
  #turn = 0

  has(id: string): boolean {
    return this.#unmerged.has(id)
  }

  /** Takes what was written elsewhere. What is not yet put together still comes from the first base. */
  add(id: string, theirs: Story, base: Node): void {
    const known = this.#unmerged.get(id)
    this.#unmerged.set(id, { turn: ++this.#turn, base: known?.base ?? base, theirs })
  }

  /** What is to be put together with a story; null where nothing is, or both have come to say the same. */
  of(id: string, mine: Node): Unmerged | null {
    const unmerged = this.#unmerged.get(id)
    if (!unmerged?.theirs.doc.eq(mine)) return unmerged ?? null
    this.#unmerged.delete(id)
    return null
  }

  /** An editor has dealt with it; false where something newer was written meanwhile. */
  settle(id: string, turn: number): boolean {
    return this.#unmerged.get(id)?.turn === turn && this.#unmerged.delete(id)
  }

  remove(id: string): void {
    this.#unmerged.delete(id)
  }
}
