import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../../../electron/cli/run'
import { TransferError } from '../../../electron/errors'
import { inWords } from '../../../electron/errors/in-words'
import { forkNode } from '../../../electron/transfer/fork-node'
import type { Channel } from '../../../electron/transfer/process'
import { TransferProcesses } from '../../../electron/transfer/processes'
import type { ImportedStory, ImportTask } from '../../../electron/transfer/protocol'
import { builtInHouses, type Houses, housesWith } from '../../../story/houses'
import { kurdistan24 } from '../../../story/houses/kurdistan24'
import { usualStages } from '../../../story/stages/stage'
import { blankDoc } from '../../../story/story/blank'
import { recordOfStory } from '../../../story/story/record'
import { longExport } from '../../long-export'
import { isUnix } from '../../system'

const root = resolve(import.meta.dirname, '../../..')
let folder = ''
let processes: TransferProcesses

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-transfer-'))
  await build({
    root,
    logLevel: 'error',
    configFile: false,
    build: {
      ssr: join(root, 'electron/transfer/worker.ts'),
      outDir: folder,
      minify: false,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'transfer.cjs', codeSplitting: false } },
    },
    ssr: { noExternal: true },
  })
  processes = new TransferProcesses(forkNode(join(folder, 'transfer.cjs')), {
    taskMs: 60_000,
    perMegabyteMs: 1000,
  })
})
afterAll(async () => {
  processes.close()
  await rm(folder, { recursive: true })
})

const usual: Omit<ImportTask, 'file'> = {
  format: null,
  house: null,
  stages: usualStages,
  isSuggesting: false,
  by: 'Nadia',
  houses: builtInHouses,
}

/** The stories of a file, and the reason why there are none. */
async function stories(path: string, signal?: AbortSignal, how = usual, by = processes) {
  const found: ImportedStory[] = []
  const task = { file: { path }, ...how }
  await by.import(task, { found: async () => 'seed', take: async (part) => void found.push(...part) }, signal)
  return found
}

