import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, Plugin } from 'prosemirror-state'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { journalFrom, readJournal } from '../../../electron/store/journal-file'
import { seal } from '../../../electron/store/seal'
import { type Made, madeBy } from '../../../renderer/document/batch'
import type { StorySession } from '../../../renderer/document/story-session'
import { setDetails } from '../../../story/editing/set'
import { literalFinder } from '../../../story/find/finder'
import { emptyQuery, type FindQuery } from '../../../story/find/query'
import { builtInHouses } from '../../../story/houses'
import { blankDoc } from '../../../story/story/blank'
import { openDesk, startWindow, type TestDesk } from './window'

let folder: string
let desk: TestDesk
let id: string
let window: Awaited<ReturnType<typeof startWindow>>
let session: StorySession
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-changes-'))
  desk = await openDesk(folder)
  id = (await desk.store.create(blankDoc())).id
  window = await startWindow()
  session = await window.open(desk, id)
})
afterEach(async () => {
  session.stop()
  await desk.store.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

const journalFile = (of = folder) => join(of, 'journal', `${id}.jsonl`)
const insert = (text: string) => session.state.tr.insertText(text, 1)
const make = (text: string, made: Made) => session.dispatch(madeBy(insert(text), made))
const type = (text: string) => {
  for (const letter of text) session.dispatch(insert(letter))
}

/** Whose the steps in the journal are, once all of them are there. */
async function origins() {
  await session.flush()
  const { entries } = await readJournal(journalFile())
  for (const { steps, origins } of entries)
    expect(origins.reduce((sum, origin) => sum + origin.steps, 0)).toBe(steps.length)
  return entries.flatMap((entry) => entry.origins)
}

describe('whoever listens hears of a change', () => {
  test('in a known order: the journal, what is kept beside the text, the view', () => {
    const calls: string[] = []
    for (const place of ['view', 'beside', 'journal'] as const)
      session.listen(place, ({ after }) => void calls.push(`${place} ${after.doc.textContent}`))
    session.listen('journal', () => void calls.push('the journal’s second'))
    type('a')
    expect(calls).toEqual(['journal a', 'the journal’s second', 'beside a', 'view a'])
  })

  test('with the state before it, the state after it, and its maker', () => {
    const calls: unknown[] = []
    session.listen('beside', ({ before, after, batch, author }) => {
      calls.push([before.doc.textContent, after.doc.textContent, batch, author])
    })
    type('a')
    make('b', { batch: 'merge', author: 'Azad Rasul' })
    expect(calls).toEqual([
      ['', 'a', 'typing', 'Shilan Barzo'],
      ['a', 'ba', 'merge', 'Azad Rasul'],
    ])
  })

  test('though another listener throws, and what was typed is on disk', async () => {
    const calls: string[] = []
    session.listen('beside', () => {
      throw new Error('beside')
    })
    session.listen('view', () => void calls.push('view'))
    expect(() => type('a')).toThrow('beside')
    expect(calls).toEqual(['view'])
    expect((await origins()).map(({ batch }) => batch)).toEqual(['typing'])
  })

  test('no longer once it stopped', () => {
    const calls: string[] = []
    const stop = session.listen('beside', () => void calls.push('beside'))
    stop()
    type('a')
    expect(calls).toEqual([])
  })
})

describe('a change within a change', () => {
  test.each(['journal', 'beside'] as const)('is refused of a listener in the place of %s', (place) => {
    session.listen(place, ({ after }) => {
      if (after.doc.textContent === 'a') session.dispatch(insert('x'))
    })
    expect(() => type('a')).toThrow('A change was made while another was being worked out')
    expect(session.doc.textContent).toBe('a')
    type('b')
    expect(session.doc.textContent).toBe('ba')
  })

  test('is refused of a plugin that is asked for its state', async () => {
    let isOn = false
    const meddling = new Plugin({
      state: {
        init: () => null,
        apply(_, value) {
          if (isOn) session.dispatch(insert('x'))
          return value
        },
      },
    })
    session = await window.open(desk, id, [meddling])
    isOn = true
    expect(() => type('a')).toThrow('A change was made while another was being worked out')
    isOn = false
    expect(session.doc.textContent).toBe('')
  })

  test('is taken in the place of the view, and main gets both in the order that they were made', async () => {
    session.listen('view', ({ after }) => {
      if (after.doc.textContent === 'a') make('x', { batch: 'command' })
    })
    type('a')
    expect(session.doc.textContent).toBe('xa')
    expect((await origins()).map(({ batch }) => batch)).toEqual(['typing', 'command'])
    expect((await desk.store.read(id)).doc.textContent).toBe('xa')
  })
})

const typeA: Command = ({ tr }, dispatch) => {
  dispatch?.(tr.insertText('a', 1))
  return true
}

describe('the journal says of each step', () => {
  const query: FindQuery = { ...emptyQuery, text: 'a' }
  test.each<[string, () => void, string[]]>([
    ['a letter', () => type('a'), ['typing']],
    ['a paste', () => session.dispatch(insert('ab').setMeta('uiEvent', 'paste')), ['paste']],
    ['a drop', () => session.dispatch(insert('ab').setMeta('uiEvent', 'drop')), ['drop']],
    ['a cut', () => session.dispatch(insert('ab').setMeta('uiEvent', 'cut')), ['typing']],
    [
      'several changes of one drop',
      () =>
        session.inBatch({ batch: 'drop' }, () => {
          session.dispatch(insert('a').setMeta('uiEvent', 'paste'))
          session.dispatch(session.state.tr.insertText('b', 2))
        }),
      ['drop'],
    ],
    [
      'a panel',
      () =>
        session.dispatch(
          madeBy(setDetails(session.state.tr, builtInHouses, { slug: 's' }), { batch: 'panel' }),
        ),
      ['panel'],
    ],
    ['a command', () => session.run(typeA), ['command']],
    [
      'replacing all',
      () => {
        type('aa')
        session.run(window.lookFor({ query, finder: literalFinder(query), ranges: null }))
        session.run(window.replaceAll(query, { text: 'bc', keepsCase: true }), 'replace-all')
      },
      ['typing', 'replace-all'],
    ],
    ['a merge', () => make('a', { batch: 'merge' }), ['merge']],
    [
      'an undo and a redo',
      () => {
        type('a')
        session.run(window.undo)
        session.run(window.redo)
      },
      ['typing', 'undo', 'redo'],
    ],
  ])('what it was a part of: %s', async (_, change, batches) => {
    change()
    expect((await origins()).map(({ batch }) => batch)).toEqual(batches)
  })

  test('who made it: the editor at the window, or whom the change names', async () => {
    type('a')
    make('b', { batch: 'merge', author: 'Azad Rasul' })
    expect((await origins()).map(({ author }) => author)).toEqual(['Shilan Barzo', 'Azad Rasul'])
  })

  test('that letters typed in one go are of one batch, however often they are sent', async () => {
    type('a')
    await session.flush()
    type('bc')
    expect(await origins()).toEqual([
      { steps: 1, author: 'Shilan Barzo', batch: 'typing', since: 0 },
      { steps: 2, author: 'Shilan Barzo', batch: 'typing', since: 0 },
    ])
  })

  test('that two pastes one after another are two batches', async () => {
    for (const text of ['ab', 'cd'])
      session.dispatch(window.closeHistory(insert(text)).setMeta('uiEvent', 'paste'))
    expect((await origins()).map(({ batch, since }) => [batch, since])).toEqual([
      ['paste', 0],
      ['paste', 1],
    ])
  })
})

describe('a journal of another version', () => {
  const entry = {
    from: 0,
    at: '2026-11-27T09:00:00.000Z',
    steps: [{ stepType: 'docAttr', attr: 'slug', value: 's' }],
  }
  test.each<[string, object, unknown[]]>([
    ['says nothing of authors: it is read', {}, []],
    [
      'knows another kind of batch: it is read',
      { origins: [{ steps: 1, author: '', batch: 'suggestion', since: 0 }] },
      [{ steps: 1, author: '', batch: 'suggestion', since: 0 }],
    ],
    [
      'tells more of a batch, and of an entry: it is read without that',
      { origins: [{ steps: 1, author: 'A', batch: 'paste', since: 0, device: 'phone' }], place: 'Erbil' },
      [{ steps: 1, author: 'A', batch: 'paste', since: 0 }],
    ],
  ])('%s', (_, more, origins) => {
    const { entries, isDamaged, isNewer } = journalFrom(Buffer.from(seal({ ...entry, ...more })))
    expect({ entries, isDamaged, isNewer }).toEqual({
      entries: [{ ...entry, origins }],
      isDamaged: false,
      isNewer: false,
    })
  })

  test('without authors leads to the story that a killed program left', async () => {
    session.dispatch(insert('Ferry'))
    await session.flush()
    session.dispatch(insert('The '))
    await vi.waitFor(() => expect(session.saving).toBe('saved'))
    const killed = join(folder, 'killed')
    for (const part of ['stories', 'journal'])
      await cp(join(folder, part), join(killed, part), { recursive: true })
    const lines = (await readFile(journalFile(killed), 'utf8')).split('\n').filter(Boolean)
    const earlier = lines.map((line) => {
      const { sum: _, data, ...head } = JSON.parse(line)
      delete data.origins
      return seal(data, Object.keys(head).length > 0 ? head : undefined)
    })
    await writeFile(journalFile(killed), earlier.join(''))
    const { store } = await openDesk(killed)
    expect((await store.read(id)).doc.textContent).toBe('The Ferry')
    await store.close()
  })
})
