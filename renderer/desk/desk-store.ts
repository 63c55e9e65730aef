/** What the screens know of the desk: its stories, its settings, and which story is open. */

import type { Node } from 'prosemirror-model'
import { create } from 'zustand'
import type { SaveProblem } from '../../contract/editing'
import { emptyResult, type ImportResult } from '../../contract/import-result'
import { defaultSettings, type Settings, type SettingsPatch } from '../../contract/settings'
import type { FormatInfo } from '../../contract/transfer'
import type { DeskState } from '../../contract/window'
import type { StorySummary } from '../../story/story/record'
import { desk } from '../bridge'
import type { StorySession } from '../document/story-session'

/** How many received lines are kept: enough for all changes until the list is asked again. */
const mostReceived = 500

/** A story that is shown to be read: a newer version of Copydesk has written it, or another window writes it. */
export interface StoryToRead {
  id: string
  why: 'newer' | 'elsewhere'
  doc: Node
}

interface WindowState {
  /** The lines that main has sent last, by their stories: fresher than those of the list's pages. */
  received: ReadonlyMap<string, StorySummary>
  /** The stories that were deleted last. */
  removed: readonly string[]
  settings: Settings
  session: StorySession | null
  /** The story that is shown to be read, and not edited here; null while there is none. */
  toRead: StoryToRead | null
  /** The stories picked in the list, for what is done to several at once. */
  picked: readonly string[]
  /** Whether what is picked lies in the bin. */
  pickedInBin: boolean
  showBin: boolean
  /** The pane that was called up in a window that has no room for all; null for none. */
  calledPane: 'stories' | 'panels' | null
  /** What is searched for, with the filters in it. */
  filter: string
  /** Whether to offer the sample stories. */
  offerSamples: boolean
  /** Whether the window was opened for one story. */
  isForStory: boolean
  folder: string
  /** Why the disk does not take what was typed, in whichever story; null where it does. */
  saveProblem: SaveProblem | null
  /** The system's own name of whoever edits. */
  userName: string
  versions: DeskState['versions']
  /** What stories are filed in; empty until that was asked for. */
  formats: readonly FormatInfo[]
  /** What the last import of several files took and refused. */
  lastImport: ImportResult
}

export const useDesk = create<WindowState>(() => ({
  received: new Map(),
  removed: [],
  settings: defaultSettings,
  session: null,
  toRead: null,
  isForStory: false,
  picked: [],
  pickedInBin: false,
  showBin: false,
  calledPane: null,
  filter: '',
  offerSamples: false,
  folder: '',
  saveProblem: null,
  userName: '',
  versions: { app: '', electron: '' },
  formats: [],
  lastImport: emptyResult(),
}))

/** The open story, or null. */
export function openSession(): StorySession | null {
  return useDesk.getState().session
}

/** Who edits here. */
export function author(): string {
  const { settings, userName } = useDesk.getState()
  return settings.editor || userName
}

/** Takes lines of the list that are new or changed. */
export function receiveStories(changed: readonly StorySummary[]): void {
  const { received, picked, pickedInBin } = useDesk.getState()
  const known = new Map(received)
  for (const summary of changed.slice(-mostReceived)) {
    known.delete(summary.id)
    known.set(summary.id, summary)
  }
  for (const [oldest] of known) {
    if (known.size <= mostReceived) break
    known.delete(oldest)
  }
  const moved = changed.find(({ id }) => id === picked[0])
  useDesk.setState({ received: known, pickedInBin: moved ? moved.binned !== null : pickedInBin })
}

/** Takes stories off the list. */
export function receiveRemoved(ids: readonly string[]): void {
  const { received, picked } = useDesk.getState()
  const gone = new Set(ids)
  useDesk.setState({
    received: new Map([...received].filter(([id]) => !gone.has(id))),
    removed: ids,
    picked: picked.filter((id) => !gone.has(id)),
  })
}

/** The newer of a line of the list and the line that was received since. */
export function freshest(line: StorySummary, received: StorySummary | undefined): StorySummary {
  return received && received.changed >= line.changed ? received : line
}

/** Takes settings that another window changed. */
export function receiveSettings(patch: Partial<Settings>): void {
  useDesk.setState(({ settings }) => ({ settings: { ...settings, ...patch } }))
}

/** Changes settings, here and on disk. */
export function changeSettings(patch: SettingsPatch): void {
  receiveSettings(patch)
  void desk.setSettings(patch)
}
