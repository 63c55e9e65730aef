import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { UndoRecord } from '../../../contract/undo-history'
import { Folders } from '../../../electron/store/folders'
import { UndoHistories } from '../../../electron/store/undo-histories'

const id = '01a21f51-41b5-7637-91a1-1bd5059a3c34'
const at = (second: number) => `2026-11-28T08:00:0${second}.000Z`
const record: UndoRecord = { kind: 'new', selection: {}, steps: [] }

let folders: Folders
beforeEach(async () => {
  folders = new Folders(await mkdtemp(join(tmpdir(), 'copydesk-undo-')))
  await mkdir(join(folders.undoHistoryOf(id), '..'), { recursive: true })
})
afterEach(() => rm(folders.root, { recursive: true }))

const path = () => folders.undoHistoryOf(id)

it('an undo history that was cut off amid its last line goes on after the line before', async () => {
  await new UndoHistories(folders).add(id, at(1), [record])
  await appendFile(path(), '{"sum":"12')
  const histories = new UndoHistories(folders)
  await histories.add(id, at(2), [record])
  expect((await histories.read(id, at(2))).records).toHaveLength(2)
})

it('an undo history with a damaged line is set aside, and begun anew', async () => {
  await new UndoHistories(folders).add(id, at(1), [record])
  await writeFile(path(), (await readFile(path(), 'utf8')).replace(at(1), at(3)))
  const before = await readFile(path(), 'utf8')
  const histories = new UndoHistories(folders)
  await histories.add(id, at(2), [record])
  expect(await histories.read(id, at(2))).toEqual({ records: [], position: null })
  const [aside = ''] = await readdir(folders.damaged)
  expect(aside).toMatch(/undo/)
  expect(await readFile(join(folders.damaged, aside), 'utf8')).toContain(before)
  await histories.replace(id, at(3), [record], { selection: {}, scrollTop: 0 })
  expect((await histories.read(id, at(3))).records).toHaveLength(1)
})

it('an undo history with a damaged line that cannot be set aside is not added to', async () => {
  await new UndoHistories(folders).add(id, at(1), [record])
  await writeFile(path(), (await readFile(path(), 'utf8')).replace(at(1), at(3)))
  await writeFile(folders.damaged, 'no folder')
  const before = await readFile(path(), 'utf8')
  const histories = new UndoHistories(folders)
  expect(await histories.read(id, at(1))).toEqual({ records: [], position: null })
  await histories.add(id, at(2), [record])
  expect(await readFile(path(), 'utf8')).toBe(before)
})

const place = { selection: { type: 'text', anchor: 7, head: 7 }, scrollTop: 320 }

it('an undo history leads to the document of its time, and what came later than that is passed over', async () => {
  const written = new UndoHistories(folders)
  await written.add(id, at(1), [record])
  await written.add(id, at(2), [record])
  await written.add(id, at(3), [record])
  expect((await new UndoHistories(folders).read(id, at(2))).records).toHaveLength(2)
})

it('an editor’s place is where it was, and after a change only how far the page was scrolled', async () => {
  const written = new UndoHistories(folders)
  await written.add(id, at(1), [record])
  await written.addPosition(id, place)
  expect((await new UndoHistories(folders).read(id, at(1))).position).toEqual(place)
  await written.add(id, at(2), [record])
  expect((await new UndoHistories(folders).read(id, at(2))).position).toEqual({ ...place, selection: null })
})

it('an undo history that would take long to read is passed over', async () => {
  const long = { ...record, selection: { text: 'x'.repeat(8_000_000) } }
  await new UndoHistories(folders).add(id, at(1), [long])
  expect(await new UndoHistories(folders).read(id, at(1))).toEqual({ records: [], position: null })
})
