/** What the screens know of the desk: its stories, its settings, and which story is open. */
import { create } from 'zustand'
import { defaultSettings, type Settings } from '../../contract/settings'
import { nothingTaken, type Taken } from '../../contract/taken'
import type { FormatInfo } from '../../contract/transfer'
import type { DeskState } from '../../contract/window'
import type { StorySummary } from '../../story/story/record'
import { desk } from '../bridge'
import type { StorySession } from '../document/story-session'

/** So many lines are kept as they were heard: enough for what changes before the list is asked anew. */
const mostHeard = 500

interface DeskStore {
  /** The lines that main told of last, by their stories: fresher than those that the list was answered with. */
  heard: ReadonlyMap<string, StorySummary>
  settings: Settings
  session: StorySession | null
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
  folder: string
  /** The system's own name of whoever edits. */
  userName: string
  versions: DeskState['versions']
  /** What stories are filed in; empty until that was asked for. */
  formats: readonly FormatInfo[]
  /** What the last import of several files took and refused. */
  taken: Taken
}

export const useDesk = create<DeskStore>(() => ({
  heard: new Map(),
  settings: defaultSettings,
  session: null,
  picked: [],
  pickedInBin: false,
  showBin: false,
  calledPane: null,
  filter: '',
  offerSamples: false,
  folder: '',
  userName: '',
  versions: { app: '', electron: '' },
  formats: [],
  taken: nothingTaken(),
}))

/** The open story, or null. */
export function openSession(): StorySession | null {
  return useDesk.getState().session
}

/** Takes lines of the list that are new or changed. */
export function heardStories(changed: readonly StorySummary[]): void {
  const { heard, picked, pickedInBin } = useDesk.getState()
  const known = new Map(heard)
  for (const summary of changed.slice(-mostHeard)) {
    known.delete(summary.id)
    known.set(summary.id, summary)
  }
  for (const [oldest] of known) {
    if (known.size <= mostHeard) break
    known.delete(oldest)
  }
  const moved = changed.find(({ id }) => id === picked[0])
  useDesk.setState({ heard: known, pickedInBin: moved ? moved.binned !== null : pickedInBin })
}

/** Takes stories off the list. */
export function heardRemoved(ids: readonly string[]): void {
  const { heard, picked } = useDesk.getState()
  const gone = new Set(ids)
  useDesk.setState({
    heard: new Map([...heard].filter(([id]) => !gone.has(id))),
    picked: picked.filter((id) => !gone.has(id)),
  })
}

/** The newer of a line of the list and what was heard of the story since. */
export function freshest(line: StorySummary, heard: StorySummary | undefined): StorySummary {
  return heard && heard.changed >= line.changed ? heard : line
}

/** Changes settings, here and on disk. */
export function changeSettings(patch: Partial<Settings>): void {
  useDesk.setState(({ settings }) => ({ settings: { ...settings, ...patch } }))
  void desk.setSettings(patch)
}
