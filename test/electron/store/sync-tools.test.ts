import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { EditorState } from 'prosemirror-state'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { examine } from '../../../electron/doctor'
import { type DeskStore, openDesk } from '../../../electron/store'
import { copyOf } from '../../../electron/store/conflict-copies'
import { Folders } from '../../../electron/store/folders'
import { silent } from '../../../electron/store/hooks'
import { seal } from '../../../electron/store/seal'
import { blankDoc } from '../../../story/story/blank'
import { headlineOf } from '../../../story/story/parts'

let folder = ''
let desk: DeskStore
let id = ''
let externalChanges: string[]
const hooks = {
  ...silent,
  externalChange: ({ id }: { id: string }, what: string) => void externalChanges.push(`${what} ${id}`),
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  externalChanges = []
  desk = await openDesk(folder, hooks)
  id = (await desk.create(blankDoc({ house: 'ap' }))).id
})
afterEach(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

const stories = () => join(folder, 'stories')

/** The story's file with another headline, as another machine wrote it. */
async function theirs(headline: string, of = id): Promise<string> {
  const { data } = JSON.parse(await readFile(join(stories(), `${of}.json`), 'utf8'))
  const { doc } = EditorState.create({ doc: blankDoc({ house: 'ap' }) }).tr.insertText(headline, 1)
  return seal({ ...data, steps: 90, story: { ...data.story, doc: doc.toJSON(), changedBy: 'Dilan' } })
}

/** What was told of the story. */
const ofStory = () => externalChanges.filter((each) => each.endsWith(id))

/** Waits until all that was written before is looked at: a copy of another story, written after it, is offered then. */
async function allLookedAt(): Promise<void> {
  const other = await desk.create(blankDoc({ house: 'ap' }))
  await writeFile(join(stories(), `${other.id} (1).json`), await theirs('Behind', other.id))
  await vi.waitFor(() => expect(externalChanges).toContain(`changed ${other.id}`), 8000)
}

const copyNames: [string, string][] = [
  ['Dropbox', ' (conflicted copy 2026-11-27)'],
  ['Dropbox with a name', " (Dilan's conflicted copy 2026-11-27)"],
  ['Dropbox, case', ' (Case Conflict)'],
  ['Nextcloud', ' (conflicted copy 2026-11-27 101500)'],
  ['ownCloud', '_conflict-20261127-101500'],
  ['Syncthing', '.sync-conflict-20261127-101500-ABCDEFG'],
  ['OneDrive', '-NEWSROOM-PC'],
  ['iCloud', ' 2'],
  ['Google Drive', ' (1)'],
  ['Seafile', ' (SFConflict dilan@example.org 2026-11-27-10-15-00)'],
  ['Resilio', '.Conflict'],
]

describe('a conflict copy', () => {
  test.each(copyNames)(
    'of %s is offered once as the other side of its story, and stays where it is',
    async (_, suffix) => {
      const name = `${id}${suffix}.json`
      const text = await theirs('Theirs')
      await writeFile(join(stories(), name), text)
      await vi.waitFor(() => expect(externalChanges).toEqual([`changed ${id}`]), 8000)
      const pending = await desk.pendingMerge(id)
      expect(pending && headlineOf(pending.theirs.doc)).toBe('Theirs')
      expect((await desk.versions(id)).map(({ why, by, headline }) => [why, by, headline])).toEqual([
        ['elsewhere', 'Dilan', 'Theirs'],
      ])
      await desk.settle(id, pending?.revision ?? 0)
      await desk.close()
      desk = await openDesk(folder, hooks)
      await writeFile(join(stories(), name), text)
      await allLookedAt()
      expect(ofStory()).toEqual([`changed ${id}`])
      expect(await desk.pendingMerge(id)).toBeNull()
      expect(await readFile(join(stories(), name), 'utf8')).toBe(text)
    },
  )

  test('that came while the desk was closed is found', async () => {
    await desk.close()
    await writeFile(join(stories(), `${id}-PC.json`), await theirs('Theirs'))
    desk = await openDesk(folder, hooks)
    await vi.waitFor(() => expect(externalChanges).toEqual([`changed ${id}`]), 9000)
  })

  test('is found though a leftover beside it cannot be removed', async () => {
    await desk.close()
    const leftover = join(stories(), `${id}.json.${id}.tmp`)
    await mkdir(leftover)
    await utimes(leftover, 0, 0)
    await writeFile(join(stories(), `${id}-PC.json`), await theirs('Theirs'))
    desk = await openDesk(folder, hooks)
    await vi.waitFor(() => expect(externalChanges).toEqual([`changed ${id}`]), 9000)
  })

  test('that holds another story than its name says is offered to neither', async () => {
    const other = await desk.create(blankDoc({ house: 'ap' }))
    await writeFile(join(stories(), `${id} (1).json`), await theirs('Misnamed', other.id))
    await allLookedAt()
    expect([ofStory(), await desk.pendingMerge(id), await desk.pendingMerge(other.id)]).toEqual([
      [],
      null,
      null,
    ])
  })

  test('is not passed over for another: each is offered in turn, also after a start', async () => {
    const copies = copyNames.slice(4, 7).map(([tool, suffix]) => ({ tool, name: `${id}${suffix}.json` }))
    for (const { tool, name } of copies) await writeFile(join(stories(), name), await theirs(tool))
    const offered: string[] = []
    for (let count = 1; count <= copies.length; count++) {
      await vi.waitFor(() => expect(ofStory()).toHaveLength(count), 8000)
      const pending = await desk.pendingMerge(id)
      offered.push(pending ? headlineOf(pending.theirs.doc) : '')
      await desk.settle(id, pending?.revision ?? 0)
      if (count > 1) continue
      await vi.waitFor(() => expect(ofStory()).toHaveLength(2), 8000)
      await desk.close()
      desk = await openDesk(folder, hooks)
    }
    await allLookedAt()
    expect([offered.sort(), ofStory().length, await desk.pendingMerge(id)]).toEqual([
      copies.map(({ tool }) => tool).sort(),
      3,
      null,
    ])
    const headlines = (await desk.versions(id)).map(({ headline }) => headline)
    expect(headlines.sort()).toEqual(copies.map(({ tool }) => tool).sort())
  })

  test('is offered again where another program wrote over its story before an editor has dealt with it', async () => {
    await desk.open(id)
    await writeFile(join(stories(), `${id} (1).json`), await theirs('In the copy'))
    await vi.waitFor(() => expect(externalChanges).toHaveLength(1), 8000)
    await writeFile(join(stories(), `${id}.json`), await theirs('In place'))
    await vi.waitFor(() => expect(externalChanges).toHaveLength(2), 8000)
    const first = await desk.pendingMerge(id)
    await desk.settle(id, first?.revision ?? 0)
    await vi.waitFor(() => expect(externalChanges).toHaveLength(3), 8000)
    const second = await desk.pendingMerge(id)
    expect([first, second].map((each) => each && headlineOf(each.theirs.doc))).toEqual([
      'In place',
      'In the copy',
    ])
  })

  test.each([
    ['says what the story says', async () => readFile(join(stories(), `${id}.json`), 'utf8')],
    ['is damaged', async () => (await theirs('Theirs')).slice(0, 200)],
    [
      'holds another story',
      async () => (await theirs('Theirs')).replaceAll(id, '0195575c-0000-7000-8000-000000000000'),
    ],
    ['is no story', async () => '{"a":1}'],
  ])('that %s is left alone without a word', async (_, content) => {
    await writeFile(join(stories(), `${id} (1).json`), await content())
    await allLookedAt()
    expect([ofStory(), desk.damaged]).toEqual([[], []])
    expect((await readdir(stories())).filter((name) => name.startsWith(id))).toHaveLength(2)
  })

  test.each([
    '.syncthing.ID.json.tmp',
    '~syncthing~ID.json.tmp',
    '.~ID.json',
    'ID.json',
    'ID.json.tmp',
    'notes (1).json',
    'x-ID.json',
    '.ID (1).json.part',
  ])('is not what is called %s', (name) => {
    expect(copyOf(name.replace('ID', id))).toBeNull()
  })
})

test('only what this program left half written is swept away: temporary files of others are theirs', async () => {
  const uuid = '0195575c-1111-4222-8333-000000000000'
  const own = [`${id}.json.${uuid}.tmp`]
  const others = [
    `.syncthing.${id}.json.tmp`,
    `~syncthing~${id}.json.tmp`,
    `.${id}.json.${uuid}.tmp`,
    `.dropbox.${id}.tmp`,
    `${id}.json.tmp`,
    `.~${id}.json`,
    `~$${id}.tmp`,
    `${id}.json.part.tmp`,
    'notes.tmp',
    `${id}.tmp`,
    `.owncloudsync.${uuid}.tmp`,
  ]
  for (const name of [...own, ...others]) {
    await writeFile(join(stories(), name), 'x')
    await utimes(join(stories(), name), 1, 1)
  }
  await new Folders(folder).sweep(Date.now())
  expect((await readdir(stories())).sort()).toEqual([...others, `${id}.json`].sort())
  await desk.close()
  for (const { repair } of (await examine(folder))?.found.filter(({ path }) => /stories\/[.~]/.test(path)) ??
    [])
    expect(repair).toBeNull()
})

describe('a story that a sync tool is still writing', () => {
  const half = (text: string) => text.slice(0, text.length / 2)

  test.each([
    ['cut off', half],
    ['as long as it is to be', (text: string) => half(text).padEnd(Buffer.byteLength(text), '\0')],
    ['empty', () => ''],
  ])(
    'and that is %s so far is waited for where it is closed: it is neither damaged nor away',
    async (_, begun) => {
      const path = join(stories(), `${id}.json`)
      const text = await theirs('Theirs')
      await writeFile(path, begun(text))
      const reading = Promise.all([desk.check(id), desk.open(id)])
      for (let part = 0; part < 4; part++) {
        await wait(250)
        await writeFile(path, begun(text))
      }
      await writeFile(path, text)
      const [found, { story }] = await reading
      expect([found, story].map((each) => each && headlineOf(each.doc))).toEqual(['Theirs', 'Theirs'])
      expect(desk.damaged).toEqual([])
    },
  )

  test('and that is dated a little ahead of the clock here is waited for as well', async () => {
    const path = join(stories(), `${id}.json`)
    const text = await theirs('Theirs')
    await writeFile(path, half(text))
    const ahead = Date.now() / 1000 + 1
    await utimes(path, ahead, ahead)
    const reading = desk.check(id)
    await wait(250)
    await writeFile(path, text)
    expect((await reading)?.doc.textContent).toContain('Theirs')
    expect(desk.damaged).toEqual([])
  })

  test('is the other side of what is open, once it is whole', async () => {
    const path = join(stories(), `${id}.json`)
    await desk.open(id)
    const text = await theirs('Theirs')
    await writeFile(path, half(text))
    await wait(1500)
    await writeFile(path, text)
    await vi.waitFor(() => expect(ofStory()).toEqual([`changed ${id}`]), 8000)
    expect(desk.damaged).toEqual([])
  })
})

describe('what is in a story’s place and none', () => {
  test('a folder is named once, truthfully, and left there', async () => {
    const other = '0195575c-0000-7000-8000-000000000000'
    await mkdir(join(stories(), `${other}.json`))
    await Promise.all([desk.check(other), desk.check(other), desk.open(other).catch(() => null)])
    await desk.check(other)
    expect(desk.damaged).toMatchObject([{ name: `${other}.json`, problem: 'folder', isSetAside: false }])
    expect(await readdir(stories())).toContain(`${other}.json`)
  })

  test('a file of 200 MB is not read, and left there', async () => {
    const other = '0195575c-0000-7000-8000-000000000000'
    await writeFile(join(stories(), `${other}.json`), Buffer.alloc(200_000_000, 'x'))
    const began = performance.now()
    expect(await desk.check(other)).toBeNull()
    await expect(desk.open(other)).rejects.toThrow('larger than any story')
    expect(performance.now() - began).toBeLessThan(500)
    expect(desk.damaged).toMatchObject([{ problem: 'too-large', isSetAside: false }])
  })
})
