/** Which folder is the desk, and what to do where it cannot be opened. */
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { t } from '../../catalogue'
import { problemOf } from '../messages/problems'
import { type DeskHooks, DeskInUse, type DeskStore, openDesk } from '../store'
import { makeFoldersSync } from '../store/make-folders'

/**
 * Settles on a desk: the one given, else the usual one. Each desk has settings and a single copy of the app
 * to itself, so the folder of the app's own data is named after it.
 */
export function settleOn(given: string | null): string {
  const folder = given ?? join(app.getPath('documents'), 'Copydesk')
  const name = createHash('sha256').update(realFolder(folder)).digest('hex').slice(0, 12)
  const parent = process.env.COPYDESK_USER_DATA ?? join(app.getPath('appData'), 'Copydesk')
  app.setPath('userData', join(parent, name))
  return folder
}

/** The folder behind links, made if it is not there; the folder itself where that is refused. */
function realFolder(folder: string): string {
  try {
    makeFoldersSync(folder)
    return realpathSync(folder)
  } catch {
    return folder
  }
}

/** Opens a desk; while it cannot be opened, asks what to do. Ends the app if nothing is to be done. */
export async function openOrAsk(folder: string, hooks: DeskHooks): Promise<DeskStore> {
  for (;;) {
    try {
      return await openDesk(folder, hooks)
    } catch (error) {
      await (error instanceof DeskInUse ? askAboutLock(error) : askAboutFolder(folder, error))
    }
  }
}

async function askAboutLock({ owner, path }: DeskInUse): Promise<void> {
  const choice = await ask(t('main.inUse', { ...owner }), [
    t('main.tryAgain'),
    t('main.openAnyway'),
    t('main.quit'),
  ])
  if (choice === 1) await rm(path, { force: true })
  if (choice === 2) app.exit(0)
}

async function askAboutFolder(folder: string, error: unknown): Promise<void> {
  const choice = await ask(t('main.noDesk', { folder, problem: problemOf(error) }), [
    t('main.tryAgain'),
    t('main.otherFolder'),
    t('main.quit'),
  ])
  if (choice === 1) {
    const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
    const [other] = filePaths
    if (other) {
      app.relaunch({ args: [...process.argv.slice(1), '--desk', other] })
      app.exit(0)
    }
  }
  if (choice === 2) app.exit(0)
}

async function ask(message: string, buttons: string[]): Promise<number> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message,
    buttons,
    cancelId: buttons.length - 1,
    noLink: true,
  })
  return response
}
