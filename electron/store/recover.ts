/**
 * Recovers a story from the journal that an earlier run left, at the start or when it is opened.
 *
 * What holds: a journal is removed here only where the story's file, as it was read, has all of it; it is moved aside
 * only where its file has all that can be read of it, or where it cannot be read. Everything else is taken up in memory
 * and written by the open story, and the journal stays as long as the disk refuses that.
 */
import { readdir } from 'node:fs/promises'
import type { DamagedFile } from '../../contract/recovery'
import type { Story } from '../../story/story/record'
import { patiently, removeDurably } from './durable'
import { DamagedError, NewerError } from './errors'
import type { Folders } from './folders'
import type { Resumed } from './journal'
import { type JournalContent, readJournal } from './journal-file'
import type { RecoveredState } from './open-story'
import { setAside, unreadable } from './quarantine'
import { readStory } from './read-story'
import { replay } from './replay'
import { type Stored, StoryFile } from './story-file'

const journalName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.jsonl$/

/** A story with all that its file and its journal have. */
export interface Recovered {
  stored: Stored
  file: StoryFile
  /** The journal on disk that is continued; null if a new one is begun. */
  resumed: Resumed | null
  /** Given where the story has more than its file. */
  state: RecoveredState | null
  /** The story after each move to another stage that its journal has and its file has not. */
  moved: readonly Story[]
}

/** What a recovery does beside. */
export interface Recovery {
  /** Takes each file that cannot be used. */
  report(file: DamagedFile): Promise<void>
  /** Keeps a text that was on disk alone in a file over which another program has written. */
  keep(story: Story): Promise<void>
}

/** The ids of the stories that have a journal; no other story is read when a desk is opened. */
export async function journalIds(folders: Folders): Promise<string[]> {
  return (await readdir(folders.journal)).flatMap((name) => journalName.exec(name)?.[1] ?? [])
}

/**
 * Recovers a story from its file and its journal; null if neither has one.
 * @throws DamagedError, NewerError, or what the disk refused to read the story with, where the journal does not have it either
 */
export async function recoverStory(
  folders: Folders,
  id: string,
  { report, keep }: Recovery,
): Promise<Recovered | null> {
  const path = folders.journalOf(id)
  const file = new StoryFile(folders.story(id))
  const found = await patiently(() => readStory(folders, id, file)).catch((error: unknown) => ({ error }))
  const onDisk = found && 'error' in found ? null : found
  const journal = await readOrSetAside(folders, path, report)
  // what else is in it is unknown: editing must not continue without that
  if (journal?.isNewer) throw new NewerError()
  const isClean = journal !== null && !journal.isDamaged
  const result = journal && replay(journal, onDisk)

  if (journal && result && result.kind !== 'loose' && result.current !== onDisk) {
    const { current } = result
    if (found && 'error' in found && found.error instanceof NewerError)
      await report(unreadable(folders.story(id), found.error))
    const resumed = isClean && result.isWhole ? resumedAt(journal, current.steps) : null
    if (result.kind === 'apart') file.distrust()
    const onFile = result.kind === 'apart' ? result.base : (onDisk?.story ?? current.story)
    return {
      stored: current,
      file,
      resumed,
      state: { onFile, isWritten: false, follows: resumed !== null },
      moved: result.moved,
    }
  }
  if (found && 'error' in found) {
    if (journal && found.error instanceof DamagedError)
      await report(await setAside(folders, path, 'story-damaged'))
    throw found.error
  }
  if (!found || !journal) {
    if (journal) await report(await setAside(folders, path, 'story-missing'))
    return found && { stored: found, file, resumed: null, state: null, moved: [] }
  }
  // the story's file has all of it that can be read
  const isWhole = isClean && result?.kind === 'ahead' && result.isWhole
  if (!isWhole) await report(await setAside(folders, path, 'partly-unreadable'))
  // one that cannot be kept yet stays in its journal, which is not gone on with: closing the story would take that away
  const mayGo = isWhole && (!result.overwritten || (await isDone(keep(result.overwritten))))
  const isGone = mayGo && (await isDone(removeDurably(path)))
  const resumed = mayGo && !isGone ? resumedAt(journal, found.steps) : null
  return { stored: found, file, resumed, state: null, moved: [] }
}

/** How a journal is continued; null for one of an older version, which has no base. */
function resumedAt({ base, size, hasHead }: JournalContent, end: number): Resumed | null {
  return base && { key: base.key, end, size, hasHead }
}

/** A story's journal; null where there is none, or nothing in it, or it cannot be read and was set aside. */
async function readOrSetAside(
  folders: Folders,
  path: string,
  report: (file: DamagedFile) => Promise<void>,
): Promise<JournalContent | null> {
  try {
    const journal = await patiently(() => readJournal(path))
    if (journal.size > 0 || journal.isNewer) return journal
    // what has no whole line was never acknowledged
    if (journal.isTorn) await isDone(removeDurably(path))
    return null
  } catch {
    await report(await setAside(folders, path, null, 'unreadable'))
    return null
  }
}

/** Whether something was done, and not refused. */
async function isDone(work: Promise<void>): Promise<boolean> {
  try {
    await work
    return true
  } catch {
    return false
  }
}
