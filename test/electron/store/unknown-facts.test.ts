/** Facts that a newer version wrote where this version may write too: all come back, whatever is done with the file. */

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { EditorState } from 'prosemirror-state'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { restoreBackup } from '../../../electron/backup/restore'
import { writeBackup } from '../../../electron/backup/write'
import { HouseFiles } from '../../../electron/desk/houses'
import { examine } from '../../../electron/doctor'
import { isFault } from '../../../electron/doctor/finding'
import { Settings } from '../../../electron/profile/settings'
import { type DeskStore, openDesk } from '../../../electron/store'
import { seal } from '../../../electron/store/seal'
import { restoreDoc } from '../../../story/editing/restore'
import { setDetails } from '../../../story/editing/set'
import { builtInHouses, findHouse } from '../../../story/houses'
import { ap } from '../../../story/houses/ap'
import { mergeDocs, mergedDoc, nothingChosen } from '../../../story/revisions/merge'
import { blankDoc } from '../../../story/story/blank'
import { docFromJSON } from '../../../story/story/doc-json'

vi.mock('../../../electron/profile/log', () => ({ log: { warn: () => undefined } }))

let root = ''
let folder = ''
let id = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  folder = join(root, 'desk')
  const desk = await openDesk(folder)
  id = (await desk.create(blankDoc({ house: 'ap' }))).id
  await desk.close()
  const { data, ...head } = await fileOf(id)
  Object.assign(data.story, { assigned: { to: 'Shilan' }, version: 1 })
  Object.assign(data.story.doc.attrs, facts)
  Object.assign(data, { pinned: true })
  await writeFile(pathOf(id), seal(data, { format: head.format, version: 99, minReader: head.minReader }))
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const facts = { stage: 'approved', audience: ['readers', { region: 'north' }], legal: null, __proto: 1 }
const pathOf = (story: string, desk = folder) => join(desk, 'stories', `${story}.json`)

interface File {
  format: string
  version: number
  minReader: number
  data: { story: Record<string, unknown> & { doc: { attrs: object } } }
}

async function fileOf(story: string, desk = folder): Promise<File> {
  return JSON.parse(await readFile(pathOf(story, desk), 'utf8'))
}

async function expectFacts(story = id, desk = folder): Promise<void> {
  const { data } = await fileOf(story, desk)
  expect(data.story.doc.attrs).toMatchObject(facts)
  expect(data.story.doc.attrs).not.toHaveProperty('unknown')
}

async function type(desk: DeskStore, text: string): Promise<void> {
  const { story, version } = await desk.open(id)
  const { steps } = EditorState.create({ doc: story.doc }).tr.insertText(text, 1)
  expect(
    await desk.append(
      id,
      version,
      steps.map((step) => step.toJSON()),
      [],
    ),
  ).toMatchObject({ state: 'saved' })
}

