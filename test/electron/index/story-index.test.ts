import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ListQuery } from '../../../contract/list'
import { refreshAll } from '../../../electron/index/refresh'
import { StoryIndex } from '../../../electron/index/story-index'
import { openDesk } from '../../../electron/store'
import { emptyQuery, type FindQuery } from '../../../story/find/query'
import { formats, readSource } from '../../../story/formats'
import { foldWord } from '../../../story/search/words'
import type { Stage } from '../../../story/stages/stage'
import { unreadStage } from '../../../story/stages/stage'
import { blankDoc } from '../../../story/story/blank'
import { sizeOfBody } from '../../../story/story/count'
import { accept } from '../../../story/suggestions/decide'
import { reviewOf } from '../../../story/suggestions/tracking'
import { Reviewing } from '../../story/suggestions/reviewing'

let folder = ''
let index: StoryIndex
const open: StoryIndex[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-index-'))
})

afterEach(async () => {
  for (const each of open.splice(0)) each.close()
  await rm(folder, { recursive: true, force: true })
})

const file = () => join(folder, 'index', 'stories.sqlite')
const stories = () => join(folder, 'stories')

/** Brings the index up to date; answers how many files it had to take in, and those it could not. */
async function refresh() {
  const result = { total: 0, unreadable: [] as string[] }
  await refreshAll(index, stories(), {
    progress: ({ total }) => {
      result.total = total
    },
    unreadable: (id) => void result.unreadable.push(id),
    rest: async () => undefined,
  })
  return result
}

function openIndex(): StoryIndex {
  index = new StoryIndex(file())
  open.push(index)
  return index
}

async function docOf(text: string) {
  const source = { name: 'story.txt', bytes: new TextEncoder().encode(text), text }
  const [reading] = await readSource(source, { house: 'kurdistan24', language: 'en' }, 'txt')
  return reading?.doc ?? blankDoc({ house: 'kurdistan24' })
}

const ask = (text: string, how: Partial<ListQuery> = {}): ListQuery => ({
  text,
  isBin: false,
  order: 'newest',
  ...how,
})
const titles = (text: string, how?: Partial<ListQuery>) =>
  index.lines(index.list(ask(text, how)).seqs).map(({ headline }) => headline)

const ferry =
  'Ferry returns after storm\n\nBy Ana Ruiz\n\nERBIL (Kurdistan 24) – The ferry is back in Hewlêr.\n\nEditing by Shilan Barzo\n'
const bridge =
  'Bridge opens\n\nBy Dilan Aro\n\nDUHOK (Kurdistan 24) – A bridge for the ferry crew of كوردستان.\n\nEditing by Hana Rashid\n'

/** A desk with the two stories, the bridge newer; closed. */
async function twoStories() {
  const store = await openDesk(folder)
  const first = await store.create(await docOf(ferry))
  await vi.waitUntil(() => Date.now() > Date.parse(first.changed), { interval: 1 })
  const second = await store.create(await docOf(bridge))
  await store.close()
  openIndex()
  await refresh()
  return { first, second }
}

