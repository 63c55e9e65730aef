import { copyFile, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EditorState } from 'prosemirror-state'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDesk } from '../../../electron/store'
import { StoryFile } from '../../../electron/store/story-file'
import { blankDoc } from '../../../story/story/blank'
import { headlineOf } from '../../../story/story/parts'
import type { StorySummary } from '../../../story/story/record'

let folder = ''
let told: StorySummary[] = []
const hooks = {
  changed: () => undefined,
  trouble: () => undefined,
  wrote: () => undefined,
  damaged: () => undefined,
  foreign: (story: StorySummary) => void told.push(story),
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  told = []
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A desk with one story open in it, and its file. */
async function openStory() {
  const desk = await openDesk(folder, hooks)
  const { id } = await desk.create(blankDoc({ house: 'kurdistan24' }))
  const story = await desk.open(id)
  const write = (text: string) => {
    const { tr } = EditorState.create({ doc: story.story.doc })
    return story.append(story.version, [tr.insertText(text, 1).steps[0]?.toJSON()])
  }
  return { desk, id, story, write, path: join(folder, 'stories', `${id}.json`) }
}

test('what another program wrote is kept as a version before it is written over', async () => {
  const { desk, id, story, write, path } = await openStory()
  const other = new StoryFile(path)
  const stored = await other.read()
  if (!stored) throw new Error('no story')
  const { doc } = EditorState.create({ doc: stored.story.doc }).tr.insertText('Theirs', 1)
  await other.write({ ...stored, story: { ...stored.story, doc } })

  await write('Ours')
  await story.flush()
  expect(told.map((each) => each.id)).toEqual([id])
  const [version] = await desk.versions(id)
  expect(headlineOf(await desk.version(id, version?.id ?? ''))).toBe('Theirs')
  await desk.close()
  expect(headlineOf((await new StoryFile(path).read())?.story.doc ?? doc)).toBe('Ours')
})

test('a file that another program spoilt is set aside, and the story is written anew', async () => {
  const { desk, story, write, path } = await openStory()
  await writeFile(path, 'no story')
  await write('Ours')
  expect(await story.flush()).toMatchObject({ state: 'saved' })
  const [kept = ''] = await readdir(join(folder, 'damaged'))
  expect(await readFile(join(folder, 'damaged', kept), 'utf8')).toBe('no story')
  expect(headlineOf((await new StoryFile(path).read())?.story.doc ?? story.story.doc)).toBe('Ours')
  await desk.close()
})

test('a file that was only copied or touched is no foreign change', async () => {
  const { desk, id, story, write, path } = await openStory()
  await copyFile(path, `${path}.copy`)
  await copyFile(`${path}.copy`, path)
  await utimes(path, 1, 1)
  await write('Ours')
  await story.flush()
  expect(told).toEqual([])
  expect(await desk.versions(id)).toEqual([])
  await desk.close()
})
