/**
 * What other programs wrote over stories, until an editor has put it together with what is here: a file for each, so that
 * it outlives the app.
 */
import { mkdir, readdir } from 'node:fs/promises'
import type { Node } from 'prosemirror-model'
import { z } from 'zod'
import { docFromJSON, docToJSON, recordOfStory, type Story, storyFromRecord } from '../../story/story/record'
import { codeOf, removeDurably } from './durable'
import { formats } from './envelope'
import { NewerError } from './errors'
import type { Folders } from './folders'
import { sealedFile } from './sealed-file'

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

const fileSchema = z.strictObject({
  base: z.record(z.string(), z.unknown()),
  theirs: z.record(z.string(), z.unknown()),
})
const fileName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/

export class UnmergedStories {
  readonly #unmerged = new Map<string, Unmerged>()
  /** The stories of which a newer version keeps what was written elsewhere: its file stays as it is. */
  readonly #left = new Set<string>()
  #turn = 0

  /** @param settled hears of each text that is put together or dropped: the next may be offered once its file is removed */
  constructor(
    private readonly folders: Folders,
    private readonly settled: (theirs: Story, removed: Promise<void>) => void = () => undefined,
  ) {}

  /** Whether a story has one. */
  has(id: string): boolean {
    return this.#unmerged.has(id)
  }

  /** The stories that have any. */
  get ids(): string[] {
    return [...this.#unmerged.keys()]
  }

  /** Reads what earlier runs left. What cannot be read stays where it is: its text is among the versions. */
  async load(): Promise<void> {
    for (const name of await namesIn(this.folders.unmerged)) {
      const id = fileName.exec(name)?.[1]
      const unmerged = id === undefined ? null : await this.#read(id).catch(() => null)
      if (id !== undefined && unmerged) this.#unmerged.set(id, unmerged)
    }
  }

  /**
   * Takes what was written elsewhere; it is on disk when this resolves. What is not yet put together still comes from the
   * first base.
   */
  async add(id: string, theirs: Story, base: Node): Promise<void> {
    const unmerged = { turn: ++this.#turn, base: this.#unmerged.get(id)?.base ?? base, theirs }
    this.#unmerged.set(id, unmerged)
    await mkdir(this.folders.unmerged, { recursive: true })
    const file = sealedFile(this.folders.unmergedOf(id), formats.conflict, fileSchema)
    file.data = { base: docToJSON(unmerged.base), theirs: recordOfStory(theirs) }
    // one of a newer version stays: what was written elsewhere is among the versions
    await file.write().catch((error: unknown) => {
      if (!(error instanceof NewerError)) throw error
      this.#left.add(id)
    })
  }

  /** What is to be put together with a story; null where nothing is, or both have come to say the same. */
  async of(id: string, mine: Node): Promise<Unmerged | null> {
    const unmerged = this.#unmerged.get(id)
    if (!unmerged?.theirs.doc.eq(mine)) return unmerged ?? null
    await this.remove(id)
    return null
  }

  /** An editor has dealt with it; false where something newer was written meanwhile. */
  async settle(id: string, turn: number): Promise<boolean> {
    if (this.#unmerged.get(id)?.turn !== turn) return false
    await this.remove(id)
    return true
  }

  /** Forgets it. Where the disk refuses that, it is offered once more at the next start. */
  async remove(id: string): Promise<void> {
    const unmerged = this.#unmerged.get(id)
    if (!unmerged) return
    this.#unmerged.delete(id)
    const removed = this.#left.has(id)
      ? Promise.resolve()
      : removeDurably(this.folders.unmergedOf(id)).catch(() => undefined)
    this.settled(unmerged.theirs, removed)
    await removed
  }

  async #read(id: string): Promise<Unmerged | null> {
    const file = sealedFile(this.folders.unmergedOf(id), formats.conflict, fileSchema)
    await file.read()
    if (!file.data) return null
    const { base, theirs } = file.data
    return { turn: ++this.#turn, base: docFromJSON(base), theirs: storyFromRecord(theirs) }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
