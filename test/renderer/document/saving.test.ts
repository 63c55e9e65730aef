import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { seal } from '../../../electron/store/seal'
import type { StorySession } from '../../../renderer/document/story-session'
import { blankDoc } from '../../../story/story/blank'
import { openDesk, startWindow, type TestDesk } from './window'

let folder: string
let desk: TestDesk
let id: string
let window: Awaited<ReturnType<typeof startWindow>>
let session: StorySession
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-saving-'))
  desk = await openDesk(folder)
  id = (await desk.store.create(blankDoc())).id
  window = await startWindow()
  session = await window.open(desk, id)
})
afterEach(async () => {
  vi.useRealTimers()
  session.stop()
  await desk.store.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

const type = (text: string) => session.dispatch(session.state.tr.insertText(text, 1))
const names = () => desk.called.map(({ name }) => name).filter((name) => name !== 'saveEditorPosition')
const onDisk = async () => (await desk.store.read(id)).doc.textContent

/** Restarts the app, and counts what can be undone then. */
async function undosAfterRestart(): Promise<number> {
  await session.close()
  await desk.store.close()
  desk = await openDesk(folder)
  window = await startWindow()
  session = await window.open(desk, id)
  return window.undoDepth(session.state)
}

test('where steps do not follow, the document goes first and the undo history after it, under its version', async () => {
  type('Ferry')
  await session.flush()
  desk.instead.append = () => ({ state: 'out-of-step', version: 0 })
  session.dispatch(window.closeHistory(session.state.tr))
  type('The ')
  desk.called.length = 0
  const flushed = session.flush()
  await flushed
  delete desk.instead.append
  expect(names().slice(0, 3)).toEqual(['append', 'replace', 'saveUndoHistory'])
  expect(await onDisk()).toBe('The Ferry')
  expect(await undosAfterRestart()).toBe(2)
  expect(session.run(window.undo)).toBe(true)
  expect(session.doc.textContent).toBe('Ferry')
})

test('main says that it did not keep an undo history that leads to another version', async () => {
  type('Ferry')
  await session.flush()
  const place = { selection: {}, scrollTop: 0 }
  expect(await desk.store.saveUndoHistory(id, 1, [], place)).toBe(true)
  expect(await desk.store.saveUndoHistory(id, 77, [], place)).toBe(false)
})

test('an undo history that main did not keep is offered again', async () => {
  desk.instead.append = () => ({ state: 'out-of-step', version: 0 })
  desk.instead.saveUndoHistory = () => false
  type('Ferry')
  await session.flush()
  desk.instead = {}
  desk.called.length = 0
  type('The ')
  await session.flush()
  expect(names()).toContain('saveUndoHistory')
  expect(await undosAfterRestart()).toBe(1)
})

test('an undo history of nested mark sets, as earlier versions wrote it, is read and leads back', async () => {
  const mark = (country: string) => ({
    type: 'dateline',
    attrs: { places: [{ city: 'Mosul', region: '', country }], date: null, sources: [] },
  })
  const step = (stepType: string, country: string) => ({ stepType, mark: mark(country), from: 5, to: 13 })
  const { headline, standfirst, paragraph } = blankDoc().type.schema.nodes
  const text = { type: 'text', marks: [mark('Iraq')], text: 'MOSUL – ' }
  await session.close()
  const doc = blankDoc().type.schema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: headline?.name },
      { type: standfirst?.name },
      { type: paragraph?.name, content: [text] },
    ],
  })
  const summary = await desk.store.create(doc)
  id = summary.id
  const back = { stepType: 'markSet', steps: [step('removeMark', 'Iraq'), step('addMark', '')] }
  const nested = { stepType: 'markSet', steps: [{ stepType: 'markSet', steps: [back] }, back] }
  const selection = { type: 'text', anchor: 6, head: 6 }
  const turns = [{ kind: 'new', selection, steps: [nested] }]
  await writeFile(join(folder, 'undo', `${id}.jsonl`), seal({ at: summary.changed, turns }))
  session = await window.open(desk, id)
  for (let turn = 0; turn < 20; turn++) {
    expect(session.run(window.undo)).toBe(true)
    expect(JSON.stringify(session.doc)).toContain('"country":""')
    expect(session.run(window.redo)).toBe(true)
    expect(JSON.stringify(session.doc)).toContain('"country":"Iraq"')
  }
  desk.called.length = 0
  await session.flush()
  expect(names()).not.toContain('replace')
  expect(Math.max(...desk.called.map(({ bytes }) => bytes))).toBeLessThan(60_000)
})

test('what main rejects stays in the window and is said to be rejected, not blamed on the disk; more of it is not offered each second', async () => {
  const refuse = () => {
    throw new Error('too deep')
  }
  desk.instead = { append: refuse, replace: refuse }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  type('Ferry')
  await expect(session.flush()).rejects.toMatchObject({ name: 'RejectedError' })
  expect(session.saving).toBe('rejected')
  expect(session.isHandedOver).toBe(false)
  desk.called.length = 0
  await vi.advanceTimersByTimeAsync(4500)
  expect(names().length).toBeLessThanOrEqual(2)
  expect(await session.close()).toBe(false)
  desk.instead = {}
  await session.flush()
  expect(session.saving).toBe('saved')
  expect(await onDisk()).toBe('Ferry')
})

test('a text that is too large for main stays in the window, which says so, until it is shorter', async () => {
  const longest = 100
  const fits = (args: unknown) => !JSON.stringify(args).includes('x'.repeat(longest))
  vi.doMock('../../../contract/bounds', () => ({ isWithinBounds: fits }))
  await session.close()
  window = await startWindow()
  vi.doUnmock('../../../contract/bounds')
  session = await window.open(desk, id)
  const refuse = () => {
    throw new Error('too much')
  }
  desk.instead = { append: refuse, replace: refuse }
  type('x'.repeat(longest))
  await expect(session.flush()).rejects.toMatchObject({ name: 'RejectedError' })
  expect(session.saving).toBe('too-large')
  expect(await session.close()).toBe(false)
  desk.instead = {}
  session.dispatch(session.state.tr.delete(2, longest + 1))
  await session.flush()
  expect(session.saving).toBe('saved')
  expect(await onDisk()).toBe('x')
})

test('one rejected change is followed by the whole document, and nothing is said', async () => {
  desk.instead.append = () => {
    throw new Error('refused')
  }
  type('Ferry')
  await session.flush()
  expect(session.saving).toBe('saved')
  expect(await onDisk()).toBe('Ferry')
})

test('a change that another brings about while it is shown is journaled after it', async () => {
  const view = {
    updateState: () => {
      if (session.doc.textContent === 'b') session.dispatch(session.state.tr.insertText('a', 1))
    },
  }
  Reflect.apply(session.attach, session, [view, () => 0])
  type('b')
  await session.flush()
  expect(session.doc.textContent).toBe('ab')
  expect(await onDisk()).toBe('ab')
  expect(names()).not.toContain('replace')
})
