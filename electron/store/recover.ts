/** What a desk's journals have beyond its stories' files when it is opened, after the app had not closed. */
import { readdir } from 'node:fs/promises'
import type { DamagedFile } from '../contract'
import { removeDurably } from './durable'
import { DamagedError } from './errors'
import type { Folders } from './folders'
import { type Entry, readJournal } from './journal'
import { setAside, unreadable } from './quarantine'
import { readStory } from './read-story'
import { applySteps } from './steps'
import { type Stored, StoryFile } from './story-file'

export interface Recovered {
  damaged: DamagedFile[]
  /** Stories whose last typing came back from their journal. */
  recovered: string[]
}

const journalName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.jsonl$/

/**
 * Brings the stories that have a journal up to it; no other is read, so that a full desk opens as soon as an
 * empty one. What cannot be read is set aside and named; it never stops the rest.
 */
export async function recover(folders: Folders): Promise<Recovered> {
  const found: Recovered = { damaged: [], recovered: [] }
  for (const name of await readdir(folders.journal)) {
    const id = journalName.exec(name)?.[1]
    if (id !== undefined) await recoverStory(folders, id, found)
  }
  return found
}

async function recoverStory(folders: Folders, id: string, found: Recovered): Promise<void> {
  const asideWith = async (path: string, reason: string) => {
    found.damaged.push(await setAside(folders, path, reason))
  }
  try {
    const stored = await readStory(folders, id)
    if (stored) await replay(folders, id, stored, found)
    else await asideWith(folders.journalOf(id), 'its story is gone')
  } catch (error) {
    if (error instanceof DamagedError) {
      await asideWith(folders.story(id), error.message)
      await asideWith(folders.journalOf(id), 'its story is damaged')
    } else found.damaged.push(unreadable(folders.story(id), error))
  }
}

/** Writes the story with its journal's entries to its file; the journal is then needed no more. */
async function replay(folders: Folders, id: string, stored: Stored, found: Recovered): Promise<void> {
  const path = folders.journalOf(id)
  const { entries, isDamaged } = await readJournal(path)
  const { current, isWhole } = applyEntries(stored, entries)
  if (current !== stored) {
    await new StoryFile(folders.story(id)).write(current)
    found.recovered.push(id)
  }
  if (isDamaged || !isWhole) found.damaged.push(await setAside(folders, path, 'a part of it cannot be read'))
  else await removeDurably(path)
}

/** A story with the entries that follow on it; `isWhole` says whether all that it lacks did. */
function applyEntries(stored: Stored, entries: readonly Entry[]): { current: Stored; isWhole: boolean } {
  let current = stored
  for (const { from, at, steps } of entries) {
    if (from + steps.length <= current.steps) continue
    if (from !== current.steps) return { current, isWhole: false }
    try {
      const doc = applySteps(current.story.doc, steps)
      current = { steps: from + steps.length, story: { ...current.story, doc, changed: at } }
    } catch {
      return { current, isWhole: false }
    }
  }
  return { current, isWhole: true }
}
