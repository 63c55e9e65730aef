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
import { seal, unseal } from '../../store/seal'

/** `hash` is empty for what was passed over unread. */
const lineSchema = z.object({ path: z.string(), stamp: z.string(), hash: z.string() })
type Line = z.infer<typeof lineSchema>

/** So many lines are kept, the latest, when the log is written anew, and so many it grows to before. */
const mostKept = 100_000
const mostLines = 2 * mostKept

export class InboxRecord {
  readonly #stamps = new Map<string, string>()
  readonly #hashes = new Set<string>()
  /** Where a damaged log was kept, or null. */
  readonly keptAs: string | null

  /**
   * Reads the log, and the record that older versions kept instead. The good lines of a damaged one count, and it is kept
   * beside.
   */
  constructor(
    private readonly path: string,
    older: string,
  ) {
    const lines = [...readOlder(older), ...readLines(path)]
    const good = lines.filter((line) => line !== null)
    for (const line of good) this.#take(line)
    const isDamaged = good.length < lines.length
    this.keptAs = isDamaged ? keepAside(existsSync(path) ? path : older) : null
    if (isDamaged || good.length > mostLines || existsSync(older))
      this.#writeAnew(good.slice(-mostKept), older)
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
    appendFileSync(this.path, lines.map(seal).join(''))
  }

  #take({ path, stamp, hash }: Line): void {
    if (path !== '') this.#stamps.set(path, stamp)
    if (hash !== '') this.#hashes.add(hash)
  }

  #writeAnew(lines: readonly Line[], older: string): void {
    writeFileSync(`${this.path}.new`, lines.map(seal).join(''))
    renameSync(`${this.path}.new`, this.path)
    if (existsSync(older)) renameSync(older, `${older}.old`)
  }
}

/** The lines of a log; null for each that is damaged. What is cut off at its end was being written, and is cut away. */
function readLines(path: string): (Line | null)[] {
  if (!existsSync(path)) return []
  const bytes = readFileSync(path)
  const size = bytes.lastIndexOf('\n') + 1
  if (size < bytes.length) truncateSync(path, size)
  const lines = bytes.subarray(0, size).toString().split('\n')
  return lines.slice(0, -1).map((line) => {
    try {
      return unseal(line, lineSchema)
    } catch {
      return null
    }
  })
}

/** The checksums in the record of older versions: also of one that is cut off, and then a null for what is lost. */
function readOlder(path: string): (Line | null)[] {
  if (!existsSync(path)) return []
  const text = readFileSync(path, 'utf8')
  const lines = [...text.matchAll(/"([0-9a-f]{64})"/g)].map(([, hash = '']) => ({
    path: '',
    stamp: '',
    hash,
  }))
  try {
    unseal(text, z.object({ taken: z.array(z.string()) }))
    return lines
  } catch {
    return [...lines, null]
  }
}

function keepAside(path: string): string {
  const kept = `${path}.damaged`
  copyFileSync(path, kept)
  return kept
}
