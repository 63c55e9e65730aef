/** Processes inputs in order, with progress and a summary; a failed input is reported, and the rest go on. */
import { t } from '../../catalogue'
import { inWords } from '../errors/in-words'
import { reasonOf } from '../errors/reasons'
import { DeskInUse, diskProblemOf } from '../store'
import { codeOf, writeDurably } from '../store/durable'
import { makeFolders } from '../store/make-folders'
import type { CliIo } from './io'

/** What became of one input, for the report. */
export interface InputOutcome {
  stories: number
  /** Stray spaces put right. */
  tidied: number
  /** Whether something was left out or read back otherwise. */
  changed: boolean
}

/** An input that cannot be processed; the message is one line. */
export class InputError extends Error {}

/** Why an input failed, in one line. */
export function whyNot(error: unknown): string {
  if (error instanceof InputError) return error.message
  if (error instanceof DeskInUse) return t('main.inUse', { ...error.owner })
  return inWords(reasonOf(error))
}

/** Writes a file. @throws InputError where the disk refuses */
export async function place(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeDurably(path, content)
  } catch (error) {
    throw new InputError(`${path}: ${t(`main.diskRefuses.${diskProblemOf(error)}`)}`)
  }
}

/** Makes the folder that files are written to. @throws InputError where that cannot be */
export async function makeOut(folder: string): Promise<void> {
  try {
    await makeFolders(folder)
  } catch (error) {
    const isFile = ['EEXIST', 'ENOTDIR'].includes(codeOf(error))
    const problem = isFile ? t('terminal.outIsFile') : t(`main.diskRefuses.${diskProblemOf(error)}`)
    throw new InputError(`${folder}: ${problem}`)
  }
}

/** Milliseconds between two lines of progress. */
const reportEachMs = 250

/**
 * Does something with each input, until it is interrupted.
 * @returns the exit code: 0 all done, 1 some failed
 */
export async function each(
  inputs: readonly string[],
  io: CliIo,
  work: (input: string) => Promise<InputOutcome>,
): Promise<number> {
  const began = Date.now()
  const sum = { done: 0, stories: 0, tidied: 0, changed: 0, failed: 0 }
  const perSecond = () => Math.round(((sum.done + sum.failed) * 1000) / Math.max(1, Date.now() - began))
  let reportedAt = began
  for (const input of inputs) {
    if (io.isInterrupted()) break
    try {
      const { stories, tidied, changed } = await work(input)
      sum.done++
      sum.stories += stories
      sum.tidied += tidied
      if (changed) sum.changed++
    } catch (error) {
      io.error(t('terminal.problem', { file: input, problem: whyNot(error) }))
      sum.failed++
    }
    if (Date.now() - reportedAt > reportEachMs) {
      reportedAt = Date.now()
      io.progress(
        t('terminal.progress', { done: sum.done + sum.failed, total: inputs.length, perSecond: perSecond() }),
      )
    }
  }
  if (inputs.length > 1)
    io.error(t('terminal.summary', { ...sum, total: inputs.length, perSecond: perSecond() }))
  return sum.failed > 0 || sum.done < inputs.length ? 1 : 0
}
