import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { type Step, Transform } from 'prosemirror-transform'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DeskStore, openDesk } from '../../../electron/store'
import { StoryFile } from '../../../electron/store/story-file'
import type { Comment } from '../../../story/comments/comment'
import { CommentStep } from '../../../story/comments/comment-step'
import { quoteIn } from '../../../story/comments/quote'
import { setDetails } from '../../../story/editing/set'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { commentOn, placeOf, storyWith } from '../../story/comments/make'

let root = ''
let folder = ''
let desks: DeskStore[] = []
let heard: (readonly Comment[])[] = []
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  folder = join(root, 'desk')
  desks = []
  heard = []
})
afterEach(async () => {
  for (const desk of desks) await desk.close()
  await rm(root, { recursive: true, force: true })
})

async function open(at = folder): Promise<DeskStore> {
  const desk = await openDesk(at, {
    changed: () => undefined,
    saveProblem: () => undefined,
    externalChange: () => undefined,
    wrote: () => undefined,
    damaged: () => undefined,
    commented: (_, comments) => void heard.push(comments),
  })
  desks.push(desk)
  return desk
}

const doc = storyWith('The minister said the ferry would be back.', 'It was away for a week.')
const comment = commentOn('text', doc, placeOf(doc, 'the ferry'))

async function append(desk: DeskStore, id: string, ...steps: Step[]) {
  const story = await desk.edit(id)
  return desk.append(
    id,
    story.version,
    steps.map((step) => step.toJSON()),
    [],
  )
}

const typed = (before: Node, text: string) => new Transform(before).insert(1, schema.text(text)).steps

/** A story with a comment, and words typed before that. */
async function commented(desk: DeskStore): Promise<string> {
  const { id } = await desk.create(doc)
  await desk.open(id)
  await append(desk, id, new CommentStep([comment]))
  await append(desk, id, ...typed(doc, 'Late: '))
  return id
}

async function aboutIn(desk: DeskStore, id: string): Promise<(string | null)[]> {
  const story = await desk.read(id)
  return (story.comments ?? []).map(({ place }) => place && quoteIn(story.doc, place.from, place.to))
}

test('a comment is on disk with its story, at its words, however the app ends', async () => {
  const desk = await open()
  const id = await commented(desk)
  const killed = join(root, 'killed')
  await cp(folder, killed, { recursive: true, filter: (path) => !path.endsWith('desk.lock') })
  const afterKill = await open(killed)
  expect(await aboutIn(afterKill, id)).toEqual(['the ferry'])
  await desk.close()
  const again = await open()
  expect(await aboutIn(again, id)).toEqual(['the ferry'])
  expect((await again.read(id)).comments).toMatchObject([{ text: 'Sure?', by: 'Dara', quote: 'the ferry' }])
})

test('a story without comments has no word of them in its file', async () => {
  const desk = await open()
  const { id } = await desk.create(doc)
  expect(await readFile(join(folder, 'stories', `${id}.json`), 'utf8')).not.toContain('comments')
})

test('a copy of a story has its comments, and details that are chosen in the list move none', async () => {
  const desk = await open()
  const id = await commented(desk)
  const copy = await desk.duplicate(id)
  expect(await aboutIn(desk, copy.id)).toEqual(['the ferry'])
  await desk.change(copy.id, (story) =>
    setDetails(EditorState.create({ doc: story.doc }).tr, builtInHouses, { stage: 'ready' }),
  )
  expect(await aboutIn(desk, copy.id)).toEqual(['the ferry'])
})

test('a whole text that the window hands over has its comments', async () => {
  const desk = await open()
  const id = await commented(desk)
  const other = storyWith('So the minister said the ferry would be back.')
  const second = commentOn('text', other, placeOf(other, 'minister'))
  await desk.replace(id, other, { comments: [second] })
  expect(await aboutIn(desk, id)).toEqual(['the ferry', 'minister'])
})

test('what is said of a story elsewhere is added to what is said here, without a question', async () => {
  const desk = await open()
  const id = await commented(desk)
  await desk.flush()
  const other = new StoryFile(join(folder, 'stories', `${id}.json`))
  const stored = await other.read()
  if (!stored) throw new Error('no story')
  const { story } = stored
  const theirs = commentOn('text', story.doc, placeOf(story.doc, 'a week'))
  await other.write({ ...stored, story: { ...story, comments: [theirs] } })
  await (await desk.edit(id)).look()
  expect(await aboutIn(desk, id)).toEqual(['the ferry', 'a week'])
  expect(heard.at(-1)).toHaveLength(2)
  expect((await new StoryFile(join(folder, 'stories', `${id}.json`)).read())?.story.comments).toHaveLength(2)
})

test('a comment that does not fit the text is refused with its step', async () => {
  const desk = await open()
  const id = await commented(desk)
  const outside = { ...comment, place: { from: 5, to: 100_000 } }
  expect(await append(desk, id, new CommentStep([outside]))).toMatchObject({ state: 'out-of-step' })
})
