/** Events that main sends to the renderer. */

import type { Comment } from '../story/comments/comment'
import type { House } from '../story/houses'
import type { StorySummary } from '../story/story/record'
import type { BackupState } from './backups'
import type { SaveProblem } from './editing'
import type { ExternalChange } from './external'
import type { StoryHits } from './find'
import type { ImportResult, InboxState } from './import-result'
import type { Desk } from './index'
import type { Languages } from './languages'
import type { DamagedFile } from './recovery'
import type { Settings } from './settings'

export interface DeskEvents {
  /** A menu item was chosen. */
  command: { id: string }
  /** Stories that are new or changed in the list. */
  changed: { stories: StorySummary[] }
  /** Stories deleted for good. */
  removed: { ids: string[] }
  /** The results of list and search may have changed; also how far the index is in reading the desk. */
  listed: { done: number; total: number }
  /** Files that were found to be damaged since the start, set aside. */
  damaged: { files: DamagedFile[] }
  /** What a search through all stories has found since its last event. */
  found: { job: string; stories: StoryHits[] }
  /** How far an import or export is. */
  progress: { job: string; done: number; total: number }
  /** The system or a second copy of the app opened files: call `importOpened`. */
  openFiles: Record<string, never>
  /** How far the wire inbox is: what came in since it was last at rest, and how many files wait. */
  inbox: InboxState
  /** The disk refuses, or works again. */
  saveProblem: { saveProblem: SaveProblem | null }
  /** An automatic backup was made, or failed. */
  backup: BackupState
  /** What another program did to an open story's file. */
  externalChange: ExternalChange
  /** Comments on an open story came from another program: all that it has by then. */
  commented: { id: string; comments: readonly Comment[] }
  /** Another program works on the desk too. */
  takenOver: { pid: number; host: string }
  /** Another window changed settings. */
  settings: { patch: Partial<Settings> }
  /** Another window changed the house styles that the desk made. */
  houses: { houses: House[] }
  /** Another window wants to write a story: hand over what was typed in it, then call `release`. */
  letGo: { id: string }
  /** No window writes a story any longer. */
  released: { id: string }
  /** The window is about to close: append what is pending, then call `flushed`. */
  flush: Record<string, never>
}

/** What the preload script gives the renderer, as `window.copydesk`. */
export interface Bridge {
  desk: Desk
  languages: Languages
  /** The path of a file that was dropped or chosen; `''` where it has none. */
  pathOf(file: unknown): string
  /** Imports files and folders that were dropped. Each must have a path, which only the system gives to a file. */
  importDropped(job: string, files: readonly unknown[]): Promise<ImportResult>
  /** Adds a listener to an event; returns a function that removes it. */
  on<E extends keyof DeskEvents>(event: E, listener: (value: DeskEvents[E]) => void): () => void
}
