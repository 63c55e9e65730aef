/**
 * Which stories came in through the wire inbox, and which of these nobody has opened here yet. It is a log beside the
 * settings: reading a story writes nothing into the desk, whose files a sync tool may follow.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { type MarkEvent, type Marks, markEvents } from '../index/marks'
import { bytesOf, writeDurably } from '../store/durable'
import { formats } from '../store/envelope'
import { logHead, readLog } from '../store/log'
import { LogFile } from '../store/log-file'
import { seal } from '../store/seal'
import { log } from './log'

const lineSchema = z.object({ ids: z.array(z.string()), event: z.enum(markEvents) })
type Line = z.infer<typeof lineSchema>

/** How many stories are remembered, those that came last, and how many lines the log grows to before it is written anew. */
const mostKept = 100_000
const mostLines = 2 * mostKept

export class Arrivals {
  /** In the order in which they came. */
  readonly #came = new Set<string>()
  readonly #unread = new Set<string>()
  #file: LogFile | null = null
  #writing: Promise<void> = Promise.resolve()

  private constructor(private readonly path: string) {}

  /** Opens the log in the folder of the app's own data. One of a newer version is left as it is, and nothing is kept then. */
  static async open(folder: string): Promise<Arrivals> {
    const arrivals = new Arrivals(join(folder, 'arrivals.log'))
    await arrivals.#read().catch((error: unknown) => log.warn('arrivals', error))
    return arrivals
  }

  /** All that is remembered. */
  get marks(): Marks {
    return { wire: [...this.#came], unread: [...this.#unread] }
  }

  /** Takes in stories that came through the inbox, unread; those that came before stay as they are. Answers the others. */
  came(ids: readonly string[]): string[] {
    return this.#change(
      ids.filter((id) => !this.#came.has(id)),
      'came',
    )
  }

  /** Marks stories as read or unread, whichever way they came; answers those that were not. */
  mark(ids: readonly string[], isUnread: boolean): string[] {
    return this.#change(
      ids.filter((id) => this.#unread.has(id) !== isUnread),
      isUnread ? 'unread' : 'read',
    )
  }

  /** Resolves when all marks are written. */
  written(): Promise<void> {
    return this.#writing
  }

  #change(ids: string[], event: MarkEvent): string[] {
    if (ids.length === 0) return ids
    this.#take({ ids, event })
    this.#append({ ids, event })
    return ids
  }

  async #read(): Promise<void> {
    const known = readLog(await bytesOf(this.path), formats.arrivals, lineSchema)
    for (const { reading } of known.lines) if (reading.state === 'ok') this.#take(reading.data)
    if (known.isNewer) return
    this.#file = new LogFile(this.path, formats.arrivals, known)
    if (known.lines.length > mostLines) await this.#writeAnew()
  }

  async #writeAnew(): Promise<void> {
    const came = [...this.#came].slice(-mostKept)
    const lines: Line[] = [
      { ids: came, event: 'came' },
      { ids: came.filter((id) => !this.#unread.has(id)), event: 'read' },
      { ids: [...this.#unread].slice(-mostKept), event: 'unread' },
    ]
    const content = logHead(formats.arrivals) + lines.map((line) => seal(line)).join('')
    await writeDurably(this.path, content)
    const size = Buffer.byteLength(content)
    this.#file = new LogFile(this.path, formats.arrivals, { size, hasHead: true })
  }

  #take({ ids, event }: Line): void {
    for (const id of ids) {
      if (event === 'came') this.#came.add(id)
      if (event === 'read') this.#unread.delete(id)
      else this.#unread.add(id)
    }
  }

  /** A mark that the disk refuses is not worth a message: the story is only shown as read, or unread, once more. */
  #append(line: Line): void {
    this.#writing = this.#writing
      .then(() => this.#file?.append(seal(line)))
      .catch((error: unknown) => log.warn('arrivals', error))
  }
}
