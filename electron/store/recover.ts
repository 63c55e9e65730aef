/** What a desk holds when it is opened: its stories, with what the journals have beyond their files. */
import { readdir } from 'node:fs/promises'
import { type StorySummary, summarise } from '../../story/story/record'
import type { DamagedFile } from '../contract'
import { removeDurably } from './durable'
import { DamagedError } from './errors'
import type { Folders } from './folders'
import { type Entry, readJournal } from './journal'
import { setAside } from './quarantine'
import { applySteps } from './steps'
import { type Stored, StoryFile } from './story-file'

export interface Recovered {
  summaries: StorySummary[]
  damaged: DamagedFile[]
  /** Stories whose last typing came back from their journal. */
  recovered: string[]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads all stories of a desk. What cannot be read is set aside and named; it never stops the rest. */
export async function recover(folders: Folders): Promise<Recovered> {
  const found: Recovered = { summaries: [], damaged: [], recovered: [] }
  const journals = new Set(await idsIn(folders.journal, '.jsonl'))
  for (const id of await idsIn(folders.stories, '.json')) {
    const stored = await readStory(folders, id, found)
    const current = stored && journals.delete(id) ? await replay(folders, id, stored, found) : stored
    if (current) found.summaries.push(summarise(current.story))
  }
  for (const id of journals)
    found.damaged.push(await setAside(folders, folders.journalOf(id), 'its story is gone'))
  return found
}

async function idsIn(folder: string, extension: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension))
  return names.map((name) => name.slice(0, -extension.length)).filter((id) => uuid.test(id))
}

async function readStory(folders: Folders, id: string, found: Recovered): Promise<Stored | null> {
  const path = folders.story(id)
  try {
    const stored = await new StoryFile(path).read()
    if (stored && stored.story.id !== id) throw new DamagedError('it holds another story than its name says')
    return stored
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const isDamaged = error instanceof DamagedError
    found.damaged.push(
      isDamaged ? await setAside(folders, path, reason) : { name: `${id}.json`, keptAs: path, reason },
    )
    return null
  }
}

/** The story with its journal's entries, written to its file; the journal is then needed no more. */
async function replay(folders: Folders, id: string, stored: Stored, found: Recovered): Promise<Stored> {
  const path = folders.journalOf(id)
  const { entries, isDamaged } = await readJournal(path)
  const { current, isWhole } = applyEntries(stored, entries)
  if (current !== stored) {
    await new StoryFile(folders.story(id)).write(current)
    found.recovered.push(id)
  }
  if (isDamaged || !isWhole) found.damaged.push(await setAside(folders, path, 'a part of it cannot be read'))
  else await removeDurably(path)
  return current
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
