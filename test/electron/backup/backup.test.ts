import { randomBytes } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { manifestName, sha256 } from '../../../electron/backup/manifest'
import { readBackup } from '../../../electron/backup/read'
import { restoreBackup } from '../../../electron/backup/restore'
import { writeBackup } from '../../../electron/backup/write'
import { openDesk } from '../../../electron/store'
import { isDesk } from '../../../electron/store/folders'
import { blankDoc } from '../../../story/story/blank'

let folder: string
let desk: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  desk = join(folder, 'desk')
  file = join(folder, 'desk.zip')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A desk with some stories and a version. */
async function filled(count = 5): Promise<string[]> {
  const store = await openDesk(desk)
  const ids = []
  for (let index = 0; index < count; index++) ids.push((await store.create(blankDoc({ house: 'ap' }))).id)
  await store.saveVersion(ids[0] ?? '', { name: '', why: 'hand' })
  await store.close()
  return ids.sort()
}

async function contents(root: string): Promise<Record<string, string>> {
  const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter((it) => it.isFile())
  const all = names.map(async (it) => {
    const path = join(it.parentPath, it.name)
    return [path.slice(root.length), await readFile(path, 'base64')]
  })
  return Object.fromEntries(await Promise.all(all))
}

/** A backup with one byte of a file changed. */
async function damage(path: string): Promise<void> {
  const bytes = await readFile(file)
  const at = bytes.indexOf(path) + 120
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(file, bytes)
}

it('a desk comes back from its backup, file by file', async () => {
  const ids = await filled()
  await writeBackup(desk, file)
  const back = join(folder, 'back')
  await restoreBackup(file, back)
  expect(await contents(back)).toEqual(await contents(desk))
  expect(isDesk(await readdir(back))).toBe(true)
  const store = await openDesk(back)
  expect((await store.summaries()).map(({ id }) => id).sort()).toEqual(ids)
  await store.close()
})

it('a desk is backed up while it is open, without its lock', async () => {
  await filled()
  const store = await openDesk(desk)
  const { files } = await writeBackup(desk, file)
  await store.close()
  expect(files.map(({ path }) => path)).not.toContain('desk.lock')
})

it('a backup with any byte of a story changed is refused, and nothing is restored', async () => {
  await filled()
  await writeBackup(desk, file)
  await damage('stories/')
  const back = join(folder, 'back')
  await expect(restoreBackup(file, back)).rejects.toMatchObject({ problem: 'damaged-backup' })
  expect((await readdir(folder)).sort()).toEqual(['desk', 'desk.zip'])
})

it('of a backup with a damaged story all others come back where that is asked for, and the desk offers its last good version', async () => {
  const ids = await filled()
  const [first = '', ...others] = ids
  const before = await openDesk(desk)
  await before.saveVersion(first, { name: '', why: 'hand' })
  await before.close()
  await writeBackup(desk, file)
  await damage(`stories/${first}.json`)
  const back = join(folder, 'back')
  const { count, damaged } = await restoreBackup(file, back, undefined, true)
  expect(damaged).toEqual([`stories/${first}.json`])
  expect(count).toBeGreaterThan(others.length)
  await utimes(join(back, 'stories', `${first}.json`), 0, 0)
  const store = await openDesk(back)
  expect((await store.summaries()).map(({ id }) => id).sort()).toEqual(others)
  expect(store.damaged).toMatchObject([{ name: `${first}.json`, lastGood: { id: first } }])
  await store.restoreLastGood(first)
  expect((await store.summaries()).map(({ id }) => id).sort()).toEqual(ids)
  await store.close()
})

