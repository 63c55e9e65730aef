/** Stories on their way out: to a file, to a folder, to the clipboard. */
import { readdir } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import type { BrowserWindow } from 'electron'
import { formatLabel } from '../../catalogue/format'
import type { Exported, ExportFormat, FormatInfo } from '../../contract/transfer'
import { fileNameOf, untaken } from '../../story/formats/file-name'
import type { FormatName, WriteOptions } from '../../story/formats/format'
import { holdOfDoc, recordOfStory, type Story } from '../../story/story/record'
import { problemOf } from '../errors/in-words'
import { log } from '../profile/log'
import { StoreError } from '../store'
import { writeDurably } from '../store/durable'
import { makeFolder } from '../store/make-folders'
import { chooseFolder, chooseTarget } from '../window/dialogs'
import { writeClipboard } from './clipboard'
import type { TransferDesk, Watcher } from './import'
import type { Written } from './protocol'

/** How stories are to be exported. */
export interface ExportOptions extends WriteOptions {
  format: ExportFormat
  /** Whether stories that nobody may publish yet are exported too. */
  withHeld: boolean
  /** Whether the pictures of HTML and Markdown are files beside it. */
  picturesBeside: boolean
}

function nothingExported(): Exported {
  return { state: 'cancelled', files: [], failed: [], differs: [], leftOut: [], held: 0 }
}

/** Writes a story in a format of the registry, with its pictures in it. */
export function writeStory(
  { store, transfer, houses }: TransferDesk,
  story: Story,
  format: FormatName,
  options: WriteOptions,
  signal?: AbortSignal,
): Promise<Written> {
  const record = JSON.stringify(recordOfStory(story))
  const task = { record, pictures: store.pictures.folder, format, options, houses: houses() }
  return transfer.export(task, signal)
}

/** It is not read back. The writers that it takes are of no use to main otherwise. */
async function print(
  { store, houses, stages }: TransferDesk,
  story: Story,
  options: WriteOptions,
): Promise<Written> {
  const { printPdf } = await import('./pdf')
  const content = await printPdf(
    { ...story, doc: await store.pictures.putIn(story.doc) },
    { ...options, houses: houses(), ...(stages && { stages: stages() }) },
  )
  return { content, differs: [], leftOut: [] }
}

/** A story that is to go out. @throws StoreError where it is a template, which never does */
async function storyToExport({ store }: TransferDesk, id: string): Promise<Story> {
  const story = await store.read(id)
  if (story.isTemplate) throw new StoreError('is-template')
  return story
}

/** Writes a story to a file, keeps it as a version, and adds what became of it to the result. */
async function exportTo(
  file: string,
  desk: TransferDesk,
  story: Story,
  { format, withHeld, picturesBeside, ...writeOptions }: ExportOptions,
  exported: Exported,
  signal?: AbortSignal,
): Promise<void> {
  const { store } = desk
  const pictureFolder = `${parse(file).name}-pictures`
  const isBeside = picturesBeside && (format === 'html' || format === 'md')
  const options = { ...writeOptions, now: new Date().toISOString(), ...(isBeside && { pictureFolder }) }
  if (!withHeld && holdOfDoc(story.doc, options.now)) {
    exported.held++
    return
  }
  const {
    content,
    differs,
    leftOut,
    pictures = [],
  } = format === 'pdf'
    ? await print(desk, story, options)
    : await writeStory(desk, story, format, options, signal)
  const folder = join(dirname(file), pictureFolder)
  // the pictures first: a page is never without them
  if (pictures.length > 0) await makeFolder(folder)
  for (const { name, bytes } of pictures) await writeDurably(join(folder, name), bytes)
  await writeDurably(file, content)
  // the file is written, whatever the desk's own disk says
  await store.saveExported(story, format).catch((error) => log.warn('version', error))
  exported.files.push(file)
  if (leftOut.length > 0) exported.leftOut.push({ file, what: [...leftOut] })
  if (differs.length > 0) exported.differs.push({ file, fields: differs })
}

async function infoOf(
  { transfer }: TransferDesk,
  format: ExportFormat,
): Promise<Pick<FormatInfo, 'name' | 'label' | 'extension'>> {
  const info = (await transfer.formats()).find(({ name }) => name === format)
  return info ?? { name: format, label: format, extension: format }
}

/** Exports one story to a file that the editor is asked for. */
export async function exportToFile(
  window: BrowserWindow,
  desk: TransferDesk,
  id: string,
  options: ExportOptions,
  run: <T>(work: (watcher: Watcher) => Promise<T>) => Promise<T>,
): Promise<Exported> {
  const story = await storyToExport(desk, id)
  const isHeld = holdOfDoc(story.doc, new Date().toISOString()) !== null
  if (isHeld && !options.withHeld) return { ...nothingExported(), held: 1 }
  const info = await infoOf(desk, options.format)
  const path = await chooseTarget(window, `${fileNameOf(story.doc)}.${info.extension}`, [
    { name: formatLabel(info), extensions: [info.extension] },
  ])
  if (path === null) return nothingExported()
  const exported: Exported = { ...nothingExported(), state: 'done' }
  try {
    await run(({ signal }) => exportTo(path, desk, story, options, exported, signal))
  } catch (error) {
    exported.failed.push({ id, reason: problemOf(error) })
  }
  return exported
}

/** Exports stories to a folder that the editor is asked for, under names that nothing in it has. */
export async function exportToFolder(
  window: BrowserWindow,
  desk: TransferDesk,
  ids: readonly string[],
  options: ExportOptions,
  watcher: Watcher,
): Promise<Exported> {
  const folder = await chooseFolder(window, ['createDirectory'])
  return folder ? exportInto(folder, desk, ids, options, watcher) : nothingExported()
}

/** Exports stories to a folder, under names that nothing in it has. */
export async function exportInto(
  folder: string,
  desk: TransferDesk,
  ids: readonly string[],
  options: ExportOptions,
  { progress, isStopped, signal }: Watcher,
): Promise<Exported> {
  const { extension } = await infoOf(desk, options.format)
  const taken = new Set((await readdir(folder)).map((name) => withoutExtension(name, extension)))
  const exported: Exported = { ...nothingExported(), state: 'done' }
  for (const [index, id] of ids.entries()) {
    if (isStopped()) return { ...exported, state: 'cancelled' }
    try {
      const story = await storyToExport(desk, id)
      const file = join(folder, `${untaken(fileNameOf(story.doc), taken)}.${extension}`)
      await exportTo(file, desk, story, options, exported, signal)
    } catch (error) {
      if (isStopped()) return { ...exported, state: 'cancelled' }
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
  desk: TransferDesk,
  ids: readonly string[],
  { format, withHeld, zone }: Omit<ExportOptions, 'format' | 'picturesBeside'> & { format: FormatName },
): Promise<void> {
  const texts: string[] = []
  const options = {
    ...(zone !== undefined && { zone }),
    now: new Date().toISOString(),
    isArticleAlone: format === 'html',
  }
  for (const id of ids) {
    const story = await storyToExport(desk, id)
    if (!withHeld && holdOfDoc(story.doc, options.now)) continue
    const { content } = await writeStory(desk, story, format, options)
    texts.push(String(content))
  }
  if (texts.length > 0) await writeClipboard(texts.join('\n'), format === 'html')
}
