/** Imports files as stories of a desk, each whole or not at all; what cannot be read is named and touches nothing. */
import { randomUUID } from 'node:crypto'
import { t } from '../../catalogue'
import { emptyResult, type ImportResult, withRefused, withStory } from '../../contract/import-result'
import type { FormatName, Report } from '../../story/formats/format'
import type { Houses } from '../../story/houses'
import { type Stage, usualStages } from '../../story/stages/stage'
import type { StorySummary } from '../../story/story/record'
import { StoppedError, TransferError } from '../errors'
import { inWords } from '../errors/in-words'
import { reasonOf } from '../errors/reasons'
import { type DeskStore, diskProblemOf } from '../store'
import { codeOf } from '../store/durable'
import type { NewStory } from '../store/new-story'
import { type GivenFile, shownName } from './given-file'
import type { Transfer } from './transfer'

/** A desk that files are imported to and stories are exported from, and what reads and writes them. */
export interface TransferDesk {
  store: DeskStore
  transfer: Transfer
  /** The house styles that the desk knows. */
  houses(): Houses
  /** Whether what is edited in stories that come in is suggested; not where nobody says. */
  isSuggesting?(): boolean
  /** The stages of the desk; the usual ones where nobody says. */
  stages?(): readonly Stage[]
}

/** How a file is read. */
export interface ImportOptions {
  /** What it is said to be in; null where it is to tell by itself. */
  format: FormatName | null
  /** The house that is asked for; null where the file is to tell. */
  house: string | null
  /** Whether its stories are known by what is in it, so that the same file gives no story twice. */
  isOnce: boolean
}

const usual: ImportOptions = { format: null, house: null, isOnce: false }

/** Follows the progress of an import, and may stop it. */
export interface Watcher {
  progress(done: number, total: number): void
  isStopped(): boolean
  signal?: AbortSignal
}

const unwatched: Watcher = { progress: () => undefined, isStopped: () => false }

/** What became of one file. */
export interface ImportedFile {
  /** Its SHA-256, in hex. */
  hash: string
  stories: { summary: StorySummary; report: Report }[]
}

/**
 * Imports one file: all its stories, or none. Where not even that can be had, as the disk refuses or a crash comes between,
 * the next try goes on from there.
 * @throws TransferError where it cannot be read, or what the disk refused with
 */
export async function importFile(
  { store, transfer, houses, isSuggesting = () => false, stages = () => usualStages }: TransferDesk,
  file: GivenFile,
  { format, house, isOnce }: ImportOptions = usual,
  { progress, signal }: Watcher = unwatched,
): Promise<ImportedFile> {
  const addition = store.addition()
  const reports = new Map<string, Report>()
  let hash = ''
  let total = 0
  let isRemembered = false
  let adding: Promise<void> = Promise.resolve()
  try {
    const given = { houses: houses(), stages: stages(), isSuggesting: isSuggesting() }
    const task = { file, format, house, by: store.editor, ...given }
    const receiver = {
      async found(found: { hash: string; total: number }) {
        ;({ hash, total } = found)
        if (isOnce) return hash
        const begun = await store.unfinished.seedOf(hash)
        const seed = begun ?? randomUUID()
        isRemembered = begun !== null
        if (total > 1 && !isRemembered) await store.unfinished.begin(hash, seed)
        isRemembered ||= total > 1
        return seed
      },
      async take(stories: readonly { story: NewStory; report: Report }[]) {
        adding = addition.add(stories.map(({ story }) => story))
        await adding
        for (const { story, report } of stories) reports.set(story.summary.id, report)
        if (total > 1) progress(reports.size, total)
      },
    }
    await transfer.import(task, receiver, signal)
  } catch (error) {
    // one that is stopped may be adding the last stories that came
    await adding.catch(() => undefined)
    const isUndone = await addition.undo().then(
      () => true,
      () => false,
    )
    if (isRemembered && isUndone) await store.unfinished.end(hash).catch(() => undefined)
    throw error
  }
  if (isRemembered) await store.unfinished.end(hash)
  const stories = addition.added.flatMap((summary) => {
    const report = reports.get(summary.id)
    return report ? [{ summary, report }] : []
  })
  return { hash, stories }
}

/** Imports files one after the other, until it is stopped. */
export async function importFiles(
  desk: TransferDesk,
  files: readonly GivenFile[],
  watcher: Watcher = unwatched,
  before = emptyResult(),
): Promise<ImportResult> {
  let result = before
  const { signal, progress } = watcher
  for (const [index, file] of files.entries()) {
    if (watcher.isStopped()) break
    const name = shownName(file)
    try {
      // of many files the files are counted, of one its stories
      const own = files.length > 1 ? { ...watcher, progress: unwatched.progress } : watcher
      const { stories } = await importFile(desk, file, usual, own)
      for (const story of stories) result = withStory(result, { ...story, file: name })
    } catch (error) {
      if (error instanceof StoppedError && signal?.aborted) break
      result = withRefused(result, { file: name, reason: whyNotImported(error) })
    }
    if (files.length > 1) progress(index + 1, files.length)
  }
  return result
}

/** Imports what was named or dropped: files, and all files in folders. */
export async function importPaths(
  desk: TransferDesk,
  paths: readonly string[],
  watcher: Watcher = unwatched,
): Promise<ImportResult> {
  const walked = await desk.transfer.walk(paths, watcher.signal)
  const files = walked.paths.map((path) => ({ path }))
  const before = walked.refused.reduce(
    (result, { path, reason }) => withRefused(result, { file: shownName({ path }), reason: inWords(reason) }),
    emptyResult(),
  )
  return importFiles(desk, files, watcher, before)
}

/** Whether a file that was not imported may be at another time: only the desk could not keep it, or it is being written. */
export function isForNow(error: unknown): boolean {
  return error instanceof TransferError ? error.isForNow : codeOf(error) !== ''
}

/** Whether the desk could not save what was read: importing another file would fail as well. */
export function isDeskFailure(error: unknown): boolean {
  return !(error instanceof TransferError) && codeOf(error) !== ''
}

/** Why a file was not imported, in one line. */
export function whyNotImported(error: unknown): string {
  if (isDeskFailure(error)) return t(`main.notKept.${diskProblemOf(error)}`)
  return inWords(reasonOf(error))
}
