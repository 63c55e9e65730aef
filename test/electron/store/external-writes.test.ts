/** What becomes of an open story where another program writes its file: the story, what is offered, and what is kept. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type DeskStore, openDesk } from '../../../electron/store'
import { silent } from '../../../electron/store/hooks'
import { joinedLineage, writtenClosed } from '../../../electron/store/lineage'
import { type StoredFile, StoryFile } from '../../../electron/store/story-file'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import { headlineOf } from '../../../story/story/parts'
import type { Story } from '../../../story/story/record'

let folder = ''
let id = ''
let desk: DeskStore

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  desk = await openDesk(folder)
  id = (await desk.create(blankDoc({ house: 'ap' }))).id
})
afterEach(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

const path = () => join(folder, 'stories', `${id}.json`)

async function onFile(): Promise<StoredFile> {
  const stored = await new StoryFile(path()).read()
  if (!stored) throw new Error('no story')
  return stored
}

const titled = (doc: Node, text: string) =>
  new Transform(doc).delete(1, 1 + headlineOf(doc).length).insert(1, schema.text(text)).doc

const later = ({ changed }: Story) => new Date(Date.parse(changed) + 60_000).toISOString()

/** What the other program writes, of the text before anything was written here and of the one that is in the file now. */
type Other = (before: Story, now: Story) => Story | string | null

const another = (story: Story): Story => ({
  ...story,
  doc: titled(story.doc, 'Theirs'),
  changed: later(story),
})
/** A desk that goes on from what is in the file. */
const seen: Other = (_, now) => writtenClosed(another(now))
/** A desk that goes on from what was in the file before. */
const unseen: Other = (before) => writtenClosed(another(before))
/** A program that knows no lineage. */
const unknown: Other = (before) => {
  const { lineage: _, ...story } = another(before)
  return story
}
/** A desk that has seen what is in the file, and writes the very same text. */
const alike: Other = (_, now) => writtenClosed({ ...now, changed: later(now) })
/** An older text that is put back. */
const older: Other = (before) => before
/** A desk that moves the story to the bin, and has not seen what is in the file. */
const binned: Other = (before) => ({ ...before, binned: later(before) })
/** A desk that has put the text here together with its own. */
const joined: Other = (before, now) => ({
  ...writtenClosed({ ...another(now), doc: titled(now.doc, 'Ours and theirs') }),
  lineage: joinedLineage(now.lineage, before.lineage),
})

/** What was typed here by then, and whether it is in the file. */
type Typed = 'nothing' | 'in the file' | 'in the journal'

interface Expected {
  /** The headline here, and after the desk is opened anew. */
  story: string
  anew: string
  /** The headlines of base and other text; null where nothing is to be merged. */
  offered: [base: string, theirs: string] | null
  versions: string[]
}

const theirs = 'elsewhere: Theirs'

test.each<[string, Typed, Other, Expected]>([
  [
    'goes on from it',
    'nothing',
    seen,
    { story: '', anew: 'Theirs', offered: ['', 'Theirs'], versions: ['merge: ', theirs] },
  ],
  [
    'goes on from it',
    'in the file',
    seen,
    { story: 'Ours', anew: 'Theirs', offered: ['Ours', 'Theirs'], versions: ['merge: Ours', theirs] },
  ],
  [
    'goes on from it',
    'in the journal',
    seen,
    { story: 'Ours', anew: 'Ours', offered: ['', 'Theirs'], versions: [theirs] },
  ],
  [
    'has not seen it',
    'in the file',
    unseen,
    { story: 'Ours', anew: 'Ours', offered: ['', 'Theirs'], versions: ['merge: Ours', theirs] },
  ],
  [
    'has not seen it',
    'in the journal',
    unseen,
    { story: 'Ours', anew: 'Ours', offered: ['', 'Theirs'], versions: [theirs] },
  ],
  [
    'knows no lineage',
    'in the file',
    unknown,
    { story: 'Ours', anew: 'Ours', offered: ['Ours', 'Theirs'], versions: ['merge: Ours', theirs] },
  ],
  [
    'knows no lineage',
    'in the journal',
    unknown,
    { story: 'Ours', anew: 'Ours', offered: ['', 'Theirs'], versions: [theirs] },
  ],
  ['has the same text', 'in the file', alike, { story: 'Ours', anew: 'Ours', offered: null, versions: [] }],
  [
    'puts an older text back',
    'in the file',
    older,
    { story: 'Ours', anew: 'Ours', offered: ['Ours', ''], versions: ['merge: Ours', 'elsewhere: '] },
  ],
  [
    'moves it to the bin',
    'in the journal',
    binned,
    { story: 'Ours', anew: 'Ours', offered: null, versions: [] },
  ],
  [
    'has put both together',
    'in the file',
    joined,
    {
      story: 'Ours',
      anew: 'Ours and theirs',
      offered: ['Ours', 'Ours and theirs'],
      versions: ['merge: Ours', 'elsewhere: Ours and theirs'],
    },
  ],
  ['removes it', 'in the file', () => null, { story: 'Ours', anew: 'Ours', offered: null, versions: [] }],
  [
    'damages it',
    'in the journal',
    () => 'no story',
    { story: 'Ours', anew: 'Ours', offered: null, versions: [] },
  ],
])('another program %s, and what is typed here is %s', async (_, typed, other, expected) => {
  const open = await desk.open(id)
  const before = (await onFile()).story
  if (typed !== 'nothing') {
    const steps = new Transform(open.story.doc).insert(1, schema.text('Ours')).steps
    await open.append(
      open.version,
      steps.map((step) => step.toJSON()),
    )
    if (typed === 'in the file') await open.flush()
  }
  const now = await onFile()
  const written = other(before, now.story)
  if (written === null) await rm(path())
  else if (typeof written === 'string') await writeFile(path(), written)
  else await new StoryFile(path()).write({ ...now, story: written })
  await open.look()
  const pending = await desk.pendingMerge(id)
  const found = {
    story: headlineOf(open.story.doc),
    offered: pending && [headlineOf(pending.base), headlineOf(pending.theirs.doc)],
    versions: (await desk.versions(id)).map(({ why, headline }) => `${why}: ${headline}`),
  }
  await desk.close()
  desk = await openDesk(folder)
  expect({ ...found, anew: headlineOf((await desk.open(id)).story.doc) }).toEqual(expected)
})

