/** The desk as the app starts on it, and what main tells from then on. */
import { toast } from 'sonner'
import { desk, on } from '../bridge'
import { t } from '../catalogue'
import { openStory, tryOpen } from './actions'
import { heardBackup } from './backups'
import { tellDamaged } from './damage'
import { heardRemoved, heardStories, openSession, useDesk } from './desk-store'
import { toldForeign, toldTakenOver } from './foreign'
import { heardHouses } from './houses'
import { showInbox, showTaken } from './intake'
import { progressed } from './jobs'
import { heardListed, startListing } from './list-reader'

/** Reads the desk as main has it, opens the story that was open, and hears what main tells from then on. */
export async function startDesk(): Promise<void> {
  on('changed', ({ stories }) => heardStories(stories))
  on('removed', ({ ids }) => heardRemoved(ids))
  on('listed', heardListed)
  on('damaged', ({ files }) => tellDamaged(files))
  on('progress', progressed)
  on('taken', (taken) => void showTaken(taken))
  on('inbox', showInbox)
  on('backup', heardBackup)
  on('foreign', toldForeign)
  on('takenOver', toldTakenOver)
  on('flush', async () => {
    await openSession()?.flush()
    await desk.flushed()
  })
  const state = await desk.start()
  heardHouses(state.houses)
  useDesk.setState({
    settings: state.settings,
    folder: state.folder,
    userName: state.userName,
    versions: state.versions,
    formats: state.formats,
    offerSamples: state.isNew,
  })
  startListing()
  tellDamaged(state.damaged)
  if (state.recovered.length > 0) toast.info(t('desk.recovered', { count: state.recovered.length }))
  await openLast(state.settings.openStory)
}

/** Opens the story that was open, or the newest where it is gone. */
async function openLast(last: string | null): Promise<void> {
  const all = { text: '', order: 'newest' } as const
  if (last !== null) {
    const binned = await desk.rowOf({ ...all, isBin: true }, last).catch(() => null)
    const isOpen = await tryOpen(last, binned !== null).then(
      () => true,
      () => false,
    )
    if (isOpen) return
  }
  const [newest] = await desk.idsOf({ ...all, isBin: false }, 0, 1).catch(() => [])
  await openStory(newest ?? null)
}
