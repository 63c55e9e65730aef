/**
 * The wire inbox: a folder that is watched while the app is open; each file in it is imported once, when it is whole. One
 * thread looks after the folder and the record of what was imported, and others read the files.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { t } from '../../../catalogue'
import { type InboxState, nothingTaken, withRefused, withStory } from '../../../contract/taken'
import { StoppedError, UnansweredError } from '../../messages/errors'
import { inWords } from '../../messages/problems'
import { log } from '../../profile/log'
import { troubleOf } from '../../store/errors'
import { endThread } from '../ending'
import { shownName } from '../given-file'
import { importFile, isForNow, isKeptBack, type TransferDesk, whyNotImported } from '../import'
import type { Outcome, Said, Told, WaitingFile } from './messages'

/** Where the inbox keeps what it knows. */
interface InboxFiles {
  /** The script of the thread that looks after the folder. */
  script: string
  record: string
  /** The record that older versions kept. */
  older: string
}

/** Milliseconds between two tellings of how far it is. */
const tellEachMs = 1000
/** Milliseconds without a file after which what comes is told anew. */
const restMs = 10_000
/** Milliseconds after which a thread that has ended is started again. */
const startAgainMs = 5000
/** Milliseconds after which a desk that could keep nothing is tried again. */
const tryAgainMs = 3000
/** Milliseconds that the file in hand may take to be let go of. */
const closeWithinMs = 2000

export class Inbox {
  #worker: Worker | null = null
  #stopping = new AbortController()
  #work: Promise<void> = Promise.resolve()
  #state: InboxState = {
    taken: nothingTaken(),
    waiting: 0,
    trouble: null,
    damagedRecord: null,
    newerRecord: null,
  }
  #toldAt = 0
  #heardAt = 0
  /** The files that could not be imported for now, each told once. */
  readonly #told = new Set<string>()

  /**
   * @param came hears which stories came, as they do
   * @param tell hears how far the inbox is, not more often than once in a second
   */
  constructor(
    private readonly files: InboxFiles,
    private readonly desk: TransferDesk,
    private readonly came: (ids: string[]) => void,
    private readonly tell: (state: InboxState) => void,
  ) {}

  /** Watches a folder in place of the one before; null watches none. */
  async watch(folder: string | null): Promise<void> {
    await this.close()
    this.#stopping = new AbortController()
    if (folder !== null) this.#start(folder)
  }

  /** Stops watching, and lets go of the file in hand. What hangs in the system is not waited for. */
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
    const say = (said: Said) => worker.postMessage(said)
    worker.on('message', (told: Told) => {
      if (told.kind === 'damaged') this.#hearDamaged(told.keptAs)
      else if (told.kind === 'newer') this.#hearNewer(told.path)
      else this.#work = this.#take(told, signal).then((outcomes) => say({ kind: 'next', outcomes }))
    })
    worker.on('error', (error) => log.error('inbox', error))
    worker.on('exit', () => {
      if (!signal.aborted) setTimeout(() => signal.aborted || this.#start(folder), startAgainMs)
    })
    say({ kind: 'next', outcomes: [] })
  }

  async #take(
    { files, refused, waiting }: Extract<Told, { kind: 'files' }>,
    signal: AbortSignal,
  ): Promise<Outcome[]> {
    this.#beginAnew()
    for (const { path, reason } of refused) this.#refuse(path, inWords(reason))
    const outcomes: Outcome[] = []
    let isAway = false
    for (const [index, file] of files.entries()) {
      if (signal.aborted) break
      if (isAway) outcomes.push({ ...file, isDone: false })
      else {
        const outcome = await this.#takeOne(file, signal)
        isAway = outcome === 'away'
        outcomes.push(outcome === 'away' ? { ...file, isDone: false } : outcome)
      }
      this.#tellSoon(waiting + files.length - index - 1)
    }
    this.#tellSoon(waiting)
    if (this.#state.trouble !== null) await wait(tryAgainMs, undefined, { signal }).catch(() => undefined)
    return outcomes
  }

  /** `away` where its drive does not answer, or the desk can keep nothing: so would all others beside it. */
  async #takeOne(file: WaitingFile, signal: AbortSignal): Promise<Outcome | 'away'> {
    const { path } = file
    const how = { format: null, house: null, isOnce: true }
    try {
      const watcher = { progress: () => undefined, isStopped: () => signal.aborted, signal }
      const { hash, stories } = await importFile(this.desk, { path }, how, watcher)
      this.came(stories.map(({ summary }) => summary.id))
      for (const story of stories)
        this.#state.taken = withStory(this.#state.taken, { ...story, file: shownName({ path }) })
      this.#told.delete(path)
      this.#setTrouble(null)
      return { ...file, hash, isDone: true }
    } catch (error) {
      if (error instanceof StoppedError) return { ...file, isDone: false }
      if (isKeptBack(error)) {
        this.#setTrouble(t(`main.inboxWaits.${troubleOf(error)}`))
        return 'away'
      }
      const isDone = !isForNow(error)
      if (isDone) this.#setTrouble(null)
      if (isDone || !this.#told.has(path)) this.#refuse(path, whyNotImported(error))
      if (!isDone) this.#told.add(path)
      return error instanceof UnansweredError ? 'away' : { ...file, isDone }
    }
  }

  /** What keeps all files back is told at once, and so is that it is over. */
  #setTrouble(trouble: string | null): void {
    if (trouble !== this.#state.trouble) this.#toldAt = Number.NEGATIVE_INFINITY
    this.#state.trouble = trouble
  }

  #refuse(path: string, reason: string): void {
    this.#state.taken = withRefused(this.#state.taken, { file: shownName({ path }), reason })
  }

  #hearDamaged(keptAs: string): void {
    log.warn('inbox', 'the record is damaged', keptAs)
    this.#state.damagedRecord = keptAs
    this.#tellSoon(0)
  }

  #hearNewer(path: string): void {
    log.warn('inbox', 'a newer version has written the record', path)
    this.#state.newerRecord = path
    this.#tellSoon(0)
  }

  /** What comes after a rest is told by itself. */
  #beginAnew(): void {
    const now = performance.now()
    if (now - this.#heardAt > restMs) this.#state = { ...this.#state, taken: nothingTaken(), waiting: 0 }
    this.#heardAt = now
  }

  /** Tells how far it is: the lists only when nothing waits, as they are long. */
  #tellSoon(waiting: number): void {
    const now = performance.now()
    this.#heardAt = now
    if (waiting > 0 && now - this.#toldAt < tellEachMs) return
    this.#toldAt = now
    const { taken, trouble, damagedRecord, newerRecord } = this.#state
    const told = [trouble, damagedRecord, newerRecord].some((each) => each !== null)
    if (taken.storyCount + taken.refusedCount === 0 && !told) return
    const short = { ...taken, reported: [], refused: [] }
    this.tell({ taken: waiting > 0 ? short : taken, waiting, trouble, damagedRecord, newerRecord })
    this.#state.damagedRecord = null
    this.#state.newerRecord = null
  }
}
