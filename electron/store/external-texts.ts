/**
 * Texts of stories that other programs wrote: each is a version at once, and is kept to be merged until an editor has
 * settled it. The conflict copies of sync tools are such texts too, offered one after the other.
 */
import type { Node } from 'prosemirror-model'
import { commonOf } from '../../story/revisions/common'
import { decidedIn, type Story } from '../../story/story/record'
import { ConflictCopies, copiesIn, copyOf } from './conflict-copies'
import { unlessNewer } from './errors'
import type { Folders } from './folders'
import { goesOnFrom, Texts } from './lineage'
import { type PendingMerge, PendingMerges, type WrittenOver } from './pending-merges'
import type { Versions } from './versions'

/** The desk that the texts are of. */
interface Desk {
  /** A story as it is now. @throws where it cannot be read */
  read(id: string): Promise<Story>
  /** The last text of an open story that another copy surely goes on from; null where none is known. */
  knownTo(theirs: Story): Story | null
  /** Does work on a story in its turn: it is not deleted meanwhile. */
  inTurn<T>(id: string, work: () => Promise<T>): Promise<T>
  /** Adds the comments of another copy of a story to it. */
  takeComments(theirs: Story): Promise<void>
  /** A text that waited, or was found in a conflict copy, is now to be merged into this story. */
  offered(story: Story, pending: PendingMerge): void
}

export class ExternalTexts {
  readonly #merges: PendingMerges
  readonly #copies: ConflictCopies
  #offering: Promise<void> = Promise.resolve()

  constructor(
    private readonly folders: Folders,
    private readonly versions: Versions,
    private readonly desk: Desk,
  ) {
    this.#merges = new PendingMerges(folders, {
      remember: (theirs) => this.#copies.markSettled(theirs),
      follow: (id, next, written) => this.#offerNext(id, next, written),
    })
    this.#copies = new ConflictCopies(folders)
  }

  /** Reads what earlier runs left to be merged. */
  load(): Promise<void> {
    return this.#merges.load()
  }

  /** Has what is to be merged into a story known. @throws what the disk refused with */
  ready(id: string): Promise<void> {
    return this.#merges.ready(id)
  }

  /** The stories that have a text to be merged. */
  get ids(): string[] {
    return this.#merges.ids
  }

  /** The text to be merged into a story; null if there is none. */
  of(id: string, mine: Story): Promise<PendingMerge | null> {
    return this.#merges.of(id, mine)
  }

  /** Whether no newer text to be merged was written since. */
  isLatest(id: string, revision: number): boolean {
    return this.#merges.isLatest(id, revision)
  }

  /** An editor has settled it; it stays where a newer text was written meanwhile. */
  settle(id: string, revision: number): Promise<void> {
    return this.#merges.settle(id, revision)
  }

  /** Forgets the text to be merged into a story that is deleted. */
  remove(id: string): Promise<void> {
    return this.#merges.remove(id)
  }

  /** Whether a story as it is here may stand in what is to be merged alone. */
  isHeld(id: string): boolean {
    return this.#merges.isHeld(id)
  }

  /** The text to be merged that was written over a story and that its file has, or goes on from; null where there is none. */
  writtenOver(onFile: Story): WrittenOver | null {
    return this.#merges.writtenOver(onFile)
  }

  /** A story as opening it shows it, by what its file has. @throws what the disk refused with */
  async shown(onFile: Story): Promise<Story> {
    await this.ready(onFile.id)
    return this.writtenOver(onFile)?.overwritten ?? onFile
  }

  /**
   * Saves an external text as a version, and to be merged.
   * @param mine the story as it is here, where the text was written over it and it stands nowhere else
   */
  async save(theirs: Story, base: Node, mine: Story | null = null): Promise<void> {
    await this.keep(theirs)
    await this.#merges.add(theirs.id, theirs, base, mine)
  }

  /** Saves an external text as a version, of which nothing is to be merged. */
  async keep(theirs: Story): Promise<void> {
    await unlessNewer(() => this.#saveVersion(theirs))
  }

  /** Saves a text over which another program has written as a version, once. */
  async saveOverwritten({ id, doc, isTemplate }: Story, by: string): Promise<void> {
    await unlessNewer(() => this.versions.save(id, doc, { by, why: 'merge', onlyIfNew: true, isTemplate }))
  }

  /** Offers the conflict copy of this name, after those before it. */
  offer(name: string): void {
    this.#inTurn(() => this.#offer(name))
  }

  /** Offers all conflict copies of the desk. */
  async offerAll(): Promise<void> {
    for await (const name of copiesIn(this.folders.stories)) this.offer(name)
    await this.#offering
  }

  /** Waits until all that is being offered is. */
  finish(): Promise<void> {
    return this.#offering
  }

  /** Offers the text that waited, or the next of a story's conflict copies, once the text before it is dealt with. */
  #offerNext(id: string, next: number | null, written: Promise<void>): void {
    this.#inTurn(async () => {
      await written
      const mine = await this.desk.read(id)
      const pending = await this.of(id, mine)
      // one that came meanwhile was offered as it came
      if (pending?.revision === next) this.desk.offered(mine, pending)
      if (pending) return
      for await (const name of copiesIn(this.folders.stories))
        if (copyOf(name) === id) await this.#offer(name)
    })
  }

  #inTurn(work: () => Promise<void>): void {
    this.#offering = this.#offering.then(work).catch(() => undefined)
  }

  /**
   * Offers what a conflict copy holds, once, unless the story goes on from it. While another text of the story is to be
   * merged a copy waits, but its text is a version at once: the tool may take the copy away.
   */
  async #offer(name: string): Promise<void> {
    const theirs = await this.#copies.read(name)
    if (!theirs) return
    await this.desk.takeComments(theirs)
    await this.desk.inTurn(theirs.id, () => this.#offerText(theirs))
  }

  async #offerText(theirs: Story): Promise<void> {
    const mine = await this.desk.read(theirs.id)
    const isSame = theirs.doc.eq(mine.doc) && decidedIn(theirs, mine).length === 0
    if (isSame || goesOnFrom(mine, theirs)) return this.#copies.markSettled(theirs)
    if (this.#merges.has(theirs.id)) return this.#saveVersion(theirs)
    // what a tool has put beside a story was written by somebody who had not seen it, unless it is known that they had
    const known = this.desk.knownTo(theirs) ?? new Texts(mine).knownTo(theirs)
    await this.save(theirs, known?.doc ?? commonOf(mine.doc, theirs.doc))
    const pending = await this.of(theirs.id, mine)
    if (pending) this.desk.offered(mine, pending)
  }

  /** Saves an external text as a version, once. */
  async #saveVersion({ id, doc, changedBy = '', isTemplate }: Story): Promise<void> {
    for (const { id: version, why } of await this.versions.list(id))
      if (why === 'elsewhere' && (await this.versions.read(id, version).catch(() => null))?.eq(doc)) return
    await this.versions.save(id, doc, { by: changedBy, why: 'elsewhere', isTemplate })
  }
}