describe('a story', () => {
  test('is listed with its stage, edited, binned, and keeps all that is said of it', async () => {
    const desk = await openDesk(folder)
    expect((await desk.summaries()).map(({ stage }) => stage)).toEqual(['approved'])
    await type(desk, 'Typed')
    await desk.flush()
    await expectFacts()
    await desk.setBinned(id, true)
    await desk.close()
    await expectFacts()
    const { data } = await fileOf(id)
    expect(data).toMatchObject({
      pinned: true,
      story: { assigned: { to: 'Shilan' }, changed: expect.anything() },
    })
    const again = await openDesk(folder)
    await again.setBinned(id, false)
    await again.close()
    expect((await fileOf(id)).data).toMatchObject({ pinned: true, story: { assigned: { to: 'Shilan' } } })
    expect((await examine(folder))?.found.filter(isFault)).toEqual([])
  })

  test('keeps them through the journal of a program that was killed, and a whole document from the window', async () => {
    const desk = await openDesk(folder)
    await type(desk, 'Typed')
    const journal = await readFile(join(folder, 'journal', `${id}.jsonl`))
    await desk.close()
    await rm(pathOf(id))
    await writeFile(join(folder, 'journal', `${id}.jsonl`), journal)
    const again = await openDesk(folder)
    const { story } = await again.open(id)
    await again.replace(id, docFromJSON(JSON.parse(JSON.stringify(story.doc))))
    await again.close()
    await expectFacts()
    expect((await fileOf(id)).data.story).toMatchObject({ assigned: { to: 'Shilan' } })
  })

  test('takes a detail that its journal sets and that is not known here', async () => {
    const desk = await openDesk(folder)
    const { version } = await desk.open(id)
    await desk.append(id, version, [{ stepType: 'docAttr', attr: 'audience', value: 'editors' }], [])
    await desk.close()
    expect((await fileOf(id)).data.story.doc.attrs).toMatchObject({ ...facts, audience: 'editors' })
  })

  test('gives them to its versions and its copies, and has them back with an older version', async () => {
    const desk = await openDesk(folder)
    await desk.saveVersion(id, { name: 'Theirs', why: 'hand' })
    const copy = await desk.duplicate(id)
    await expectFacts(copy.id)
    const [version] = await desk.versions(id)
    expect(version?.stage).toBe('approved')
    const { story } = await desk.open(id)
    const mine = EditorState.create({ doc: story.doc })
    const restored = mine.apply(setDetails(mine.tr, builtInHouses, { stage: 'draft' }))
    await desk.replace(id, restored.doc)
    let after = restored
    restoreDoc(await desk.version(id, version?.id ?? ''))(restored, (tr) => {
      after = restored.apply(tr)
    })
    await desk.replace(id, after.doc)
    await desk.close()
    await expectFacts()
  })

  test('loses none to a version or another side that does not have them', async () => {
    const desk = await openDesk(folder)
    const { doc } = (await desk.open(id)).story
    await desk.close()
    const bare = doc.type.create({ ...doc.attrs, unknown: {} }, doc.content)
    const state = EditorState.create({ doc })
    let after = state
    restoreDoc(bare)(state, (tr) => {
      after = state.apply(tr)
    })
    expect(after.doc.attrs.unknown).toEqual(doc.attrs.unknown)
    const other = doc.type.create(
      { ...doc.attrs, unknown: { ...doc.attrs.unknown, legal: 'read', desk: 'Sports' } },
      doc.content,
    )
    for (const [base, mine, theirs] of [
      [doc, doc, other],
      [doc, other, doc],
      [doc, other, bare],
      [bare, other, doc],
    ] as const)
      expect(mergedDoc(mergeDocs(base, mine, theirs), nothingChosen).attrs.unknown).toMatchObject({
        audience: facts.audience,
        legal: 'read',
        desk: 'Sports',
      })
  })

  test('is backed up and restored with them', async () => {
    const zip = join(root, 'backup.zip')
    await writeBackup(folder, zip)
    await restoreBackup(zip, join(root, 'again'))
    expect(await readFile(pathOf(id, join(root, 'again')))).toEqual(await readFile(pathOf(id)))
  })
})

describe('settings', () => {
  const path = () => join(root, 'user-data', 'settings.json')
  test('reset alone what is bad or not known, inside a group and in a list too, and keep it', async () => {
    await mkdir(dirname(path()))
    const searches = [
      { name: 'Fire', text: 'fire', order: 'newest', colour: 'red' },
      { name: 'Sea', text: 'sea', order: 'by-tide' },
    ]
    const desk = {
      theme: 'sepia',
      textSize: 'large',
      editor: 'Shilan',
      panes: { stories: 300, panels: 'wide', map: 120 },
      savedSearches: searches,
      later: { a: 1 },
    }
    await writeFile(path(), seal({ desk, bounds: { x: 1 }, beside: 2 }))
    const settings = await Settings.open(dirname(path()))
    expect(settings.values).toMatchObject({
      theme: 'system',
      textSize: 1,
      editor: 'Shilan',
      panes: { stories: 300, panels: 304 },
      savedSearches: [{ name: 'Fire', text: 'fire', order: 'newest' }],
    })
    const fires = settings.values.savedSearches
    settings.change({
      panes: { stories: 310, panels: 304 },
      savedSearches: [...fires, { name: 'Air', text: 'air', order: 'oldest' }],
    })
    await settings.written()
    expect(JSON.parse(await readFile(path(), 'utf8')).data).toMatchObject({
      desk: {
        ...desk,
        panes: { stories: 310, panels: 'wide', map: 120 },
        savedSearches: [searches[0], { name: 'Air', text: 'air', order: 'oldest' }, searches[1]],
      },
      beside: 2,
    })
    settings.change({ theme: 'dark', savedSearches: [] })
    await settings.written()
    expect(JSON.parse(await readFile(path(), 'utf8')).data.desk).toMatchObject({
      theme: 'dark',
      savedSearches: [searches[1]],
    })
  })

  test.each([
    [
      'more searches than are kept here',
      { savedSearches: Array.from({ length: 80 }, (_, n) => ({ name: `${n}`, text: '', order: 'newest' })) },
    ],
    ['a list where a text should be', { editor: ['a'], panes: [] }],
    ['nothing', {}],
  ])('with %s open', async (_, desk) => {
    await mkdir(dirname(path()))
    await writeFile(path(), seal({ desk }))
    const settings = await Settings.open(dirname(path()))
    expect(settings.values).toMatchObject({ editor: '', savedSearches: [] })
    settings.change({ theme: 'dark' })
    await settings.written()
    expect(JSON.parse(await readFile(path(), 'utf8')).data.desk).toMatchObject({ ...desk, theme: 'dark' })
  })
})

