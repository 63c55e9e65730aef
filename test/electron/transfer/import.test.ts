import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type DeskStore, openDesk } from '../../../electron/store'
import { Addition } from '../../../electron/store/addition'
import { importFile, importPaths } from '../../../electron/transfer/import'
import { builtInHouses } from '../../../story/houses'
import { bodyOf } from '../../../story/story/parts'
import { namespaces, p, r, wordFile } from '../../story/formats/word-xml'
import { inProcess } from './in-process'

let folder = ''
let store: DeskStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-import-'))
  store = await openDesk(join(folder, 'desk'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await store.close()
  await rm(folder, { recursive: true })
})

const desk = () => ({ store, transfer: inProcess, houses: () => builtInHouses })
const once = { format: null, house: null, isOnce: true }
const storyCount = async () => (await readdir(join(folder, 'desk/stories'))).length

const posts = 120
/** A WordPress export of many posts. */
const blog = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>${Array.from(
  { length: posts },
  (_, index) =>
    `<item><title>Post ${index}</title><content:encoded><![CDATA[<p>Text of post ${index}.</p>]]></content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>`,
).join('')}</channel></rss>`

async function file(name: string, content: string): Promise<{ path: string }> {
  const path = join(folder, name)
  await writeFile(path, content)
  return { path }
}

/** Has the desk refuse from the second part of a message on. */
function refuse(): void {
  const { add } = Addition.prototype
  let parts = 0
  vi.spyOn(Addition.prototype, 'add').mockImplementation(async function (this: Addition, stories) {
    if (++parts > 1) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    await add.call(this, stories)
  })
}

it('is edited by suggestions where the desk wants that, and not where it does not', async () => {
  const note = await file('note.txt', 'The bridge opens\n\nThe council voted on Tuesday to reopen it.')
  const reviews = []
  for (const isSuggesting of [true, false]) {
    const { stories } = await importFile({ ...desk(), isSuggesting: () => isSuggesting }, note)
    const story = await store.read(stories[0]?.summary.id ?? '')
    reviews.push(story.review && { isOn: story.review.isOn, isSame: story.review.base.eq(story.doc) })
  }
  expect(reviews).toEqual([{ isOn: true, isSame: true }, undefined])
})

it('begins in the first stage of a desk that has stages of its own', async () => {
  const note = await file('note.txt', 'The bridge opens')
  const stages = () => [{ id: 'incoming', name: 'Incoming', needs: [] }]
  const { stories } = await importFile({ ...desk(), stages }, note)
  expect(stories[0]?.summary.stage).toBe('incoming')
})

describe('a message of many stories', () => {
  it('comes in whole', async () => {
    const { stories } = await importFile(desk(), await file('blog.xml', blog))
    expect(stories).toHaveLength(posts)
    expect(await readdir(join(folder, 'desk/unfinished'))).toEqual([])
  })

  it.each([
    ['imported', { ...once, isOnce: false }],
    ['from the inbox', once],
  ])('%s leaves nothing where the disk is full amid it, and comes in once afterwards', async (_, how) => {
    const blogFile = await file('blog.xml', blog)
    refuse()
    await expect(importFile(desk(), blogFile, how)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await storyCount()).toBe(0)
    vi.restoreAllMocks()
    await importFile(desk(), blogFile, how)
    expect(await storyCount()).toBe(posts)
  })

  it.each([
    ['imported', { ...once, isOnce: false }],
    ['from the inbox', once],
  ])('%s that was killed amid it comes in once, and keeps what was edited since', async (_, how) => {
    const blogFile = await file('blog.xml', blog)
    refuse()
    vi.spyOn(Addition.prototype, 'undo').mockRejectedValue(new Error('killed'))
    await expect(importFile(desk(), blogFile, how)).rejects.toMatchObject({ code: 'ENOSPC' })
    vi.restoreAllMocks()
    const begun = await storyCount()
    expect(begun).toBeGreaterThan(0)
    const { stories } = await importFile(desk(), blogFile, how)
    expect([stories.length, await storyCount()]).toEqual([posts - begun, posts])
  })
})

describe('a file', () => {
  it('that is imported twice by hand gives two stories, through the inbox one', async () => {
    const wire = await file('wire.txt', 'Ferry\n\nERBIL (Kurdistan 24) – It is back.\n')
    await importFile(desk(), wire)
    await importFile(desk(), wire)
    expect(await storyCount()).toBe(2)
    await importFile(desk(), wire, once)
    expect((await importFile(desk(), wire, once)).stories).toEqual([])
    expect(await storyCount()).toBe(3)
  })

  it('is kept as received for good', async () => {
    const { stories } = await importFile(
      desk(),
      await file('wire.txt', 'Ferry\n\nERBIL (Kurdistan 24) – It is back.\n'),
    )
    const id = stories[0]?.summary.id ?? ''
    const [version] = await store.versions(id)
    expect(version).toMatchObject({ id: '1', why: 'received', headline: 'Ferry' })
    expect(bodyOf(await store.version(id, '1'))[0]?.textContent).toContain('It is back.')
    await store.saveExported(await store.read(id), 'html')
    expect(await store.versions(id)).toMatchObject([{ why: 'received', exported: ['html'] }])
  })
})

it('a Word file under review is on the desk with what is suggested in it, and what was said of it', async () => {
  const tracked = `${r('It opens in ')}<w:del w:id="1" w:author="Dara"><w:r><w:delText>March</w:delText></w:r></w:del><w:ins w:id="2" w:author="Dara">${r('May')}</w:ins><w:commentRangeStart w:id="0"/>${r('.')}<w:commentRangeEnd w:id="0"/>`
  const bytes = wordFile(
    p(`${r('The ')}<w:r><w:rPr><w:strike/></w:rPr><w:t>old </w:t></w:r>${r('bridge opens')}`) + p(tracked),
    {
      'word/comments.xml': `<w:comments ${namespaces}><w:comment w:id="0" w:author="Nadia">${p(r('Sure?'))}</w:comment></w:comments>`,
    },
  )
  const { stories } = await importFile(desk(), { name: 'story.docx', bytes })
  const { doc, review, comments } = await store.read(stories[0]?.summary.id ?? '')
  expect(doc.textContent).toContain('It opens in May.')
  // what is a suggestion was not left out, and what a headline cannot show was
  expect(stories[0]?.report.dropped).toEqual(['struck-head'])
  expect(review?.base.textContent).toContain('It opens in March.')
  expect(review?.spans).toContainEqual(
    expect.objectContaining({ kind: 'inserted', by: expect.objectContaining({ who: 'Dara' }) }),
  )
  expect(comments).toMatchObject([{ by: 'Nadia', text: 'Sure?', quote: '.', resolved: null }])
})

it('of what was named all is imported, and each that cannot be is named with its reason', async () => {
  await mkdir(join(folder, 'many/deep'), { recursive: true })
  for (let index = 0; index < 25; index++)
    await file(`many/deep/${index}.txt`, `Story ${index}\n\nERBIL (Kurdistan 24) – It came.\n`)
  await file('many/empty\u202e\n.txt', '')
  const taken = await importPaths(desk(), [join(folder, 'many'), join(folder, 'gone.txt')])
  expect(taken).toMatchObject({ storyCount: 25, refusedCount: 2 })
  expect(taken.refused).toEqual([
    { file: 'empty��.txt', reason: 'it is empty' },
    { file: 'gone.txt', reason: 'there is no such file' },
  ])
})
