/** A desk each of whose files a much newer version has written: all that this version does leaves them byte for byte. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Database } from 'node-sqlite3-wasm'
import { EditorState } from 'prosemirror-state'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { restoreBackup } from '../../../electron/backup/restore'
import { writeBackup } from '../../../electron/backup/write'
import { HouseFiles } from '../../../electron/desk/houses'
import { examine } from '../../../electron/doctor'
import { refreshAll } from '../../../electron/index/refresh'
import { StoryIndex } from '../../../electron/index/story-index'
import { Settings } from '../../../electron/profile/settings'
import { type DeskStore, NewerError, openDesk } from '../../../electron/store'
import { seal } from '../../../electron/store/seal'
import { InboxRecord } from '../../../electron/transfer/inbox/record'
import { findHouse } from '../../../story/houses'
import { ap } from '../../../story/houses/ap'
import { blankDoc } from '../../../story/story/blank'

vi.mock('../../../electron/profile/log', () => ({ log: { warn: () => undefined } }))

let root = ''
let folder = ''
/** A story of a newer version, one of this version beside which all is newer, and one that is nobody's matter. */
let newerId = ''
let besideId = ''
let plainId = ''

const head = (format: string) => ({ format: `copydesk-${format}`, version: 99, minReader: 99 })
/** As a newer version may write: a sum of another kind, unknown content. */
const file = (format: string) => `${JSON.stringify({ ...head(format), check: 'x9', body: ['?'] })}\n`
const sealedFile = (format: string) => seal({ unheard: ['of'] }, head(format))
const log = (format: string) => `${JSON.stringify(head(format))}\n>>> not even JSON\n`
const sealedLog = (format: string) => `${seal(head(format))}${seal({ unheard: 'of' })}`
const unended = (format: string) => JSON.stringify({ ...head(format), lines: [] })

const at = (path: string) => join(folder, path)

/** What a newer version wrote, by path within the desk. */
const written = new Map<string, string>()

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true })
  await writeFile(at(path), content)
  written.set(path, content)
}

async function expectUntouched(desk = folder): Promise<void> {
  for (const [path, content] of written)
    expect([path, await readFile(join(desk, path), 'utf8')]).toEqual([path, content])
}

beforeEach(async () => {
  written.clear()
  root = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  folder = join(root, 'desk')
  const desk = await openDesk(folder)
  newerId = (await desk.create(blankDoc({ house: 'ap' }))).id
  besideId = (await desk.create(blankDoc({ house: 'ap' }))).id
  plainId = (await desk.create(blankDoc({ house: 'ap' }))).id
  await desk.saveVersion(plainId, { name: 'Good', why: 'hand' })
  await desk.close()
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

async function type(desk: DeskStore, id: string, text: string) {
  const { story, version } = await desk.open(id)
  const tr = EditorState.create({ doc: story.doc }).tr.insertText(text, 1)
  const turn = {
    kind: 'new' as const,
    selection: { type: 'text', anchor: 1, head: 1 },
    steps: tr.steps.map((step, index) => step.invert(tr.docs[index] ?? story.doc).toJSON()),
  }
  return desk.append(
    id,
    version,
    tr.steps.map((step) => step.toJSON()),
    [turn],
  )
}

/** The stories that the index lists as those of a newer version; it can read all. */
async function index(): Promise<string[]> {
  const opened = new StoryIndex(at('index/stories.sqlite'))
  const unread: string[] = []
  await refreshAll(opened, at('stories'), {
    progress: () => undefined,
    unreadable: (id) => void unread.push(id),
    rest: async () => undefined,
  })
  expect(opened.allIds()).toContain(plainId)
  const lines = opened.lines(opened.list({ text: '', isBin: false, order: 'newest' }).seqs)
  opened.close()
  expect(unread).toEqual([])
  return lines.flatMap(({ id, isNewer }) => (isNewer ? [id] : []))
}

const shapes = [
  ['with a checksum of its own kind', file, log],
  ['with our checksum', sealedFile, sealedLog],
  ['without an end of line', unended, unended],
] as const

test.each(shapes)(
  '%s: opened, listed, doctored, backed up, restored, edited around and closed',
  async (_, one, lines) => {
    await put(`stories/${newerId}.json`, one('story'))
    for (const id of [newerId, besideId]) {
      await put(`versions/${id}/versions.log`, lines('versions'))
      await put(`undo/${id}.jsonl`, lines('undo'))
      await put(`unmerged/${id}.json`, one('conflict'))
    }
    await put(`journal/${newerId}.jsonl`, lines('journal'))
    await put('unmerged/copies.json', one('conflict-copies'))
    await put(`unfinished/${'ab'.repeat(32)}.json`, one('unfinished-import'))
    await put('houses/future.json', JSON.stringify({ ...head('house'), id: 'future', name: 'Future' }))
    await put(`notes/${plainId}.json`, one('notes'))

    const desk = await openDesk(folder)
    expect(await index()).toEqual([newerId])
    expect(await desk.check(newerId)).toBeNull()
    expect(desk.damaged.map(({ name, problem, isSetAside }) => [name, problem, isSetAside])).toEqual([
      [`${newerId}.json`, 'newer', false],
    ])
    for (const doIt of [
      () => desk.open(newerId),
      () => desk.setBinned(newerId, true),
      () => desk.destroy(newerId),
      () => desk.duplicate(newerId),
      () => desk.restoreLastGood(newerId),
      () => desk.saveVersion(besideId, { name: '', why: 'hand' }),
      () => desk.nameVersion(besideId, '1', 'x'),
      () => desk.versions(besideId),
      () => desk.unfinished.seedOf('ab'.repeat(32)),
      () => desk.unfinished.begin('ab'.repeat(32), 'seed'),
    ])
      await expect(doIt()).rejects.toBeInstanceOf(NewerError)

    // a story of this version goes on, whatever is beside it
    expect((await type(desk, besideId, 'Typed')).state).toBe('saved')
    await desk.flush()
    expect((await desk.read(besideId)).doc.textContent).toBe('Typed')
    expect(await desk.saveUndoHistory(besideId, 1, [], { selection: {}, scrollTop: 0 })).toBe(false)
    await desk.undoHistories.addPosition(besideId, { selection: {}, scrollTop: 4 })
    const { changed } = await desk.read(besideId)
    expect(await desk.undoHistories.read(besideId, changed)).toEqual({ records: [], position: null })
    await desk.setBinned(besideId, true)
    await expect(desk.destroy(besideId)).rejects.toBeInstanceOf(NewerError)
    await desk.setBinned(plainId, true)
    await desk.destroy(plainId)
    await desk.close()
    await expectUntouched()

    const examined = await examine(folder)
    expect(examined?.found.filter(({ kind }) => kind === 'newer').map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        `stories/${newerId}.json`,
        `versions/${besideId}/versions.log`,
        'houses/future.json',
      ]),
    )
    for (const finding of examined?.found ?? []) await finding.repair?.()
    await expectUntouched()

    const zip = join(root, 'backup.zip')
    await writeBackup(folder, zip)
    await restoreBackup(zip, join(root, 'again'))
    await expectUntouched(join(root, 'again'))
  },
)

