/** Stories that come in from files and go out to them, as the window asks for it. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { formats } from '../story/formats'
import type { Desk } from './contract'
import { copyToClipboard, exportToFile, exportToFolder } from './exports'
import { formatInfos } from './filing'
import { filesIn } from './intake/files-in'
import { takeIn, takeInPaths } from './intake/take-in'
import type { Jobs } from './jobs'
import { messages } from './messages'
import type { DeskStore } from './store'

const storyExtensions = Object.values(formats).flatMap(({ read, extensions }) => (read ? extensions : []))

/** The sample stories, beside the packaged app or in the checkout. */
function seedsFolder(): string {
  return join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'seeds')
}

type TransferCalls = Pick<
  Desk,
  'formats' | 'addSamples' | 'importChosen' | 'importFiles' | 'exportStories' | 'copyStories'
>

/** The calls that read and write formats. */
export function transferCalls(window: BrowserWindow, store: DeskStore, jobs: Jobs): TransferCalls {
  return {
    formats: async () => formatInfos(),
    async addSamples() {
      const names = (await readdir(seedsFolder())).filter((name) =>
        storyExtensions.some((it) => name.endsWith(`.${it}`)),
      )
      const paths = names.sort().map((name) => join(seedsFolder(), name))
      const { stories } = await takeInPaths(store, paths)
      return stories.map(({ summary }) => summary)
    },
    async importChosen(job, what) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: what === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections'],
        filters: [
          { name: messages.stories, extensions: storyExtensions },
          { name: messages.allFiles, extensions: ['*'] },
        ],
      })
      const paths = await filesIn(filePaths)
      return jobs.run(job, (watcher) => takeInPaths(store, paths, watcher))
    },
    importFiles: (files) => takeIn(store, files),
    exportStories(job, ids, format, options) {
      const [only] = ids
      if (only !== undefined && ids.length === 1) return exportToFile(window, store, only, format, options)
      return jobs.run(job, (watcher) => exportToFolder(window, store, ids, format, options, watcher))
    },
    copyStories: (ids, format) => copyToClipboard(store, ids, format),
  }
}
