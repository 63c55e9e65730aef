import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type DeskStore, openDesk } from '../../../electron/store'
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
  const folders = ['stories', 'journal', 'undo', 'versions']
  return (await Promise.all(folders.map((each) => readdir(join(folder, each))))).flat()
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
