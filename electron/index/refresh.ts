/** Brings the index up to date with the stories' files: only those whose size or time is another are read. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StoryFile } from '../store/story-file'
import { type Entry, entryOf } from './entry'
import type { FileState, StoryIndex } from './story-index'

const storyName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/

/** So many files are looked at between two rests, in which queries are answered. */
const handful = 16

/** How far it is, and what could not be read. */
export interface Progress {
  done: number
  total: number
}

export interface Refreshing {
  progress(progress: Progress): void
  /** A story's file that cannot be read; it is not in the list. */
  unreadable(id: string, reason: string): void
  /** Lets others work. */
  rest(): Promise<void>
}

function stateOf(path: string): FileState | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? { size: found.size, mtime: Math.round(found.mtimeMs * 1000) } : null
}

/** What the index keeps of a file, or why it cannot be read; null where it is gone by now. */
async function readEntry(path: string, id: string): Promise<Entry | string | null> {
  try {
    const stored = await new StoryFile(path).read()
    if (stored && stored.story.id !== id) return 'it holds another story than its name says'
    return stored && entryOf(stored.story)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Takes these stories in as their files are now; those without a file leave the index. */
export async function refreshSome(
  index: StoryIndex,
  folder: string,
  ids: readonly string[],
  unreadable: Refreshing['unreadable'],
): Promise<void> {
  const read = await Promise.all(
    ids.map(async (id) => {
      const path = join(folder, `${id}.json`)
      const state = stateOf(path)
      const entry = state && (await readEntry(path, id))
      return { id, state, entry }
    }),
  )
  index.together(() => {
    for (const { id, state, entry } of read) {
      if (state && entry && typeof entry !== 'string') index.put(entry, state)
      else {
        index.remove(id)
        if (typeof entry === 'string') unreadable(id, entry)
      }
    }
  })
}

/** Takes in all that changed on disk since the index was last written. */
export async function refreshAll(
  index: StoryIndex,
  folder: string,
  { progress, unreadable, rest }: Refreshing,
): Promise<void> {
  const known = index.files()
  const changed: string[] = []
  let seen = 0
  for (const name of readdirSync(folder)) {
    const id = storyName.exec(name)?.[1]
    if (id === undefined) continue
    const state = stateOf(join(folder, name))
    const before = known.get(id)
    if (state && (state.size !== before?.size || state.mtime !== before.mtime)) changed.push(id)
    known.delete(id)
    if (++seen % 500 === 0) await rest()
  }
  // the ids of stories tell when they were made, so the newest come into the list first
  const work = [...known.keys(), ...changed.sort().reverse()]
  for (let done = 0; done < work.length; done += handful) {
    progress({ done, total: work.length })
    await refreshSome(index, folder, work.slice(done, done + handful), unreadable)
    await rest()
  }
  progress({ done: work.length, total: work.length })
}
