/** What the screens know of the desk: its stories, its settings, and which story is open. */
import { create } from 'zustand'
import type { DamagedFile, DeskState, Taken } from '../../electron/contract'
import { defaultSettings, type Settings } from '../../electron/contract/settings'
import { allHouses, type House } from '../../story/houses'
import type { StorySummary } from '../../story/story/record'
import { desk } from '../bridge'
import type { StorySession } from './story-session'

/** What answers a filter. */
export interface Hits {
  filter: string
  showBin: boolean
  total: number
  stories: readonly StorySummary[]
}

interface DeskStore {
  stories: ReadonlyMap<string, StorySummary>
  settings: Settings
  session: StorySession | null
  /** The stories picked in the list, for what is done to several at once. */
  picked: readonly string[]
  showBin: boolean
  filter: string
  /** What answers the filter, as far as is known; that of the filter before while a new one is asked. */
  hits: Hits | null
  /** Whether to offer the sample stories. */
  offerSamples: boolean
  damaged: readonly DamagedFile[]
  folder: string
  /** The system's own name of whoever edits. */
  userName: string
  versions: DeskState['versions']
  formats: DeskState['formats']
  /** The house profiles, those that come with the app first. */
  houses: readonly House[]
  /** What the last import of several files took and refused. */
  taken: Taken
}

export const useDesk = create<DeskStore>(() => ({
  stories: new Map(),
  settings: defaultSettings,
  session: null,
  picked: [],
  showBin: false,
  filter: '',
  hits: null,
  offerSamples: false,
  damaged: [],
  folder: '',
  userName: '',
  versions: { app: '', electron: '' },
  formats: [],
  houses: allHouses(),
  taken: { stories: [], refused: [] },
}))

/** The open story, or null. */
export function openSession(): StorySession | null {
  return useDesk.getState().session
}

/** Takes lines of the list that are new or changed. */
export function heardStories(changed: readonly StorySummary[]): void {
  const stories = new Map(useDesk.getState().stories)
  for (const summary of changed) stories.set(summary.id, summary)
  useDesk.setState({ stories })
}

/** Takes stories off the list. */
export function heardRemoved(ids: readonly string[]): void {
  const stories = new Map(useDesk.getState().stories)
  for (const id of ids) stories.delete(id)
  useDesk.setState({ stories, picked: useDesk.getState().picked.filter((id) => stories.has(id)) })
}

/** Changes settings, here and on disk. */
export function changeSettings(patch: Partial<Settings>): void {
  useDesk.setState(({ settings }) => ({ settings: { ...settings, ...patch } }))
  void desk.setSettings(patch)
}

/** The stories that the list shows, newest first: those in the bin or those not, that answer the filter. */
export function listed({
  stories,
  showBin,
  filter,
  hits,
}: Pick<DeskStore, 'stories' | 'showBin' | 'filter' | 'hits'>): StorySummary[] {
  const shown = filter.trim()
    ? (hits?.stories ?? []).flatMap(({ id }) => stories.get(id) ?? [])
    : [...stories.values()].sort((a, b) => (a.changed < b.changed ? 1 : -1))
  return shown.filter((story) => (story.binned !== null) === showBin)
}
