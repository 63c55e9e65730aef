import { appendFile, cp, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { Transform } from 'prosemirror-transform'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { examine } from '../../../electron/doctor'
import { type DeskStore, NewerError, openDesk } from '../../../electron/store'
import { seal } from '../../../electron/store/seal'
import { StoryFile } from '../../../electron/store/story-file'
import { blankDoc } from '../../../story/story/blank'
import { headlineOf } from '../../../story/story/parts'
import { disk, writes } from './refusing-disk'

vi.mock('node:fs/promises', async () => (await import('./refusing-disk')).refusingDisk())

let root = ''
let folder = ''
let desks: DeskStore[] = []
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  folder = join(root, 'desk')
  desks = []
})
afterEach(async () => {
  disk.refuses = () => null
  for (const desk of desks) await desk.close()
  await rm(root, { recursive: true, force: true })
})

async function open(): Promise<DeskStore> {
  const desk = await openDesk(folder)
  desks.push(desk)
  return desk
}

const storyFile = (id: string) => join(folder, 'stories', `${id}.json`)
const journalFile = (id: string) => join(folder, 'journal', `${id}.jsonl`)

/** The step that types a text before the headline, one step a letter so that the count is another. */
function typed(doc: Node, text: string) {
  const { tr } = EditorState.create({ doc })
  for (const [at, letter] of [...text].entries()) tr.insertText(letter, 1 + at)
  return tr.steps.map((step) => step.toJSON())
}

async function type(desk: DeskStore, id: string, text: string): Promise<string> {
  const story = await desk.edit(id)
  return (await desk.append(id, story.version, typed(story.story.doc, text), [])).state
}

/**
 * A desk as a kill leaves it: `saved` was typed and is in the story's file, `journaled` is in the journal alone. It is a
 * copy, as what is killed here goes on running.
 */
async function killed(saved: string, journaled: string): Promise<string> {
  const desk = await openDesk(join(root, 'alive'))
  const { id } = await desk.create(blankDoc({ house: 'ap' }))
  await desk.open(id)
  if (saved !== '') await type(desk, id, saved)
  await desk.flush()
  // the journal notes that the file has all only once that outlives a power cut
  await (await desk.edit(id)).settled()
  if (journaled !== '') expect(await type(desk, id, journaled)).toBe('saved')
  await cp(join(root, 'alive'), folder, { recursive: true })
  await rm(join(folder, 'desk.lock'))
  await desk.close()
  return id
}

async function stored(id: string) {
  const found = await new StoryFile(storyFile(id)).read()
  if (!found) throw new Error('no story')
  return found
}

const headline = async (desk: DeskStore, id: string) => headlineOf((await desk.read(id)).doc)

/** Writes a text over a story's file as another machine's desk does. */
async function writeOutside(id: string, text: string, steps: number): Promise<void> {
  const file = new StoryFile(storyFile(id))
  const stored = await file.read()
  if (!stored) throw new Error('no story')
  const { doc } = EditorState.create({ doc: blankDoc({ house: 'ap' }) }).tr.insertText(text, 1)
  await file.write({ steps, story: { ...stored.story, doc, changedBy: 'Dilan' } })
}

const damagedNames = async () =>
  (await readdir(join(folder, 'damaged')).catch(() => [])).map((name) => name.slice(25))

