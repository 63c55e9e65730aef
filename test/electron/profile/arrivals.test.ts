import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Arrivals } from '../../../electron/profile/arrivals'
import { seal } from '../../../electron/store/seal'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-arrivals-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Marks as a new start of the app has them, once all that was marked is written. */
async function restarted(arrivals: Arrivals) {
  await arrivals.written()
  return (await Arrivals.open(folder)).marks
}

test('what came through the inbox is unread until it is opened, across restarts', async () => {
  const arrivals = await Arrivals.open(folder)
  expect(arrivals.marks).toEqual({ wire: [], unread: [] })
  arrivals.came(['a', 'b', 'c'])
  arrivals.mark(['b'], false)
  expect(await restarted(arrivals)).toEqual({ wire: ['a', 'b', 'c'], unread: ['a', 'c'] })
})

test('a story that comes again stays read, and any can be marked unread', async () => {
  const arrivals = await Arrivals.open(folder)
  arrivals.came(['a'])
  arrivals.mark(['a'], false)
  expect(arrivals.came(['a'])).toEqual([])
  expect(arrivals.mark(['a', 'own'], true)).toEqual(['a', 'own'])
  expect(await restarted(arrivals)).toEqual({ wire: ['a'], unread: ['a', 'own'] })
})

test('looking at what is read already writes nothing', async () => {
  const arrivals = await Arrivals.open(folder)
  expect(arrivals.mark(['a'], false)).toEqual([])
  await arrivals.written()
  await expect(readFile(join(folder, 'arrivals.log'))).rejects.toThrow('ENOENT')
})

test('a line that is damaged or cut off costs no other', async () => {
  const path = join(folder, 'arrivals.log')
  const arrivals = await Arrivals.open(folder)
  arrivals.came(['a', 'b'])
  await arrivals.written()
  await appendFile(path, `${seal({ ids: ['a'], event: 'read' }).replace('read', 'reed')}{"sum":"12`)
  const later = await Arrivals.open(folder)
  expect(later.marks.unread).toEqual(['a', 'b'])
  later.mark(['b'], false)
  expect((await restarted(later)).unread).toEqual(['a'])
})

test('a log of a newer version is left as it is', async () => {
  const path = join(folder, 'arrivals.log')
  const newer = seal({ format: 'copydesk-arrivals', version: 9, minReader: 9 })
  await writeFile(path, newer)
  const arrivals = await Arrivals.open(folder)
  arrivals.came(['a'])
  await arrivals.written()
  expect(arrivals.marks.unread).toEqual(['a'])
  expect(await readFile(path, 'utf8')).toBe(newer)
})
