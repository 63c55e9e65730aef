/** The wire inbox as it is watched, stopped and held up: what its thread hands over is imported, and each trouble is told once. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { InboxState } from '../../../contract/import-result'
import { StoppedError, TransferError } from '../../../electron/errors'
import { type DeskStore, openDesk } from '../../../electron/store'
import { Inbox } from '../../../electron/transfer/inbox'
import type { Transfer } from '../../../electron/transfer/transfer'
import { builtInHouses } from '../../../story/houses'
import { inProcess } from './in-process'

/** A thread that hands over what it was given, a part for each question, and writes down what became of it. */
const thread = `
const { appendFileSync, readFileSync } = require('node:fs')
const { parentPort, workerData } = require('node:worker_threads')
const parts = JSON.parse(readFileSync(workerData.older, 'utf8'))
appendFileSync(workerData.record, 'started ' + workerData.folder + '\\n')
parentPort.on('message', ({ outcomes }) => {
  for (const { path, isDone } of outcomes) appendFileSync(workerData.record, path + ' ' + isDone + '\\n')
  const files = parts.shift()
  if (files === 'end') {
    appendFileSync(workerData.record, 'ended\\n')
    process.exit(1)
  }
  if (files) parentPort.postMessage({ kind: 'files', files, refused: [], waiting: 0 })
})
`

let folder: string
let store: DeskStore
let inbox: Inbox
let reports: InboxState[]
let came: string[]
/** What reads the files; the tests put other things in its place. */
let importing: Transfer['import']
/** The names of the files that were to be read, in their order. */
let tried: string[]

/** How long a busy machine may take. */
const patience = { timeout: 60_000 }

const at = (...names: string[]) => join(folder, ...names)
const written = () => readFile(at('record'), 'utf8').catch(() => '')
const last = () => reports.at(-1)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-watched-'))
  await mkdir(at('in'))
  await writeFile(at('thread.cjs'), thread)
  store = await openDesk(at('desk'))
  importing = inProcess.import
  tried = []
  reports = []
  came = []
  const transfer: Transfer = {
    ...inProcess,
    import(task, receiver, signal) {
      tried.push('path' in task.file ? basename(task.file.path) : '')
      return importing(task, receiver, signal)
    },
  }
  inbox = new Inbox(
    { script: at('thread.cjs'), record: at('record'), older: at('parts') },
    { store, transfer, houses: () => builtInHouses },
    (ids) => came.push(...ids),
    (state) => reports.push(state),
  )
})
afterEach(async () => {
  vi.useRealTimers()
  await inbox.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

/** Watches a folder whose thread hands over these files, a part for each question. */
async function watch(...parts: (string[] | 'end')[]): Promise<void> {
  const files = (names: string[]) => names.map((name) => ({ path: at('in', name), stamp: name, hash: name }))
  for (const name of parts.flat())
    await writeFile(at('in', name), `Ferry ${name}\n\nERBIL (Kurdistan 24) – It came.\n`)
  await writeFile(at('parts'), JSON.stringify(parts.map((part) => (part === 'end' ? part : files(part)))))
  await inbox.watch(at('in'))
}

describe('the wire inbox', () => {
  it('imports what its thread hands over, tells of it, and says that each is done', async () => {
    await watch(['a.txt', 'b.txt'], ['c.txt'])
    await vi.waitFor(async () => expect((await written()).match(/true/g)).toHaveLength(3), patience)
    expect(last()).toMatchObject({ waiting: 0, problem: null, result: { storyCount: 3, refusedCount: 0 } })
    expect(came.sort()).toEqual((await store.summaries()).map(({ id }) => id).sort())
  })

  it('that is stopped amid a file refuses neither that nor those after it: they come again', async () => {
    importing = (_task, _receiver, signal) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new StoppedError())))
    await watch(['a.txt', 'b.txt'])
    await vi.waitFor(() => expect(tried).toEqual(['a.txt']), patience)
    await inbox.watch(null)
    expect(tried).toEqual(['a.txt'])
    expect(reports.filter(({ result }) => result.refusedCount > 0)).toEqual([])
    expect(await written()).not.toContain('true')
  })

  it('names a file that cannot be read for now once, however often it is tried, and again when it is refused for good', async () => {
    importing = async () => {
      throw new TransferError({ key: 'reasons.isGrowing' }, tried.length < 3)
    }
    await watch(['a.txt'], ['a.txt'], ['a.txt'])
    await vi.waitFor(async () => expect(await written()).toContain('true'), patience)
    expect((await written()).match(/false/g)).toHaveLength(2)
    expect(last()?.result.refused.map(({ file }) => file)).toEqual(['a.txt', 'a.txt'])
  })

  it('tries nothing more while the desk can keep nothing, says so at once, and says when that is over', async () => {
    importing = async () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    await watch(['a.txt', 'b.txt'], ['a.txt', 'b.txt'])
    await vi.waitFor(() => expect(last()?.problem).toContain('The disk is full'), patience)
    expect(tried).toEqual(['a.txt'])
    importing = inProcess.import
    await vi.waitFor(() => expect(last()?.result.storyCount).toBe(2), patience)
    expect(last()).toMatchObject({ problem: null, result: { refusedCount: 0 } })
  })

  it('starts its thread again where it ended by itself, and not where it is watched no longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const count = async (word: string) => (await written()).split(word).length - 1
    /** Time goes on meanwhile for the thread, and for nothing else. */
    const rest = async (milliseconds: number) => {
      for (const began = performance.now(); performance.now() - began < milliseconds; )
        await new Promise(setImmediate)
    }
    await watch('end')
    while ((await count('started')) < 2) {
      await rest(10)
      await vi.advanceTimersByTimeAsync(1000)
    }
    while ((await count('ended')) < 2) await rest(10)
    await rest(100)
    await inbox.watch(null)
    await vi.advanceTimersByTimeAsync(10_000)
    await rest(200)
    expect(await count('started')).toBe(2)
  })
})