describe('a start on a disk that refuses', () => {
  const refusals: [string, typeof disk.refuses][] = [
    ['is full', writes('ENOSPC', (path) => path.includes('/stories/'))],
    ['is full for journals too', writes('ENOSPC', (path) => /stories|journal|damaged|versions/.test(path))],
    ['may not be written to', writes('EROFS', (path) => !path.includes('desk.lock'))],
    ['reports errors', writes('EIO', (path) => /stories|journal|damaged/.test(path))],
    [
      'holds the file',
      (operation, path) => (operation === 'rename' && path.includes('/stories/') ? 'EACCES' : null),
    ],
    [
      'does not let the story be read',
      (operation, path) => (operation === 'read' && path.includes('/stories/') ? 'EACCES' : null),
    ],
  ]
  test.each(refusals)(
    'shows all that was acknowledged where the disk %s, and writes it when it can',
    async (_, refuses) => {
      const id = await killed('Saved. ', 'Journaled. ')
      disk.refuses = refuses
      const desk = await open()
      expect(await headline(desk, id)).toBe('Journaled. Saved. ')
      expect(desk.damaged).toEqual([])
      expect(desk.saveProblem).not.toBeNull()
      disk.refuses = () => null
      await vi.waitFor(() => expect(desk.saveProblem).toBeNull(), { timeout: 8000 })
      expect(headlineOf((await stored(id)).story.doc)).toBe('Journaled. Saved. ')
    },
  )

  test.each(refusals)(
    'keeps it over any number of starts, typing between them, where the disk %s',
    async (_, refuses) => {
      const id = await killed('Saved. ', 'Journaled. ')
      let acknowledged = 'Journaled. Saved. '
      for (const word of ['One. ', 'Two. ', 'Three. ']) {
        disk.refuses = refuses
        const desk = await open()
        await desk.open(id)
        expect(await headline(desk, id)).toBe(acknowledged)
        if ((await type(desk, id, word)) === 'saved') acknowledged = word + acknowledged
        await desk.flush()
        await desk.close()
        disk.refuses = () => null
        await rm(join(folder, 'desk.lock'), { force: true })
      }
      const desk = await open()
      expect((await headline(desk, id)).endsWith(acknowledged)).toBe(true)
      expect(desk.damaged).toEqual([])
    },
  )

  test('says that the file is not written yet, not that something is lost, where the journal takes what is typed', async () => {
    const id = await killed('Saved. ', 'Journaled. ')
    disk.refuses = writes('ENOSPC', (path) => path.includes('/stories/'))
    const desk = await open()
    expect([desk.saveProblem, desk.unsaved]).toEqual(['not-written', null])
    expect(await type(desk, id, 'More. ')).toBe('saved')
    await desk.close()
    const again = await open()
    expect(await headline(again, id)).toBe('More. Journaled. Saved. ')
  })

  test('keeps the journal of a story that nobody edits', async () => {
    const id = await killed('', 'Journaled. ')
    disk.refuses = writes('ENOSPC', (path) => path.includes('/stories/'))
    const desk = await open()
    await desk.open((await desk.summaries())[0]?.id ?? id)
    await desk.close()
    disk.refuses = () => null
    expect(await headline(await open(), id)).toBe('Journaled. ')
  })
})

describe('a journal whose story is another text by now', () => {
  test.each([
    ['has fewer steps', 1],
    ['has as many steps as were saved', 7],
    ['has a number of steps in the middle of the journal', 12],
    ['has as many steps as the journal', 18],
    ['has more steps', 200],
  ])('is never applied to one that %s; both are kept and offered, also after a restart', async (_, steps) => {
    const id = await killed('Saved. ', 'Journaled. ')
    await writeOutside(id, 'Theirs', steps)
    const desk = await open()
    expect(await headline(desk, id)).toBe('Journaled. Saved. ')
    expect((await desk.versions(id)).map(({ why, by, headline }) => [why, by, headline])).toEqual([
      ['elsewhere', 'Dilan', 'Theirs'],
    ])
    expect(await desk.externalChanges()).toMatchObject([{ what: 'changed', story: { id } }])
    await desk.close()
    const again = await open()
    const pending = await again.pendingMerge(id)
    expect(pending && [headlineOf(pending.base), headlineOf(pending.theirs.doc)]).toEqual([
      'Saved. ',
      'Theirs',
    ])
    expect(again.damaged).toEqual([])
    await again.settle(id, pending?.revision ?? 0)
    await again.close()
    expect(await (await open()).externalChanges()).toEqual([])
  })

  test('is passed over where the file that it was written for had all of it, and that is kept as a version', async () => {
    const id = await killed('Saved. ', '')
    await writeOutside(id, 'Theirs', 200)
    const desk = await open()
    expect(await headline(desk, id)).toBe('Theirs')
    expect((await desk.versions(id)).map(({ why, headline }) => [why, headline])).toEqual([
      ['merge', 'Saved. '],
    ])
    expect([desk.damaged, await desk.externalChanges(), await readdir(join(folder, 'journal'))]).toEqual([
      [],
      [],
      [],
    ])
  })

  test('stays until what it alone has of a file that was written over is kept as a version', async () => {
    const id = await killed('Saved. ', '')
    await writeOutside(id, 'Theirs', 200)
    disk.refuses = writes('ENOSPC', (path) => path.includes('/versions/'))
    await (await open()).close()
    disk.refuses = () => null
    const desk = await open()
    expect((await desk.versions(id)).map(({ why, headline }) => [why, headline])).toEqual([
      ['merge', 'Saved. '],
    ])
    expect(await readdir(join(folder, 'journal'))).toEqual([])
  })

  test('brings its story back where the file is gone', async () => {
    const id = await killed('Saved. ', 'Journaled. ')
    await rm(storyFile(id))
    const desk = await open()
    expect(await headline(desk, id)).toBe('Journaled. Saved. ')
    expect(await desk.externalChanges()).toMatchObject([{ what: 'removed' }])
  })

  test('brings its story back where the file is damaged, which is kept', async () => {
    const id = await killed('Saved. ', 'Journaled. ')
    await writeFile(storyFile(id), '{"sum":"')
    await utimes(storyFile(id), 0, 0)
    const desk = await open()
    expect(await headline(desk, id)).toBe('Journaled. Saved. ')
    expect(await damagedNames()).toEqual([`${id}.json`])
  })

  test('of an older version follows by the count of steps', async () => {
    const id = await killed('Saved. ', 'Journaled. ')
    const lines = (await readFile(journalFile(id), 'utf8'))
      .split('\n')
      .filter((line) => line.includes('"from"'))
    await writeFile(journalFile(id), `${lines.join('\n')}\n`)
    expect(await headline(await open(), id)).toBe('Journaled. Saved. ')
  })
})

