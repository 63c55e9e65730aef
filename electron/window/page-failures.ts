/** What is done for a window whose page has died, or does not answer: all that it had handed over is in the journal. */
import { type BrowserWindow, dialog } from 'electron'
import { t } from '../../catalogue'
import { log } from '../profile/log'
import { ask } from './dialogs'

/** Has the page of a window loaded again once it has died, or where it does not answer and the editor wants that. */
export function recoverPage(window: BrowserWindow): void {
  const { webContents } = window
  /** The question whether to wait, while it is asked. */
  let question: AbortController | null = null
  /** Whether the page was ended here, so that nothing is left to be said. */
  let isEnded = false

  webContents.on('render-process-gone', async (_, { reason }) => {
    log.error('the window is gone', reason)
    question?.abort()
    if (!isEnded)
      await dialog.showMessageBox(window, {
        type: 'warning',
        message: t('main.windowGone'),
        buttons: [t('main.reload')],
      })
    isEnded = false
    // it can be closed meanwhile
    if (!window.isDestroyed()) webContents.reload()
  })

  window.on('unresponsive', async () => {
    if (question) return
    log.warn('the window does not answer')
    question = new AbortController()
    const wantsReload = await ask(window, {
      message: t('main.windowHangs'),
      detail: t('main.windowHangsDetail'),
      no: t('main.wait'),
      yes: t('main.reload'),
      signal: question.signal,
    })
    question = null
    if (!wantsReload || window.isDestroyed()) return
    isEnded = true
    webContents.forcefullyCrashRenderer()
  })
  window.on('responsive', () => question?.abort())
}
