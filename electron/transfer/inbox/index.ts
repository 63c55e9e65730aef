/**
 * The wire inbox: a folder that is watched while the app is open; each file in it is imported once, when it is whole. One
 * thread looks after the folder and the record of what was imported, and others read the files.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { t } from '../../../catalogue'
import { emptyResult, type InboxState, withRefused, withStory } from '../../../contract/import-result'
import { StoppedError, UnansweredError } from '../../errors'
import { inWords } from '../../errors/in-words'
import { log } from '../../profile/log'
import { diskProblemOf } from '../../store/errors'
import { endThread } from '../ending'
import { shownName } from '../given-file'
import { importFile, isDeskFailure, isForNow, type TransferDesk, whyNotImported } from '../import'
import type { FileOutcome, FromThread, ToThread, WaitingFile } from './protocol'

/** Where the inbox keeps what it knows. */
export interface InboxFiles {
  /** The script of the thread that looks after the folder. */
  script: string
  record: string
  /** The record that older versions kept. */
  older: string
}

/** Milliseconds between two progress reports. */
const reportEachMs = 1000
/** Milliseconds without a file after which a new report begins. */
const restMs = 10_000
/** Milliseconds after which a thread that has ended is started again. */
const startAgainMs = 5000
/** Milliseconds after which a desk that could keep nothing is tried again. */
const tryAgainMs = 3000
/** Milliseconds that closing waits for the file being imported. */
const closeWithinMs = 2000

export class Inbox {
  #worker: Worker | null = null
  #stopping = new AbortController()
  #work: Promise<void> = Promise.resolve()
  #state: InboxState = {
    result: emptyResult(),
    waiting: 0,
    problem: null,
    damagedRecord: null,
    newerRecord: null,
  }
  #reportedAt = 0
  #lastAnswerAt = 0
  /** The files that could not be imported for now: each is reported once. */
  readonly #reported = new Set<string>()

  /**
   * @param came hears which stories came, as they do
   * @param report is called with the progress of the inbox, at most once a second
   */
  constructor(
    private readonly files: InboxFiles,
    private readonly desk: TransferDesk,
    private readonly came: (ids: string[]) => void,
    private readonly report: (state: InboxState) => void,
  ) {}

  /** Watches a folder in place of the one before; null watches none. */
  async watch(folder: string | null): Promise<void> {
    await this.close()
    this.#stopping = new AbortController()
    if (folder !== null) this.#start(folder)
  }

  /** Stops watching and abandons the file being imported, without waiting for a call that hangs in the system. */
  async close(): Promise<void> {
    this.#stopping.abort()
    if (this.#worker) endThread(this.#worker)
    this.#worker = null
    await Promise.race([this.#work, new Promise((resolve) => setTimeout(resolve, closeWithinMs))])
  }

  #start(folder: string): void {
    const { script, record, older } = this.files
    const { signal } = this.#stopping
    const worker = new Worker(script, { workerData: { folder, record, older } })
    this.#worker = worker
    const send = (message: ToThread) => worker.postMessage(message)
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'damaged') this.#onDamaged(message.path)
      else if (message.kind === 'newer') this.#onNewer(message.path)
      else this.#work = this.#take(message, signal).then((outcomes) => send({ kind: 'next', outcomes }))
    })
    worker.on('error', (error) => log.error('inbox', error))
    worker.on('exit', () => {
      if (!signal.aborted) setTimeout(() => signal.aborted || this.#start(folder), startAgainMs)
    })
    send({ kind: 'next', outcomes: [] })
  }

  async #take(
    { files, refused, waiting }: Extract<FromThread, { kind: 'files' }>,
    signal: AbortSignal,
  ): Promise<FileOutcome[]> {
    this.#resetAfterRest()
    for (const { path, reason } of refused) this.#refuse(path, inWords(reason))
    const outcomes: FileOutcome[] = []
    let isAway = false
    for (const [index, file] of files.entries()) {
      if (signal.aborted) break
      if (isAway) outcomes.push({ ...file, isDone: false })
      else {
        const outcome = await this.#takeOne(file, signal)
        isAway = outcome === 'away'
        outcomes.push(outcome === 'away' ? { ...file, isDone: false } : outcome)
      }
      this.#reportSoon(waiting + files.length - index - 1)
    }
    this.#reportSoon(waiting)
    if (this.#state.problem !== null) await wait(tryAgainMs, undefined, { signal }).catch(() => undefined)
    return outcomes
  }

  /** `away` where its drive does not answer, or the desk can keep nothing: so would all others beside it. */
  async #takeOne(file: WaitingFile, signal: AbortSignal): Promise<FileOutcome | 'away'> {
    const { path } = file
    const how = { format: null, house: null, isOnce: true }
    try {
      const watcher = { progress: () => undefined, isStopped: () => signal.aborted, signal }
      const { hash, stories } = await importFile(this.desk, { path }, how, watcher)
      this.came(stories.map(({ summary }) => summary.id))
      for (const story of stories)
        this.#state.result = withStory(this.#state.result, { ...story, file: shownName({ path }) })
      this.#reported.delete(path)
      this.#setProblem(null)
      return { ...file, hash, isDone: true }
    } catch (error) {
      if (error instanceof StoppedError) return { ...file, isDone: false }
      if (isDeskFailure(error)) {
        this.#setProblem(t(`main.inboxWaits.${diskProblemOf(error)}`))
        return 'away'
      }
      const isDone = !isForNow(error)
      if (isDone) this.#setProblem(null)
      if (isDone || !this.#reported.has(path)) this.#refuse(path, whyNotImported(error))
      if (!isDone) this.#reported.add(path)
      return error instanceof UnansweredError ? 'away' : { ...file, isDone }
    }
  }

  /** A problem that blocks all files is reported at once, and so is its end. */
  #setProblem(problem: string | null): void {
    if (problem !== this.#state.problem) this.#reportedAt = Number.NEGATIVE_INFINITY
    this.#state.problem = problem
  }

  #refuse(path: string, reason: string): void {
    this.#state.result = withRefused(this.#state.result, { file: shownName({ path }), reason })
  }

  #onDamaged(path: string): void {
    log.warn('inbox', 'the record is damaged', path)
    this.#state.damagedRecord = path
    this.#reportSoon(0)
  }

  #onNewer(path: string): void {
    log.warn('inbox', 'a newer version has written the record', path)
    this.#state.newerRecord = path
    this.#reportSoon(0)
  }

  /** Files that arrive after a pause get a report of their own. */
  #resetAfterRest(): void {
    const now = performance.now()
    if (now - this.#lastAnswerAt > restMs) this.#state = { ...this.#state, result: emptyResult(), waiting: 0 }
    this.#lastAnswerAt = now
  }

  /** Reports progress; the lists are long, so they are sent only when no file waits. */
  #reportSoon(waiting: number): void {
    const now = performance.now()
    this.#lastAnswerAt = now
    if (waiting > 0 && now - this.#reportedAt < reportEachMs) return
    this.#reportedAt = now
    const { result, problem, damagedRecord, newerRecord } = this.#state
    const hasNews = [problem, damagedRecord, newerRecord].some((each) => each !== null)
    if (result.storyCount + result.refusedCount === 0 && !hasNews) return
    const short = { ...result, reported: [], refused: [], files: [] }
    this.report({
      result: waiting > 0 ? short : result,
      waiting,
      problem,
      damagedRecord,
      newerRecord,
    })
    this.#state.damagedRecord = null
    this.#state.newerRecord = null
  }
}