describe('a house profile', () => {
  const path = () => join(folder, 'houses', 'gazette.json')
  const given = {
    ...ap,
    id: 'gazette',
    name: 'The Gazette',
    headline: { case: 'sentence' },
    dateline: { ...ap.dateline, order: 'time-first', weekday: true },
    signOff: { form: 'circled' },
  }
  const written = async () => JSON.parse(await readFile(path(), 'utf8'))

  test('keeps options that are not known, and prints those as no house does', async () => {
    await mkdir(dirname(path()))
    await writeFile(path(), JSON.stringify(given))
    const houses = await HouseFiles.open(folder)
    const [house] = houses.own
    expect(house).toMatchObject({
      dateline: { order: 'place-first', close: ap.dateline.close },
      signOff: { form: 'line' },
    })
    if (!house) return
    await houses.save({ ...house, dateline: { ...house.dateline, close: ' - ', regions: { Texas: 'Tex.' } } })
    expect(await written()).toEqual({
      ...given,
      format: 'copydesk-house',
      version: 1,
      minReader: 1,
      dateline: { ...given.dateline, close: ' - ', regions: { Texas: 'Tex.' } },
    })
    expect(JSON.parse(houses.text(houses.own[0] ?? house))).toEqual(await written())
    await houses.save({ ...house, signOff: { form: 'list' } })
    expect(await written()).toMatchObject({ signOff: { form: 'list' }, headline: { case: 'sentence' } })
    expect((await examine(folder))?.found.filter(isFault)).toEqual([])
  })

  test('that is shared comes with them, under another name where that is taken', async () => {
    const houses = await HouseFiles.open(folder)
    await houses.add(JSON.stringify(given))
    await houses.add(JSON.stringify(given))
    expect(houses.own.map(({ id, name }) => [id, name])).toEqual([
      ['gazette', 'The Gazette'],
      ['gazette-2', 'The Gazette 2'],
    ])
    const second = JSON.parse(await readFile(join(folder, 'houses', 'gazette-2.json'), 'utf8'))
    expect(second).toMatchObject({
      id: 'gazette-2',
      headline: { case: 'sentence' },
      dateline: { weekday: true },
    })
  })

  test('that comes with the app takes what the desk adds, and nothing else', async () => {
    const houses = await HouseFiles.open(folder)
    await houses.save({
      ...ap,
      byline: { ...ap.byline, nameCase: 'upper' },
      abbreviations: [{ short: 'gov', text: 'government', language: '' }],
      words: ['asayish'],
      checksOff: [{ code: 'article', reason: 'Its own rule' }],
    })
    const file = join(folder, 'houses', 'ap.json')
    const saved = JSON.parse(await readFile(file, 'utf8'))
    const added = {
      abbreviations: [{ short: 'gov', text: 'government', language: '' }],
      words: ['asayish'],
      checksOff: [{ code: 'article', reason: 'Its own rule' }],
    }
    expect(saved).toEqual({ format: 'copydesk-house', version: 1, minReader: 1, id: 'ap', ...added })
    await writeFile(file, JSON.stringify({ ...saved, rules: ['of a newer version'] }))
    const again = await HouseFiles.open(folder)
    expect(findHouse(again.known, 'ap')).toEqual({ ...ap, ...added })
    await again.save({ ...ap, words: [], checksOff: [] })
    const emptied = JSON.parse(await readFile(file, 'utf8'))
    expect(emptied).not.toHaveProperty('abbreviations')
    expect(emptied).toMatchObject({
      words: [],
      checksOff: [],
      rules: ['of a newer version'],
    })
    expect((await examine(folder))?.found.filter(isFault)).toEqual([])
  })

  test.each([
    ['a file of somebody else', { id: 'gazette', name: 'x' }],
    ['a list', []],
    ['a profile without a name', { ...given, name: '' }],
  ])('is none in %s, which is left alone', async (_, content) => {
    await mkdir(dirname(path()))
    await writeFile(path(), JSON.stringify(content))
    const houses = await HouseFiles.open(folder)
    expect([houses.own, houses.newer, await written()]).toEqual([[], [], content])
  })
})
