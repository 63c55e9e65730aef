import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Chosen, Replacing } from '../../../electron/finding/replace'
import { type DeskStore, openDesk } from '../../../electron/store'
import { cleanUpDoc } from '../../../story/editing/clean-up'
import { literalFinder } from '../../../story/find/finder'
import { hitsIn } from '../../../story/find/hits'
import { emptyQuery, type FindQuery } from '../../../story/find/query'
import { replaceInDoc } from '../../../story/find/replace-in-doc'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import { headlineOf, signOffOf } from '../../../story/story/parts'
import { newSuggestions, record, suggestionsBetween } from '../../../story/suggestions/record'
import { usualRules } from '../../../story/typing'

const query: FindQuery = { ...emptyQuery, text: 'husseyn' }
const finder = literalFinder(query)

let folder: string
let store: DeskStore
let replacing: Replacing
/** The stories that windows write. */
let written: Set<string>
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-replace-'))
  store = await openDesk(folder)
  written = new Set()
  replacing = new Replacing(store, (id) => written.has(id))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

function docOf(headline: string): Node {
  const blank = blankDoc()
  return blank.type.create(blank.attrs, [
    schema.nodes.headline.create(null, schema.text(headline)),
    ...blank.children.slice(1),
    schema.nodes.signoff.create(
      { signOff: { ...signOffOf(blank), editing: [{ name: 'Husseyn Omar', place: '' }] } },
      schema.text('Editing by Husseyn Omar'),
    ),
  ])
}

const create = async (headline: string) => (await store.create(docOf(headline))).id
const watcher = { progress: () => undefined, isStopped: () => false }
const put = (doc: Node, { hits }: Chosen) =>
  replaceInDoc(doc, hits, builtInHouses, { query, finder, replacement: { text: 'Hussein', keepsCase: true } })

/** A story with all its hits, as a search tells it. */
async function found(id: string) {
  const { doc } = await store.read(id)
  return { id, hits: hitsIn(doc, finder, query).map(({ from, to }) => ({ from, to })) }
}

const headline = async (id: string) => headlineOf((await store.read(id)).doc)

