/**
 * The undo history of a story, beside it: appended to at each change, made short by the window now and then.
 * It is a convenience: where it cannot be written, or does not lead to the document on disk, it is dropped.
 */
import { z } from 'zod'
import {
  type EditorPosition,
  editorPositionSchema,
  type UndoHistory,
  type UndoRecord,
  undoRecordsSchema,
} from '../../contract/undo-history'
import { bytesOf, removeDurably, writeDurably } from './durable'
import { formats } from './envelope'
import { NewerError } from './errors'
import type { Folders } from './folders'
import { type Log, logHead, readLog } from './log'
import { LogFile } from './log-file'
import { setAside } from './quarantine'
import { Queue } from './queue'
import { seal } from './seal'

/** Changes up to the document that was changed at this time, or a place. */
const lineSchema = z.union([
  z.strictObject({ at: z.iso.datetime(), turns: undoRecordsSchema }),
  z.strictObject({ place: editorPositionSchema }),
])
type Line = z.infer<typeof lineSchema>

/** Bytes from which a history is ignored: reading it would take too long. */
const largestHistory = 8_000_000

const emptyHistory: UndoHistory = { records: [], position: null }

export class UndoHistories {
  /** Histories that lack a change or whose story is gone: nothing is added until they are replaced. */
  readonly #broken = new Set<string>()
  /** Histories that this run has read and may add to. */
  readonly #logs = new Map<string, LogFile>()
  readonly #queue = new Queue()

  constructor(private readonly folders: Folders) {}

  /** Adds the changes that made the document of this time. Not synced: what a power cut takes is only undo. */
  add(id: string, at: string, records: UndoRecord[]): Promise<void> {
    return this.#append(id, { at, turns: records })
  }

  /** Adds where the editor is. */
  addPosition(id: string, position: EditorPosition): Promise<void> {
    return this.#append(id, { place: position })
  }

  /** Replaces the history with a shortened one; false if it cannot be written. */
  async replace(id: string, at: string, records: UndoRecord[], position: EditorPosition): Promise<boolean> {
    let isKept = false
    await this.#inTurn(id, async () => {
      await this.#look(id)
      const path = this.folders.undoHistoryOf(id)
      const content = logHead(formats.undo) + seal({ at, turns: records }) + seal({ place: position })
      await writeDurably(path, content)
      const size = Buffer.byteLength(content)
      this.#logs.set(id, new LogFile(path, formats.undo, { size, hasHead: true }))
      this.#broken.delete(id)
      isKept = true
    })
    return isKept
  }

  /** Removes the history of a story that is gone: what is still on its way to it is not added. */
  remove(id: string): Promise<void> {
    return this.#queue.run(async () => {
      this.#broken.add(id)
      this.#logs.delete(id)
      await removeDurably(this.folders.undoHistoryOf(id))
    })
  }

  /** The history that leads to the document changed at this time; none where there is no such. */
  async read(id: string, at: string): Promise<UndoHistory> {
    await this.#queue.idle()
    if (this.#broken.has(id)) return emptyHistory
    const bytes = await bytesOf(this.folders.undoHistoryOf(id)).catch(() => Buffer.alloc(0))
    if (bytes.length > largestHistory) return emptyHistory
    const log = readLog(bytes, formats.undo, lineSchema)
    const history = historyTo(linesOf(log), at)
    // what follows must not be added to a history that leads elsewhere
    if (bytes.length > 0 && !isLeftAlone(log) && history.records.length === 0) await this.#drop(id, log)
    return history
  }

  #append(id: string, line: Line): Promise<void> {
    return this.#inTurn(id, async () => {
      if (this.#broken.has(id)) return
      const log = await this.#look(id)
      await log.append(seal(line))
      await log.close()
    })
  }

  /**
   * Looks once whether a history may be added to.
   * @throws NewerError where it is left alone
   */
  async #look(id: string): Promise<LogFile> {
    const known = this.#logs.get(id)
    if (known) return known
    const path = this.folders.undoHistoryOf(id)
    const read = readLog(await bytesOf(path), formats.undo, lineSchema)
    if (isLeftAlone(read)) throw new NewerError()
    const log = new LogFile(path, formats.undo, read)
    this.#logs.set(id, log)
    return log
  }

  /** Removes a history that leads elsewhere; one with damage in it is set aside. */
  async #drop(id: string, { lines }: Log<Line>): Promise<void> {
    this.#logs.delete(id)
    const path = this.folders.undoHistoryOf(id)
    if (lines.some(({ reading }) => reading.state === 'damaged')) {
      // it does not have the name of a journal, which would be offered to be restored
      const { isSetAside } = await setAside(this.folders, path, null, 'damaged', `undo-${id}.log`)
      if (!isSetAside) this.#broken.add(id)
    } else await removeDurably(path).catch(() => this.#broken.add(id))
  }

  /** Does work on a history in its turn; a history that cannot be written is not added to. */
  #inTurn(id: string, work: () => Promise<void>): Promise<void> {
    return this.#queue.run(() => work().catch(() => void this.#broken.add(id)))
  }
}

/** Whether a newer version has written any of it. */
function isLeftAlone({ isNewer, lines }: Log<Line>): boolean {
  return isNewer || lines.some(({ reading }) => reading.state === 'newer')
}

/** The lines up to the first that cannot be read. */
function linesOf({ lines }: Log<Line>): Line[] {
  const known = lines.map(({ reading }) => (reading.state === 'ok' ? reading.data : null))
  const end = known.indexOf(null)
  return known.slice(0, end < 0 ? known.length : end).filter((line) => line !== null)
}

/** Lines later than the document are ignored: neither they nor their text were acknowledged as saved. */
function historyTo(lines: readonly Line[], at: string): UndoHistory {
  const history: UndoHistory = { records: [], position: null }
  let reached = false
  for (const line of lines) {
    if ('place' in line) history.position = line.place
    else if (line.at > at) break
    else {
      history.records.push(...line.turns)
      reached = line.at === at
      if (history.position) history.position = { ...history.position, selection: null }
    }
  }
  return reached ? history : { records: [], position: history.position }
}
