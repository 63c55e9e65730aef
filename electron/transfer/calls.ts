/** Stories that come in from files and go out to them, as the window asks for it: the dialogs, and the work in threads. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { t } from '../../catalogue'
import type { Answers } from '../../contract'
import { once } from '../../story/memo'
import type { StorySummary } from '../../story/story/record'
import { chooseFiles, chooseFolder } from '../window/dialogs'
import { importFile, importFiles, importPaths, type TransferDesk } from './import'
import type { Jobs } from './jobs'

/** The sample stories, beside the packaged app or in the checkout. */
function seedsFolder(): string {
  return join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'seeds')
}

type TransferCalls = Pick<
  Answers,
  | 'formats'
  | 'addSamples'
  | 'importChosen'
  | 'importOpened'
  | 'importPaths'
  | 'importBytes'
  | 'exportStories'
  | 'dragStories'
  | 'endDrag'
  | 'copyStories'
>

/**
 * The calls that read and write formats.
 * @param takeOpened the files that the system or a second copy of the app opened since it was last asked
 */
export function answerTransfers(
  window: BrowserWindow,
  desk: TransferDesk,
  takeOpened: () => string[],
  jobs: Jobs,
): TransferCalls {
  const extensionsRead = async () =>
    (await desk.transfer.formats()).flatMap(({ isRead, extensions }) => (isRead ? extensions : []))
  const chosenFiles = async () =>
    chooseFiles(window, [
      { name: t('main.stories'), extensions: await extensionsRead() },
      { name: t('main.allFiles'), extensions: ['*'] },
    ])
  const chosenFolder = async () => {
    const folder = await chooseFolder(window)
    return folder === null ? [] : [folder]
  }

  // the start needs none of it
  const exporting = () => import('./export')
  const dragging = once(async () => new (await import('./drag-out')).DragOut(window, desk))

  return {
    formats: () => desk.transfer.formats(),
    async addSamples() {
      const extensions = await extensionsRead()
      const names = (await readdir(seedsFolder())).filter((name) =>
        extensions.some((extension) => name.endsWith(`.${extension}`)),
      )
      const { judgeSample } = await import('./samples')
      let newest: StorySummary | null = null
      for (const name of names.sort()) {
        const { stories } = await importFile(desk, { path: join(seedsFolder(), name) })
        for (const { summary } of stories) await judgeSample(desk, summary.id)
        newest = stories.at(-1)?.summary ?? newest
      }
      return newest
    },
    async importChosen(job, what) {
      const paths = await (what === 'folder' ? chosenFolder() : chosenFiles())
      return jobs.run(job, (watcher) => importPaths(desk, paths, watcher))
    },
    importOpened: (job) => jobs.run(job, (watcher) => importPaths(desk, takeOpened(), watcher)),
    async importPaths(job, paths) {
      const { isDraggedOut } = await import('./drag-out')
      const others = paths.filter((path) => !isDraggedOut(path))
      return jobs.run(job, (watcher) => importPaths(desk, others, watcher))
    },
    importBytes: (job, file) => jobs.run(job, (watcher) => importFiles(desk, [file], watcher)),
    async exportStories(job, ids, format, options) {
      const { exportToFile, exportToFolder } = await exporting()
      const [only] = ids
      const how = { format, ...options }
      if (only !== undefined && ids.length === 1)
        return exportToFile(window, desk, only, how, (work) => jobs.run(job, work))
      return jobs.run(job, (watcher) => exportToFolder(window, desk, ids, how, watcher))
    },
    dragStories: async (job, ids, format, options) => {
      const drag = await dragging()
      return jobs.run(job, (watcher) => drag.start(ids, { format, ...options }, watcher))
    },
    endDrag: async () => (await dragging()).end(),
    copyStories: async (ids, format, options) =>
      (await exporting()).copyToClipboard(desk, ids, { format, ...options }),
  }
}
