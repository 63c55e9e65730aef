/** Which folder is the desk, and what to do where it cannot be opened. */
import { createHash } from 'node:crypto'
import { lstatSync, readlinkSync, realpathSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { app, dialog } from 'electron'
import { t } from '../../catalogue'
import { problemOf } from '../errors/in-words'
import { type DeskHooks, DeskInUse, type DeskStore, openDesk } from '../store'
import { codeOf } from '../store/durable'

/**
 * Settles on a desk: the one given, else the usual one. Each desk has settings and a single copy of the app
 * to itself, so the folder of the app's own data is named after it.
 */
export function settleOn(given: string | null): string {
  const folder = given ?? join(app.getPath('documents'), 'Copydesk')
  const name = createHash('sha256').update(realPathOf(folder)).digest('hex').slice(0, 12)
  const parent = process.env.COPYDESK_USER_DATA ?? join(app.getPath('appData'), 'Copydesk')
  app.setPath('userData', join(parent, name))
  return folder
}

/** The path behind links, of a folder that is not there as well: that of a desk whose drive is away stays the same. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) return path
  }
  const target = linkAt(path)
  return target === null ? join(realPathOf(dirname(path)), basename(path)) : realPathOf(target)
}

/** Where a link leads, or null where there is none. */
function linkAt(path: string): string | null {
  try {
    return lstatSync(path).isSymbolicLink() ? resolve(realPathOf(dirname(path)), readlinkSync(path)) : null
  } catch {
    return null
  }
}

/**
 * Opens a desk; while it cannot be opened, asks what to do. Ends the app if nothing is to be done.
 * @param wasOpened whether it was opened here before: where it is not there now its drive may be away, and none is made in
 * its place unasked
 */
export async function openOrAsk(folder: string, wasOpened: boolean, hooks: DeskHooks): Promise<DeskStore> {
  let isExpected = wasOpened
  for (;;) {
    if (isExpected && (await isMissing(folder))) {
      isExpected = await askAboutMissing(folder)
      continue
    }
    try {
      return await openDesk(folder, hooks)
    } catch (error) {
      await (error instanceof DeskInUse ? askAboutLock(error) : askAboutFolder(folder, error))
    }
  }
}

/**
 * Whether there is no desk: neither the folder, nor stories in it, as where a drive is mounted. Its other folders may be
 * empty, and not carried along.
 */
async function isMissing(folder: string): Promise<boolean> {
  try {
    return !(await readdir(folder)).includes('stories')
  } catch (error) {
    return codeOf(error) === 'ENOENT'
  }
}

/** Asks what to do about a desk that is not there. False where a new one is to be made. */
async function askAboutMissing(folder: string): Promise<boolean> {
  const choice = await ask(t('main.deskMissing', { folder }), [
    t('main.tryAgain'),
    t('main.otherFolder'),
    t('main.newDesk'),
    t('main.quit'),
  ])
  if (choice === 1) await openOther()
  if (choice === 3) app.exit(0)
  return choice !== 2
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
  if (choice === 1) await openOther()
  if (choice === 2) app.exit(0)
}

/** Has another folder chosen and starts anew with it; does nothing where none is. */
async function openOther(): Promise<void> {
  const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
  const [other] = filePaths
  if (other === undefined) return
  app.relaunch({ args: [...process.argv.slice(1), '--desk', other] })
  app.exit(0)
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
