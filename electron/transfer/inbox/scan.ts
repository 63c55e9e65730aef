/**
 * Looks through the wire inbox for files that are whole and not yet imported. It asks the system again and again instead of
 * waiting to be notified, as network drives notify nobody; and each call is synchronous, so that one that does not answer holds up
 * this thread alone.
 */
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { TransferError } from '../../errors'
import { reasonOf } from '../../errors/reasons'
import { codeOf } from '../../store/durable'
import { isDesk } from '../../store/folders'
import { checkFile, readWhole } from '../file'
import type { FileOutcome, Refused, WaitingFile } from './protocol'
import type { InboxRecord } from './record'

/** Milliseconds that a file must not have changed for. */
const settledMs = 1500

/** Milliseconds after which a file that could not be imported is tried again. */
const retryMs = 5000

/** Files that are handed over at once, and bytes of them. */
const mostFiles = 20
const mostBytes = 10_000_000

/** Names that programs give to what they are still writing, and that are no copy. */
const unfinished = /^[.~]|~$|\.(tmp|temp|part|partial|filepart|crdownload|lock)$/i

function foldersAbove(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [] : [above, ...foldersAbove(above)]
}

/** The names in a folder; none where it may not be looked at, as is usual of those far above. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A file as it was last seen: since when it has been as it is. */
interface Seen {
  stamp: string
  since: number
}

export class InboxScan {
  /** Files that are not known to be whole yet. */
  readonly #seen = new Map<string, Seen>()
  /** Whole files, by their stamps. */
  readonly #ready = new Map<string, string>()
  /** What is passed over in this run or is being imported, by its stamp; the record has the rest. */
  readonly #passed = new Map<string, string>()
  #refused: Refused[] = []
  /** When all files were looked at last: one time for all, so that those that came together are ready together. */
  #lookedAt = 0
  readonly #inHand = new Set<string>()
  #folders = new Set<string>()
  readonly #isWithinDesk: boolean

  constructor(
    private readonly folder: string,
    private readonly record: InboxRecord,
    private readonly now: () => number = Date.now,
  ) {
    this.#isWithinDesk = foldersAbove(folder).some((each) => isDesk(namesIn(each)))
  }

  /** How many whole files wait to be imported. */
  get waiting(): number {
    return this.#ready.size
  }

  /** Looks at all files once. */
  look(): void {
    this.#lookedAt = this.now()
    this.#folders = new Set()
    if (this.#isWithinDesk) this.#refuseFolder(this.folder, new TransferError({ key: 'reasons.isDesk' }))
    else this.#walk(this.folder)
  }

  /** The next files to import, and what was passed over since. */
  next(): { files: WaitingFile[]; refused: Refused[]; waiting: number } {
    const files: WaitingFile[] = []
    let bytes = 0
    for (const [path, stamp] of this.#ready) {
      if (files.length === mostFiles || bytes > mostBytes) break
      this.#ready.delete(path)
      const read = this.#read(path, stamp)
      if (!read) continue
      files.push({ path, stamp, hash: read.hash })
      bytes += read.bytes
    }
    const refused = this.#refused
    this.#refused = []
    return { files, refused, waiting: this.waiting }
  }

  /** Hears what became of files. */
  settle(outcomes: readonly FileOutcome[]): void {
    for (const { path, stamp, hash, isDone } of outcomes) {
      this.#inHand.delete(hash)
      if (isDone) continue
      this.#passed.delete(path)
      this.#seen.set(path, { stamp, since: this.now() + retryMs - settledMs })
    }
    this.record.add(
      outcomes.filter(({ isDone }) => isDone).map(({ path, stamp, hash }) => ({ path, stamp, hash })),
    )
  }

  #walk(folder: string): void {
    try {
      const { dev, ino } = statSync(folder)
      // on some drives all have the same number
      const name = ino === 0 ? folder : `${dev} ${ino}`
      if (this.#folders.has(name)) return
      this.#folders.add(name)
      const names = readdirSync(folder)
      // what a desk writes while its own folder is watched would come in again, and be written again, without end
      if (isDesk(names)) {
        if (folder === this.folder) throw new TransferError({ key: 'reasons.isDesk' })
      } else for (const name of names) if (!unfinished.test(name)) this.#visit(join(folder, name))
      this.#passed.delete(folder)
    } catch (error) {
      this.#refuseFolder(folder, error)
    }
  }

  /** A folder that cannot be read is reported once in a run, and again where it could be read meanwhile. */
  #refuseFolder(folder: string, error: unknown): void {
    const why = codeOf(error) || reasonOf(error).key
    if (this.#passed.get(folder) === why) return
    this.#passed.set(folder, why)
    this.#refused.push({ path: folder, reason: reasonOf(error) })
  }

  #visit(path: string): void {
    let stamp = ''
    try {
      const stats = statSync(path)
      stamp = `${stats.size} ${stats.mtimeMs}`
      if (stats.isDirectory()) this.#walk(path)
      else if (!this.#isKnown(path, stamp)) {
        checkFile(stats)
        this.#await(path, stamp)
      }
    } catch (error) {
      // one that is gone by now is not reported; a link that leads nowhere is
      const isGone = codeOf(error) === 'ENOENT' && !lstatSync(path, { throwIfNoEntry: false })
      if (!isGone) this.#refuse(path, codeOf(error) || stamp, error)
    }
  }

  #isKnown(path: string, stamp: string): boolean {
    const isKnown =
      this.#passed.get(path) === stamp || this.#ready.get(path) === stamp || this.record.has(path, stamp)
    if (isKnown) this.#seen.delete(path)
    return isKnown
  }

  /** Waits until a file has not changed for a while. */
  #await(path: string, stamp: string): void {
    const seen = this.#seen.get(path)
    if (seen?.stamp !== stamp) this.#seen.set(path, { stamp, since: this.#lookedAt })
    else if (this.#lookedAt - seen.since >= settledMs) {
      this.#seen.delete(path)
      this.#ready.set(path, stamp)
    }
  }

  /** Passes a file over, and says why once. */
  #refuse(path: string, stamp: string, error: unknown): void {
    this.#seen.delete(path)
    this.#ready.delete(path)
    if (this.#passed.get(path) === stamp || this.record.has(path, stamp)) return
    this.#passed.set(path, stamp)
    this.record.add([{ path, stamp, hash: '' }])
    this.#refused.push({ path, reason: reasonOf(error) })
  }

  /** Reads a file; null where it is gone, was imported before, or is still being written. */
  #read(path: string, stamp: string): { hash: string; bytes: number } | null {
    try {
      const bytes = readWhole(path, () => undefined)
      const hash = createHash('sha256').update(bytes).digest('hex')
      this.#passed.set(path, stamp)
      if (this.record.hasHash(hash)) this.record.add([{ path, stamp, hash }])
      if (this.record.hasHash(hash) || this.#inHand.has(hash)) return null
      this.#inHand.add(hash)
      return { hash, bytes: bytes.length }
    } catch (error) {
      if (error instanceof TransferError && error.isForNow) this.#seen.set(path, { stamp, since: this.now() })
      else if (codeOf(error) !== 'ENOENT') this.#refuse(path, stamp, error)
      return null
    }
  }
}
