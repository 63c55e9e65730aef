/** One story at two desks between which a sync tool carries its file, whenever it likes. */
import { copyFile, cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type DeskStore, openDesk } from '../../../electron/store'
import { silent } from '../../../electron/store/hooks'
import { StoryFile, storyFileText } from '../../../electron/store/story-file'
import { CommentStep } from '../../../story/comments/comment-step'
import { mergeDocs, mergedDoc, nothingChosen, openQuestions } from '../../../story/revisions/merge'
import type { MergeChoice } from '../../../story/revisions/merge-choice'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import { detailsOf } from '../../../story/story/parts'
import type { Story } from '../../../story/story/record'
import { countSuggestions } from '../../../story/suggestions/decisions'
import { ReviewModeStep } from '../../../story/suggestions/review-step'
import { commentOn } from '../../story/comments/make'

const paragraphs = ['The ferry sails at noon.', 'A storm closed the harbour.', 'Families waited on the quay.']

let root = ''
let id = ''
let here: DeskStore
let there: DeskStore

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  const first = await openDesk(join(root, 'here'))
  const blank = blankDoc({ house: 'ap' })
  const body = paragraphs.map((text) => schema.nodes.paragraph.create(null, schema.text(text)))
  const doc = blank.copy(blank.content.cut(0, blank.content.size - (blank.lastChild?.nodeSize ?? 0)))
  id = (await first.create(doc.copy(doc.content.append(schema.topNodeType.create(null, body).content)))).id
  await first.close()
  await cp(join(root, 'here'), join(root, 'there'), { recursive: true })
  here = await openDesk(join(root, 'here'))
  there = await openDesk(join(root, 'there'))
  for (const desk of [here, there]) await desk.open(id)
})
afterEach(async () => {
  for (const desk of [here, there]) await desk.close()
  await rm(root, { recursive: true, force: true })
})

const textAt = async (desk: DeskStore) => (await desk.read(id)).doc
const fileAt = (desk: DeskStore, suffix = '') => join(desk.folder, 'stories', `${id}${suffix}.json`)

/** Changes the story at a desk; what is written there is in its file then. */
async function edit(desk: DeskStore, change: (tr: Transform) => unknown): Promise<void> {
  const { version, story } = await desk.edit(id)
  const tr = new Transform(story.doc)
  change(tr)
  await desk.append(
    id,
    version,
    tr.steps.map((step) => step.toJSON()),
    [],
  )
  await desk.flush()
}

function placeOf(doc: Node, words: string): number {
  let at = -1
  doc.descendants((node, pos) => {
    const index = node.text?.indexOf(words) ?? -1
    if (at < 0 && index >= 0) at = pos + index
  })
  return at
}

const write = (desk: DeskStore, before: string, words: string) =>
  edit(desk, (tr) => tr.insert(placeOf(tr.doc, before), schema.text(words)))
const strike = (desk: DeskStore, words: string) =>
  edit(desk, (tr) => tr.delete(placeOf(tr.doc, words), placeOf(tr.doc, words) + words.length))

/** The file of one desk comes over to the other, in its place or as a conflict copy. */
async function carry(from: DeskStore, to: DeskStore, suffix = ''): Promise<void> {
  await copyFile(fileAt(from), fileAt(to, suffix))
  if (suffix === '') await (await to.edit(id)).look()
}

/** What a desk has once it is opened anew: what is in the story's file and its journal. */
async function reopened(desk: DeskStore): Promise<DeskStore> {
  await desk.close()
  const again = await openDesk(desk.folder)
  await again.open(id)
  return again
}

/**
 * Takes what a merge proposes; false where nothing is to be merged.
 * @param answer what each question is answered with; none is asked where it is not given
 */
