/** The dialogs of the system: questions and choices of files, which no page can answer for an editor. */
import { type BrowserWindow, dialog, type FileFilter } from 'electron'

interface Question {
  message: string
  detail: string
  /** The button that is chosen where the dialog is closed, and the other. */
  no: string
  yes: string
  /** Closes the dialog without an answer where it is no longer to be asked. */
  signal?: AbortSignal
}

/** Whether an editor says yes. */
export async function ask(
  window: BrowserWindow,
  { message, detail, no, yes, signal }: Question,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [no, yes],
    cancelId: 0,
    noLink: true,
    ...(signal && { signal }),
  })
  return response === 1
}

/** The file that an editor chooses, or null. */
export async function chooseFile(window: BrowserWindow, filters: FileFilter[]): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters })
  return filePaths[0] ?? null
}

/** The files that an editor chooses; none where there is no choice. */
export async function chooseFiles(window: BrowserWindow, filters: FileFilter[]): Promise<string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'multiSelections'],
    filters,
  })
  return filePaths
}

/** The folder that an editor chooses, or null. */
export async function chooseFolder(
  window: BrowserWindow,
  properties: readonly ('createDirectory' | 'promptToCreate')[] = [],
  title?: string,
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', ...properties],
    ...(title !== undefined && { title, message: title }),
  })
  return filePaths[0] ?? null
}

/** Where an editor has a file written, or null. */
export async function chooseTarget(
  window: BrowserWindow,
  defaultPath: string,
  filters: FileFilter[],
): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath, filters })
  return filePath || null
}
