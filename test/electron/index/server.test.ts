import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SQLite3Error } from 'node-sqlite3-wasm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ListQuery } from '../../../contract/list'
import type { FromThread } from '../../../electron/index/protocol'
import { IndexServer } from '../../../electron/index/server'
import { StoryIndex } from '../../../electron/index/story-index'
import { openDesk } from '../../../electron/store'
import { readSource } from '../../../story/formats'
import { builtInHouse } from '../../../story/houses'
import { houseSchema } from '../../../story/houses/house'
import { completeRules } from '../../../story/rules/rule'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'

let folder = ''
let index: StoryIndex
let server: IndexServer
let messages: FromThread[] = []

const newest = (text: string): ListQuery => ({ text, isBin: false, order: 'newest' })
const until = (kind: FromThread['kind']) =>
  expect.poll(() => messages.some((each) => each.kind === kind)).toBe(true)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-index-'))
  messages = []
  const store = await openDesk(folder)
  const blank = blankDoc({ house: 'ap' })
  for (const headline of ['Ferry returns', 'Bridge opens']) {
    const head = schema.nodes.headline.create(null, schema.text(headline))
    await store.create(blank.copy(blank.content.replaceChild(0, head)))
  }
  await store.close()
  index = new StoryIndex(join(folder, 'index', 'stories.sqlite'))
  server = new IndexServer(index, join(folder, 'stories'), (each) => messages.push(each), 0)
  server.handle({ kind: 'refresh' })
  await until('changed')
})

afterEach(async () => {
  server.handle({ kind: 'close' })
  await until('closed')
  await rm(folder, { recursive: true, force: true })
})

test('a query that a newer one has overtaken is never begun; the newer one is answered', async () => {
  for (const [turn, text] of ['f', 'fe', 'fer'].entries())
    server.handle({ kind: 'page', requestId: turn, query: newest(text), from: 0, count: 10 })
  await expect.poll(() => messages.filter(({ kind }) => kind === 'page').length).toBe(3)
  const pages = messages.flatMap((each) => (each.kind === 'page' ? [each] : []))
  expect(pages.map(({ answer }) => answer?.total ?? null)).toEqual([null, null, 1])
  expect(pages[2]?.answer?.stories.map(({ headline }) => headline)).toEqual(['Ferry returns'])
})

test('the list is answered whatever else is asked, and of what is typed elsewhere the last', async () => {
  server.handle({ kind: 'count', requestId: 1, text: 'ferry' })
  server.handle({ kind: 'best', requestId: 2, text: 'bri', most: 5 })
  server.handle({ kind: 'page', requestId: 3, query: newest(''), from: 0, count: 10 })
  server.handle({ kind: 'best', requestId: 4, text: 'bridge', most: 5 })
  await until('count')
  const answers = messages.flatMap((each): unknown[][] => {
    if (each.kind === 'page') return [['page', each.answer?.total]]
    if (each.kind === 'best') return [['best', each.answer?.map(({ headline }) => headline) ?? null]]
    return each.kind === 'count' ? [['count', each.answer]] : []
  })
  expect(answers).toEqual([
    ['best', null],
    ['page', 2],
    ['best', ['Bridge opens']],
    ['count', 1],
  ])
})

