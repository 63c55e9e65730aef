import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refreshAll } from '../../../electron/index/refresh'
import { StoryIndex } from '../../../electron/index/story-index'
import { type DeskStore, openDesk } from '../../../electron/store'
import { NewerError, StoreError } from '../../../electron/store/errors'
import { readTemplate, templateText } from '../../../electron/store/template-file'
import { emptyQuery } from '../../../story/find/query'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'

let folder = ''
let store: DeskStore

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-templates-'))
  store = await openDesk(folder)
})

afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

function docOf(headline: string) {
  const { content, attrs } = blankDoc()
  const line = schema.nodes.headline.create(null, schema.text(headline))
  return schema.nodes.doc.create(attrs, content.replaceChild(0, line))
}

describe('a template', () => {
  it('is listed, found and counted where templates are asked for, and nowhere else', async () => {
    await store.create(docOf('Dollar today'))
    const { id } = await store.create(docOf('Dollar on {date}'), { isTemplate: true })
    const binned = await store.create(docOf('Dollar of old'), { isTemplate: true })
    await store.setBinned(binned.id, true)
    const index = new StoryIndex(join(folder, 'index', 'stories.sqlite'))
    const none = () => undefined
    await refreshAll(index, join(folder, 'stories'), {
      progress: none,
      unreadable: none,
      rest: async () => undefined,
    })
    const titles = (text: string, isBin = false) =>
      index.lines(index.list({ text, isBin, order: 'best' }).seqs).map(({ headline }) => headline)
    expect(titles('')).toEqual(['Dollar today'])
    expect(titles('dollar ')).toEqual(['Dollar today'])
    expect(titles('is:template ')).toEqual(['Dollar on {date}'])
    expect(titles('is:template dollar ')).toEqual(['Dollar on {date}'])
    expect(titles('', true)).toEqual(['Dollar of old'])
    expect(titles('is:template', true)).toEqual(['Dollar of old'])
    expect(index.facets(false).stage).toEqual([{ value: 'draft', count: 1 }])
    const list = { text: '', isBin: false, order: 'newest' } as const
    expect(index.candidates({ ...emptyQuery, text: 'Dollar' }, list)).not.toContain(id)
    index.close()
  })

  it('is one still when it was changed, copied, binned and restored, opened again, and after a crash', async () => {
    const { id } = await store.create(docOf('Rally'), { isTemplate: true })
    const opened = await store.open(id)
    await opened.replace(docOf('Rally in {city}'))
    const copy = await store.duplicate(id)
    await store.setBinned(copy.id, true)
    expect(await store.setBinned(copy.id, false)).toMatchObject({ isTemplate: true })
    await store.close()
    store = await openDesk(folder)
    expect(await store.read(id)).toMatchObject({ isTemplate: true })
    expect(await store.read(copy.id)).toMatchObject({ isTemplate: true })
  })

  it('is one still when its last good version is restored', async () => {
    const { id } = await store.create(docOf('Rally'), { isTemplate: true })
    await store.saveVersion(id, { why: 'hand' })
    await writeFile(join(folder, 'stories', `${id}.json`), '{"sum":"')
    await store.restoreLastGood(id)
    expect(await store.read(id)).toMatchObject({ isTemplate: true })
  })
})

describe('the file of a template', () => {
  it('reads back what was written', () => {
    expect(readTemplate(templateText(docOf('Rally in {city}'))).eq(docOf('Rally in {city}'))).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['words', 'Rally in {city}'],
    ['the JSON of something else', '{"name":"reuters"}'],
    ['half a file', templateText(docOf('Rally')).slice(0, -40)],
    ['a file that was edited', templateText(docOf('Rally')).replace('Rally', 'Relly')],
  ])('is not read from %s', (_, text) => {
    expect(() => readTemplate(text)).toThrow(StoreError)
  })

  it('is left alone where a newer version has written it', () => {
    const newer = JSON.stringify({ format: 'copydesk-template', version: 9, minReader: 9, data: {} })
    expect(() => readTemplate(newer)).toThrow(NewerError)
  })
})
