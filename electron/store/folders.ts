/** How a desk lies on disk. */
import { opendir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from './make-folders'

/** `ID.json.<uuid>.tmp` and the like: a file of the desk that this program was writing, and no other program's. */
const ownTemporary = /^[0-9a-f-]{36,64}\.[a-z]+\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/

const storyName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/

/** The id of the story that a file is named after; null for any other file. */
export function idOfFile(name: string): string | null {
  return storyName.exec(name)?.[1] ?? null
}

/** Whether a folder that has these names in it is a desk: its files are no copy that comes in. */
export function isDesk(names: readonly string[]): boolean {
  return names.includes('stories') && names.includes('journal')
}

/** The paths of a desk. */
export class Folders {
  readonly stories: string
  readonly journal: string
  readonly versions: string
  readonly pictures: string
  readonly damaged: string
  readonly undoHistories: string
  readonly pendingMerges: string
  readonly unfinished: string
  readonly lock: string

  constructor(readonly root: string) {
    this.stories = join(root, 'stories')
    this.journal = join(root, 'journal')
    this.versions = join(root, 'versions')
    this.pictures = join(root, 'pictures')
    this.damaged = join(root, 'damaged')
    this.undoHistories = join(root, 'undo')
    this.pendingMerges = join(root, 'unmerged')
    this.unfinished = join(root, 'unfinished')
    this.lock = join(root, 'desk.lock')
  }

  story(id: string): string {
    return join(this.stories, `${id}.json`)
  }

  journalOf(id: string): string {
    return join(this.journal, `${id}.jsonl`)
  }

  undoHistoryOf(id: string): string {
    return join(this.undoHistories, `${id}.jsonl`)
  }

  pendingMergeOf(id: string): string {
    return join(this.pendingMerges, `${id}.json`)
  }

  versionsOf(id: string): string {
    return join(this.versions, id)
  }

  /** The file of a story's versions, beside those that are files of their own. */
  versionsFile(id: string): string {
    return join(this.versionsOf(id), 'versions.log')
  }

  /** Makes what is missing inside the desk, never the desk itself: its drive may only be away. */
  async makeMissing(): Promise<void> {
    const folders = [this.stories, this.journal, this.versions, this.pictures, this.undoHistories]
    for (const folder of folders) await makeFolder(folder)
  }

  /**
   * Removes what a crash of this program left half written before a moment, in milliseconds; sync tools have temporary
   * files of their own here, which are theirs. A folder may hold a hundred thousand names, so they are never all held at once.
   */
  async sweep(before: number): Promise<void> {
    for (const folder of [this.stories, this.journal, this.pictures, this.undoHistories]) {
      for await (const { name } of await opendir(folder, { bufferSize: 500 })) {
        const path = join(folder, name)
        if (ownTemporary.test(name) && (await stat(path)).mtimeMs < before) await rm(path, { force: true })
      }
    }
  }
}