async function merge(desk: DeskStore, answer: MergeChoice | null = null): Promise<boolean> {
  const pending = await desk.pendingMerge(id)
  if (!pending) return false
  const mine = await textAt(desk)
  const both = mergeDocs(pending.base, mine, pending.theirs.doc)
  if (!answer) expect(openQuestions(both, nothingChosen)).toBe(0)
  const asked = both.parts.flatMap(({ preset }, index) =>
    preset === null && answer ? [[index, answer] as const] : [],
  )
  const { content, attrs } = mergedDoc(both, { parts: new Map(asked), details: new Map() })
  await edit(desk, (tr) => {
    tr.replaceWith(0, mine.content.size, content)
    for (const [name, value] of Object.entries(attrs)) tr.setDocAttribute(name, value)
  })
  await desk.settle(id, pending.revision)
  return true
}

const bodyAt = async (desk: DeskStore) =>
  (await textAt(desk)).children.slice(-3).map((block) => block.textContent)

const both = [
  'The ferry sails at noon.',
  'A bad storm closed the harbour.',
  'Families waited at night on the quay.',
]

test('what both wrote before either text came over is put together, and nothing of it is taken away', async () => {
  await write(here, 'on the quay', 'at night ')
  await write(there, 'storm', 'bad ')
  await carry(there, here)
  expect(await merge(here)).toBe(true)
  expect(await bodyAt(here)).toEqual(both)
  await carry(here, there)
  await merge(there)
  expect(await bodyAt(there)).toEqual(both)
  await carry(there, here)
  expect(await merge(here)).toBe(false)
  expect(await bodyAt(here)).toEqual(both)
})

test('so it is where both come over at once, and go on being written', async () => {
  await write(here, 'on the quay', 'at night ')
  await write(there, 'storm', 'bad ')
  await copyFile(fileAt(there), join(root, 'on its way'))
  await carry(here, there)
  await copyFile(join(root, 'on its way'), fileAt(here))
  await (await here.edit(id)).look()
  await write(here, 'noon', 'about ')
  for (const desk of [here, there]) expect(await merge(desk)).toBe(true)
  const all = ['The ferry sails at about noon.', ...both.slice(1)]
  expect(await bodyAt(here)).toEqual(all)
  await carry(here, there)
  expect(await merge(there)).toBe(true)
  expect(await bodyAt(there)).toEqual(all)
})

/** The files of both desks come over at once. */
async function cross(): Promise<void> {
  await copyFile(fileAt(there), join(root, 'on its way'))
  await carry(here, there)
  await copyFile(join(root, 'on its way'), fileAt(here))
  await (await here.edit(id)).look()
}

describe('two desks that put other paragraphs at one place', () => {
  const add = (desk: DeskStore, text: string) =>
    edit(desk, (tr) => tr.insert(tr.doc.content.size, schema.nodes.paragraph.create(null, schema.text(text))))
  const bodyOf = async (desk: DeskStore) =>
    (await textAt(desk)).children.slice(-5).map(({ textContent }) => textContent)
  const all = [...paragraphs, 'Buses ran instead.', 'Nobody was hurt.']

  beforeEach(async () => {
    await add(here, 'Nobody was hurt.')
    await add(there, 'Buses ran instead.')
    await cross()
  })

  test('come to one text where both want both', async () => {
    for (const desk of [here, there]) expect(await merge(desk, 'both')).toBe(true)
    await cross()
    for (const desk of [here, there]) expect([await merge(desk), await bodyOf(desk)]).toEqual([false, all])
  })

  test('have each once, also where one answers and the other is still asked', async () => {
    expect(await merge(here, 'both')).toBe(true)
    await carry(here, there)
    expect(await merge(there)).toBe(true)
    expect(await bodyOf(there)).toEqual(all)
    await carry(there, here)
    expect([await merge(here), await bodyOf(here)]).toEqual([false, all])
  })
})

test('what the other desk takes back of what it has seen is taken back', async () => {
  await write(here, 'on the quay', 'at night ')
  await carry(here, there)
  expect(await merge(there)).toBe(true)
  await strike(there, 'at night ')
  await write(there, 'storm', 'bad ')
  await carry(there, here)
  expect(await merge(here)).toBe(true)
  expect(await bodyAt(here)).toEqual([paragraphs[0], both[1], paragraphs[2]])
})