async function reason(path: string, signal?: AbortSignal, by = processes): Promise<string> {
  const error: unknown = await stories(path, signal, usual, by).catch((each: unknown) => each)
  return error instanceof TransferError ? inWords(error.reason) : `not refused: ${error}`
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const wire = 'Ferry returns\n\nERBIL (Kurdistan 24) – The ferry is back.\n'

describe('a file', () => {
  it('comes as a story’s file, its text as received, and what is told of it', async () => {
    const [first] = await stories(await file('wire.txt', wire))
    expect(first?.story.summary).toMatchObject({ headline: 'Ferry returns', place: 'Erbil' })
    expect(Buffer.from(first?.story.file ?? []).toString()).toContain('The ferry is back')
    expect(first?.story.versions?.length).toBeGreaterThan(100)
    expect(first?.report.dropped).toEqual([])
  })

  it('is read in the houses of the desk', async () => {
    const zagros = {
      ...kurdistan24,
      id: 'zagros',
      name: 'Zagros',
      dateline: { ...kurdistan24.dateline, source: { en: 'Zagros Wire' } },
    }
    const path = await file('zagros.txt', wire.replace('Kurdistan 24', 'Zagros Wire'))
    const [own] = await stories(path, undefined, { ...usual, houses: housesWith([zagros]) })
    const [other] = await stories(path)
    expect([own?.story.summary.house, other?.story.summary.house]).toEqual(['zagros', 'kurdistan24'])
  })

  it('gives its stories the same ids for the same seed', async () => {
    const path = await file('same.txt', wire)
    const [one] = await stories(path)
    const [other] = await stories(path)
    expect(one?.story.summary.id).toBe(other?.story.summary.id)
  })

  const onUnix = [
    ['a pipe', async (path: string) => void execFileSync('mkfifo', [path]), 'it is not a regular file'],
    ['a link to itself', (path: string) => symlink(path, path), 'it is a broken link'],
    ['a link to nothing', (path: string) => symlink('/nowhere/at/all', path), 'there is no such file'],
    ['a device', (path: string) => symlink('/dev/zero', path), 'it is not a regular file'],
  ] as const
  it.each([
    ...(isUnix ? onUnix : []),
    ['a folder', (path: string) => mkdir(path), 'it is a folder'],
    ['an empty file', (path: string) => writeFile(path, ''), 'it is empty'],
    [
      'one of 2 GB',
      async (path: string) => {
        await writeFile(path, '')
        await truncate(path, 2_000_000_000)
      },
      'it is larger than 50 MB',
    ],
    ['no file', async () => undefined, 'there is no such file'],
  ] as const)('%s is refused in one line', async (name, make, expected) => {
    const path = join(folder, `${name}.txt`)
    await make(path)
    expect(await reason(path)).toContain(expected)
  })
})

/** A file that takes its reader some seconds: the posts of many years. */
const long = () => file('long.txt', longExport(60_000))

describe('a file that takes too long', () => {
  it('is ended and named, and the next is read', async () => {
    const hasty = new TransferProcesses(forkNode(join(folder, 'transfer.cjs')), {
      taskMs: 1000,
      perMegabyteMs: 0,
    })
    // on a busy machine its bytes may not even be there in that time
    expect(await reason(await long(), undefined, hasty)).toMatch(
      /^it took too long to be read|^it could not be opened in time/,
    )
    hasty.close()
    expect(await stories(await file('next.txt', wire))).toHaveLength(1)
  })

  it('holds up no other, and can be stopped', async () => {
    const controller = new AbortController()
    const stopped = reason(await long(), controller.signal)
    expect(await stories(await file('beside.txt', wire))).toHaveLength(1)
    controller.abort()
    expect(await stopped).toBe('it was stopped')
  })
})

describe('the command line', () => {
  it('names a file that takes too long, and does the rest', async () => {
    const hasty = new TransferProcesses(forkNode(join(folder, 'transfer.cjs')), {
      taskMs: 7000,
      perMegabyteMs: 0,
    })
    const out = join(folder, 'converted')
    const errors: string[] = []
    const io = {
      out: () => undefined,
      error: (line: string) => errors.push(line),
      progress: () => undefined,
      input: (async function* () {})(),
      isInterrupted: () => false,
      transfer: hasty,
    }
    const files = [await file('first.txt', wire), await long(), await file('last.txt', wire)]
    expect(await runCli(['convert', ...files, '--to', 'html', '--out', out], io)).toBe(1)
    expect(errors[0]).toMatch(/^.*long\.txt: it took too long to be read/)
    expect(await readdir(out)).toEqual(['first.html', 'last.html'])
    hasty.close()
  })
})

/** A script in place of the readers: it dies as V8 does where memory is gone, or before it has read anything. */
const dying = `process.on('message', ({ kind, task }) => {
  if (task.file.path.includes('unread')) process.abort()
  process.send({ kind: 'began', bytes: 1 })
  process.send({ kind: 'read' })
  if (task.file.path.includes('deadly')) process.abort()
  process.send({ kind: 'done', answer: { kind: 'imported' } })
})`

describe('a process that dies', () => {
  it('has its file refused, is replaced, and what else was asked for goes on', async () => {
    const script = await file('dying.cjs', dying)
    const details: string[] = []
    const mortal = new TransferProcesses(forkNode(script), undefined, (detail) => details.push(detail))
    const names = ['one', 'deadly-1', 'two', 'deadly-2', 'deadly-3', 'three', 'deadly-4', 'four']
    const outcome = await Promise.all(names.map((name) => reason(join(folder, name), undefined, mortal)))
    for (const [index, name] of names.entries())
      expect(outcome[index]).toMatch(
        name.startsWith('deadly') ? /^it could not be read: .* damaged$/ : /^not refused/,
      )
    expect(details).toHaveLength(4)
    mortal.close()
  })

  it('while it rests has another in its place, and the next file is read', async () => {
    const fork = forkNode(await file('dying.cjs', dying))
    const channels: Channel[] = []
    const mortal = new TransferProcesses((onMessage, ended) => {
      const channel = fork(onMessage, ended)
      channels.push(channel)
      return channel
    })
    expect(await reason(join(folder, 'one'), undefined, mortal)).toMatch(/^not refused/)
    channels[0]?.end()
    expect(await reason(join(folder, 'two'), undefined, mortal)).toMatch(/^not refused/)
    expect(channels).toHaveLength(2)
    mortal.close()
  })

  it('before it has read a file says nothing of that file', async () => {
    const script = await file('dying.cjs', dying)
    for (const fork of [forkNode(script), forkNode(join(folder, 'no-such-script.cjs'))]) {
      const mortal = new TransferProcesses(fork)
      const error: unknown = await stories(join(folder, 'unread'), undefined, usual, mortal).catch(
        (each) => each,
      )
      expect(error).toMatchObject({ isForNow: true, reason: { key: 'reasons.noReader' } })
      mortal.close()
    }
  })
})

describe('a file whose parts lie one in another without end', () => {
  it.each([
    ['html', `${'<blockquote>'.repeat(100_000)}text`],
    ['json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['xml', `<?xml version="1.0"?>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
    ['md', `${'> '.repeat(100_000)}text`],
    ['md', `---\n${'? '.repeat(50_000)}\n---\ntext`],
    ['rtf', `{\\rtf1 ${'{'.repeat(200_000)}text${'}'.repeat(200_000)}}`],
  ])('%s gives a line that an editor understands, or its text', async (extension, content) => {
    const path = await file(`deep-${content.length}.${extension}`, content)
    const outcome = await reason(path)
    expect(outcome).not.toMatch(/call stack|undefined|Error|\n/)
    expect(await stories(await file('after.txt', wire))).toHaveLength(1)
    // a page of XML takes eight seconds by itself, and a good thread gives way to all others
  })
})

describe('a story', () => {
  it('is written with its pictures, and read back', async () => {
    const times = { created: '2026-10-01T00:00:00.000Z', changed: '2026-10-01T00:00:00.000Z', binned: null }
    const story = { id: '0199a000-0000-7000-8000-000000000000', ...times, doc: blankDoc({ house: 'ap' }) }
    const record = JSON.stringify(recordOfStory(story))
    const task = { record, pictures: null, options: {}, houses: builtInHouses }
    expect((await processes.export({ ...task, format: 'html' })).content).toContain('<html')
    expect((await processes.export({ ...task, format: 'docx' })).content).toBeInstanceOf(Uint8Array)
  })
})

describe('a story of a house that the desk made', () => {
  it('is sent under the name that the desk gave it', async () => {
    const zagros = { ...kurdistan24, id: 'zagros', name: 'Zagros Wire' }
    const times = { created: '2026-10-01T00:00:00.000Z', changed: '2026-10-01T00:00:00.000Z', binned: null }
    const doc = blankDoc({ house: 'zagros' })
    const record = JSON.stringify(
      recordOfStory({ id: '0199a000-0000-7000-8000-000000000000', ...times, doc }),
    )
    const task = { record, pictures: null, options: {}, format: 'newsml-g2' as const }
    const sent = async (known: Houses) => String((await processes.export({ ...task, houses: known })).content)
    expect(await sent(housesWith([zagros]))).toContain('Zagros Wire')
    expect(await sent(builtInHouses)).not.toMatch(/zagros|Kurdistan/i)
  })
})

describe('what was named', () => {
  it.runIf(isUnix)(
    'is walked once, whatever links lead to it, and what cannot be read is named later',
    async () => {
      const tree = join(folder, 'tree')
      await mkdir(join(tree, 'deep'), { recursive: true })
      await writeFile(join(tree, 'b.txt'), wire)
      await writeFile(join(tree, 'deep', 'a\u202e\n.txt'), wire)
      await writeFile(join(tree, '.hidden'), wire)
      await symlink('..', join(tree, 'deep', 'up'))
      await symlink('loop', join(tree, 'loop'))
      const { paths, refused } = await processes.walk([tree])
      expect(paths).toEqual([join(tree, 'b.txt'), join(tree, 'deep', 'a\u202e\n.txt'), join(tree, 'loop')])
      expect(refused).toEqual([])
      expect(await readdir(tree)).toHaveLength(4)
    },
  )
})
