/**
 * Stories from their files as opening them shows them, for threads that have nothing else to do meanwhile: where another
 * program has written over a story, and both are yet to be merged, that is the story as it was here.
 */
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Story } from '../../story/story/record'
import { codeOf } from './durable'
import { Folders } from './folders'
import { isWrittenOver, waitingIn } from './pending-merges'
import { readLegibleSync, readUnreadSync, type UnreadStory } from './story-file'

/** The files of a story that tell what opening it shows; null where it has none of its own. */
export interface ShownState {
  size: number
  /** Microseconds. */
  mtime: number
}

/**
 * @param stories the desk's folder of stories
 * @returns what changes with each write of them
 */
export function shownStateSync(stories: string, id: string): ShownState | null {
  const folders = new Folders(dirname(stories))
  const own = stateOf(folders.story(id))
  const waiting = own && stateOf(folders.pendingMergeOf(id))
  return waiting ? { size: own.size + waiting.size, mtime: own.mtime + waiting.mtime } : own
}

function stateOf(path: string): ShownState | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? { size: found.size, mtime: Math.round(found.mtimeMs * 1000) } : null
}

/** As {@link readUnreadSync}. */
export function shownUnreadSync(stories: string, id: string): UnreadStory | null {
  const folders = new Folders(dirname(stories))
  const found = readUnreadSync(folders.story(id))
  const text = found && waitingTextSync(folders, id)
  if (!found || !text) return found
  const story = shownOf(found.story(), text)
  return { doc: story.doc.toJSON(), isBinned: story.binned !== null, story: () => story }
}

/** As {@link readLegibleSync}. */
export function shownLegibleSync(stories: string, id: string): { story: Story; isNewer: boolean } | null {
  const folders = new Folders(dirname(stories))
  const found = readLegibleSync(folders.story(id), id)
  const text = found && !found.isNewer ? waitingTextSync(folders, id) : null
  return found && text ? { ...found, story: shownOf(found.story, text) } : found
}

function waitingTextSync(folders: Folders, id: string): string | null {
  try {
    return readFileSync(folders.pendingMergeOf(id), 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function shownOf(onFile: Story, text: string): Story {
  const { theirs, overwritten } = waitingIn(text) ?? {}
  return theirs && overwritten && isWrittenOver(onFile, { theirs, overwritten }) ? overwritten : onFile
}