describe('the list', () => {
  test.each([
    ['', ['Bridge opens', 'Ferry returns after storm']],
    ['ferry ', ['Bridge opens', 'Ferry returns after storm']],
    ['ferr', ['Bridge opens', 'Ferry returns after storm']],
    ['"the ferry is" ', ['Ferry returns after storm']],
    ['hewler ', ['Ferry returns after storm']],
    ['کوردستان ', ['Bridge opens']],
    ['byline:dilan ', ['Bridge opens']],
    ['city:erb', ['Ferry returns after storm']],
    ['editing:"hana rashid" ', ['Bridge opens']],
    ['headline:ferry ', ['Ferry returns after storm']],
    ['stage:draft ferry ', ['Bridge opens', 'Ferry returns after storm']],
    ['stage:filed ', []],
    ['before:2000', []],
    ['after:2000', ['Bridge opens', 'Ferry returns after storm']],
    ['house:kurdistan24 bridge ', ['Bridge opens']],
    ['stage:draft stage:filed house:ap house:kurdistan24 bridge ', ['Bridge opens']],
    ['language:ckb language:en storm ', ['Ferry returns after storm']],
    ['language:ckb ', []],
    ['is:embargoed ', []],
    ['nothing ', []],
  ])('%j finds %j', async (text, found) => {
    await twoStories()
    expect(titles(text)).toEqual(found)
  })

  test.each([
    ['ferry ', ['Ferry returns after storm', 'Bridge opens']],
    ['"the ferry" ', ['Bridge opens', 'Ferry returns after storm']],
    ['the ferr', ['Ferry returns after storm', 'Bridge opens']],
    ['city:erbil the ', ['Ferry returns after storm']],
  ])('%j has what answers best first when that is asked for', async (text, found) => {
    await twoStories()
    expect(titles(text, { order: 'best' })).toEqual(found)
  })

  test('tells what nobody has opened, and what came from a wire', async () => {
    const { first, second } = await twoStories()
    const unread = () => index.lines(index.list(ask('')).seqs).map(({ isUnread }) => isUnread)
    expect([titles('is:unread'), titles('is:wire'), unread()]).toEqual([[], [], [false, false]])
    index.mark([first.id], 'came')
    index.mark([second.id], 'unread')
    expect([titles('is:wire'), unread()]).toEqual([['Ferry returns after storm'], [true, true]])
    expect(titles('is:unread')).toEqual(['Bridge opens', 'Ferry returns after storm'])
  })

  test('keeps what is opened out of the list of unread stories in its row, until another list is shown', async () => {
    const { first, second } = await twoStories()
    index.mark([first.id, second.id], 'came')
    expect(titles('is:unread')).toHaveLength(2)
    index.mark([second.id], 'read')
    expect(titles('is:unread')).toEqual(['Bridge opens', 'Ferry returns after storm'])
    index.show(ask(''))
    expect(titles('is:unread')).toEqual(['Ferry returns after storm'])
    expect(titles('is:wire')).toHaveLength(2)
  })

  test.each<[string, () => unknown]>([
    ['a saved search is counted', () => index.count('bridge')],
    ['the best are asked for', () => index.best('bridge', 12)],
    ['another list is looked into', () => titles('bridge')],
  ])('what is listed stays as it is where %s', async (_, askElse) => {
    const { first, second } = await twoStories()
    index.mark([first.id, second.id], 'came')
    index.show(ask('is:unread'))
    index.mark([second.id], 'read')
    askElse()
    expect(titles('is:unread')).toEqual(['Bridge opens', 'Ferry returns after storm'])
  })

  test('counts what answers a text, and what nobody has opened without what was opened lately', async () => {
    const { first, second } = await twoStories()
    index.mark([first.id, second.id], 'came')
    index.show(ask('is:unread'))
    index.mark([second.id], 'read')
    const counts = ['', 'bridge', 'is:unread', 'nothing'].map((text) => index.count(text))
    expect(counts).toEqual([2, 1, 1, 0])
  })

  test('has stories of the bin apart', async () => {
    const { first } = await twoStories()
    const store = await openDesk(folder)
    await store.setBinned(first.id, true)
    await store.close()
    await refresh()
    expect(titles('')).toEqual(['Bridge opens'])
    expect(titles('', { isBin: true })).toEqual(['Ferry returns after storm'])
  })

  test('is jumped in by the beginning of a title, around its end', async () => {
    await twoStories()
    expect(index.jump(ask(''), 'FER', 0)).toBe(1)
    expect(index.jump(ask(''), 'bri', 1)).toBe(0)
    expect(index.jump(ask(''), 'x', 0)).toBeNull()
  })
})