describe('a journal that cannot be used', () => {
  test.each(['EACCES', 'EIO', 'EMFILE'])(
    'is set aside where reading it fails with %s, and outlives what is typed next',
    async (code) => {
      const id = await killed('Saved. ', 'Journaled. ')
      const before = await readFile(journalFile(id), 'utf8')
      disk.refuses = (operation, path) => (operation === 'read' && path.endsWith('.jsonl') ? code : null)
      const desk = await open()
      expect(desk.damaged).toMatchObject([
        { name: `${id}.jsonl`, problem: 'unreadable', isSetAside: true, isJournal: true },
      ])
      await desk.open(id)
      expect(await type(desk, id, 'More. ')).toBe('saved')
      await desk.flush()
      disk.refuses = () => null
      expect(await readFile(desk.damaged[0]?.path ?? '', 'utf8')).toBe(before)
    },
  )

  test.each([
    ['the journal', '.jsonl', 'EBUSY'],
    ['the journal', '.jsonl', 'EMFILE'],
    ['the story', '/stories/', 'EIO'],
  ])('is used where the disk refuses to read %s for a moment alone', async (_, part, code) => {
    const id = await killed('Saved. ', 'Journaled. ')
    let refusals = 2
    disk.refuses = (operation, path) =>
      operation === 'read' && path.includes(part) && refusals-- > 0 ? code : null
    const desk = await open()
    expect(await headline(desk, id)).toBe('Journaled. Saved. ')
    expect([desk.damaged, await desk.externalChanges()]).toEqual([[], []])
  })

  test('becomes a story once it can be read, and stays where it is', async () => {
    const id = await killed('Saved. ', 'Journaled. ')
    const before = await readFile(journalFile(id), 'utf8')
    disk.refuses = (operation, path) =>
      ['read', 'rename'].includes(operation) && path.endsWith('.jsonl') ? 'EACCES' : null
    const desk = await open()
    disk.refuses = () => null
    const restored = await desk.restoreJournal(journalFile(id))
    expect(await headline(desk, restored.id)).toBe('Journaled. Saved. ')
    expect(desk.damaged).toEqual([])
    expect(await readFile(journalFile(id), 'utf8')).toBe(before)
  })

  test('of a newer version becomes no story, and is offered to that', async () => {
    const id = await killed('Saved. ', 'Journaled. ')
    const step = { stepType: 'of a newer version' }
    await appendFile(journalFile(id), seal({ from: 18, at: '2026-11-28T12:00:00.000Z', steps: [step] }))
    disk.refuses = (operation, path) => (operation === 'read' && path.endsWith('.jsonl') ? 'EACCES' : null)
    const desk = await open()
    disk.refuses = () => null
    await expect(desk.restoreJournal(desk.damaged[0]?.path ?? '')).rejects.toThrow(NewerError)
    expect(desk.damaged).toHaveLength(1)
  })

  test('of an older version waits for its story where that cannot be read now', async () => {
    const id = await killed('Saved. ', 'Journaled. ')
    const lines = (await readFile(journalFile(id), 'utf8'))
      .split('\n')
      .filter((line) => line.includes('"from"'))
    await writeFile(journalFile(id), `${lines.join('\n')}\n`)
    disk.refuses = (operation, path) => (operation === 'read' && path.includes('/stories/') ? 'EACCES' : null)
    await (await open()).close()
    disk.refuses = () => null
    const desk = await open()
    expect(await headline(desk, id)).toBe('Journaled. Saved. ')
    expect(desk.damaged).toEqual([])
  })

  test('is taken away where nothing in it was ever acknowledged', async () => {
    const id = await killed('Saved. ', 'Journaled. ')
    await (await open()).close()
    await writeFile(journalFile(id), '{"sum":"12')
    const desk = await open()
    expect([desk.damaged, await readdir(join(folder, 'journal'))]).toEqual([[], []])
  })

  test('goes on being written where its story has all of it and it cannot be taken away', async () => {
    const id = await killed('Saved. ', '')
    disk.refuses = (operation, path) => (operation === 'remove' && path.endsWith('.jsonl') ? 'EACCES' : null)
    const desk = await open()
    await desk.open(id)
    expect(await type(desk, id, 'More. ')).toBe('saved')
    const files = join(root, 'files')
    await cp(folder, files, { recursive: true })
    await desk.close()
    disk.refuses = () => null
    await rm(folder, { recursive: true })
    await cp(files, folder, { recursive: true })
    await rm(join(folder, 'desk.lock'))
    const again = await open()
    expect(await headline(again, id)).toBe('More. Saved. ')
    expect(again.damaged).toEqual([])
  })

  test('stays where it is while it can neither be read nor moved, and nothing is written over it', async () => {
    const id = await killed('Saved. ', 'Journaled. ')
    const before = await readFile(journalFile(id), 'utf8')
    disk.refuses = (operation, path) =>
      ['read', 'rename'].includes(operation) && path.endsWith('.jsonl') ? 'EACCES' : null
    const desk = await open()
    expect(desk.damaged).toMatchObject([{ isSetAside: false, path: journalFile(id) }])
    await expect(desk.leaveJournal(journalFile(id))).rejects.toThrow('nothing-to-restore')
    await desk.open(id)
    await type(desk, id, 'More. ')
    await desk.flush()
    await type(desk, id, 'And more. ')
    await desk.close()
    disk.refuses = () => null
    expect((await readFile(journalFile(id), 'utf8')).startsWith(before)).toBe(true)
  })

  test('is set aside where a part is damaged, once the rest is in the story', async () => {
    const id = await killed('Saved. ', 'Journaled. ')
    await appendFile(journalFile(id), 'odd\n')
    disk.refuses = writes('ENOSPC', (path) => path.includes('/stories/'))
    const desk = await open()
    expect(await headline(desk, id)).toBe('Journaled. Saved. ')
    expect(await readdir(join(folder, 'journal'))).toEqual([`${id}.jsonl`])
    await desk.close()
    disk.refuses = () => null
    const again = await open()
    expect(await headline(again, id)).toBe('Journaled. Saved. ')
    expect(await damagedNames()).toEqual([`${id}.jsonl`])
    await again.open(id)
    expect(await type(again, id, 'More. ')).toBe('saved')
    await again.close()
    expect(await headline(await open(), id)).toBe('More. Journaled. Saved. ')
  })
})