interface Closed {
  /** The headline here. */
  story: string
  offered: Expected['offered']
  versions: string[]
  /** What the editor is told of. */
  told: string[]
}

const nothing = { offered: null, versions: [], told: [] }

describe.each<[string, Other, Closed]>([
  [
    'has not seen it',
    unseen,
    { story: 'Ours', offered: ['', 'Theirs'], versions: ['merge: Ours', theirs], told: ['changed'] },
  ],
  [
    'knows no lineage',
    unknown,
    { story: 'Ours', offered: ['Ours', 'Theirs'], versions: ['merge: Ours', theirs], told: ['changed'] },
  ],
  [
    'puts an older text back',
    older,
    { story: 'Ours', offered: ['Ours', ''], versions: ['merge: Ours', 'elsewhere: '], told: ['changed'] },
  ],
  ['goes on from it', seen, { ...nothing, story: 'Theirs' }],
  ['has the same text', alike, { ...nothing, story: 'Ours' }],
  ['has put both together', joined, { ...nothing, story: 'Ours and theirs' }],
])('another program %s, as the story was closed here a moment before', (_, other, expected) => {
  const told: string[] = []

  /** Types, closes the story, has the other program write its file, and does what the desk finds that by. */
  async function written(find: (desk: DeskStore) => Promise<unknown>): Promise<Closed> {
    told.length = 0
    await desk.close()
    desk = await openDesk(folder, { ...silent, externalChange: (_, what) => void told.push(what) })
    const open = await desk.open(id)
    const before = (await onFile()).story
    const steps = new Transform(open.story.doc).insert(1, schema.text('Ours')).steps
    await open.append(
      open.version,
      steps.map((step) => step.toJSON()),
    )
    await desk.open((await desk.create(blankDoc({ house: 'ap' }))).id)
    const now = await onFile()
    const story = other(before, now.story)
    if (story === null || typeof story === 'string') throw new Error('no story')
    await new StoryFile(path()).write({ ...now, story })
    await find(desk)
    const pending = await desk.pendingMerge(id)
    return {
      story: headlineOf((await desk.read(id)).doc),
      offered: pending && [headlineOf(pending.base), headlineOf(pending.theirs.doc)],
      versions: (await desk.versions(id)).map(({ why, headline }) => `${why}: ${headline}`),
      told,
    }
  }

  test.each<[string, (desk: DeskStore) => Promise<unknown>]>([
    ['it is opened again', (desk) => desk.open(id)],
    ['it is asked what is to be merged', (desk) => desk.pendingMerge(id)],
    [
      'many stories are changed',
      (desk) => desk.change(id, ({ doc }) => new Transform(doc).setDocAttribute('slug', 'BRIDGE')),
    ],
    [
      'the folder is watched',
      async (desk) => {
        if (expected.told.length > 0) await vi.waitFor(() => expect(told).toEqual(expected.told), 8000)
        else await desk.open(id)
      },
    ],
  ])('where %s', async (_, find) => {
    expect(await written(find)).toEqual(expected)
  })
})
