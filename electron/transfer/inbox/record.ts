/**
 * What was imported of the wire inbox: a log with a line for each file, which is only ever added to. The calls are
 * synchronous, as the thread that makes them has nothing else to do.
 */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { z } from 'zod'
import { formats, readSealed } from '../../store/envelope'
import { type Log, logHead, readLog } from '../../store/log'
import { seal } from '../../store/seal'

/** `hash` is empty for what was passed over unread. */
const lineSchema = z.object({ path: z.string(), stamp: z.string(), hash: z.string() })
type Line = z.infer<typeof lineSchema>

/** How many lines are kept, the latest, when the log is written anew, and how many it grows to before. */
const mostRetained = 100_000
const mostLines = 2 * mostRetained

export class InboxRecord {
  readonly #stamps = new Map<string, string>()
  readonly #hashes = new Set<string>()
  readonly #path: string
  #hasHead: boolean
  /** Where a damaged log was kept, or null. */
  readonly damagedCopy: string | null
  /** A log that a newer version has written and that is left as it is, or null. */
  readonly newer: string | null

  /**
   * Reads the log, and the record that older versions kept instead. The good lines of a damaged one count, and it is kept
   * beside. Where a newer version has written it, this one keeps a log of its own beside it.
   */
  constructor(path: string, older: string) {
    const isLeft = readRecord(path).isNewer
    this.newer = isLeft ? path : null
    this.#path = isLeft ? `${path}.${formats.inbox.version}` : path
    if (isLeft) for (const line of checksumsIn(readFileSync(path, 'utf8'))) this.#take(line)
    const log = readRecord(this.#path)
    if (log.isTorn) truncateSync(this.#path, log.size)
    const readings = [...readOlder(older), ...log.lines]
    for (const { reading } of readings) if (reading.state === 'ok') this.#take(reading.data)
    // what is not known here stays as it is
    const good = readings.filter(({ reading }) => reading.state !== 'damaged').map(({ text }) => text)
    const isDamaged = good.length < readings.length
    this.damagedCopy = isDamaged ? copyAside(existsSync(this.#path) ? this.#path : older) : null
    this.#hasHead = log.hasHead
    if (isDamaged || good.length > mostLines || existsSync(older))
      this.#rewrite(good.slice(-mostRetained), older)
  }

  /** Whether a file is known by its size and time. */
  has(path: string, stamp: string): boolean {
    return this.#stamps.get(path) === stamp
  }

  hasHash(hash: string): boolean {
    return this.#hashes.has(hash)
  }

  /** Adds lines. Should they be lost the files are read again, and their stories known by their ids. */
  add(lines: readonly Line[]): void {
    if (lines.length === 0) return
    for (const line of lines) this.#take(line)
    const head = this.#hasHead ? '' : logHead(formats.inbox)
    appendFileSync(this.#path, head + lines.map((line) => seal(line)).join(''))
    this.#hasHead = true
  }

  #take({ path, stamp, hash }: Line): void {
    if (path !== '') this.#stamps.set(path, stamp)
    if (hash !== '') this.#hashes.add(hash)
  }

  #rewrite(lines: readonly string[], older: string): void {
    const text = lines.map((line) => `${line}\n`).join('')
    writeFileSync(`${this.#path}.new`, logHead(formats.inbox) + text)
    renameSync(`${this.#path}.new`, this.#path)
    this.#hasHead = true
    if (existsSync(older)) renameSync(older, `${older}.old`)
  }
}

function readRecord(path: string): Log<Line> {
  return readLog(existsSync(path) ? readFileSync(path) : Buffer.alloc(0), formats.inbox, lineSchema)
}

/** The checksums in a record of any kind. */
function checksumsIn(text: string): Line[] {
  return [...text.matchAll(/"([0-9a-f]{64})"/g)].map(([, hash = '']) => ({ path: '', stamp: '', hash }))
}

/** The lines of the record of older versions: also of one that is cut off, and then one that is damaged for what is lost. */
function readOlder(path: string): Log<Line>['lines'] {
  if (!existsSync(path)) return []
  const text = readFileSync(path, 'utf8')
  const lines = checksumsIn(text).map((data) => ({
    text: seal(data).trimEnd(),
    reading: { state: 'ok' as const, data },
  }))
  const whole = readSealed(text, formats.inbox, z.object({ taken: z.array(z.string()) }))
  return whole.state === 'damaged' ? [...lines, { text, reading: whole }] : lines
}

function copyAside(path: string): string {
  const copy = `${path}.damaged`
  copyFileSync(path, copy)
  return copy
}