describe('what can be read of a journal that was set aside', () => {
  const damageLast = async (id: string) => {
    const lines = (await readFile(journalFile(id), 'utf8')).split('\n')
    const last = lines.findLastIndex((line) => line.includes('"from"'))
    await writeFile(journalFile(id), lines.with(last, 'odd').join('\n'))
  }
  const onlyEntries = async (id: string) => {
    const lines = (await readFile(journalFile(id), 'utf8'))
      .split('\n')
      .filter((line) => line.includes('"from"'))
    await writeFile(journalFile(id), `${lines.join('\n')}\n`)
    await rm(storyFile(id))
  }
  const cut = async (id: string) => writeFile(journalFile(id), 'x\n')
  test.each<[string, (id: string) => Promise<void>, string | null]>([
    ['the whole text up to the damage', damageLast, 'Saved. '],
    ['what was typed, where the text before is nowhere', onlyEntries, 'Saved. Journaled. '],
    ['nothing, and that is said', cut, null],
  ])('becomes a new story, and is offered at each start until then: %s', async (_, harm, expected) => {
    const id = await killed('Saved. ', 'Journaled. ')
    await harm(id)
    await (await open()).close()
    const desk = await open()
    expect(desk.damaged).toMatchObject([{ isJournal: true }])
    const keptAs = desk.damaged[0]?.path ?? ''
    if (expected === null) return expect(desk.restoreJournal(keptAs)).rejects.toThrow('nothing-to-restore')
    const restored = await desk.restoreJournal(keptAs)
    expect((await desk.read(restored.id)).doc.textContent).toBe(expected)
    expect(desk.damaged).toEqual([])
    await desk.close()
    expect((await open()).damaged).toEqual([])
  })

  test('is offered beside what an earlier start set aside of the same story', async () => {
    const id = await killed('Saved. ', 'Journaled. ')
    await damageLast(id)
    await (await open()).close()
    await writeFile(journalFile(id), 'x\n')
    const desk = await open()
    expect(desk.damaged.map(({ name }) => name)).toEqual([`${id}.jsonl`, `${id}.jsonl`])
  })

  test('is not offered again once an editor leaves it; it stays, and the doctor names it', async () => {
    const id = await killed('Saved. ', 'Journaled. ')
    await damageLast(id)
    await (await open()).close()
    const desk = await open()
    const keptAs = desk.damaged[0]?.path ?? ''
    const text = await readFile(keptAs, 'utf8')
    await desk.leaveJournal(keptAs)
    expect(desk.damaged).toEqual([])
    await expect(desk.leaveJournal(keptAs)).rejects.toThrow('nothing-to-restore')
    await desk.close()
    expect((await open()).damaged).toEqual([])
    expect(await readFile(`${keptAs}.left`, 'utf8')).toBe(text)
    expect((await examine(folder))?.found.map(({ kind, path }) => `${kind} ${path}`)).toContain(
      `journal-left damaged/${basename(keptAs)}.left`,
    )
  })

  test('is no longer offered once it is left, also where the disk does not say that this will last', async () => {
    const id = await killed('Saved. ', 'Journaled. ')
    await damageLast(id)
    await (await open()).close()
    const desk = await open()
    const keptAs = desk.damaged[0]?.path ?? ''
    disk.refuses = (operation, path) => (operation === 'sync' && path.endsWith('damaged') ? 'EIO' : null)
    await expect(desk.leaveJournal(keptAs)).rejects.toThrow('EIO')
    expect(desk.damaged).toEqual([])
  })

  test('is taken from the files that were named alone', async () => {
    await killed('Saved. ', 'Journaled. ')
    const desk = await open()
    await expect(desk.restoreJournal('/etc/passwd')).rejects.toThrow('nothing-to-restore')
  })
})