describe('the order of the list', () => {
  const groups = (order: ListQuery['order']) => index.list(ask('', { order })).groups

  test.each([
    ['newest', ['Bridge opens', 'Ferry returns after storm']],
    ['oldest', ['Ferry returns after storm', 'Bridge opens']],
    ['headline', ['Bridge opens', 'Ferry returns after storm']],
    ['place', ['Bridge opens', 'Ferry returns after storm']],
    ['byline', ['Ferry returns after storm', 'Bridge opens']],
    ['editor', ['Bridge opens', 'Ferry returns after storm']],
  ] as const)('by %s', async (order, found) => {
    await twoStories()
    expect(titles('', { order })).toEqual(found)
  })

  test.each([
    [
      'place',
      [
        { key: 'Duhok', row: 0 },
        { key: 'Erbil', row: 1 },
      ],
    ],
    [
      'byline',
      [
        { key: 'Ana Ruiz', row: 0 },
        { key: 'Dilan Aro', row: 1 },
      ],
    ],
    ['stage', [{ key: 'draft', row: 0 }]],
    ['house', [{ key: 'kurdistan24', row: 0 }]],
    ['embargo', [{ key: '', row: 0 }]],
    ['headline', []],
  ] as const)('by %s makes groups', async (order, found) => {
    await twoStories()
    expect(groups(order)).toEqual(found)
  })

  test('by stage follows the stages of the desk, those that it has no longer last', async () => {
    const store = await openDesk(folder)
    for (const stage of ['draft', 'old', 'legal', 'filed', 'legal']) {
      const doc = await docOf(`A story in ${stage}`)
      await store.create(doc.type.create({ ...doc.attrs, stage }, doc.content))
    }
    await store.close()
    openIndex()
    await refresh()
    const stages: Stage[] = [
      { id: 'legal', name: "Nadia's desk", needs: [] },
      { id: 'draft', name: '', needs: [] },
    ]
    const keys = () => groups('stage').map(({ key }) => key)
    expect(keys()).toEqual(['draft', 'filed', 'legal', 'old'])
    index.setStages(stages)
    expect(keys()).toEqual(['legal', 'draft', 'filed', 'old'])
    expect(index.list(ask('stage:nadia ')).seqs).toHaveLength(2)
    index.renew()
    await refresh()
    expect(keys()).toEqual(['legal', 'draft', 'filed', 'old'])
  })

  test('by newest makes a group of each local day', async () => {
    const { second } = await twoStories()
    const day = new Date(second.changed)
    const two = (part: number) => String(part).padStart(2, '0')
    const key = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
    expect(groups('newest').at(0)).toEqual({ key, row: 0 })
  })

  test('is cut to what a search finds, groups and all', async () => {
    await twoStories()
    expect(index.list(ask('storm ', { order: 'place' }))).toMatchObject({
      groups: [{ key: 'Erbil', row: 0 }],
    })
  })

  test('is told of a story and by its rows', async () => {
    const { first, second } = await twoStories()
    const newest = ask('')
    expect(index.ids(index.list(newest).seqs)).toEqual([second.id, first.id])
    expect(index.rowOf(newest, first.id)).toBe(1)
    expect(index.rowOf(ask('bridge '), first.id)).toBe(null)
    expect(index.rowOf(newest, 'nobody')).toBe(null)
  })
})

test('a stage that could not be read of a story is no value to filter by', async () => {
  const store = await openDesk(folder)
  await store.create(blankDoc({ house: 'kurdistan24', stage: unreadStage }))
  await store.close()
  openIndex()
  await refresh()
  expect(titles('')).toHaveLength(1)
  expect(index.facets(false).stage).toEqual([])
})

test('the values that stories have are told with how many have each', async () => {
  await twoStories()
  expect(index.facets(false)).toEqual({
    stage: [{ value: 'draft', count: 2 }],
    house: [{ value: 'kurdistan24', count: 2 }],
    language: [{ value: 'en', count: 2 }],
    city: [
      { value: 'Duhok', count: 1 },
      { value: 'Erbil', count: 1 },
    ],
    byline: [
      { value: 'Ana Ruiz', count: 1 },
      { value: 'Dilan Aro', count: 1 },
    ],
    editing: [
      { value: 'Hana Rashid', count: 1 },
      { value: 'Shilan Barzo', count: 1 },
    ],
  })
  expect(index.facets(true).stage).toEqual([])
})

