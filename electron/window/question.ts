/** A question in a dialog of the system, which no page can answer for an editor. */
import { type BrowserWindow, dialog } from 'electron'

interface Question {
  message: string
  detail: string
  /** The button that is chosen where the dialog is closed, and the other. */
  no: string
  yes: string
}

/** Whether an editor says yes. */
export async function ask(window: BrowserWindow, { message, detail, no, yes }: Question): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [no, yes],
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}