test('what was taken back here does not come back with what the other desk writes without having seen that', async () => {
  await write(here, 'on the quay', 'at night ')
  await carry(here, there)
  await merge(there)
  await strike(here, 'at night ')
  await write(there, 'storm', 'bad ')
  await carry(there, here)
  expect(await merge(here)).toBe(true)
  expect(await bodyAt(here)).toEqual([paragraphs[0], both[1], paragraphs[2]])
})

test('a conflict copy is put together with what was written here since both were the same', async () => {
  await write(here, 'on the quay', 'at night ')
  await write(there, 'storm', 'bad ')
  await carry(there, here, ' (conflicted copy 2026-11-27)')
  await vi.waitFor(async () => expect(await here.pendingMerge(id)).not.toBeNull(), 8000)
  await merge(here)
  expect(await bodyAt(here)).toEqual(both)
})

test('a conflict copy takes nothing away, though another text took its place while nobody had the story open', async () => {
  await write(here, 'on the quay', 'at night ')
  await write(there, 'storm', 'bad ')
  await there.close()
  await copyFile(fileAt(there), fileAt(there, ' (conflicted copy 2026-11-27)'))
  await copyFile(fileAt(here), fileAt(there))
  there = await openDesk(there.folder)
  await vi.waitFor(async () => expect(await there.pendingMerge(id)).not.toBeNull(), 9000)
  await merge(there)
  expect(await bodyAt(there)).toEqual(both)
})

test.each([
  ['', async () => here],
  [', and the desk is opened anew', () => reopened(here)],
])(
  'a text is still to be merged where the other desk goes on from what was written here over it%s',
  async (_, then) => {
    await write(there, 'storm', 'bad ')
    await write(here, 'on the quay', 'at night ')
    await carry(there, here)
    await write(here, 'sails', 'still ')
    await there.close()
    await copyFile(fileAt(here), fileAt(there))
    there = await openDesk(there.folder)
    await write(there, 'Families', 'Many ')
    await carry(there, here)
    here = await then()
    while (await merge(here));
    const all = ['The ferry still sails at noon.', both[1], 'Many Families waited at night on the quay.']
    expect(await bodyAt(here)).toEqual(all)
    here = await reopened(here)
    expect([await here.pendingMerge(id), await bodyAt(here)]).toEqual([null, all])
  },
)

test('what another desk took out of a new story is taken out by its conflict copy too', async () => {
  await strike(there, ' at noon')
  await write(here, 'on the quay', 'at night ')
  await carry(there, here, ' (conflicted copy 2026-11-27)')
  await vi.waitFor(async () => expect(await here.pendingMerge(id)).not.toBeNull(), 8000)
  await merge(here)
  expect(await bodyAt(here)).toEqual(['The ferry sails.', paragraphs[1], both[2]])
})

