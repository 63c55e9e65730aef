/** The desk as the app starts on it, and what main tells from then on. */
import { toast } from 'sonner'
import { t } from '../catalogue'
import type { DeskState } from '../contract/window'
import { heardBackup } from './actions/backups'
import { tellDamaged } from './actions/damage'
import { toldForeign, toldTakenOver } from './actions/foreign'
import { importPaths, showInbox } from './actions/imports'
import { progressed } from './actions/jobs'
import { openStory, showOpened } from './actions/stories'
import { beginTurn, unasked } from './actions/turns'
import { flushAll } from './actions/unsaved'
import { startBeside } from './beside/beside-store'
import { desk, on } from './bridge'
import { heardRemoved, heardStories, openSession, useDesk } from './desk/desk-store'
import { settleHalfTyped } from './desk/half-typed'
import { unsavedHouse } from './desk/house-draft'
import { heardHouses } from './desk/houses'
import { heardFound } from './find-all/find-all-store'
import { heardListed, startListing } from './list/list-reader'
import { painted } from './parts/later'

/** Reads the desk as main has it, opens the story that was open, and hears what main tells from then on. */
export async function startDesk(): Promise<void> {
  startBeside()
  on('changed', ({ stories }) => heardStories(stories))
  on('removed', ({ ids }) => heardRemoved(ids))
  on('listed', (told) => {
    heardListed(told)
    if (waitsForNewest) void openNewest(null)
  })
  on('damaged', ({ files }) => tellDamaged(files))
  on('found', heardFound)
  on('progress', progressed)
  on('openFiles', ({ paths }) => void importPaths(paths))
  on('inbox', showInbox)
  on('backup', heardBackup)
  on('foreign', toldForeign)
  on('takenOver', toldTakenOver)
  on('flush', async () => {
    const house = unsavedHouse()
    settleHalfTyped()
    const unsaved = await flushAll(openSession())
    await desk.flushed(house === null ? unsaved : [...unsaved, house])
  })
  const state = await desk.start()
  heardHouses(state.houses)
  useDesk.setState({
    settings: state.settings,
    folder: state.folder,
    userName: state.userName,
    versions: state.versions,
    offerSamples: state.isNew,
  })
  void painted.then(startListing)
  tellDamaged(state.damaged)
  if (state.recovered.length > 0) toast.info(t('desk.recovered', { count: state.recovered.length }))
  for (const each of state.foreign) toldForeign(each)
  showLast(state)
}

/** Shows the story that was open, or the newest where it is gone. Nothing else waits for the index. */
function showLast({ open, settings: { openStory } }: DeskState): void {
  if (!open) return void openNewest(openStory)
  if (!beginTurn(unasked)) return
  showOpened(open, false)
  void painted.then(() => tellBinned(open.id))
}

const all = { text: '', order: 'newest' } as const

/** Whether the newest story is still to be opened: the list had none yet, as its index is being made. */
let waitsForNewest = false

/** Opens the newest story, but not the one that could not be opened: the list may still have it. */
async function openNewest(but: string | null): Promise<void> {
  const newest = await desk.idsOf({ ...all, isBin: false }, 0, 2).catch(() => [])
  const id = newest.find((each) => each !== but)
  waitsForNewest = id === undefined && !openSession()
  if (id !== undefined && !openSession()) await openStory(id, false, unasked)
}

/** Finds out whether a story that is picked lies in the bin. */
async function tellBinned(id: string): Promise<void> {
  const row = await desk.rowOf({ ...all, isBin: true }, id).catch(() => null)
  if (row !== null && useDesk.getState().picked[0] === id) useDesk.setState({ pickedInBin: true })
}