describe('the index', () => {
  test('reads only what changed on disk', async () => {
    const { second } = await twoStories()
    expect(await refresh()).toEqual({ total: 0, unreadable: [] })
    const path = join(stories(), `${second.id}.json`)
    await utimes(path, new Date(), new Date((await stat(path)).mtimeMs + 5000))
    expect(await refresh()).toEqual({ total: 1, unreadable: [] })
    await rm(path)
    await refresh()
    expect(titles('')).toEqual(['Ferry returns after storm'])
    expect(titles('bridge ')).toEqual([])
  })

  test('is what it was after it was deleted, or overwritten with something else', async () => {
    await twoStories()
    const before = titles('ferry ')
    for (const spoil of [() => rm(file()), () => writeFile(file(), 'no index at all'.repeat(1000))]) {
      open.splice(0).forEach((each) => {
        each.close()
      })
      await spoil()
      openIndex()
      await refresh()
      expect(titles('ferry ')).toEqual(before)
    }
  })

  test('names a file that cannot be read, and has the others', async () => {
    const { first } = await twoStories()
    await writeFile(join(stories(), `${first.id}.json`), '{"cut off')
    expect((await refresh()).unreadable).toEqual([first.id])
    expect(titles('')).toEqual(['Bridge opens'])
    expect(await readdir(stories())).toHaveLength(2)
  })
})

test('on a disk where no index can be made it is in memory', async () => {
  await writeFile(join(folder, 'index'), 'a file where the folder should be')
  const index = new StoryIndex(file())
  open.push(index)
  expect(index.allIds()).toEqual([])
  index.renew()
  expect(index.allIds()).toEqual([])
  expect(await readFile(join(folder, 'index'), 'utf8')).toBe('a file where the folder should be')
})

describe('the stories that have one of some terms', () => {
  test.each([
    [['ferry'], ['Ferry sinks']],
    [
      ['no such', 'FERRY', 'snow'],
      ['Ferry sinks', 'Snow falls'],
    ],
    [['ferry sinks'], ['Ferry sinks']],
    // in which order they stand is seen when the story is read
    [['sinks ferry'], ['Ferry sinks']],
    [['erry'], ['Ferry sinks']],
    [['erry si'], ['Ferry sinks']],
    [['فێری'], []],
    // of signs alone, and of patterns, the index knows nothing
    [['%'], ['Ferry sinks', 'Snow falls']],
    [null, ['Ferry sinks', 'Snow falls']],
  ])('%j: %j', async (terms, headlines) => {
    const desk = await openDesk(folder)
    const names = new Map<string, string>()
    for (const headline of ['Ferry sinks', 'Snow falls'])
      names.set((await desk.create(await docOf(headline))).id, headline)
    await desk.close()
    openIndex()
    await refresh()
    expect(
      index
        .withTexts(terms)
        .map((id) => names.get(id))
        .sort(),
    ).toEqual(headlines)
  })
})

describe('the stories that may have what is looked for', () => {
  const found = (patch: Partial<FindQuery>, text = '') =>
    index
      .candidates({ ...emptyQuery, ...patch }, ask(text))
      .map((id) => names.get(id))
      .sort()
  const names = new Map<string, string>()

  beforeEach(async () => {
    const desk = await openDesk(folder)
    for (const [name, text] of [
      ['ferry', 'Ferry sinks\n\nThe passengers\n\nDon’t panic, said the captain.\n\nEditing by Shilan Barzo'],
      ['storm', 'Storm\n\nA superferry\n\nالسفينة في بكركوك'],
    ] as const)
      names.set((await desk.create(await docOf(text))).id, name)
    await desk.close()
    openIndex()
    await refresh()
  })

  test.each<[Partial<FindQuery>, string[]]>([
    [{ text: 'ferry' }, ['ferry', 'storm']],
    [{ text: 'ferry', isWholeWord: true }, ['ferry']],
    [{ text: 'FERRY SINKS' }, ['ferry']],
    [{ text: "don't" }, ['ferry']],
    [{ text: 'كركوك' }, ['storm']],
    [{ text: 'editing by shil' }, ['ferry']],
    [{ text: 'passengers the' }, ['ferry']],
    [{ text: 'zebra' }, []],
    [{ text: ',' }, ['ferry', 'storm']],
    [{ text: 'zebra|x', isPattern: true }, ['ferry', 'storm']],
  ])('%o', (patch, expected) => {
    expect(found(patch)).toEqual(expected)
  })

  test('are those of a list', () => {
    expect(found({ text: 'ferry' }, 'storm')).toEqual(['storm'])
  })
})