test.each(shapes)(
  '%s: versions, undo history and conflict of a story that is gone or damaged stay',
  async (_, one, lines) => {
    await put(`versions/${newerId}/versions.log`, lines('versions'))
    await put(`undo/${newerId}.jsonl`, lines('undo'))
    await put(`unmerged/${newerId}.json`, one('conflict'))
    await put(`journal/${newerId}.jsonl`, lines('journal'))
    await rm(at(`stories/${newerId}.json`))
    await put(`versions/${besideId}/versions.log`, lines('versions'))
    await writeFile(at(`stories/${besideId}.json`), 'damaged')
    const desk = await openDesk(folder)
    await desk.check(besideId)
    await expect(desk.restoreLastGood(besideId)).rejects.toBeInstanceOf(NewerError)
    await desk.close()
    for (const finding of (await examine(folder))?.found ?? [])
      await finding.repair?.().catch(() => undefined)
    await expectUntouched()
  },
)

test('an index of a newer version stays, and this version has one of its own', async () => {
  await index()
  const path = at('index/stories.sqlite')
  const database = new Database(path)
  database.exec('PRAGMA user_version = 99')
  database.close()
  const before = await readFile(path)
  expect(await index()).toEqual([])
  expect(await index()).toEqual([])
  expect((await readFile(path)).equals(before)).toBe(true)
  expect((await readdir(dirname(path))).filter((name) => name.endsWith('.sqlite'))).toHaveLength(2)
})

test('settings, a house profile and the record of the inbox stay, and each is named', async () => {
  await put('user-data/settings.json', file('settings'))
  await put('user-data/inbox.log', `${log('inbox')}{"sha":"${'c3'.repeat(32)}"}\n`)
  await put(
    'houses/gazette.json',
    JSON.stringify({ ...head('house'), id: 'gazette', name: 'Gazette', grid: 4 }),
  )
  const settings = await Settings.open(at('user-data'))
  settings.change({ theme: 'dark' })
  await settings.written()
  expect(settings.unusable.map(({ name, problem }) => [name, problem])).toEqual([['settings.json', 'newer']])

  const houses = await HouseFiles.open(folder)
  expect(findHouse(houses.known, 'gazette')).toBeNull()
  expect(houses.newer.map(({ name, problem }) => [name, problem])).toEqual([['gazette.json', 'newer']])
  await expect(houses.save({ ...ap, id: 'gazette', name: 'Mine' })).rejects.toBeInstanceOf(NewerError)
  await expect(houses.add(await readFile(at('houses/gazette.json'), 'utf8'))).rejects.toBeInstanceOf(
    NewerError,
  )

  const record = () => new InboxRecord(at('user-data/inbox.log'), at('user-data/inbox.json'))
  expect(record().newer).toBe(at('user-data/inbox.log'))
  expect(record().hasHash('c3'.repeat(32))).toBe(true)
  record().add([{ path: '/wire/a', stamp: '1', hash: 'd4'.repeat(32) }])
  expect([record().hasHash('d4'.repeat(32)), record().damagedCopy]).toEqual([true, null])
  await expectUntouched()
})

test('a backup of a newer version is named as that, and nothing is brought back', async () => {
  const zip = join(root, 'backup.zip')
  await writeBackup(folder, zip)
  const { ZipFile } = await import('yazl')
  const newer = new ZipFile()
  newer.addBuffer(Buffer.from(JSON.stringify({ ...head('backup'), parts: [] })), 'copydesk-backup.json')
  newer.end()
  const chunks: Buffer[] = []
  for await (const chunk of newer.outputStream) chunks.push(Buffer.from(chunk))
  await writeFile(zip, Buffer.concat(chunks))
  await expect(restoreBackup(zip, join(root, 'again'))).rejects.toMatchObject({ problem: 'newer-backup' })
  expect(await readdir(root)).not.toContain('again')
})
