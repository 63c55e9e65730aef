/** Stories on their way out: to a file, to a folder, to the clipboard. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { FormatName, WriteOptions } from '../story/formats'
import { fileNameOf, untaken } from '../story/formats/file-name'
import type { Story } from '../story/story/record'
import { writeClipboard } from './clipboard'
import type { Exported, ExportFormat } from './contract'
import { fileStory, formatInfo } from './filing'
import type { Watcher } from './intake/take-in'
import { log } from './log'
import { printPdf } from './pdf'
import { problemOf } from './problems'
import type { DeskStore } from './store'
import { writeDurably } from './store/durable'

function nothing(): Exported {
  return { state: 'cancelled', files: [], failed: [], differs: [], leftOut: [] }
}

/** A story with its pictures in it. */
async function withPictures(store: DeskStore, story: Story): Promise<Story> {
  return { ...story, doc: await store.pictures.putIn(story.doc) }
}

/** Writes a story to a file, keeps it as a version, and adds what became of it to what is told. */
async function exportTo(
  file: string,
  store: DeskStore,
  story: Story,
  format: ExportFormat,
  options: WriteOptions,
  exported: Exported,
): Promise<void> {
  const whole = await withPictures(store, story)
  const { content, differs, leftOut } =
    format === 'pdf'
      ? { content: await printPdf(whole, options), differs: [], leftOut: [] }
      : await fileStory(whole, format, options)
  await writeDurably(file, content)
  // the file is written, whatever the desk's own disk says
  await store.saveExported(story, format).catch((error) => log.warn('version', error))
  exported.files.push(file)
  if (leftOut.length > 0) exported.leftOut.push({ file, what: [...leftOut] })
  if (differs.length > 0) exported.differs.push({ file, fields: differs })
}

/** Exports one story to a file that the editor is asked for. */
export async function exportToFile(
  window: BrowserWindow,
  store: DeskStore,
  id: string,
  format: ExportFormat,
  options: WriteOptions,
): Promise<Exported> {
  const story = await store.read(id)
  const { label, extension } = formatInfo(format)
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${fileNameOf(story.doc)}.${extension}`,
    filters: [{ name: label, extensions: [extension] }],
  })
  if (!filePath) return nothing()
  const exported: Exported = { ...nothing(), state: 'done' }
  try {
    await exportTo(filePath, store, story, format, options, exported)
  } catch (error) {
    exported.failed.push({ id, reason: problemOf(error) })
  }
  return exported
}

/** Exports stories to a folder that the editor is asked for, under names that nothing in it has. */
export async function exportToFolder(
  window: BrowserWindow,
  store: DeskStore,
  ids: readonly string[],
  format: ExportFormat,
  options: WriteOptions,
  { progress, isStopped }: Watcher,
): Promise<Exported> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  })
  const [folder] = filePaths
  if (!folder) return nothing()
  const { extension } = formatInfo(format)
  const taken = new Set((await readdir(folder)).map((name) => withoutExtension(name, extension)))
  const exported: Exported = { ...nothing(), state: 'done' }
  for (const [index, id] of ids.entries()) {
    if (isStopped()) return { ...exported, state: 'cancelled' }
    try {
      const story = await store.read(id)
      const file = join(folder, `${untaken(fileNameOf(story.doc), taken)}.${extension}`)
      await exportTo(file, store, story, format, options, exported)
    } catch (error) {
      exported.failed.push({ id, reason: problemOf(error) })
    }
    progress(index + 1, ids.length)
  }
  return exported
}

/** What a name takes on a system that does not tell capitals. */
function withoutExtension(name: string, extension: string): string {
  const lower = name.toLowerCase()
  return lower.endsWith(`.${extension}`) ? lower.slice(0, -extension.length - 1) : lower
}

/** Puts stories on the clipboard, as readers may have them; HTML also as what other programs paste with its form. */
export async function copyToClipboard(
  store: DeskStore,
  ids: readonly string[],
  format: FormatName,
): Promise<void> {
  const texts: string[] = []
  for (const id of ids) {
    const { content } = await fileStory(await withPictures(store, await store.read(id)), format)
    texts.push(String(content))
  }
  await writeClipboard(texts.join('\n'), format === 'html')
}
