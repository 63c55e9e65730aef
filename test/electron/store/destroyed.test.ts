import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform } from 'prosemirror-transform'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type DeskStore, openDesk, StoreError } from '../../../electron/store'
import { namesIn } from '../../../electron/store/durable'
import { ExternalTexts } from '../../../electron/store/external-texts'
import { Folders } from '../../../electron/store/folders'
import { silent } from '../../../electron/store/hooks'
import { Queues } from '../../../electron/store/queue'
import { seal } from '../../../electron/store/seal'
import { Versions } from '../../../electron/store/versions'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'

let folder = ''
let desk: DeskStore

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  desk = await openDesk(folder)
})
afterEach(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

/** All files that are kept of stories. */
async function kept(): Promise<string[]> {
  const folders = ['stories', 'journal', 'undo', 'versions', 'unmerged']
  return (await Promise.all(folders.map((each) => namesIn(join(folder, each))))).flat()
}

const place = { selection: {}, scrollTop: 4 }
const typing = [{ kind: 'new' as const, selection: {}, steps: [] }]

it('nothing is kept of a story that was destroyed, also where the window tells of it late', async () => {
  const { id } = await desk.create(blankDoc())
  await desk.open(id)
  await desk.undoHistories.addPosition(id, place)
  await desk.setBinned(id, true)
  const destroying = desk.destroy(id)
  const late = [
    desk.undoHistories.addPosition(id, place),
    desk.append(id, 0, [], typing).catch(() => null),
    desk.saveUndoHistory(id, 0, typing, place).catch(() => null),
  ]
  await destroying
  await Promise.all(late)
  await desk.undoHistories.addPosition(id, place)
  await desk.undoHistories.add(id, new Date().toISOString(), typing)
  expect(await kept()).toEqual([])
})

it('nothing is kept of an open story that was destroyed, nor is it told of, though it is written or looked at late', async () => {
  await desk.close()
  const told: string[] = []
  desk = await openDesk(folder, { ...silent, externalChange: (_, what) => void told.push(what) })
  const { id } = await desk.create(blankDoc())
  const story = await desk.open(id)
  await desk.setBinned(id, true)
  const { steps } = new Transform(story.story.doc).insert(1, schema.text('Typed'))
  await desk.append(
    id,
    story.version,
    steps.map((step) => step.toJSON()),
    [],
  )
  await desk.destroy(id)
  await story.look()
  await story.flush()
  expect([await kept(), told]).toEqual([[], []])
})

it('nothing is kept of a story that was destroyed, also where what is to be kept comes late', async () => {
  const { id } = await desk.create(blankDoc())
  await desk.setBinned(id, true)
  const story = await desk.read(id)
  const destroying = desk.destroy(id)
  const late = [
    desk.saveVersion(id, { why: 'hand' }),
    desk.saveReceived(id, blankDoc()),
    desk.saveExported(story, 'html'),
  ]
  expect((await Promise.allSettled(late)).map(({ status }) => status)).toEqual(late.map(() => 'rejected'))
  await destroying
  expect(await kept()).toEqual([])
})

it('nothing is kept of a story that is destroyed while a conflict copy of it is offered', async () => {
  const { id } = await desk.create(blankDoc())
  const story = await desk.read(id)
  const name = `${id} (1).json`
  const { data } = JSON.parse(await readFile(join(folder, 'stories', `${id}.json`), 'utf8'))
  const theirs = { ...data, story: { ...data.story, doc: blankDoc({ slug: 'theirs' }).toJSON() } }
  await desk.close()
  await rm(join(folder, 'stories', `${id}.json`))
  await writeFile(join(folder, 'stories', name), seal(theirs))
  const folders = new Folders(folder)
  const [versions, queues] = [new Versions(folders), new Queues()]
  let destroyed: Promise<void> | undefined
  const texts = new ExternalTexts(folders, versions, {
    inTurn: (of, work) => queues.run(of, work),
    takeComments: async () => undefined,
    knownTo: () => null,
    offered: () => undefined,
    async read() {
      if (destroyed) throw new StoreError('no-such-story')
      destroyed = queues.run(id, async () => {
        await versions.remove(id)
        await texts.remove(id)
      })
      return story
    },
  })
  await texts.offerAll()
  expect(destroyed).toBeDefined()
  await destroyed
  expect(await kept()).toEqual([name])
})