describe('a damaged story with a version', () => {
  /** A story of which two versions were kept, one after the other, and whose file is damaged by now. */
  async function damagedStory(): Promise<{ desk: DeskStore; id: string; harmed: string }> {
    const id = await killed('Saved. ', '')
    const before = await open()
    await before.saveVersion(id, { why: 'hand' })
    await setTimeout(5)
    await before.saveVersion(id, { why: 'hand' })
    await before.close()
    const harmed = '{"sum":"'
    await writeFile(storyFile(id), harmed)
    const desk = await open()
    expect(await desk.check(id)).toBeNull()
    return { desk, id, harmed }
  }

  test('is offered as that until it is back, and is not what a journal is: it is not left', async () => {
    const { desk, id } = await damagedStory()
    const path = desk.damaged[0]?.path ?? ''
    await expect(desk.leaveJournal(path)).rejects.toThrow('nothing-to-restore')
    await desk.restoreLastGood(id)
    expect(await headline(desk, id)).toBe('Saved. ')
    expect((await desk.read(id)).created).toBe((await desk.versions(id))[0]?.saved)
    await desk.close()
    expect((await open()).damaged).toEqual([])
  })

  test('is brought back once, though it is asked for twice at once', async () => {
    const { desk, id } = await damagedStory()
    const before = await damagedNames()
    let times = 0
    disk.refuses = (operation, path) => {
      if (operation === 'rename' && path.startsWith(storyFile(id))) times++
      return null
    }
    await Promise.all([desk.restoreLastGood(id), desk.restoreLastGood(id)])
    expect([await headline(desk, id), times]).toEqual(['Saved. ', 1])
    expect(await damagedNames()).toEqual(before)
  })

  test('is named though the disk does not give its versions, and the desk opens', async () => {
    const id = await killed('Saved. ', '')
    const before = await open()
    await before.saveVersion(id, { why: 'hand' })
    await before.close()
    await writeFile(storyFile(id), '{"sum":"')
    disk.refuses = (operation, path) => (operation === 'read' && path.includes('/versions/') ? 'EIO' : null)
    const desk = await open()
    expect(await desk.check(id)).toBeNull()
    expect(desk.damaged).toMatchObject([{ name: `${id}.json`, problem: 'damaged', isSetAside: true }])
    await desk.close()
    const again = await open()
    expect(again.damaged).toEqual([])
    await again.close()
    disk.refuses = () => null
    expect((await open()).damaged).toMatchObject([{ name: `${id}.json`, lastGood: { id } }])
  })

  test('is not written over where what lies in its place cannot be moved aside', async () => {
    const { desk, id, harmed } = await damagedStory()
    await writeFile(storyFile(id), harmed)
    disk.refuses = (operation, path) => (operation === 'rename' && path === storyFile(id) ? 'EROFS' : null)
    await expect(desk.restoreLastGood(id)).rejects.toThrow('cannot-set-aside')
    expect(await readFile(storyFile(id), 'utf8')).toBe(harmed)
  })

  test('that is only unreadable is not offered to be replaced by it', async () => {
    const id = await killed('Saved. ', '')
    const before = await open()
    await before.saveVersion(id, { why: 'hand' })
    await before.close()
    disk.refuses = (operation, path) => (operation === 'read' && path.includes('/stories/') ? 'EACCES' : null)
    const desk = await open()
    await desk.check(id)
    expect(desk.damaged).toMatchObject([{ name: `${id}.json`, problem: 'unreadable' }])
    expect(desk.damaged[0]?.lastGood).toBeUndefined()
  })
})

