/** The desk as the window asks for it: each call of the contract, done with the store and the system's dialogs. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, type BrowserWindow, clipboard, dialog, nativeTheme, shell } from 'electron'
import { formats } from '../story/formats'
import { fileNameOf, untaken } from '../story/formats/file-name'
import { blankDoc } from '../story/story/blank'
import { docFromJSON, type Story, type StorySummary } from '../story/story/record'
import type { Desk, DroppedFile, Exported, ExportFormat, Taken } from './contract'
import { takeIn } from './intake/take-in'
import { tell } from './ipc'
import { showMenu } from './menu'
import { messages } from './messages'
import { openLink } from './security'
import { changeSettings, type SettingsStore } from './settings'
import type { DeskStore } from './store/desk-store'
import { writeDurably } from './store/durable'
import { addPicture, embedPictures } from './store/pictures'

const platforms: Readonly<Record<string, 'mac' | 'windows'>> = { darwin: 'mac', win32: 'windows' }

export interface DeskParts {
  window: BrowserWindow
  store: DeskStore
  settings: SettingsStore
  /** The folder of the sample stories. */
  seeds: string
  /** The window has appended all that was typed. */
  flushed(): void
}

/** Reads files by their paths; those that are not there are left out. */
export async function filesAt(paths: readonly string[]): Promise<DroppedFile[]> {
  const read = await Promise.all(
    paths.map((path) =>
      readFile(path).then(
        (bytes) => [{ name: basename(path), bytes: new Uint8Array(bytes) }],
        () => [],
      ),
    ),
  )
  return read.flat()
}

export function makeDesk({ window, store, settings, seeds, flushed }: DeskParts): Desk {
  const cancelled = new Set<string>()
  const changed = (stories: StorySummary[]) => tell(window, 'changed', { stories })
  const imported = async (files: readonly DroppedFile[]): Promise<Taken> => {
    const job = crypto.randomUUID()
    return takeIn(store, files, { house: null, language: null }, (done) =>
      tell(window, 'progress', { job, done, total: files.length }),
    )
  }
  const whole = async (id: string): Promise<Story> => {
    const story = await store.read(id)
    return { ...story, doc: await embedPictures(store.pictures, story.doc) }
  }
  const write = (story: Story, format: ExportFormat) => formats[format].write?.(story) ?? ''

  const exportOne = async (id: string, format: ExportFormat): Promise<Exported> => {
    const story = await whole(id)
    const { label, extensions } = formats[format]
    const { filePath } = await dialog.showSaveDialog(window, {
      defaultPath: `${fileNameOf(story.doc)}.${extensions[0]}`,
      filters: [{ name: label, extensions: [...extensions] }],
    })
    if (!filePath) return { state: 'cancelled', files: [], failed: [] }
    await writeDurably(filePath, write(story, format))
    return { state: 'done', files: [filePath], failed: [] }
  }

  const exportMany = async (job: string, ids: readonly string[], format: ExportFormat): Promise<Exported> => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openDirectory', 'createDirectory'],
    })
    const [folder] = filePaths
    if (!folder) return { state: 'cancelled', files: [], failed: [] }
    const taken = new Set<string>()
    const exported: Exported = { state: 'done', files: [], failed: [] }
    for (const [index, id] of ids.entries()) {
      if (cancelled.delete(job)) return { ...exported, state: 'cancelled' }
      try {
        const story = await whole(id)
        const file = join(folder, `${untaken(fileNameOf(story.doc), taken)}.${formats[format].extensions[0]}`)
        await writeDurably(file, write(story, format))
        exported.files.push(file)
      } catch (error) {
        exported.failed.push({ id, reason: messages.notExported(error) })
      }
      tell(window, 'progress', { job, done: index + 1, total: ids.length })
    }
    return exported
  }

  return {
    async start() {
      return {
        folder: store.folder,
        stories: store.summaries,
        damaged: store.damaged,
        recovered: store.recovered,
        settings: settings.data.settings,
        isNew: store.summaries.length === 0 && !settings.data.settings.samplesOffered,
        platform: platforms[process.platform] ?? 'linux',
        versions: { app: app.getVersion(), electron: process.versions.electron },
      }
    },
    async open(id) {
      const { story, version } = await store.edit(id)
      return { id, doc: story.doc.toJSON(), version }
    },
    create: (doc) => store.create(doc ? docFromJSON(doc) : blankDoc()),
    async duplicate(ids) {
      const copies = []
      for (const id of ids) copies.push(await store.create((await store.read(id)).doc))
      return copies
    },
    async bin(ids) {
      const now = new Date().toISOString()
      for (const id of ids) changed([await store.setBinned(id, now)])
    },
    async restore(ids) {
      for (const id of ids) changed([await store.setBinned(id, null)])
    },
    async destroy(ids) {
      for (const id of ids) await store.destroy(id)
      tell(window, 'removed', { ids })
    },
    append: async (id, version, steps) => (await store.edit(id)).append(version, steps),
    replace: async (id, doc) => (await store.edit(id)).replace(docFromJSON(doc)),
    flush: async (id) => (await store.edit(id)).flush(),
    saveVersion: (id) => store.saveVersion(id),
    versions: (id) => store.versions(id),
    version: async (id, name) => (await store.version(id, name)).doc.toJSON(),
    async addSamples() {
      const names = (await readdir(seeds)).filter((name) => /\.(md|txt|html)$/.test(name)).sort()
      const { stories } = await imported(await filesAt(names.map((name) => join(seeds, name))))
      return stories.map(({ summary }) => summary)
    },
    async importChosen() {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile', 'multiSelections'],
        filters: [
          {
            name: messages.stories,
            extensions: Object.values(formats).flatMap(({ read, extensions }) => (read ? extensions : [])),
          },
          { name: messages.allFiles, extensions: ['*'] },
        ],
      })
      return imported(await filesAt(filePaths))
    },
    importFiles: imported,
    exportStories(job, ids, format) {
      const [only] = ids
      return ids.length === 1 && only ? exportOne(only, format) : exportMany(job, ids, format)
    },
    async copyStories(ids, format) {
      const written = await Promise.all(ids.map(async (id) => write(await whole(id), format)))
      const text = written.join('\n')
      await clipboard.writeText(text)
    },
    async cancel(job) {
      cancelled.add(job)
    },
    addPicture: (bytes) => addPicture(store.pictures, bytes),
    async choosePicture() {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: [{ name: messages.pictures, extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'] }],
      })
      const [path] = filePaths
      return path ? addPicture(store.pictures, await readFile(path)) : null
    },
    openLink,
    async showFolder() {
      await shell.openPath(store.folder)
    },
    async setSettings(patch) {
      if (patch.theme) nativeTheme.themeSource = patch.theme
      await changeSettings(settings, patch)
    },
    async setMenu(menu) {
      showMenu(window, menu, (id) => tell(window, 'command', { id }))
    },
    async flushed() {
      flushed()
    },
  }
}