it('a file that a backup lists and does not have is damaged as well', async () => {
  const zip = new ZipFile()
  const kept = Buffer.from('{}')
  const lost = { path: `stories/${crypto.randomUUID()}.json`, bytes: 2, sha256: sha256(kept) }
  const files = [{ path: 'stages.json', bytes: kept.length, sha256: sha256(kept) }, lost]
  zip.addBuffer(kept, 'stages.json')
  const made = new Date().toISOString()
  zip.addBuffer(
    Buffer.from(JSON.stringify({ format: 'copydesk-backup', version: 1, made, files })),
    manifestName,
  )
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
  const back = join(folder, 'back')
  await expect(restoreBackup(file, back)).rejects.toMatchObject({
    problem: 'damaged-backup',
    file: lost.path,
  })
  expect(await restoreBackup(file, back, undefined, true)).toEqual({
    count: 2,
    damaged: [lost.path],
    isListed: true,
  })
  expect(await readFile(join(back, 'stages.json'), 'utf8')).toBe('{}')
})

describe('a backup whose end is cut off', () => {
  /** Where a file begins in the backup. */
  const beginOf = (bytes: Buffer, path: string) => bytes.indexOf(path) - 30
  // as a picture has it that was made by another program: signs of a zip are no end of it
  const picture = `pictures/${'a'.repeat(64)}.png`
  const pixels = Buffer.concat([
    randomBytes(200_000),
    Buffer.from('PK\x07\x08PK\x03\x04'),
    randomBytes(90_000),
  ])

  const cuts: readonly [
    string,
    (bytes: Buffer, story: string) => number,
    (story: string) => string[],
    string[],
    boolean?,
  ][] = [
    [
      'within a story',
      (bytes, story) => beginOf(bytes, story) + 120,
      (story) => [story],
      ['stories', 'pictures'],
    ],
    ['between two files', beginOf, () => [], ['stories', 'pictures']],
    ['within a picture', (bytes) => beginOf(bytes, picture) + 250_000, () => [picture], ['pictures']],
    ['within the list of its files', (bytes) => beginOf(bytes, manifestName) + 60, () => [], []],
    ['after the list of its files', (bytes) => bytes.length - 100, () => [], [], true],
  ]
  it.each(cuts)(
    'comes back as far as it goes where that is asked for: cut off %s',
    async (_, cut, lost, gone, isListed = false) => {
      const ids = await filled()
      const [, second = ''] = ids
      const story = `stories/${second}.json`
      await writeFile(join(desk, picture), pixels)
      const { files } = await writeBackup(desk, file)
      const bytes = await readFile(file)
      const end = cut(bytes, story)
      await writeFile(file, bytes.subarray(0, end))
      const back = join(folder, 'back')
      await expect(restoreBackup(file, back)).rejects.toMatchObject({ problem: 'no-manifest' })
      expect(existsSync(back)).toBe(false)

      const damaged = lost(story)
      const begun = files.filter(({ path }) => beginOf(bytes, path) + 30 <= end)
      expect(await restoreBackup(file, back, undefined, true)).toEqual({
        count: begun.length,
        damaged,
        isListed,
      })
      const before = await contents(desk)
      const found = await contents(back)
      for (const { path } of begun)
        expect(found[`/${path}`], path).toBe(damaged.includes(path) ? '' : before[`/${path}`])
      expect(gone.includes('pictures')).toBe(found[`/${picture}`] !== pixels.toString('base64'))
      const store = await openDesk(back)
      const kept = (await store.summaries()).map(({ id }) => id).sort()
      expect(kept).toEqual(gone.includes('stories') ? ids.slice(0, 1) : ids)
      await store.close()
    },
  )

  it('comes back without a file that is damaged as well, and with those after that', async () => {
    const ids = await filled()
    const [, second = ''] = ids
    await writeBackup(desk, file)
    await damage(`stories/${second}.json`)
    const bytes = await readFile(file)
    await writeFile(file, bytes.subarray(0, bytes.length - 100))
    const { damaged } = await restoreBackup(file, join(folder, 'back'), undefined, true)
    expect(damaged).toEqual([`stories/${second}.json`])
    const store = await openDesk(join(folder, 'back'))
    expect((await store.summaries()).map(({ id }) => id).sort()).toEqual(ids.filter((id) => id !== second))
    await store.close()
  })
})

