/**
 * Closing waits until the last typing is on disk, and always ends. Whatever the disk, the lock or the inbox does, the
 * window goes as soon as all is on disk, or the editor has said that it may be lost.
 */
import { type BrowserWindow, dialog } from 'electron'
import { formatList, t } from '../../catalogue'
import type { UnsavedReason } from '../../contract/editing'
import { log } from '../profile/log'
import type { Settings } from '../profile/settings'
import type { DeskStore } from '../store'
import { ask } from './dialogs'
import { tell } from './ipc'

/** Milliseconds in which the window hands over its last typing, or is taken to hang. */
const flushWithinMs = 3000
/** Milliseconds in which the disk answers, or is taken to hang: the editor is asked then. */
const writeWithinMs = 10_000
/** Milliseconds in which what else writes to the desk ends, and in which the desk and the settings are let go of. */
const stopWithinMs = 3000
const closeDeskWithinMs = 5000

/** What a window has when it has handed over what it can. */
interface Left {
  /** The names of what it alone has. */
  unsaved: readonly string[]
  /** What is being done for it, as it is shown, that ends where it stands. */
  unfinished: readonly string[]
}

/** The closing of a window. */
export interface Closing {
  /** To be called when the window has handed over what it can. */
  handedOver(left: Left): void
  /**
   * Closes it as the editor does; `before` is done just before it goes, unless it is kept open.
   * @returns whether it has gone
   */
  close(before?: () => void): Promise<boolean>
}

/** What the closing of a window is part of. */
export interface ClosingHooks {
  /** Closes what must not outlast it; false where that is kept open, and so is this. */
  before(): Promise<boolean>
  /** Ends what it alone needs, once all is on disk. */
  after(store: DeskStore): Promise<void>
}

/** Has a window close in order: its typing is handed over, all is written, and only then it goes. */
export function closeInOrder(
  window: BrowserWindow,
  opening: Promise<DeskStore>,
  around: ClosingHooks,
): Closing {
  let handedOver: (left: Left) => void = () => undefined
  let closing: Promise<boolean> | null = null
  let atLast: () => void = () => undefined

  async function close(): Promise<boolean> {
    if (!(await around.before())) return false
    let left: Left = { unsaved: [], unfinished: [] }
    const hand = new Promise<void>((resolve) => {
      handedOver = (given) => {
        left = given
        resolve()
      }
    })
    tell(window, 'flush', {})
    await within(flushWithinMs, hand)
    const store = await opening
    // whoever keeps it open goes on working with all that belongs to it
    if (left.unsaved.length > 0 && !(await mayLose(window, left.unsaved))) return false
    if (left.unfinished.length > 0 && !(await mayStop(window, left.unfinished))) return false
    if (!(await mayClose(window, store))) return false
    try {
      await around.after(store)
    } finally {
      atLast()
      window.destroy()
    }
    return true
  }

  /** Closes it, once however often that is asked for. */
  function closeOnce(): Promise<boolean> {
    closing ??= close()
      .catch((error) => {
        log.error('closing', error)
        return window.isDestroyed()
      })
      .finally(() => {
        closing = null
        // who keeps it open, and closes it another time, does not ask for this again
        atLast = () => undefined
      })
    return closing
  }

  window.on('close', (event) => {
    event.preventDefault()
    void closeOnce()
  })
  return {
    handedOver: (left) => handedOver(left),
    close(before = () => undefined) {
      atLast = before
      return closeOnce()
    },
  }
}

/** Ends what else writes to a desk, and closes it, without waiting for what does not answer. */
export async function closeDeskInOrder(
  store: DeskStore,
  settings: Settings,
  stop: () => Promise<void>,
): Promise<void> {
  await within(stopWithinMs, stop())
  await closeDesk(store)
  await within(closeDeskWithinMs, settings.written())
}

/** Closes a desk, without waiting for a disk that does not answer. */
export async function closeDesk(store: DeskStore): Promise<void> {
  await within(closeDeskWithinMs, store.close())
}

/** Writes all. If the disk refuses, asks until it succeeds, or the editor keeps the window open or closes it anyway. */
async function mayClose(window: BrowserWindow, store: DeskStore): Promise<boolean> {
  for (;;) {
    const hasAnswered = await within(writeWithinMs, store.flush())
    const problem: UnsavedReason | null = hasAnswered ? store.unsaved : 'other'
    if (!problem) return true
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: hasAnswered ? t(`main.notOnDisk.${problem}`) : t('main.noAnswer'),
      detail: t(`main.notOnDiskDetail.${problem}`),
      buttons: [t('main.tryAgain'), t('main.keepOpen'), t('main.closeAnyway')],
      cancelId: 1,
      noLink: true,
    })
    if (response !== 0) return response === 2
  }
}

const namesOf = (names: readonly string[]) =>
  `${formatList(names.slice(0, 5))}${names.length > 5 ? ' …' : ''}`

/** Asks whether what the window alone has may be lost. */
function mayLose(window: BrowserWindow, unsaved: readonly string[]): Promise<boolean> {
  return ask(window, {
    message: t('main.notSaved', { names: namesOf(unsaved) }),
    detail: t('main.notSavedDetail'),
    no: t('main.keepOpen'),
    yes: t('main.closeAnyway'),
  })
}

/** Asks whether what is being done may end where it stands. */
function mayStop(window: BrowserWindow, unfinished: readonly string[]): Promise<boolean> {
  return ask(window, {
    message: t('main.notFinished', { names: namesOf(unfinished) }),
    detail: t('main.notFinishedDetail'),
    no: t('main.keepOpen'),
    yes: t('main.stopAndClose'),
  })
}

/** Waits for work, but no longer than this; false where it was not done by then. What it fails with is logged. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const isLate = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false)
  })
  const isDone = work.then(
    () => true,
    (error) => {
      log.error('closing', error)
      return true
    },
  )
  try {
    return await Promise.race([isDone, isLate])
  } finally {
    clearTimeout(timer)
  }
}