describe('a story that was moved as the app was killed', () => {
  const at = '2026-11-28T12:00:00.000Z'
  const move = { from: 'draft', to: 'ready', by: 'Nadia', at, reason: '', passed: [], isJudged: true }
  const proof = {
    at,
    by: 'Nadia',
    stage: 'ready',
    house: 'ap',
    ran: [],
    off: [],
    needs: [],
    found: [],
    foundCount: 0,
  }
  const moved = (doc: Node) =>
    new Transform(doc).setDocAttribute('stage', 'ready').setDocAttribute('moves', [move])

  /** Takes the version of the move away, as where the kill came before it was written; what was kept before it stays. */
  async function withoutVersion(id: string): Promise<void> {
    const path = join(folder, 'versions', id, 'versions.log')
    const lines = (await readFile(path, 'utf8')).split('\n')
    await writeFile(path, lines.filter((line) => !line.includes('"n":')).join('\n'))
  }

  test('has the version of that move with its proof at the next start, without what was typed later', async () => {
    const alive = await openDesk(join(root, 'alive'))
    const { id } = await alive.create(blankDoc({ house: 'ap' }))
    await alive.open(id)
    await type(alive, id, 'Ferry')
    await alive.flush()
    await (await alive.edit(id)).settled()
    await alive.keepProof(id, proof)
    const { story, version } = await alive.edit(id)
    await alive.append(
      id,
      version,
      moved(story.doc).steps.map((step) => step.toJSON()),
      [],
    )
    await type(alive, id, 'TK ')
    await cp(join(root, 'alive'), folder, { recursive: true })
    await rm(join(folder, 'desk.lock'))
    await alive.close()
    await withoutVersion(id)

    const desk = await open()
    await desk.close()
    const again = await open()
    const [kept, ...others] = await again.versions(id)
    expect([kept, others]).toMatchObject([{ why: 'stage', hasProof: true, move }, []])
    expect(headlineOf(await again.version(id, kept?.id ?? ''))).toBe('Ferry')
    expect(await headline(again, id)).toBe('TK Ferry')
  })

  test('and was not open has it as it is opened', async () => {
    const alive = await openDesk(folder)
    const { id } = await alive.create(blankDoc({ house: 'ap' }))
    await alive.keepProof(id, proof)
    await alive.change(id, ({ doc }) => moved(doc))
    await alive.close()
    await withoutVersion(id)
    const desk = await open()
    await desk.open(id)
    await desk.close()
    expect(await (await open()).versions(id)).toMatchObject([{ why: 'stage', hasProof: true, move }])
  })
})