describe('the end of an embargo', () => {
  const asked = async (query: ListQuery) => {
    const requestId = messages.length
    server.handle({ kind: 'page', requestId, query, from: 0, count: 10 })
    await expect.poll(() => messages.slice(requestId).some(({ kind }) => kind === 'page')).toBe(true)
    const page = messages.slice(requestId).flatMap((each) => (each.kind === 'page' ? [each.answer] : []))
    return page[0]?.stories.map(({ headline }) => headline)
  }
  const end = Date.parse('2026-11-28T09:00:00.000Z')

  beforeEach(async () => {
    vi.useFakeTimers({ now: end - 3 * 3_600_000, toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    const store = await openDesk(folder)
    const blank = blankDoc({ house: 'ap', embargo: new Date(end).toISOString() })
    const head = schema.nodes.headline.create(null, schema.text('Budget passes'))
    const { id } = await store.create(blank.copy(blank.content.replaceChild(0, head)))
    await store.close()
    messages = []
    server.handle({ kind: 'touch', ids: [id] })
    await until('changed')
  })

  afterEach(() => void vi.useRealTimers())

  test('is a change of the list that asks for what is under embargo', async () => {
    expect(await asked(newest('is:embargoed'))).toEqual(['Budget passes'])
    messages = []
    vi.advanceTimersByTime(end - Date.now() - 1)
    expect(messages).toEqual([])
    vi.advanceTimersByTime(30_000)
    expect(messages).toEqual([{ kind: 'changed' }])
    expect(await asked(newest('is:embargoed'))).toEqual([])
    messages = []
    vi.advanceTimersByTime(3_600_000)
    expect(messages).toEqual([])
  })

  test('is none of a list that does not depend on it', async () => {
    expect(await asked(newest('budget'))).toEqual(['Budget passes'])
    messages = []
    vi.advanceTimersByTime(4 * 3_600_000)
    expect(messages).toEqual([])
  })

  test('is known to a list that is asked again after the machine has slept', async () => {
    expect(await asked(newest('is:embargoed'))).toEqual(['Budget passes'])
    vi.setSystemTime(end)
    expect(await asked(newest('is:embargoed'))).toEqual([])
  })

  test('is told, and known to the list, though a search is counted just after it', async () => {
    expect(await asked(newest('is:embargoed'))).toEqual(['Budget passes'])
    vi.setSystemTime(end)
    messages = []
    server.handle({ kind: 'count', requestId: 1, text: 'is:embargoed' })
    await expect.poll(() => messages).toEqual([{ kind: 'count', requestId: 1, answer: 0 }])
    vi.advanceTimersByTime(1000)
    expect(messages).toContainEqual({ kind: 'changed' })
    expect(await asked(newest('is:embargoed'))).toEqual([])
  })
})

test('it tells how far it is while it reads the desk', () => {
  expect(messages).toContainEqual({ kind: 'progress', progress: { done: 2, total: 2 } })
})

describe('findings', () => {
  const house = (words: string[]) => ({
    ...builtInHouse('ap'),
    id: 'own',
    name: 'Own',
    rules: completeRules([{ id: 'words', kind: 'existence', words }]),
  })
  const flagged = async () => {
    const total = messages.length
    server.handle({ kind: 'page', requestId: total, query: newest('is:flagged'), from: 0, count: 10 })
    await expect.poll(() => messages.slice(total).some(({ kind }) => kind === 'page')).toBe(true)
    const page = messages.slice(total).flatMap((each) => (each.kind === 'page' ? [each.answer] : []))
    return page[0]?.stories.map(({ headline, findings }) => `${headline}: ${findings}`)
  }
  const houses = (words: string[], app = '1') =>
    server.handle({ kind: 'houses', houses: [houseSchema.parse(house(words))], app })
  /** A story of the house, by its headline and its text. */
  async function write(headline: string, body: string, id?: string): Promise<string> {
    const store = await openDesk(folder)
    const text = new TextEncoder().encode(`${headline}\n\n${body}\n`)
    const source = { name: 'story.txt', bytes: text, text: new TextDecoder().decode(text) }
    const [reading] = await readSource(source, { house: 'own', language: 'en' }, 'txt')
    const doc = reading?.doc ?? blankDoc({ house: 'own' })
    if (id !== undefined) await store.setBinned(id, true).then(() => store.destroy(id))
    const made = await store.create(doc)
    await store.close()
    server.handle({ kind: 'touch', ids: id === undefined ? [made.id] : [made.id, id] })
    return made.id
  }

  test('are counted in stories of the desk, after a change of a story, of a rule and of the app', async () => {
    houses(['alas'])
    const id = await write('Rain falls', 'Alas, it rained rained.')
    await expect.poll(flagged).toEqual(['Rain falls: 2'])
    houses(['delight'])
    await expect.poll(flagged).toEqual(['Rain falls: 1'])
    const other = await write('Sun shines', 'What a delight.', id)
    await expect.poll(flagged).toEqual(['Sun shines: 1'])
    houses(['nothing'])
    await expect.poll(flagged).toEqual([])
    houses(['delight'])
    await expect.poll(flagged).toEqual(['Sun shines: 1'])
    const store = await openDesk(folder)
    await store.setBinned(other, true)
    await store.close()
    server.handle({ kind: 'touch', ids: [other] })
    await expect.poll(flagged).toEqual([])
  })

  test('are remembered with the index, and counted once', async () => {
    houses(['alas'])
    await write('Rain falls', 'Alas, it rained.')
    await expect.poll(flagged).toEqual(['Rain falls: 1'])
    server.handle({ kind: 'close' })
    await until('closed')
    index = new StoryIndex(join(folder, 'index', 'stories.sqlite'))
    expect(index.uncounted()).toBeNull()
    messages = []
    server = new IndexServer(index, join(folder, 'stories'), (each) => messages.push(each), 0)
    expect(await flagged()).toEqual(['Rain falls: 1'])
    const noted = vi.spyOn(index, 'noteFindings')
    houses(['alas'])
    await until('changed')
    expect(await flagged()).toEqual(['Rain falls: 1'])
    expect(noted).not.toHaveBeenCalled()
    houses(['alas'], '2')
    await expect.poll(() => noted.mock.calls.length).toBeGreaterThan(0)
  })
})

test('hits are shown in their context, apart from the list', async () => {
  server.handle({ kind: 'page', requestId: 1, query: newest(''), from: 0, count: 10 })
  await until('page')
  const [page] = messages.flatMap((each) => (each.kind === 'page' ? [each.answer] : []))
  const ids = page?.stories.map(({ id }) => id) ?? []
  server.handle({ kind: 'snippets', requestId: 2, text: 'ferry ', ids })
  await until('snippets')
  expect(messages).toContainEqual({ kind: 'snippets', requestId: 2, answer: [null, null] })
})

test('what is asked of a list is answered in any order, and what fails is told', async () => {
  server.handle({ kind: 'facets', requestId: 3, isBin: false })
  await until('facets')
  expect(messages.find(({ kind }) => kind === 'facets')).toMatchObject({
    answer: { house: [{ value: 'ap', count: 2 }], stage: [{ value: 'draft', count: 2 }], city: [] },
  })
})

test('an index that is damaged while it is at work is made anew', async () => {
  vi.spyOn(index, 'facets').mockImplementation(() => {
    throw new SQLite3Error('database disk image is malformed')
  })
  messages = []
  server.handle({ kind: 'facets', requestId: 4, isBin: false })
  await until('refused')
  await until('changed')
  expect(messages).toContainEqual({ kind: 'progress', progress: { done: 2, total: 2 } })
  server.handle({ kind: 'page', requestId: 5, query: newest('ferry '), from: 0, count: 10 })
  await until('page')
  expect(messages.find(({ kind }) => kind === 'page')).toMatchObject({ answer: { total: 1 } })
})