describe('a conflict copy of which nothing tells what it has seen takes nothing away of what was written here', () => {
  /** A copy of the story as it is now, in which another program, which knows no lineage, puts words before others. */
  async function copyByAnotherProgram(before: string, words: string): Promise<() => Promise<void>> {
    const stored = await new StoryFile(fileAt(here)).read()
    if (!stored) throw new Error('no story')
    const { lineage: _, ...story } = stored.story
    const { doc } = new Transform(story.doc).insert(placeOf(story.doc, before), schema.text(words))
    const content = storyFileText({ ...stored, story: { ...story, doc } })
    return () => writeFile(fileAt(here, ' (conflicted copy 2026-11-27)'), content)
  }

  const offered = () => vi.waitFor(async () => expect(await here.pendingMerge(id)).not.toBeNull(), 9000)

  test('where the story is open', async () => {
    const comesOver = await copyByAnotherProgram('storm', 'bad ')
    await write(here, 'on the quay', 'at night ')
    await comesOver()
    await offered()
    expect(await merge(here)).toBe(true)
    expect(await bodyAt(here)).toEqual(both)
  })

  test('where the story is closed', async () => {
    const comesOver = await copyByAnotherProgram('storm', 'bad ')
    await write(here, 'on the quay', 'at night ')
    await here.close()
    await comesOver()
    here = await openDesk(here.folder)
    await offered()
    expect(await merge(here)).toBe(true)
    expect(await bodyAt(here)).toEqual(both)
  })

  test.each([
    ['before anything else was written here', async () => undefined],
    ['after something was', () => write(here, 'sails', 'still ')],
  ])('where that was changed in the list, %s', async (_, begin) => {
    await begin()
    const comesOver = await copyByAnotherProgram('storm', 'bad ')
    await here.open((await here.create(blankDoc({ house: 'ap' }))).id)
    await here.change(id, ({ doc }) =>
      new Transform(doc)
        .insert(placeOf(doc, 'on the quay'), schema.text('at night '))
        .setDocAttribute('note', 'Call the port.'),
    )
    await comesOver()
    await offered()
    expect(await merge(here)).toBe(true)
    expect((await bodyAt(here)).slice(1)).toEqual(both.slice(1))
    expect(detailsOf(await textAt(here)).note).toBe('Call the port.')
  })
})

test('nor does a text of another desk that has seen nothing of what was written since the story was opened', async () => {
  await write(there, 'storm', 'bad ')
  await write(here, 'on the quay', 'at night ')
  here = await reopened(here)
  await carry(there, here)
  expect(await merge(here)).toBe(true)
  expect(await bodyAt(here)).toEqual(both)
})

test('a text of which this desk has all is kept as a version, and what was written here goes into the file again', async () => {
  await strike(there, 'A storm closed the harbour.')
  await write(here, 'on the quay', 'at night ')
  here = await reopened(here)
  await carry(there, here)
  expect(await merge(here)).toBe(false)
  here = await reopened(here)
  expect(await bodyAt(here)).toEqual([...paragraphs.slice(0, 2), both[2]])
  const [{ id: version = '' } = {}] = (await here.versions(id)).filter(({ why }) => why === 'elsewhere')
  expect((await here.version(id, version)).textContent).not.toContain('storm')
})

test('what was written here stays where another desk has moved the story to the bin without having seen it', async () => {
  await write(here, 'on the quay', 'at night ')
  await there.setBinned(id, true)
  await carry(there, here)
  here = await reopened(here)
  expect(await bodyAt(here)).toEqual([...paragraphs.slice(0, 2), both[2]])
  expect((await here.read(id)).binned).not.toBeNull()
})

test('an older text that somebody puts back is compared with what is here', async () => {
  await write(here, 'on the quay', 'at night ')
  await copyFile(fileAt(here), join(root, 'older'))
  await write(here, 'storm', 'bad ')
  await copyFile(join(root, 'older'), fileAt(here))
  await (await here.edit(id)).look()
  expect(await merge(here)).toBe(true)
  expect(await bodyAt(here)).toEqual([...paragraphs.slice(0, 2), both[2]])
})

test('a text that is to be merged is not written over where the other desk writes it once more', async () => {
  await write(here, 'on the quay', 'at night ')
  await write(there, 'storm', 'bad ')
  await carry(there, here)
  await there.setBinned(id, true)
  await carry(there, here)
  expect((await new StoryFile(fileAt(here)).read())?.story.doc.eq(await textAt(there))).toBe(true)
  expect(await merge(here)).toBe(true)
  expect(await bodyAt(here)).toEqual(both)
})

/** Puts words into a text that the window alone has here, whose story is closed while the other desk's comes over. */
async function typeAlone(mine: Node, before: string, words: string): Promise<void> {
  await here.open((await here.create(blankDoc({ house: 'ap' }))).id)
  await write(there, 'storm', 'bad ')
  await copyFile(fileAt(there), fileAt(here))
  const typed = new Transform(mine)
  typed.insert(placeOf(mine, before), schema.text(words))
  expect(await here.replace(id, typed.doc)).toMatchObject({ state: 'saved' })
}