it('a list of files that is damaged keeps nothing back either', async () => {
  await filled()
  const { files } = await writeBackup(desk, file)
  await damage(manifestName)
  await expect(restoreBackup(file, join(folder, 'back'))).rejects.toMatchObject({ problem: 'no-manifest' })
  expect(await restoreBackup(file, join(folder, 'back'), undefined, true)).toEqual({
    count: files.length,
    damaged: [],
    isListed: false,
  })
  expect(await contents(join(folder, 'back'))).toEqual(await contents(desk))
})

it('a list of files that can be read and is not what was written is damaged as well', async () => {
  const files = [{ path: 'stages.json', bytes: 2, sha256: sha256(Buffer.from('{}')) }]
  const manifest = { format: 'copydesk-backup', version: 1, made: '2026-11-28T00:07:12.642Z', files }
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from('{}'), 'stages.json')
  zip.addBuffer(Buffer.from(JSON.stringify(manifest)), manifestName, { compress: false })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
  const bytes = await readFile(file)
  bytes.write('pages.json', bytes.indexOf('"stages.json') + 2)
  await writeFile(file, bytes)
  await expect(readBackup(file)).rejects.toMatchObject({ problem: 'no-manifest' })
})

it('what is no backup, or has nothing whole, is told to be none', async () => {
  await filled()
  await writeBackup(desk, file)
  const bytes = await readFile(file)
  await writeFile(file, '')
  await expect(readBackup(file)).rejects.toMatchObject({ problem: 'not-a-backup' })
  await writeFile(file, bytes.subarray(0, 20))
  await expect(readBackup(file)).rejects.toMatchObject({ problem: 'not-a-backup' })
  await writeFile(file, bytes.subarray(0, 120))
  await expect(restoreBackup(file, join(folder, 'back'), undefined, true)).rejects.toMatchObject({
    problem: 'damaged-backup',
  })
  const zip = new ZipFile()
  zip.addReadStream(Readable.from([Buffer.from('<p>')]), 'word/document.xml')
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
  const other = await readFile(file)
  await writeFile(file, other.subarray(0, other.length - 30))
  await expect(restoreBackup(file, join(folder, 'back'), undefined, true)).rejects.toMatchObject({
    problem: 'not-a-backup',
  })
})

it('a backup is never restored over what is there', async () => {
  await filled()
  await writeBackup(desk, file)
  const before = await contents(desk)
  await expect(restoreBackup(file, desk)).rejects.toMatchObject({ problem: 'folder-not-empty' })
  expect(await contents(desk)).toEqual(before)
})

it('a backup that is stopped leaves no file, and the one before as it was', async () => {
  await filled()
  await writeFile(file, 'the one before')
  let done = 0
  const watcher = { progress: () => void done++, isStopped: () => done > 2 }
  await expect(writeBackup(desk, file, watcher)).rejects.toMatchObject({ problem: 'stopped' })
  expect(await readFile(file, 'utf8')).toBe('the one before')
  expect((await readdir(folder)).sort()).toEqual(['desk', 'desk.zip'])
})

it('a backup is not written into the desk that it is of, nor of a folder that is no desk', async () => {
  await filled()
  await expect(writeBackup(desk, join(desk, 'in.zip'))).rejects.toMatchObject({ problem: 'inside-desk' })
  await mkdir(join(folder, 'empty'))
  await expect(writeBackup(join(folder, 'empty'), file)).rejects.toMatchObject({ problem: 'no-desk' })
})

it('a backup that lists what is of one run only comes back without that', async () => {
  const passing = ['desk.lock', 'index/stories.sqlite', 'stories/a.json.tmp']
  const files = [...passing, 'stories/a.json'].map((path) => ({ path, bytes: Buffer.from(path) }))
  const zip = new ZipFile()
  for (const { path, bytes } of files) zip.addBuffer(bytes, path)
  const manifest = {
    format: 'copydesk-backup',
    version: 1,
    made: new Date().toISOString(),
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  zip.addBuffer(Buffer.from(JSON.stringify(manifest)), manifestName)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
  await restoreBackup(file, join(folder, 'back'))
  expect(Object.keys(await contents(join(folder, 'back')))).toEqual([join('/', 'stories', 'a.json')])
  expect(await readdir(join(folder, 'back', 'stories'))).toEqual(['a.json'])
})
