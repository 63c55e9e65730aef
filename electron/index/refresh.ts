/** Brings the index up to date with the stories' files: only those whose size or time is another are read. */
import { opendirSync } from 'node:fs'
import { idOfFile } from '../store/folders'
import { ShownStories } from '../store/shown'
import { entryOf, type IndexEntry } from './entry'
import type { StoryIndex } from './story-index'

/** How many files are read, and how many are only looked at, before queries are answered again. */
const batchSize = 16
const scanSize = 500

/** How many are written to disk at once. After a crash before that they are only read again. */
const commitSize = 800

/** How far it is, and what could not be read. */
export interface Progress {
  done: number
  total: number
}

/** What a refresh reports as it goes on. */
export interface Refreshing {
  progress(progress: Progress): void
  /** A story's file that cannot be read; it is not in the list. */
  unreadable(id: string, reason: string): void
  /** Lets others work. */
  rest(): Promise<void>
}

/** What the index keeps of a file, or why it cannot be read; null where it is gone by now. */
function readEntry(shown: ShownStories, id: string): IndexEntry | string | null {
  try {
    const found = shown.legible(id)
    if (found && found.story.id !== id) return 'other-story'
    return found && { ...entryOf(found.story), isNewer: found.isNewer }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Takes these stories in as their files are now; those without a file leave the index. */
export function refreshSome(
  index: StoryIndex,
  folder: string,
  ids: readonly string[],
  unreadable: Refreshing['unreadable'],
): void {
  const shown = new ShownStories(folder)
  const read = ids.map((id) => {
    const state = shown.state(id)
    return { id, state, entry: state && readEntry(shown, id) }
  })
  index.transaction(() => {
    for (const { id, state, entry } of read) {
      if (state && entry && typeof entry !== 'string') index.put(entry, state)
      else {
        index.remove(id)
        if (typeof entry === 'string') unreadable(id, entry)
      }
    }
  })
}

/** The ids of the stories in a folder, some at a time: a full desk's names are never all held at once. */
function* idsIn(folder: string): Generator<string[]> {
  const names = opendirSync(folder, { bufferSize: scanSize })
  try {
    let ids: string[] = []
    for (let entry = names.readSync(); entry; entry = names.readSync()) {
      const id = idOfFile(entry.name)
      if (id !== null) ids.push(id)
      if (ids.length < scanSize) continue
      yield ids
      ids = []
    }
    yield ids
  } finally {
    names.closeSync()
  }
}

/** The ids of stories whose file is another than the index knows, or is gone. */
async function changedSince(index: StoryIndex, folder: string, rest: () => Promise<void>): Promise<string[]> {
  const changed: string[] = []
  let known = 0
  for (const ids of idsIn(folder)) {
    const before = index.files(ids)
    const shown = new ShownStories(folder)
    known += before.size
    for (const id of ids) {
      const now = shown.state(id)
      const then = before.get(id)
      if (now && (now.size !== then?.size || now.mtime !== then.mtime)) changed.push(id)
    }
    await rest()
  }
  const shown = new ShownStories(folder)
  const gone = known < index.size ? index.allIds().filter((id) => !shown.state(id)) : []
  // the ids of stories tell when they were made, so the newest come into the list first
  return [...gone, ...changed.sort().reverse()]
}

/** Takes in all that changed on disk since the index was last written. */
export async function refreshAll(
  index: StoryIndex,
  folder: string,
  { progress, unreadable, rest }: Refreshing,
): Promise<void> {
  const work = await changedSince(index, folder, rest)
  for (let begun = 0; begun < work.length; begun += commitSize) {
    const end = Math.min(begun + commitSize, work.length)
    index.begin()
    try {
      for (let done = begun; done < end; done += batchSize) {
        progress({ done, total: work.length })
        refreshSome(index, folder, work.slice(done, Math.min(done + batchSize, end)), unreadable)
        await rest()
      }
    } finally {
      index.commit()
    }
  }
  progress({ done: work.length, total: work.length })
}
