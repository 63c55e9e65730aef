/** A story's own file. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Low } from 'lowdb'
import { z } from 'zod'
import { isKnown } from '../../story/story/known'
import { legibleStory } from '../../story/story/legible'
import { recordOfStory, type Story, storyFromRecord } from '../../story/story/record'
import { codeOf, fileStateOf, replaceWhole, syncFolder } from './durable'
import { dataOf, formats, jsonOf, readSealed, writeSealed } from './envelope'
import { DamagedError, NewerError, TooLargeError } from './errors'
import { sealedFile } from './sealed-file'

/**
 * `steps` is how many steps are in the document: the journal goes on from there. The record's `journal` says that the
 * document holds all that the journal of this key has up to that step; `doc` is the checksum of the document that it is
 * said of.
 */
const storyFileSchema = z.looseObject({
  steps: z.int().min(0),
  story: z.looseObject({
    doc: z.unknown(),
    journal: z.object({ key: z.string(), doc: z.string() }).optional(),
  }),
})
type FileData = z.infer<typeof storyFileSchema>

/** Bytes of the largest file that is read as a story: one of 200 MB would keep all else waiting for half a minute. */
export const largestStory = 64_000_000

/** Milliseconds in which a file stays as it is that nobody is writing, and how often that is tried. */
const restAfterMs = 400
const mostLooks = 150
/** Milliseconds since its last write in which the rest of a file may be on its way: a network has its pauses. */
const comesWithinMs = 2000

/** A story and how many steps its document has had. */
export interface Stored {
  story: Story
  steps: number
}

/** A story as its file has it. */
export interface StoredFile extends Stored {
  /** The key of the journal of which it holds all up to its step, where it says so. */
  journal: string | null
  /** What a newer version of Copydesk says beside the story: not known here, and kept. */
  unknown: Readonly<Record<string, unknown>>
}

function sumOf(doc: unknown): string {
  return createHash('sha256').update(JSON.stringify(doc)).digest('base64url')
}

function storedOf({ steps, story, ...unknown }: FileData): StoredFile {
  try {
    const { journal, ...record } = story
    if (!isKnown(record.doc)) throw new NewerError()
    const isOfThisDoc = journal !== undefined && journal.doc === sumOf(record.doc)
    return { steps, story: storyFromRecord(record), journal: isOfThisDoc ? journal.key : null, unknown }
  } catch {
    // its checksum was right: it is what was written
    throw new NewerError()
  }
}

/** The content of the file of a new story, which has no journal. */
export function storyFileText({ story, steps }: Stored): string {
  return writeSealed(formats.story, { steps, story: recordOfStory(story) })
}

/** A story whose file is whole, and of which no story is made yet: of most that are looked through none is needed. */
export interface UnreadStory {
  /** The JSON of its document. */
  doc: unknown
  isBinned: boolean
  /** @throws NewerError */
  story(): Story
}

/**
 * The file of a story, or null where there is none, for a thread that has nothing else to do meanwhile: going to other
 * threads and back takes several times as long as reading it.
 * @throws DamagedError, NewerError, or what the disk refused with
 */
