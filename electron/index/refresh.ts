/** Brings the index up to date with the stories' files: only those whose size or time is another are read. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StoryFile } from '../store/story-file'
import { entryOf } from './entry'
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
  return found ? { size: found.size, mtime: found.mtimeMs } : null
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
      const stored = state && (await new StoryFile(path).read().catch((error: unknown) => String(error)))
      return { id, state, stored }
    }),
  )
  index.together(() => {
    for (const { id, state, stored } of read) {
      if (state && stored && typeof stored !== 'string' && stored.story.id === id)
        index.put(entryOf(stored.story), state)
      else {
        index.remove(id)
        if (state && typeof stored === 'string') unreadable(id, stored)
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
  const work = [...known.keys(), ...changed]
  for (let done = 0; done < work.length; done += handful) {
    progress({ done, total: work.length })
    await refreshSome(index, folder, work.slice(done, done + handful), unreadable)
    await rest()
  }
  progress({ done: work.length, total: work.length })
}
