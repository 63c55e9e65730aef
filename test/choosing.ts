/** What an editor chooses in the system's dialogs, which tests cannot see. */
import type { ElectronApplication, Page } from '@playwright/test'
import type {} from '../renderer/bridge'

/** The app as tests have it, with its window. */
interface Running {
  app: ElectronApplication
  page: Page
}

/** Has the system's dialog answer with these files, or this folder, whenever it asks for some. */
export async function choose(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    },
    [...filePaths],
  )
}

/** Has a folder chosen that the app is to watch for wires. */
export async function watchInbox({ app, page }: Running, folder: string): Promise<void> {
  await choose(app, [folder])
  await page.evaluate(() => window.copydesk.desk.chooseInbox())
}

/** Begins to import a file that is chosen, and does not wait for its end. @param job names that work */
export async function beginImport({ app, page }: Running, file: string, job: string): Promise<void> {
  await choose(app, [file])
  await page.evaluate((job) => void window.copydesk.desk.importChosen(job, 'files'), job)
}