export function readUnreadSync(path: string): UnreadStory | null {
  try {
    if (statSync(path).size > largestStory) throw new TooLargeError()
    const data = dataOf(readSealed(readFileSync(path, 'utf8'), formats.story, storyFileSchema))
    const { doc, binned } = data.story
    return { doc, isBinned: typeof binned === 'string', story: () => storedOf(data).story }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** The story itself; the same holds for it. */
export function readStorySync(path: string): Story | null {
  return readUnreadSync(path)?.story() ?? null
}

/**
 * A story for lists and screens alone: of a file that a newer version has written, as much as can be read of it. Null
 * where there is no file.
 * @throws DamagedError, TooLargeError, or what the disk refused with
 */
export function readLegibleSync(path: string, id: string): { story: Story; isNewer: boolean } | null {
  try {
    const story = readStorySync(path)
    return story && { story, isNewer: false }
  } catch (error) {
    if (!(error instanceof NewerError)) throw error
    const written = statSync(path).mtime.toISOString()
    return { story: legibleStory(jsonOf(readFileSync(path, 'utf8')), { id, written }), isNewer: true }
  }
}

export class StoryFile {
  readonly #low: Low<FileData | null>
  /** The file state when this program last read or wrote it. */
  #ownState: string | null = null
  /** The state of the file as another program wrote it and this one has read it. */
  #lastRead = ''
  /** What the file says beside the story that is not known here. */
  #unknown: StoredFile['unknown'] = {}

  constructor(private readonly path: string) {
    const writing = {
      guard: () => this.#guard(),
      replaced: (fileState: string) => {
        this.#ownState = fileState
      },
    }
    this.#low = sealedFile(path, formats.story, storyFileSchema, async (to, content) => {
      // what no desk would open again: the file before stays, and the journal has the rest
      if (Buffer.byteLength(content) > largestStory) throw new TooLargeError()
      return replaceWhole(to, content, writing)
    })
  }

  /**
   * The story, or null where there is no file.
   * @throws DamagedError, NewerError, or what the disk refused with
   */
  async read(): Promise<StoredFile | null> {
    // taken before the file is read, so that a change in between is noticed
    this.#ownState = await fileStateOf(this.path)
    if (this.#ownState !== '' && (await stat(this.path)).size > largestStory) throw new TooLargeError()
    await this.#low.read()
    const { data } = this.#low
    this.#low.data = null
    const stored = data && storedOf(data)
    this.#unknown = stored?.unknown ?? {}
    return stored
  }

  /** Takes whatever lies there for the work of another program, which is read before it is written over. */
  distrust(): void {
    this.#ownState = 'nothing that was read'
  }

  /** Whether another program has written or removed the file since this one read or wrote it. */
  async isChangedExternally(): Promise<boolean> {
    return this.#ownState !== null && this.#ownState !== (await fileStateOf(this.path))
  }

  /**
   * What another program wrote, or did: a file that it is still writing or replacing is waited for. `away` is
   * a file that went with its folder. It counts as external until this program has written: a try that fails after
   * this is begun again.
   */
  async readExternal(): Promise<Stored | 'damaged' | 'removed' | 'away'> {
    for (let look = 1; ; look++) {
      const fileState = await fileStateOf(this.path)
      const found = await this.#tryExternal()
      this.#lastRead = fileState
      if (found !== 'damaged' && found !== 'removed') return found
      await wait(restAfterMs)
      if (look === mostLooks) return found
      if ((await fileStateOf(this.path)) === fileState && !(await this.#isComing())) return found
    }
  }

  /** The same as {@link read}, of a file that another program may still be writing: that is waited for. */
  async readWritten(): Promise<StoredFile | null> {
    for (let look = 1; ; look++) {
      try {
        return await this.read()
      } catch (error) {
        if (!(error instanceof DamagedError) || look === mostLooks || !(await this.#isComing())) throw error
        await wait(restAfterMs)
      }
    }
  }

  /** Whether the file was written so lately that there may be more to come. */
  async #isComing(): Promise<boolean> {
    const written = await stat(this.path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    )
    // a file that was written this very millisecond is dated later than the clock shows, as one of another machine may be
    return Math.abs(Date.now() - written) < comesWithinMs
  }

  async #tryExternal(): Promise<Stored | 'damaged' | 'removed' | 'away'> {
    try {
      const stored = await new StoryFile(this.path).read()
      if (stored) this.#unknown = stored.unknown
      return stored ?? ((await fileStateOf(dirname(this.path))) === '' ? 'away' : 'removed')
    } catch (error) {
      if (error instanceof DamagedError) return 'damaged'
      throw error
    }
  }

  /**
   * Writes the whole file; it is on disk when this resolves.
   * @param journal the key of the journal that the story has all of
   * @returns false where another program wrote it meanwhile, and that has not been read: it is as it was then
   */
  async write(stored: Stored, journal?: string): Promise<boolean> {
    const isWritten = await this.replace(stored, journal)
    if (isWritten) await this.settle()
    return isWritten
  }

  /** The same; until it is settled a power cut may bring the file before back. */
  async replace({ story, steps }: Stored, journal?: string): Promise<boolean> {
    const record = recordOfStory(story)
    const journalFacts = journal === undefined ? {} : { journal: { key: journal, doc: sumOf(record.doc) } }
    this.#low.data = { ...this.#unknown, steps, story: { ...record, ...journalFacts, doc: record.doc } }
    try {
      await this.#low.write()
      return true
    } catch (error) {
      if (error instanceof UnreadChangeError) return false
      throw error
    } finally {
      this.#low.data = null
    }
  }

  /** Makes what was written stay; it does when this resolves. */
  settle(): Promise<void> {
    return syncFolder(dirname(this.path))
  }

  /** @throws UnreadChangeError where the file that would be replaced is one that nobody here has read */
  async #guard(): Promise<void> {
    const fileState = await fileStateOf(this.path)
    if (this.#ownState !== null && !['', this.#ownState, this.#lastRead].includes(fileState))
      throw new UnreadChangeError()
  }
}

/** Another program wrote a file meanwhile. */
class UnreadChangeError extends Error {}
