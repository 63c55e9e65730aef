/**
 * Desks as earlier versions of Copydesk wrote them: the code of those versions wrote each folder of `earlier-formats`. The
 * second story of each was being typed when the program ended.
 */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EditorState } from 'prosemirror-state'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { restoreBackup } from '../../../electron/backup/restore'
import { HouseFiles } from '../../../electron/desk/houses'
import { examine } from '../../../electron/doctor'
import { isFault } from '../../../electron/doctor/finding'
import { Settings } from '../../../electron/profile/settings'
import { type DeskStore, openDesk } from '../../../electron/store'
import { InboxRecord } from '../../../electron/transfer/inbox/record'
import { headlineOf } from '../../../story/story/parts'

vi.mock('../../../electron/profile/log', () => ({ log: { warn: () => undefined } }))

const source = join(import.meta.dirname, 'earlier-formats')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const ferry = 'Ferry to run twice a day'
const harbour = 'Harbour wall to be raised by spring'

async function headlines(desk: DeskStore): Promise<string[]> {
  return (await desk.summaries()).map(({ headline }) => headline).sort()
}

async function idOf(desk: DeskStore, headline: string): Promise<string> {
  const found = (await desk.summaries()).find((story) => story.headline === headline)
  if (!found) throw new Error(`no story ${headline}`)
  return found.id
}

test.each([
  ['one-file-a-version', 0],
  ['versions-in-a-log', 0],
  ['undo-history', 1],
  ['journal-with-its-base', 1],
  ['without-envelopes', 1],
])('a desk %s opens with all its text, versions and typing, and is worked on', async (name, undos) => {
  const desk = join(folder, 'desk')
  await cp(join(source, name), desk, { recursive: true })
  const before = await examine(desk)
  expect(before?.found.filter(isFault)).toEqual([])

  const first = await openDesk(desk)
  expect(await headlines(first)).toEqual([ferry, harbour])
  const [one, two] = [await idOf(first, ferry), await idOf(first, harbour)]
  const { changed, doc } = await first.read(two)
  expect((await first.undoHistories.read(two, changed)).records).toHaveLength(undos)
  expect((await first.read(one)).doc.attrs).toMatchObject({ slug: 'ferry-timetable', stage: 'ready' })
  const [version] = await first.versions(one)
  expect(version).toMatchObject({ headline: ferry, why: 'hand' })
  expect(headlineOf(await first.version(one, version?.id ?? ''))).toBe(ferry)

  const steps = EditorState.create({ doc })
    .tr.insertText('Again: ', 1)
    .steps.map((step) => step.toJSON())
  const open = await first.open(two)
  expect((await first.append(two, open.version, steps, [])).state).toBe('saved')
  await first.saveVersion(one, { name: 'Now', why: 'hand' })
  await first.saveVersion(two, { name: 'Now', why: 'hand' })
  await first.close()

  const again = await openDesk(desk)
  expect(await headlines(again)).toEqual([`Again: ${harbour}`, ferry])
  expect(again.damaged).toEqual([])
  expect((await again.versions(one)).map(({ name }) => name).at(-1)).toBe('Now')
  await again.close()
  expect((await examine(desk))?.found.filter(isFault)).toEqual([])
  for (const path of [join('stories', `${two}.json`), join('versions', two, 'versions.log')])
    expect(await readFile(join(desk, path), 'utf8')).toMatch(
      /"format":"copydesk-.+","version":2,"minReader":2/,
    )
})

test('a backup without a word of who may read it comes back as it was', async () => {
  const desk = join(folder, 'restored')
  await restoreBackup(join(source, 'user-data', 'backup.zip'), desk)
  const opened = await openDesk(desk)
  expect(await headlines(opened)).toEqual([ferry, harbour])
  await opened.close()
})

test('settings, house profiles and the record of the inbox are read, and go on', async () => {
  await cp(join(source, 'user-data'), folder, { recursive: true })
  await cp(join(source, 'without-envelopes'), join(folder, 'desk'), { recursive: true })
  const settings = await Settings.open(folder)
  expect(settings.values).toMatchObject({
    theme: 'dark',
    editor: 'Shilan Barzo',
    savedSearches: [{ name: 'Harbour' }],
  })
  settings.change({ theme: 'light' })
  await settings.written()
  expect((await Settings.open(folder)).values).toMatchObject({ theme: 'light', editor: 'Shilan Barzo' })

  const houses = await HouseFiles.open(join(folder, 'desk'))
  expect(houses.own.map(({ name }) => name)).toEqual(['The Gazette'])
  const [gazette] = houses.own
  if (gazette) await houses.save({ ...gazette, name: 'The New Gazette' })
  expect((await HouseFiles.open(join(folder, 'desk'))).own.map(({ name }) => name)).toEqual([
    'The New Gazette',
  ])

  const record = () => new InboxRecord(join(folder, 'inbox.log'), join(folder, 'inbox.json'))
  expect(record().hasHash('c3'.repeat(32))).toBe(true)
  record().add([{ path: '/wire/two.txt', stamp: '1', hash: 'd4'.repeat(32) }])
  expect([
    record().hasHash('c3'.repeat(32)),
    record().hasHash('d4'.repeat(32)),
    record().damagedCopy,
  ]).toEqual([true, true, null])
  expect((await readdir(folder)).filter((name) => name.includes('damaged'))).toEqual([])
})
