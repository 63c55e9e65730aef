/** Backups as the window asks for them, with the system's dialogs, and the automatic one as time goes by. */
import { basename, join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { t } from '../../catalogue'
import type { Desk } from '../../contract'
import type { backupCalls } from '../../contract/backups'
import { AutomaticBackups } from '../backup/automatic'
import { type BackupWork, inThread } from '../backup/thread'
import { BackupError } from '../errors'
import { problemOf } from '../errors/in-words'
import type { Settings } from '../profile/settings'
import type { DeskStore } from '../store'
import type { Jobs } from '../transfer/jobs'
import type { Closing } from '../window/closing'
import { ask, chooseFile, chooseFolder, chooseTarget } from '../window/dialogs'
import { tell } from '../window/ipc'

/** Milliseconds after the start before the first automatic one, and between two looks whether one is due. */
const firstAfterMs = 60_000
const lookEachMs = 1_800_000

const filters = () => [{ name: t('main.backup'), extensions: ['zip'] }]

type BackupCalls = Pick<Desk, keyof typeof backupCalls>

/** The backups of a desk. */
export interface DeskBackups {
  work: BackupWork
  automatic: AutomaticBackups
}

/** Makes the automatic backups of a desk as time goes by, until its window is closed. */
export function startBackups(window: BrowserWindow, store: DeskStore, settings: Settings): DeskBackups {
  const work = inThread(join(app.getAppPath(), 'out/main/backup.cjs'))
  const automatic = new AutomaticBackups(store, work, {
    settings: () => ({ isOn: settings.values.backup, folder: settings.values.backupFolder }),
    stateChanged: (state) => tell(window, 'backup', state),
    reason: problemOf,
  })
  const look = () => void automatic.tick()
  const timers = [setTimeout(look, firstAfterMs), setInterval(look, lookEachMs)]
  window.on('closed', () => timers.forEach(clearTimeout))
  return { work, automatic }
}

/** The calls on backups, for one window. */
export function answerBackups(
  window: BrowserWindow,
  store: DeskStore,
  { work, automatic }: DeskBackups,
  jobs: Jobs,
  closing: Closing,
): BackupCalls {
  let restored: string | null = null

  return {
    async backUp(job) {
      const day = new Date().toISOString().slice(0, 10)
      const name = `${basename(store.folder)} ${day}.zip`
      const path = await chooseTarget(window, join(app.getPath('documents'), name), filters())
      if (path === null) return null
      await store.flush()
      return jobs.run(job, (watcher) =>
        unlessStopped(work.write(store.folder, path, watcher).then(() => path)),
      )
    },
    async backUpNow(job) {
      await jobs.run(job, (watcher) => automatic.make(new Date(), watcher))
      return automatic.state()
    },
    backups: () => automatic.state(),
    async restoreBackup(job) {
      const file = await chooseFile(window, filters())
      if (file === null) return null
      const properties = ['createDirectory', 'promptToCreate'] as const
      const folder = await chooseFolder(window, properties, t('main.newFolder'))
      if (folder === null) return null
      const restore = (isPartial: boolean) =>
        jobs.run(job, async (watcher) => {
          const back = await unlessStopped(work.restore(file, folder, watcher, isPartial))
          return back && { folder, damaged: back.damaged.length, isListed: back.isListed }
        })
      const done = await restore(false).catch(async (error: unknown) => {
        const damage = damageIn(error)
        if (damage === null || !(await isPartWanted(window, damage))) throw error
        return restore(true)
      })
      restored = done?.folder ?? null
      return done
    },
    async openRestored() {
      if (restored === null) return
      const flags = process.argv.slice(1).filter((each) => each.startsWith('-') && !each.startsWith('--desk'))
      const own = app.isPackaged ? [] : [app.getAppPath()]
      const args = [...flags, ...own, '--desk', restored]
      closing.close(() => app.relaunch({ args }))
    },
  }
}

/** What keeps a backup from being restored while files of it may be whole; null for all else. */
function damageIn(error: unknown): 'damagedBackup' | 'cutOffBackup' | null {
  if (!(error instanceof BackupError)) return null
  if (error.problem === 'no-manifest') return 'cutOffBackup'
  return error.problem === 'damaged-backup' && error.file !== '' ? 'damagedBackup' : null
}

/** Asks whether of a damaged backup all that is whole is to be restored. */
function isPartWanted(window: BrowserWindow, damage: 'damagedBackup' | 'cutOffBackup'): Promise<boolean> {
  return ask(window, {
    message: t(`main.${damage}`),
    detail: t(`main.${damage}Detail`),
    no: t('main.restoreNothing'),
    yes: t('main.restoreWhole'),
  })
}

/** What came of work on a backup, or null where the editor stopped it. */
async function unlessStopped<T>(working: Promise<T>): Promise<T | null> {
  try {
    return await working
  } catch (error) {
    if (error instanceof BackupError && error.problem === 'stopped') return null
    throw error
  }
}