describe('replacing in stories that are not open', () => {
  test('changes each and its forms, and keeps a version of each before', async () => {
    const ids = [await create('Husseyn wins'), await create('HUSSEYN, HUSSEYN')]
    const result = await replacing.replace('1', 'replace', await Promise.all(ids.map(found)), put, watcher)
    expect(result).toEqual({ stories: ids, hits: 5, failed: [] })
    expect(await Promise.all(ids.map(headline))).toEqual(['Hussein wins', 'HUSSEIN, HUSSEIN'])
    expect(signOffOf((await store.read(ids[0] ?? '')).doc).editing[0]?.name).toBe('Hussein Omar')
    const [version] = await store.versions(ids[0] ?? '')
    expect(version).toMatchObject({ why: 'replace', headline: 'Husseyn wins' })
    await store.close()
    store = await openDesk(folder)
    expect(await Promise.all(ids.map(headline))).toEqual(['Hussein wins', 'HUSSEIN, HUSSEIN'])
  })

  test.each([
    [false, 'is in the base as well, as what is typed then'],
    [true, 'is suggested'],
  ])('where suggesting is %s what is replaced %s', async (isOn) => {
    const base = docOf('Husseyn wins')
    const doc = docOf('Husseyn wins again')
    const review = { isOn, ...suggestionsBetween(base, doc) }
    const { id } = await store.create(doc, { review })
    await replacing.replace('1', 'replace', [await found(id)], put, watcher)
    const story = await store.read(id)
    expect(headlineOf(story.doc)).toBe('Hussein wins again')
    expect(story.review && headlineOf(story.review.base)).toBe(isOn ? 'Husseyn wins' : 'Hussein wins')
    await replacing.undo('1', watcher)
    const undone = await store.read(id)
    expect(headlineOf(undone.doc)).toBe('Husseyn wins again')
    expect(undone.review && headlineOf(undone.review.base)).toBe('Husseyn wins')
  })

  test('and taken back leaves suggestions by whom they were, with nothing withdrawn', async () => {
    const doc = docOf('Vote for Husseyn today')
    const reviewed = record(
      newSuggestions(docOf('Vote today')),
      new Transform(docOf('Vote today')).insert(5, schema.text(' for Husseyn')),
      { who: 'Dara Aziz', when: '2026-11-28T08:00:00.000Z', batch: null },
    )
    const { id } = await store.create(doc, { review: { isOn: true, ...reviewed } })
    await replacing.replace('1', 'replace', [await found(id)], put, watcher)
    const replaced = await store.read(id)
    expect(replaced.review?.withdrawn).toHaveLength(1)
    expect((await replacing.undo('1', watcher)).failed).toEqual([])
    const { review, doc: undone } = await store.read(id)
    expect(undone.eq(doc)).toBe(true)
    expect(review?.spans).toEqual(reviewed.spans)
    expect(review?.withdrawn ?? []).toEqual([])
  })

  test('is a step of the undo history of each', async () => {
    const id = await create('Husseyn wins')
    await replacing.replace('1', 'replace', [await found(id)], put, watcher)
    const { story } = await store.open(id)
    const trail = await store.undoHistories.read(id, story.changed)
    expect(trail.records.map(({ kind }) => kind)).toEqual(['new'])
  })

  test('is taken back in all', async () => {
    const ids = [await create('Husseyn wins'), await create('Husseyn loses')]
    const before = await Promise.all(ids.map(async (id) => (await store.read(id)).doc))
    await replacing.replace('1', 'replace', await Promise.all(ids.map(found)), put, watcher)
    expect(await replacing.undo('1', watcher)).toEqual({ stories: ids, hits: 4, failed: [] })
    const after = await Promise.all(ids.map(async (id) => (await store.read(id)).doc))
    for (const [index, doc] of after.entries()) expect(before[index]?.eq(doc)).toBe(true)
    expect((await replacing.undo('1', watcher)).stories).toEqual([])
  })

  test('leaves what was chosen alone, and only that', async () => {
    const id = await create('Husseyn, Husseyn')
    const { hits } = await found(id)
    await replacing.replace('1', 'replace', [{ id, hits: hits.slice(1, 2) }], put, watcher)
    expect(await headline(id)).toBe('Husseyn, Hussein')
  })

  test('names a story that has changed, is open, binned or gone, and goes on with the others', async () => {
    const changed = await create('Husseyn wins')
    const binned = await create('Husseyn binned')
    const open = await create('Husseyn open')
    const good = await create('Husseyn good')
    const chosen = await Promise.all([changed, binned, open, good].map(found))
    await store.setBinned(binned, true)
    await store.replace(changed, docOf('Now Husseyn wins'))
    await store.open(open)
    const gone = { id: '01890a5d-ac96-774b-bcce-b302099a8057', hits: [{ from: 1, to: 8 }] }
    const result = await replacing.replace('1', 'replace', [...chosen, gone], put, watcher)
    expect(result.stories).toEqual([good])
    expect(result.failed.map(({ id, why }) => [id, why])).toEqual([
      [changed, 'changed'],
      [binned, 'binned'],
      [open, 'open'],
      [gone.id, 'error'],
    ])
    expect(await headline(changed)).toBe('Now Husseyn wins')
  })

  test('leaves a story that a window writes, though another was opened since: the window goes on from its own text', async () => {
    const [mine, other] = [await create('Husseyn wins'), await create('Husseyn loses')]
    const chosen = await found(mine)
    await replacing.replace('1', 'replace', [await found(other)], put, watcher)
    for (const id of [mine, other]) {
      written.add(id)
      await store.open(id)
    }
    await store.open(await create('Another'))
    const { failed } = await replacing.replace('2', 'replace', [chosen], put, watcher)
    expect(failed.map(({ id, why }) => [id, why])).toEqual([[mine, 'open']])
    expect((await replacing.undo('1', watcher)).failed.map(({ why }) => why)).toEqual(['open'])
    expect([await headline(mine), await headline(other)]).toEqual(['Husseyn wins', 'Hussein loses'])
  })

  test('is not taken back where the story has changed since', async () => {
    const id = await create('Husseyn wins')
    await replacing.replace('1', 'replace', [await found(id)], put, watcher)
    await store.replace(id, docOf('Another headline'))
    await store.open(await create('Another'))
    const { failed } = await replacing.undo('1', watcher)
    expect(failed).toEqual([{ id, headline: 'Another headline', why: 'changed', reason: '' }])
  })

  test('stops where it is told to', async () => {
    const ids = [await create('Husseyn wins'), await create('Husseyn loses')]
    let done = 0
    const stopping = { progress: () => void done++, isStopped: () => done === 1 }
    const result = await replacing.replace('1', 'replace', await Promise.all(ids.map(found)), put, stopping)
    expect(result.stories).toEqual(ids.slice(0, 1))
    expect(await headline(ids[1] ?? '')).toBe('Husseyn loses')
  })
})

describe('cleaning up stories that are not open', () => {
  const writing = { language: 'en', dash: ' – ', rules: usualRules }
  const cleaned = (doc: Node) => cleanUpDoc(doc, builtInHouses, writing)
  const choose = (...ids: string[]) => ids.map((id) => ({ id, hits: [] }))

  test('changes those in which something is to be put right, keeps a version of each, and is taken back', async () => {
    const stray = await create('It  won\'t "hold"')
    const clean = await create('Dam holds')
    const result = await replacing.replace('1', 'clean-up', choose(stray, clean), cleaned, watcher)
    expect(result).toEqual({ stories: [stray], hits: 4, failed: [] })
    expect(await headline(stray)).toBe('It won’t “hold”')
    expect((await store.versions(stray)).map(({ why }) => why)).toEqual(['clean-up'])
    expect(await store.versions(clean)).toEqual([])
    expect(await replacing.undo('1', watcher)).toEqual({ stories: [stray], hits: 4, failed: [] })
    expect(await headline(stray)).toBe('It  won\'t "hold"')
  })
})
