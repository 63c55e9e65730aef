import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { undo } from 'prosemirror-history'
import { Fragment, Slice } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { Transform } from 'prosemirror-transform'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DeskStore, openDesk } from '../../../electron/store'
import { StoryFile } from '../../../electron/store/story-file'
import { replayUndoHistory } from '../../../renderer/document/undo-records'
import { setDetails } from '../../../story/editing/set'
import { transformBy } from '../../../story/editing/steps'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import type { Story } from '../../../story/story/record'
import { suggestionsBetween } from '../../../story/suggestions/record'

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

const toReady = ({ doc }: Story) =>
  setDetails(EditorState.create({ doc }).tr, builtInHouses, { stage: 'ready' })

async function newId(): Promise<string> {
  return (await desk.create(blankDoc())).id
}

const stageOf = async (id: string) => (await desk.read(id)).doc.attrs.stage

describe('a story is changed where nobody writes in it', () => {
  it('closed or open', async () => {
    const [closed, open] = [await newId(), await newId()]
    await desk.open(open)
    for (const id of [closed, open]) {
      const before = await desk.read(id)
      const { after } = await desk.change(id, toReady)
      expect(after.doc.attrs.stage).toBe('ready')
      expect(after.changed > before.changed).toBe(true)
      expect(await stageOf(id)).toBe('ready')
    }
  })

  it.each([
    [false, []],
    [true, ['language']],
  ])('where suggesting is %s, suggested are %j', async (isOn, suggested) => {
    const doc = blankDoc()
    const { headline } = schema.nodes
    const named = doc.replace(
      0,
      2,
      new Slice(Fragment.from(headline.create(null, schema.text('Ferry'))), 0, 0),
    )
    const review = { isOn, ...suggestionsBetween(doc, named) }
    const ids = [(await desk.create(named, { review })).id, (await desk.create(named, { review })).id]
    await desk.open(ids[1] ?? '')
    for (const id of ids) {
      await desk.change(id, (story) =>
        setDetails(EditorState.create({ doc: story.doc }).tr, builtInHouses, { language: 'fr' }),
      )
      const { review: now, doc: after } = await desk.read(id)
      expect(after.attrs.language).toBe('fr')
      expect(Object.keys(now?.details ?? {})).toEqual(suggested)
    }
  })

  it('and is so after a restart, with the version of its new stage', async () => {
    const id = await newId()
    await desk.change(id, toReady)
    await desk.close()
    desk = await openDesk(folder)
    expect(await stageOf(id)).toBe('ready')
    expect((await desk.versions(id)).map(({ why }) => why)).toEqual(['stage'])
  })

  it('which is one step of its own undo history', async () => {
    const id = await newId()
    await desk.change(id, toReady)
    const { story } = await desk.open(id)
    const { records } = await desk.undoHistories.read(id, story.changed)
    const state = replayUndoHistory(story.doc, records)
    const stages: string[] = []
    if (state) undo(state, (tr) => void stages.push(tr.doc.attrs.stage))
    expect(stages).toEqual(['draft'])
  })

  it('and is as it was once the change is taken back', async () => {
    const id = await newId()
    const { before, inverse } = await desk.change(id, toReady)
    await desk.change(id, ({ doc }) => transformBy(doc, inverse))
    expect((await desk.read(id)).doc.eq(before.doc)).toBe(true)
  })

  it('and is left alone where it is so already', async () => {
    const id = await newId()
    await desk.change(id, toReady)
    const path = join(folder, 'stories', `${id}.json`)
    const file = await readFile(path, 'utf8')
    expect((await desk.change(id, toReady)).inverse).toEqual([])
    expect(await readFile(path, 'utf8')).toBe(file)
  })

  it('with what another program that has seen it wrote over it', async () => {
    const id = await newId()
    await desk.change(id, toReady)
    const file = new StoryFile(join(folder, 'stories', `${id}.json`))
    const stored = await file.read()
    if (!stored) throw new Error('no story')
    const { doc } = new Transform(stored.story.doc)
      .setDocAttribute('slug', 'FERRY')
      .setDocAttribute('stage', 'draft')
    await file.write({ ...stored, story: { ...stored.story, doc } })
    const { before, after } = await desk.change(id, toReady)
    expect(before.doc.attrs.stage).toBe('draft')
    expect(after.doc.attrs).toMatchObject({ stage: 'ready', slug: 'FERRY' })
  })

  it('as it was before another program, which had not seen that, put back an older text', async () => {
    const id = await newId()
    const path = join(folder, 'stories', `${id}.json`)
    const older = await readFile(path, 'utf8')
    await desk.change(id, toReady)
    await writeFile(path, older)
    const withSlug = ({ doc }: Story) => new Transform(doc).setDocAttribute('slug', 'FERRY')
    const { after } = await desk.change(id, withSlug)
    expect(after.doc.attrs).toMatchObject({ stage: 'ready', slug: 'FERRY' })
    expect((await desk.pendingMerge(id))?.theirs.doc.attrs.stage).toBe('draft')
  })

  it('and not where it is gone', async () => {
    const id = await newId()
    await rm(join(folder, 'stories', `${id}.json`))
    await expect(desk.change(id, toReady)).rejects.toThrow('no-such-story')
  })
})