describe('a story of a newer version', () => {
  test('is found by what can be read of it, and read again by the next start', async () => {
    const { first } = await twoStories()
    const path = join(stories(), `${first.id}.json`)
    const known = await readFile(path, 'utf8')
    const { data } = JSON.parse(known)
    data.story.doc.content.push({ type: 'chart', content: [{ type: 'text', text: 'Zander' }] })
    await writeFile(path, JSON.stringify({ format: 'copydesk-story', minReader: 99, data }))
    expect(await refresh()).toEqual({ total: 1, unreadable: [] })
    const newer = (text: string) => index.lines(index.list(ask(text)).seqs).map(({ isNewer }) => isNewer)
    expect(newer('zander')).toEqual([true])
    expect(newer('')).toEqual([false, true])
    expect((await refresh()).total).toBe(0)
    openIndex()
    expect((await refresh()).total).toBe(1)
    await writeFile(path, known)
    await refresh()
    expect(newer('')).toEqual([false, false])
  })
})

describe('a word in the desk’s stories', () => {
  const line = 'ERBIL (Kurdistan 24) – دەستەی بەڕێوەبردنی بەندەرەکە کۆبووەوە. The asayish came.\n'

  async function desk(count: number): Promise<void> {
    const store = await openDesk(folder)
    for (let at = 0; at < count; at++) await store.create(await docOf(`Story ${at}\n\n${line}`))
    await store.close()
    openIndex()
    await refresh()
  }

  test('is counted up to a number', async () => {
    await desk(5)
    expect(index.storiesWith('asayish', 3)).toBe(3)
    expect(index.storiesWith('ferry', 3)).toBe(0)
    expect(index.storyWith('asayish')).not.toBeNull()
    expect(index.storyWith('ferry')).toBeNull()
  })

  test('is near another where that is common and one letter away', async () => {
    await desk(5)
    expect(index.commonNear(foldWord('بەندەررەکە'))).toBe(foldWord('بەندەرەکە'))
    expect(index.commonNear(foldWord('بەندەرکە'))).toBe(foldWord('بەندەرەکە'))
    expect(index.commonNear(foldWord('بەندەرەکەی'))).toBeNull()
    expect(index.commonNear('qzxjk')).toBeNull()
  })

  test('is near no other that few stories have', async () => {
    await desk(4)
    expect(index.commonNear(foldWord('بەندەررەکە'))).toBeNull()
  })
})

test('of a story under review the text with the suggestions is found and shown, with how many are open', async () => {
  const it = new Reviewing(await docOf(bridge))
    .find('A bridge', 1, 1)
    .keys(' new')
    .find(' crew')
    .change((tr) => tr.deleteSelection())
  const store = await openDesk(folder)
  await store.create(await docOf(ferry))
  const { id } = await store.create(it.doc, { review: reviewOf(it.state) })
  openIndex()
  await refresh()
  expect(titles('is:suggested')).toEqual(['Bridge opens'])
  expect(titles('"new bridge"')).toEqual(['Bridge opens'])
  expect(titles('crew')).toEqual([])
  expect(index.lines(index.list(ask('')).seqs).map((line) => line.openSuggestions)).toEqual([2, 0])
  const ids = index.list(ask('')).seqs
  expect(index.suggested(index.ids(ids))).toEqual({ stories: 1, suggestions: 2 })
  expect(index.suggested(index.ids(ids).filter((each) => each !== id))).toEqual({
    stories: 0,
    suggestions: 0,
  })
  const story = await store.read(id)
  expect(sizeOfBody(story.doc)).toEqual(sizeOfBody(it.doc))
  for (const format of ['txt', 'md', 'html'] as const)
    expect(formats[format].write?.(story)).toEqual(formats[format].write?.({ ...story, review: null }))
  await store.open(id)
  const accepted = accept(it.suggestions, it.doc, it.decisions).map((step) =>
    JSON.parse(JSON.stringify(step)),
  )
  await store.append(id, 0, accepted, [])
  await store.close()
  await refresh()
  expect(titles('is:suggested')).toEqual([])
})
