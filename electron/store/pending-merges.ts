/**
 * Texts that other programs wrote over stories, until an editor has merged them: a file for each, so that
 * it outlives the app.
 */
import type { Node } from 'prosemirror-model'
import { z } from 'zod'
import { docFromJSON, docToJSON } from '../../story/story/doc-json'
import { decidedIn, recordOfStory, type Story, storyFromRecord } from '../../story/story/record'
import { codeOf, namesIn, patiently, removeDurably } from './durable'
import { dataOf, formats, readSealed } from './envelope'
import { unlessNewer } from './errors'
import { type Folders, idOfFile } from './folders'
import { goesOnFrom, isUnseenBy } from './lineage'
import { makeFolder } from './make-folders'
import { Queues } from './queue'
import { sealedFile } from './sealed-file'

/** What another program did to the file of an open story. */
export type ExternalWrite =
  /**
   * It wrote another text; `base` is what both are to be merged from.
   * `isOverwritten` is whether what is here stood in the file alone, `isUnseen` whether whoever wrote the other text
   * has not seen that, or it was written here since the story was opened and is not known to have been seen.
   */
  | { what: 'changed'; theirs: Story; base: Node; isOverwritten: boolean; isUnseen: boolean }
  /** It wrote a text that lacks some of what is here and has nothing else: there is nothing to be merged. */
  | { what: 'shortened'; theirs: Story }
  /** It wrote what cannot be read, or removed it. */
  | { what: 'damaged' }
  | { what: 'removed' }
  /** It moved the story to the bin, or out of it. */
  | { what: 'moved' }

/** An external text, with what both sides are to be merged from. */
export interface PendingMerge {
  /** A new number for each external text. */
  revision: number
  base: Node
  theirs: Story
  /** The story as it was here, where it stood in the file alone over which the text was written; else null. */
  overwritten: Story | null
  /** Texts that came before and that whoever wrote this one had not seen: they are to be merged after it. */
  unseen: readonly Unseen[]
}

/** A text that waits until a later one is merged, with what it is to be merged from. */
type Unseen = Pick<PendingMerge, 'base' | 'theirs'>

/** A text that was written over a story, and the story as it was here. */
export interface WrittenOver {
  theirs: Story
  overwritten: Story
}

/** What is done when a text was merged or dropped. */
interface Settling {
  /** Remembers it, before its file goes. */
  remember(theirs: Story): Promise<void>
  /** @param next the revision of the text that waited after it @param written when its file is gone, or has the next text */
  follow(id: string, next: number | null, written: Promise<void>): void
}

/** More texts than these do not wait after one: the older ones are among the versions. */
const mostUnseen = 20

const record = z.record(z.string(), z.unknown())
const textSchema = z.strictObject({ base: record, theirs: record })
const fileSchema = textSchema.extend({
  overwritten: record.optional(),
  unseen: z.array(textSchema).optional(),
})

export class PendingMerges {
  readonly #byStory = new Map<string, PendingMerge>()
  /** The stories of which a newer version keeps what was written elsewhere: its file stays as it is. */
  readonly #left = new Set<string>()
  /** The stories whose file is there and the disk does not give: what it has counts until it is known. */
  readonly #unread = new Set<string>()
  /** Each story's file is written and removed in the order in which that was asked for. */
  readonly #files = new Queues()
  #lastRevision = 0

  constructor(
    private readonly folders: Folders,
    private readonly settling: Settling = { remember: async () => undefined, follow: () => undefined },
  ) {}

  /** Whether a story has one. */
  has(id: string): boolean {
    return this.#byStory.has(id) || this.#unread.has(id)
  }

  /** The stories that have any. */
  get ids(): string[] {
    return [...this.#byStory.keys(), ...this.#unread]
  }

  /** Reads what earlier runs left. What is damaged or newer stays where it is: its text is among the versions. */
  async load(): Promise<void> {
    for (const name of await patiently(() => namesIn(this.folders.pendingMerges))) {
      const id = idOfFile(name)
      if (id === null) continue
      this.#unread.add(id)
      await this.#readAgain(id, () => this.#read(id)).catch(() => undefined)
    }
  }

  /**
   * Reads what waits to be merged into a story, before anything is said of it or done with it.
   * @throws what the disk refused with
   */
  async ready(id: string): Promise<void> {
    if (this.#unread.has(id)) await this.#readAgain(id, () => patiently(() => this.#read(id)))
  }

  async #readAgain(id: string, read: () => Promise<PendingMerge | null>): Promise<void> {
    const pending = await read().catch((error: unknown) => {
      if (codeOf(error) !== '') throw error
      return null
    })
    // another may have asked for it meanwhile
    if (this.#unread.delete(id) && pending) this.#byStory.set(id, pending)
  }

  /**
   * Takes what was written elsewhere; it is on disk when this resolves. What is not yet put together still comes from the
   * first base; where whoever wrote it has not seen the text before, that one is merged after it.
   * @param mine the story as it is here, where the text was written over it and it stands nowhere else
   */
  async add(id: string, theirs: Story, base: Node, mine: Story | null): Promise<void> {
    await this.ready(id)
    const before = this.#byStory.get(id)
    const isApart = before !== undefined && isUnseenBy(before.theirs, theirs)
    const unseen = [...(before?.unseen ?? []), ...(isApart ? [before] : [])].filter((text) =>
      isUnseenBy(text.theirs, theirs),
    )
    await this.#put(id, {
      base: (isApart ? null : before?.base) ?? base,
      theirs,
      overwritten: mine,
      unseen: unseen.slice(-mostUnseen).map((text) => ({ base: text.base, theirs: text.theirs })),
    })
  }