test('a text that the window alone has while another desk writes the story is merged with that, and neither is taken away', async () => {
  await write(here, 'on the quay', 'at night ')
  const mine = await textAt(here)
  await carry(here, there)
  await typeAlone(mine, 'sails', 'still ')
  await here.open(id)
  expect(await merge(here)).toBe(true)
  const all = ['The ferry still sails at noon.', ...both.slice(1)]
  expect(await bodyAt(here)).toEqual(all)
  await carry(here, there)
  await merge(there)
  expect(await bodyAt(there)).toEqual(all)
})

test('so it is where that comes over before both are merged', async () => {
  await typeAlone(await textAt(here), 'on the quay', 'at night ')
  await carry(here, there)
  expect(await merge(there)).toBe(true)
  expect(await bodyAt(there)).toEqual(both)
})

test('what was written here and is to be merged is here when the desk is opened anew, and is merged then', async () => {
  await write(here, 'on the quay', 'at night ')
  await write(there, 'storm', 'bad ')
  await carry(there, here)
  here = await reopened(here)
  expect(await bodyAt(here)).toEqual([...paragraphs.slice(0, 2), both[2]])
  expect(await merge(here)).toBe(true)
  expect(await bodyAt(here)).toEqual(both)
  // all of the other desk's was seen here, so that what is taken out here goes there too
  await strike(here, 'bad ')
  await carry(here, there)
  await merge(there)
  expect(await bodyAt(there)).toEqual([...paragraphs.slice(0, 2), both[2]])
})

test('so it is where the other desk goes on meanwhile, and where the story is read or moved to the bin before it is opened', async () => {
  await write(here, 'on the quay', 'at night ')
  await write(there, 'storm', 'bad ')
  await carry(there, here)
  await here.close()
  await write(there, 'sails', 'still ')
  await copyFile(fileAt(there), fileAt(here))
  here = await openDesk(here.folder)
  expect(await bodyAt(here)).toEqual([...paragraphs.slice(0, 2), both[2]])
  await here.setBinned(id, true)
  await here.setBinned(id, false)
  await here.open(id)
  expect(await merge(here)).toBe(true)
  expect(await bodyAt(here)).toEqual(['The ferry still sails at noon.', ...both.slice(1)])
})

test('so it is where what was written in an earlier run was only read in this one', async () => {
  await write(here, 'on the quay', 'at night ')
  here = await reopened(here)
  await write(there, 'storm', 'bad ')
  await carry(there, here)
  here = await reopened(here)
  expect(await bodyAt(here)).toEqual([...paragraphs.slice(0, 2), both[2]])
  expect(await merge(here)).toBe(true)
  expect(await bodyAt(here)).toEqual(both)
})

test('what was only read here is the text of the other desk when the desk is opened anew', async () => {
  await write(there, 'storm', 'bad ')
  await carry(there, here)
  here = await reopened(here)
  expect(await merge(here)).toBe(false)
  expect(await bodyAt(here)).toEqual([paragraphs[0], both[1], paragraphs[2]])
})

test('what an editor decided on is not offered once more, nor does it come back', async () => {
  await write(here, 'on the quay', 'at night ')
  await write(there, 'storm', 'bad ')
  await carry(there, here)
  const pending = await here.pendingMerge(id)
  await edit(here, (tr) => tr.replaceWith(0, tr.doc.content.size, pending?.theirs.doc.content ?? []))
  await here.settle(id, pending?.revision ?? 0)
  here = await reopened(here)
  expect(await here.pendingMerge(id)).toBeNull()
  expect(await bodyAt(here)).toEqual([paragraphs[0], both[1], paragraphs[2]])
})

