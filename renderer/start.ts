/** Reads the desk at the start, and handles main's events from then on. */
import { toast } from 'sonner'
import { t } from '../catalogue'
import type { DeskState } from '../contract/window'
import { onBackup } from './actions/backups'
import { receiveComments } from './actions/comments'
import { reportDamaged } from './actions/damage'
import { onExternalChange, onTakenOver } from './actions/external-changes'
import { handOver } from './actions/hand-over'
import { importOpened, showInbox } from './actions/imports'
import { progressed } from './actions/jobs'
import { beginOpening, unrequested } from './actions/opening-requests'
import { openStory, showOpened } from './actions/stories'
import { followWriter, letGo, onReleased, onRemoved } from './actions/windows'
import { startBeside } from './beside/beside-store'
import { desk, on } from './bridge'
import { openSession, receiveSettings, receiveStories, useDesk } from './desk/desk-store'
import { receiveHouses } from './desk/houses'
import { receiveStages, rereadStages } from './desk/stages'
import { addFound } from './find-all/find-all-store'
import { onListed, startListing } from './list/list-reader'
import { painted } from './parts/later'
import { addTried } from './settings/rule-trial'

/** Reads the desk as main has it, opens the story that was open, and listens to main's events. */
export async function startDesk(): Promise<void> {
  startBeside()
  on('changed', ({ stories }) => receiveStories(stories))
  on('removed', ({ ids }) => void onRemoved(ids))
  on('listed', (progress) => {
    onListed(progress)
    followWriter()
    if (waitsForNewest) void openNewest(null)
  })
  on('saveProblem', ({ saveProblem }) => useDesk.setState({ saveProblem }))
  on('damaged', ({ files }) => reportDamaged(files))
  on('found', addFound)
  on('found', addTried)
  on('progress', progressed)
  on('openFiles', () => void importOpened())
  on('inbox', showInbox)
  on('backup', onBackup)
  on('externalChange', onExternalChange)
  on('commented', receiveComments)
  on('takenOver', onTakenOver)
  on('settings', ({ patch }) => receiveSettings(patch))
  on('houses', ({ houses }) => receiveHouses(houses))
  on('letGo', ({ id }) => void letGo(id))
  on('released', ({ id }) => void onReleased(id))
  on('flush', () => void handOver())
  const state = await desk.start()
  receiveHouses(state.houses)
  receiveStages(state.stages)
  addEventListener('focus', () => void rereadStages())
  useDesk.setState({
    settings: state.settings,
    folder: state.folder,
    userName: state.userName,
    versions: state.versions,
    offerSamples: state.isNew,
    isForStory: state.isForStory,
  })
  void painted.then(startListing)
  reportDamaged(state.damaged)
  if (state.recovered.length > 0) toast.info(t('desk.recovered', { count: state.recovered.length }))
  for (const each of state.externalChanges) onExternalChange(each)
  showLast(state)
}

/** Shows the story that was open, or the newest where it is gone. Nothing else waits for the index. */
function showLast({ open, isForStory, settings: { openStory } }: DeskState): void {
  if (!open && isForStory) return
  if (!open) return void openNewest(openStory)
  if (!beginOpening(unrequested)) return
  if ('saveProblem' in open) useDesk.setState({ saveProblem: open.saveProblem })
  showOpened(open, false)
  // whoever comes back to the desk goes on where they were, and who opens a story in a window writes there
  if (document.activeElement === document.body) openSession()?.focus()
  void painted.then(() => onBinned(open.id))
}

const all = { text: '', order: 'newest' } as const

/** Whether the newest story is still to be opened: the list had none yet, as its index is being made. */
let waitsForNewest = false

/** Opens the newest story, but not the one that could not be opened: the list may still have it. */
async function openNewest(but: string | null): Promise<void> {
  const newest = await desk.idsOf({ ...all, isBin: false }, 0, 2).catch(() => [])
  const id = newest.find((each) => each !== but)
  waitsForNewest = id === undefined && !openSession()
  if (id !== undefined && !openSession()) await openStory(id, false, unrequested)
}

/** Finds out whether a story that is picked lies in the bin. */
async function onBinned(id: string): Promise<void> {
  const row = await desk.rowOf({ ...all, isBin: true }, id).catch(() => null)
  if (row !== null && useDesk.getState().picked[0] === id) useDesk.setState({ pickedInBin: true })
}
