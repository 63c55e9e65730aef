/** Stories that are dragged out of the list as files, for readers and in the format that was exported last. */
import { t } from '../../catalogue'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { openSession, useDesk } from '../desk/desk-store'
import { deskZone } from '../desk/zone'
import { afterPicks } from '../list/picking'
import { forReaders, reportExported, reportSuggested } from './exports'
import { withJob } from './jobs'

/**
 * Begins to drag the picked stories out of the window. The files are written while the pointer moves; let go before,
 * nothing is dragged.
 */
export function dragOutPicked(): void {
  window.addEventListener('pointerup', () => void desk.endDrag(), { capture: true, once: true })
  afterPicks(() => {
    void dragOut(useDesk.getState().picked)
    return true
  })
}

function dragOut(ids: readonly string[]): Promise<void> {
  return attempt(async () => {
    await openSession()?.flush()
    const { exportFormat } = useDesk.getState().settings
    const options = { ...forReaders, zone: deskZone(), withHeld: false }
    return withJob(t('export.running', { count: ids.length }), async (job) => {
      const exported = await desk.dragStories(job, [...ids], exportFormat, options)
      // what was dropped, the program that took it shows
      reportExported({ ...exported, state: 'done', files: [] })
      const isDone = exported.state === 'done'
      if (isDone && exported.held === 0) await reportSuggested(ids)
      return isDone
    })
  }, 'export.failed')
}