describe('a story over which another desk has written what is to be merged', () => {
  beforeEach(async () => {
    await write(here, 'on the quay', 'at night ')
    await write(there, 'storm', 'bad ')
    await carry(there, here)
  })

  /** The desk is opened anew, and finds what the other one did meanwhile. */
  async function openedBehind(work: () => Promise<unknown>): Promise<void> {
    await here.close()
    await work()
    await copyFile(fileAt(there), fileAt(here))
    here = await openDesk(here.folder)
  }

  const mine = [...paragraphs.slice(0, 2), both[2]]
  const all = ['The ferry still sails at noon.', ...both.slice(1)]

  test('stays as it is here where the other desk takes that back', async () => {
    await strike(there, 'bad ')
    await carry(there, here)
    expect(await here.pendingMerge(id)).toBeNull()
    here = await reopened(here)
    expect(await bodyAt(here)).toEqual(mine)
  })

  test('so it does where the other desk takes it back while this one is closed', async () => {
    await openedBehind(() => strike(there, 'bad '))
    expect(await here.externalChanges()).toEqual([])
    here = await reopened(here)
    expect(await bodyAt(here)).toEqual(mine)
  })

  test('has what was said of it there, and is in the bin where it was moved there', async () => {
    await openedBehind(async () => {
      const from = placeOf(await textAt(there), 'noon')
      await edit(there, (tr) => tr.step(new CommentStep([commentOn('text', tr.doc, { from, to: from + 4 })])))
      await there.setBinned(id, true)
    })
    const { story } = await here.open(id)
    expect(story.comments).toHaveLength(1)
    expect(story.binned).not.toBeNull()
    await here.setBinned(id, false)
    here = await reopened(here)
    expect(await merge(here)).toBe(true)
    expect(await bodyAt(here)).toEqual(both)
  })

  test('can be deleted for good once it was moved to the bin there', async () => {
    await openedBehind(() => there.setBinned(id, true))
    await here.destroy(id)
    await expect(here.read(id)).rejects.toThrow()
  })

  test('is opened though the disk does not take what was written since, which is kept once it does', async () => {
    await openedBehind(() => write(there, 'sails', 'still '))
    const versions = join(here.folder, 'versions')
    await rename(versions, `${versions} away`)
    await writeFile(versions, '')
    await here.open(id)
    expect(await bodyAt(here)).toEqual(mine)
    await rm(versions)
    await rename(`${versions} away`, versions)
    await write(here, 'Families', 'Many ')
    expect(await merge(here)).toBe(true)
    expect(await bodyAt(here)).toEqual([...all.slice(0, 2), 'Many Families waited at night on the quay.'])
  })

  test('is merged with what the other desk wrote while the window alone had its text', async () => {
    await here.open((await here.create(blankDoc({ house: 'ap' }))).id)
    const { doc } = await here.read(id)
    await write(there, 'sails', 'still ')
    await copyFile(fileAt(there), fileAt(here))
    const typed = new Transform(doc)
    typed.insert(placeOf(doc, 'Families'), schema.text('Many '))
    await here.replace(id, typed.doc)
    expect(await merge(here)).toBe(true)
    expect(await bodyAt(here)).toEqual([...all.slice(0, 2), 'Many Families waited at night on the quay.'])
  })

  test('stays open where an editor opens it right after that', async () => {
    await openedBehind(async () => undefined)
    await here.change(id, ({ doc }) =>
      new Transform(doc).insert(placeOf(doc, 'Families'), schema.text('Many ')),
    )
    const opened = await here.open(id)
    // it would be closed in its turn
    await here.saveVersion(id, { why: 'hand' })
    expect([opened.isClosing, await here.edit(id)]).toEqual([false, opened])
  })

  test('stays open where an editor opens it while that is done', async () => {
    await openedBehind(async () => undefined)
    const [, opened] = await Promise.all([here.pendingMerge(id), here.open(id)])
    // it would be closed in its turn
    await here.saveVersion(id, { why: 'hand' })
    expect([opened.isClosing, await here.edit(id)]).toEqual([false, opened])
  })

  test('is closed again where it was asked about or moved while it was closed', async () => {
    await openedBehind(async () => undefined)
    expect(await here.externalChanges()).toHaveLength(1)
    await here.setBinned(id, true)
    await vi.waitFor(async () => expect(await here.whileClosed(id, async () => true)).toBe(true))
  })
})

