/**
 * Stories from their files as opening them shows them, for threads that have nothing else to do meanwhile: where another
 * program has written over a story, and both are yet to be merged, that is the story as it was here.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Story } from '../../story/story/record'
import { codeOf, ifMissing } from './durable'
import { Folders, idOfFile } from './folders'
import { isWrittenOver, waitingIn } from './pending-merges'
import { readLegibleSync, readUnreadSync, type UnreadStory } from './story-file'

/** The files of a story that tell what opening it shows. */
export interface ShownState {
  size: number
  /** Microseconds. */
  mtime: number
}

/** The stories of a desk, as it is when this is made: for few stories, or a part of many. */
export class ShownStories {
  readonly #folders: Folders
  /** The stories that have a text to be merged; null where the disk does not say. */
  readonly #waiting: ReadonlySet<string> | null

  /** @param stories the desk's folder of stories */
  constructor(stories: string) {
    this.#folders = new Folders(dirname(stories))
    this.#waiting = idsIn(this.#folders.pendingMerges)
  }

  /** What changes with each write of the files of a story; null where it has none of its own. */
  state(id: string): ShownState | null {
    const own = stateOf(this.#folders.story(id))
    const waiting = own && this.#mayWait(id) ? stateOf(this.#folders.pendingMergeOf(id)) : null
    return own && waiting ? { size: own.size + waiting.size, mtime: own.mtime + waiting.mtime } : own
  }

  /** As {@link readUnreadSync}. */
  unread(id: string): UnreadStory | null {
    const found = readUnreadSync(this.#folders.story(id))
    const text = found && this.#waitingText(id)
    if (!found || !text) return found
    const story = shownOf(found.story(), text)
    return { doc: story.doc.toJSON(), isBinned: story.binned !== null, story: () => story }
  }

  /** As {@link readLegibleSync}. */
  legible(id: string): { story: Story; isNewer: boolean } | null {
    const found = readLegibleSync(this.#folders.story(id), id)
    const text = found && !found.isNewer ? this.#waitingText(id) : null
    return found && text ? { ...found, story: shownOf(found.story, text) } : found
  }

  #mayWait(id: string): boolean {
    return this.#waiting?.has(id) ?? true
  }

  #waitingText(id: string): string | null {
    if (!this.#mayWait(id)) return null
    try {
      return readFileSync(this.#folders.pendingMergeOf(id), 'utf8')
    } catch (error) {
      return ifMissing(null)(error)
    }
  }
}

function stateOf(path: string): ShownState | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? { size: found.size, mtime: Math.round(found.mtimeMs * 1000) } : null
}

function idsIn(folder: string): ReadonlySet<string> | null {
  try {
    return new Set(readdirSync(folder).flatMap((name) => idOfFile(name) ?? []))
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? new Set() : null
  }
}

function shownOf(onFile: Story, text: string): Story {
  const { theirs, overwritten } = waitingIn(text) ?? {}
  return theirs && overwritten && isWrittenOver(onFile, { theirs, overwritten }) ? overwritten : onFile
}
