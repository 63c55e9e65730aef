import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { EditorState } from 'prosemirror-state'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { examine } from '../../../electron/doctor'
import { isFault } from '../../../electron/doctor/finding'
import { refreshAll } from '../../../electron/index/refresh'
import { StoryIndex } from '../../../electron/index/story-index'
import { Settings } from '../../../electron/profile/settings'
import { NewerError, openDesk } from '../../../electron/store'
import { dataOf, formats, readSealed } from '../../../electron/store/envelope'
import { seal } from '../../../electron/store/seal'
import { blankDoc } from '../../../story/story/blank'
import { headlineOf } from '../../../story/story/parts'

vi.mock('../../../electron/profile/log', () => ({ log: { warn: () => undefined } }))

let folder = ''
let id = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  const desk = await openDesk(folder)
  id = (await desk.create(blankDoc({ house: 'ap' }))).id
  await desk.create(blankDoc({ house: 'ap' }))
  await desk.saveVersion(id, { name: 'Good', why: 'hand' })
  await desk.close()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

interface Json {
  attrs?: object
  content?: object[]
  story?: { doc?: Json }
}

const storyFile = () => join(folder, 'stories', `${id}.json`)

/** Every byte of the desk but the lock and the index, by path. */
async function contents(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !path.includes('index') && entry.name !== 'desk.lock')
      found.set(path, await readFile(path, 'utf8'))
  }
  return found
}

/** Puts a story file in place that says something more. */
async function writeNewer(change: (data: Json) => void): Promise<void> {
  const { data } = JSON.parse(await readFile(storyFile(), 'utf8'))
  change(data)
  await writeFile(storyFile(), seal(data))
}

const inDoc = (change: (doc: Json) => void) => () => writeNewer((data) => change(data.story?.doc ?? {}))
const blocks = (doc: Json) => doc.content ?? []

describe('a story of a newer version', () => {
  test.each<[string, () => Promise<void>]>([
    [
      'a later version of the record',
      () => writeNewer((data) => void Object.assign(data.story ?? {}, { version: 2 })),
    ],
    ['a kind of block', inDoc((doc) => void blocks(doc).push({ type: 'chart' }))],
    [
      'an attribute of a block',
      inDoc((doc) => void Object.assign(blocks(doc)[2] ?? {}, { attrs: { indent: 2 } })),
    ],
    [
      'a mark',
      inDoc(
        (doc) =>
          void Object.assign(blocks(doc)[2] ?? {}, {
            content: [{ type: 'text', text: 'A', marks: [{ type: 'note' }] }],
          }),
      ),
    ],
    [
      'an attribute of a mark',
      inDoc(
        (doc) =>
          void Object.assign(blocks(doc)[2] ?? {}, {
            content: [{ type: 'text', text: 'A', marks: [{ type: 'em', attrs: { by: 'x' } }] }],
          }),
      ),
    ],
    ['a key of a block', inDoc((doc) => void Object.assign(blocks(doc)[2] ?? {}, { id: 'b1' }))],
    [
      'another envelope',
      () =>
        writeFile(
          storyFile(),
          JSON.stringify({ format: 'copydesk-story', version: 99, minReader: 99, data: {} }),
        ),
    ],
  ])('with %s is listed as that, and nobody moves, changes or drops it', async (_, write) => {
    await write()
    const before = await contents()
    const desk = await openDesk(folder)
    const index = new StoryIndex(join(folder, 'index', 'stories.sqlite'))
    const unread: string[] = []
    await refreshAll(index, join(folder, 'stories'), {
      progress: () => undefined,
      unreadable: (each) => void unread.push(each),
      rest: async () => undefined,
    })
    const lines = index.lines(index.list({ text: '', isBin: false, order: 'newest' }).seqs)
    expect(lines.map((line) => [line.id === id, line.isNewer]).sort()).toEqual([
      [false, false],
      [true, true],
    ])
    index.close()
    expect(unread).toEqual([])
    expect(headlineOf(desk.readNewer(id).doc)).toBe('')
    expect(await desk.check(id)).toBeNull()
    expect(await desk.check(id)).toBeNull()
    expect(desk.damaged).toMatchObject([
      { name: `${id}.json`, problem: 'newer', isSetAside: false, path: storyFile() },
    ])
    expect(desk.damaged[0]?.lastGood).toBeUndefined()
    for (const doIt of [
      () => desk.open(id),
      () => desk.setBinned(id, true),
      () => desk.destroy(id),
      () => desk.duplicate(id),
      () => desk.restoreLastGood(id),
      () => desk.replace(id, blankDoc()),
    ])
      await expect(doIt()).rejects.toBeInstanceOf(NewerError)
    await desk.close()
    const examined = await examine(folder)
    expect(
      examined?.found.filter((each) => each.path.includes(id)).map(({ kind, repair }) => [kind, repair]),
    ).toEqual([['newer', null]])
    for (const finding of examined?.found ?? []) if (isFault(finding)) await finding.repair?.()
    expect(await contents()).toEqual(before)
  })

  test('that comes over an open one is not written over; what is typed is in the journal', async () => {
    const desk = await openDesk(folder)
    const story = await desk.open(id)
    await writeNewer((data) => void Object.assign(data.story ?? {}, { version: 2 }))
    const theirs = await readFile(storyFile(), 'utf8')
    const step = EditorState.create({ doc: story.story.doc }).tr.insertText('Ours', 1).steps[0]?.toJSON()
    expect((await desk.append(id, story.version, [step], [])).state).toBe('saved')
    await desk.flush()
    expect(desk.saveProblem).toBe('not-written')
    expect(desk.damaged.map(({ problem }) => problem)).toEqual(['newer'])
    await desk.close()
    expect(await readFile(storyFile(), 'utf8')).toBe(theirs)
    const again = await openDesk(folder)
    expect(headlineOf((await again.read(id)).doc)).toBe('Ours')
    expect(again.damaged.map(({ problem }) => problem)).toEqual(['newer'])
    expect(await readdir(join(folder, 'journal'))).toEqual([`${id}.jsonl`])
    await again.close()
  })
})