test('a conflict copy of one desk is offered once the text of a third, which had not seen it, is merged', async () => {
  await cp(there.folder, join(root, 'third'), { recursive: true })
  await rm(join(root, 'third', 'desk.lock'))
  const third = await openDesk(join(root, 'third'))
  await third.open(id)
  await write(third, 'sails', 'still ')
  await write(there, 'storm', 'bad ')
  await write(here, 'on the quay', 'at night ')
  await carry(there, here, ' (conflicted copy 2026-11-27)')
  await vi.waitFor(async () => expect(await here.pendingMerge(id)).not.toBeNull(), 8000)
  here = await reopened(here)
  await carry(third, here)
  await third.close()
  expect(await merge(here)).toBe(true)
  await vi.waitFor(async () => expect(await here.pendingMerge(id)).not.toBeNull(), 8000)
  expect(await merge(here)).toBe(true)
  expect(await bodyAt(here)).toEqual(['The ferry still sails at noon.', ...both.slice(1)])
})

test('a text that is to be merged again, as the one written over it has nothing new, is told of once', async () => {
  await cp(there.folder, join(root, 'third'), { recursive: true })
  await rm(join(root, 'third', 'desk.lock'))
  const third = await openDesk(join(root, 'third'))
  const told: string[] = []
  await here.close()
  here = await openDesk(here.folder, { ...silent, externalChange: (_, what) => void told.push(what) })
  await here.open(id)
  await write(here, 'on the quay', 'at night ')
  await write(there, 'storm', 'bad ')
  await carry(there, here)
  expect(told).toEqual(['changed'])
  // it is written once more there, as it was before
  await write(third, 'sails', 'still ')
  await strike(third, 'still ')
  await third.close()
  await carry(third, here)
  expect(await merge(here)).toBe(true)
  await here.close()
  expect(told).toEqual(['changed', 'changed'])
})

test('what was said here stays where another desk writes the story without having seen it', async () => {
  await edit(here, (tr) => {
    const from = placeOf(tr.doc, 'noon')
    tr.step(new CommentStep([commentOn('text', tr.doc, { from, to: from + 4 })]))
  })
  await write(there, 'storm', 'bad ')
  await carry(there, here)
  here = await reopened(here)
  expect((await here.read(id)).comments).toHaveLength(1)
  await merge(here)
  expect(await bodyAt(here)).toEqual([paragraphs[0], both[1], paragraphs[2]])
  expect((await here.read(id)).comments).toHaveLength(1)
})

describe('where another desk puts back the same text as it was before, what was done here beside it stays:', () => {
  const comment = (desk: DeskStore) =>
    edit(desk, (tr) => {
      const from = placeOf(tr.doc, 'noon')
      tr.step(new CommentStep([commentOn('text', tr.doc, { from, to: from + 4 })]))
    })
  const stateOf = ({ comments = [], review }: Story) => ({
    comments: comments.length,
    suggested: review ? countSuggestions(review, review.base) : null,
  })
  const suggest = (desk: DeskStore) => edit(desk, (tr) => tr.step(new ReviewModeStep('none', 'on')))

  test.each<[string, (desk: DeskStore) => Promise<void>, ReturnType<typeof stateOf>]>([
    ['a comment', comment, { comments: 1, suggested: null }],
    ['that suggesting is on', suggest, { comments: 0, suggested: 0 }],
  ])('%s', async (_, act, expected) => {
    await act(here)
    await carry(there, here)
    here = await reopened(here)
    expect(stateOf(await here.read(id))).toEqual(expected)
    expect(await here.pendingMerge(id)).toBeNull()
  })

  test('so it does where the story was closed', async () => {
    await comment(here)
    await here.open((await here.create(blankDoc({ house: 'ap' }))).id)
    await copyFile(fileAt(there), fileAt(here))
    await here.open(id)
    here = await reopened(here)
    expect((await here.read(id)).comments).toHaveLength(1)
  })
})
