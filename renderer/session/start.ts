/** The desk as the app starts on it, and what main tells from then on. */
import { toast } from 'sonner'
import { desk, on } from '../bridge'
import { t } from '../catalogue'
import { openStory } from './actions'
import { heardBackup } from './backups'
import { tellDamaged } from './damage'
import { heardRemoved, heardStories, listed, openSession, useDesk } from './desk-store'
import { toldForeign, toldTakenOver } from './foreign'
import { heardHouses } from './houses'
import { showInbox, showTaken } from './intake'
import { progressed } from './jobs'
import { readList, searchAgain, startSearching } from './search'

/** Reads the desk as main has it, opens the story that was open, and hears what main tells from then on. */
export async function startDesk(): Promise<void> {
  on('changed', ({ stories }) => heardStories(stories))
  on('removed', ({ ids }) => heardRemoved(ids))
  on('listed', searchAgain)
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
  startSearching()
  const state = await desk.start()
  heardHouses(state.houses)
  useDesk.setState({
    settings: state.settings,
    damaged: state.damaged,
    folder: state.folder,
    userName: state.userName,
    versions: state.versions,
    formats: state.formats,
    offerSamples: state.isNew,
  })
  tellDamaged(state.damaged)
  if (state.recovered.length > 0) toast.info(t('desk.recovered', { count: state.recovered.length }))
  await readList()
  const { openStory: last } = state.settings
  const [newest] = listed(useDesk.getState())
  await openStory(last !== null && useDesk.getState().stories.has(last) ? last : (newest?.id ?? null))
}