  async #put(id: string, waiting: Waiting): Promise<void> {
    this.#byStory.set(id, { revision: ++this.#lastRevision, ...waiting })
    const { overwritten, unseen } = waiting
    const textOf = ({ base, theirs }: Unseen) => ({ base: docToJSON(base), theirs: recordOfStory(theirs) })
    const file = sealedFile(this.folders.pendingMergeOf(id), formats.conflict, fileSchema)
    file.data = {
      ...textOf(waiting),
      ...(overwritten && { overwritten: recordOfStory(overwritten) }),
      ...(unseen.length > 0 && { unseen: unseen.map(textOf) }),
    }
    await this.#files.run(id, async () => {
      await makeFolder(this.folders.pendingMerges)
      // one of a newer version stays: what was written elsewhere is among the versions
      if (!(await unlessNewer(() => file.write()))) this.#left.add(id)
    })
  }

  /** Whether a story as it is here may stand in what is to be merged alone. */
  isHeld(id: string): boolean {
    return this.#unread.has(id) || this.#byStory.get(id)?.overwritten != null
  }

  /** What is to be merged of which the story's file has the text, or one that goes on from it; null where the file has neither, or has what was here too. */
  writtenOver(onFile: Story): WrittenOver | null {
    const { theirs, overwritten } = this.#byStory.get(onFile.id) ?? {}
    if (!theirs || !overwritten) return null
    return isWrittenOver(onFile, { theirs, overwritten }) ? { theirs, overwritten } : null
  }

  /** What is to be merged into a story; null if there is nothing, both sides are equal by now, or theirs is as it was before and has decided nothing that is open. */
  async of(id: string, mine: Story): Promise<PendingMerge | null> {
    await this.ready(id)
    const pending = this.#byStory.get(id)
    if (!pending) return null
    const { base, theirs } = pending
    const isOtherText = !theirs.doc.eq(mine.doc) && !theirs.doc.eq(base)
    if (isOtherText || decidedIn(theirs, mine).length > 0) return pending
    await this.#next(id)
    return this.of(id, mine)
  }

  /** Whether no newer text was written since. */
  isLatest(id: string, revision: number): boolean {
    return this.#byStory.get(id)?.revision === revision
  }

  /** An editor has settled it; it stays where a newer text was written meanwhile. */
  async settle(id: string, revision: number): Promise<void> {
    if (this.isLatest(id, revision)) await this.#next(id)
  }

  /** Goes on to the text that waits after it, where there is one. */
  async #next(id: string): Promise<void> {
    const pending = this.#byStory.get(id)
    if (!pending) return
    // where it cannot be remembered it may be offered again, if a copy has it
    void this.#files.run(id, () => this.settling.remember(pending.theirs)).catch(() => undefined)
    const [next, ...unseen] = pending.unseen.toReversed()
    if (!next) return this.remove(id)
    const put = this.#put(id, { ...next, overwritten: null, unseen: unseen.reverse() }).catch(() => undefined)
    this.settling.follow(id, this.#lastRevision, put)
    await put
  }

  /** Removes it. If the disk refuses, it is offered once more at the next start. */
  async remove(id: string): Promise<void> {
    if (!this.#byStory.delete(id)) return
    const removed = this.#files
      .run(id, async () => {
        if (!this.#left.has(id)) await removeDurably(this.folders.pendingMergeOf(id))
      })
      .catch(() => undefined)
    this.settling.follow(id, null, removed)
    await removed
  }

  async #read(id: string): Promise<PendingMerge | null> {
    const file = sealedFile(this.folders.pendingMergeOf(id), formats.conflict, fileSchema)
    await file.read()
    if (!file.data) return null
    return { revision: ++this.#lastRevision, ...waitingOf(file.data) }
  }
}

/** What waits to be merged, as its file has it. */
type Waiting = Omit<PendingMerge, 'revision'>

const unseenOf = ({ base, theirs }: z.infer<typeof textSchema>): Unseen => ({
  base: docFromJSON(base),
  theirs: storyFromRecord(theirs),
})

const waitingOf = ({ overwritten, unseen = [], ...text }: z.infer<typeof fileSchema>): Waiting => ({
  ...unseenOf(text),
  overwritten: overwritten ? storyFromRecord(overwritten) : null,
  unseen: unseen.map(unseenOf),
})

/** What the text of a file has that waits to be merged; null where it is damaged, or a newer version wrote it. */
export function waitingIn(text: string): Waiting | null {
  try {
    return waitingOf(dataOf(readSealed(text, formats.conflict, fileSchema)))
  } catch {
    return null
  }
}

/** Whether the story's file has the text that was written over a story, or one that goes on from it and has not what was here. */
export const isWrittenOver = (onFile: Story, { theirs, overwritten }: WrittenOver): boolean =>
  isSameText(onFile, theirs) || (goesOnFrom(onFile, theirs) && !goesOnFrom(onFile, overwritten))

/** Whether two are one text of a story, and not two that say the same. */
const isSameText = (one: Story, other: Story): boolean =>
  one.changed === other.changed && one.doc.eq(other.doc)