describe('the versions of a newer version', () => {
  const log = () => join(folder, 'versions', id, 'versions.log')
  const line = (data: object) => {
    const text = JSON.stringify(data)
    return `${createHash('sha256').update(text).digest('base64url').slice(0, 16)} ${text}\n`
  }
  const save = async (text: string) => {
    const desk = await openDesk(folder)
    const doc = EditorState.create({ doc: blankDoc({ house: 'ap' }) }).tr.insertText(text, 1).doc
    await desk.replace(id, doc)
    await desk.saveVersion(id, { name: '', why: 'hand' })
    const versions = await desk.versions(id)
    await desk.close()
    return versions.map(({ headline, why, stage }) => [headline, why, stage])
  }

  test('with a reason and a stage that are not known are listed, and so are those after them', async () => {
    await save('One')
    const { lineSchema, packVersion, unpackVersion } = await import('../../../electron/store/versions-record')
    const [head = '', first = ''] = (await readFile(log(), 'utf8')).split('\n')
    const base = dataOf(readSealed(first, formats.versions, lineSchema))
    if (!('d' in base)) throw new Error('no version')
    const record = unpackVersion(base, null)
    const theirs = {
      ...record,
      n: 3,
      facts: { ...record.facts, why: 'approved', stage: 'checked', headline: 'Theirs' },
    }
    await writeFile(log(), `${head}\n${first}\n${line(packVersion(theirs, record))}`)
    expect(await save('Two')).toEqual([
      ['', 'hand', 'draft'],
      ['Theirs', 'other', 'checked'],
      ['Two', 'hand', 'draft'],
    ])
  })

  test('with lines of a kind that is not known keep them, whoever saves, thins and repairs', async () => {
    const unknown = line({ n: 2, snapshot: 'of another kind' })
    await writeFile(log(), (await readFile(log(), 'utf8')) + unknown)
    expect((await save('Behind')).map(([headline]) => headline)).toEqual(['', 'Behind'])
    for (let number = 0; number < 3; number++) await save(`More ${number}`)
    const examined = await examine(folder)
    expect(
      examined?.found
        .filter(({ path }) => path.startsWith('versions/'))
        .map(({ kind, repair }) => [kind, repair]),
    ).toEqual([['newer', null]])
    await writeFile(log(), (await readFile(log(), 'utf8')).replace(/^.{20}/, 'x'.repeat(20)))
    for (const finding of (await examine(folder))?.found ?? []) await finding.repair?.()
    expect(await readFile(log(), 'utf8')).toContain(unknown)
  })
})

describe('the settings of a newer version', () => {
  const path = () => join(folder, 'user-data', 'settings.json')
  const write = async (data: object) => {
    await mkdir(dirname(path()), { recursive: true })
    await writeFile(path(), seal(data))
  }
  test('are taken one by one: a value that is not known resets that setting alone, and is kept', async () => {
    await write({
      desk: { theme: 'sepia', editor: 'Shilan', textSize: 1.5, newPanel: { open: true } },
      bounds: null,
      later: 1,
    })
    const settings = await Settings.open(join(folder, 'user-data'))
    expect(settings.values).toMatchObject({ theme: 'system', editor: 'Shilan', textSize: 1.5 })
    settings.change({ editor: 'Azad' })
    await settings.written()
    const { data } = JSON.parse(await readFile(path(), 'utf8'))
    expect(data).toMatchObject({
      desk: { theme: 'sepia', editor: 'Azad', textSize: 1.5, newPanel: { open: true } },
      later: 1,
    })
    settings.change({ theme: 'dark' })
    await settings.written()
    expect((await Settings.open(join(folder, 'user-data'))).values).toMatchObject({
      theme: 'dark',
      editor: 'Azad',
    })
  })

  test('in another shape are left as they are', async () => {
    await write({ version: 2, values: [] })
    const before = await readFile(path(), 'utf8')
    const settings = await Settings.open(join(folder, 'user-data'))
    settings.change({ theme: 'dark' })
    await settings.written()
    expect([settings.values.theme, await readFile(path(), 'utf8'), await readdir(dirname(path()))]).toEqual([
      'dark',
      before,
      ['settings.json'],
    ])
  })

  test('that are damaged are set aside', async () => {
    await write({ desk: {}, bounds: null })
    await writeFile(path(), (await readFile(path(), 'utf8')).replace('null', 'nul1'))
    expect((await Settings.open(join(folder, 'user-data'))).values.theme).toBe('system')
    expect(await readdir(dirname(path()))).toEqual(['settings.json.damaged'])
  })
})
