/** Backups: made, restored, and reported. */
import { toast } from 'sonner'
import { t } from '../../catalogue'
import type { BackupState } from '../../contract/backups'
import { desk } from '../bridge'
import { attempt, tellDone, tellFailed } from '../desk/attempt'
import { lasting } from '../desk/message-time'
import { withJob } from './jobs'

/** Shows a message when an automatic backup failed, until the next one succeeds. */
export function onBackup({ problem }: BackupState): void {
  if (problem === null) tellDone('backup.failed')
  else tellFailed(problem, 'backup.failed')
}

/** Asks for a file and backs the desk up to it. */
export function backUp(): Promise<void> {
  return attempt(async () => {
    const file = await withJob(t('backup.running'), (job) => desk.backUp(job))
    if (file !== null) toast.success(t('backup.done'), { description: file })
    return file !== null
  }, 'backup.failed')
}

/** Makes an automatic backup now. */
export function backUpNow(): Promise<BackupState> {
  return withJob(t('backup.running'), (job) => desk.backUpNow(job))
}

/** Asks for a backup and a new folder, and offers to open the desk that came back. */
export function restoreBackup(): Promise<void> {
  return attempt(
    async () => {
      const restored = await withJob(t('backup.restoring'), (job) => desk.restoreBackup(job))
      if (restored === null) return false
      const { folder, damaged, isListed } = restored
      const tell = damaged > 0 || !isListed ? toast.warning : toast.success
      tell(restoredAs(damaged, isListed), {
        id: 'backup-restored',
        description: folder,
        ...lasting,
        action: { label: t('backup.open'), onClick: () => void desk.openRestored() },
      })
      return true
    },
    { command: 'command.restoreBackup' },
  )
}

function restoredAs(damaged: number, isListed: boolean): string {
  if (!isListed) return t('backup.restoredCutOff')
  return damaged > 0 ? t('backup.restoredPart', { count: damaged }) : t('backup.restored')
}
