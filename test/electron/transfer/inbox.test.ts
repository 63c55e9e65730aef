import { execFileSync } from 'node:child_process'
import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inWords } from '../../../electron/errors/in-words'
import { seal } from '../../../electron/store/seal'
import { InboxRecord } from '../../../electron/transfer/inbox/record'
import { InboxScan } from '../../../electron/transfer/inbox/scan'
import { isUnix } from '../../system'

let folder = ''
let now = 0
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-inbox-'))
  await mkdir(join(folder, 'in'))
  now = 1_000_000
})
afterEach(() => rm(folder, { recursive: true }))

const path = (name: string) => join(folder, 'in', name)
const recordAt = () => new InboxRecord(join(folder, 'inbox.log'), join(folder, 'inbox.json'))
const open = (record = recordAt()) => new InboxScan(join(folder, 'in'), record, () => now)

/** Looks until all is settled; what there is to import, as it is then done, and what is passed over. */
function takeAll(scan: InboxScan, isDone = true) {
  scan.look()
  now += 2000
  scan.look()
  const taken: string[] = []
  const refused: string[] = []
  for (;;) {
    const next = scan.next()
    refused.push(
      ...next.refused.map(({ path, reason }) => `${path.slice(folder.length + 4)}: ${inWords(reason)}`),
    )
    taken.push(...next.files.map(({ path }) => path.slice(folder.length + 4)))
    if (next.files.length === 0) break
    scan.settle(next.files.map((file) => ({ ...file, isDone })))
  }
  return { taken: taken.sort(), refused: refused.sort() }
}

describe('files in the inbox', () => {
  it('are handed over once each, also after a restart', async () => {
    for (let index = 0; index < 60; index++) await writeFile(path(`${index}.txt`), `Story ${index}`)
    const scan = open()
    expect(takeAll(scan).taken).toHaveLength(60)
    expect(takeAll(scan).taken).toEqual([])
    expect(takeAll(open()).taken).toEqual([])
  })

  it('are none that a desk among them or around them has', async () => {
    for (const name of ['stories', 'journal']) await mkdir(path(join('desk', name)), { recursive: true })
    await writeFile(path('desk/stories/one.json'), '{"headline":"Ours"}')
    await writeFile(path('wire.txt'), 'Wire')
    expect(takeAll(open())).toEqual({ taken: ['wire.txt'], refused: [] })
    const within = new InboxScan(path('desk/stories'), recordAt(), () => now)
    expect(takeAll(within)).toEqual({
      taken: [],
      refused: ['desk/stories: it is a desk of Copydesk: its files are not imported'],
    })
    const itself = new InboxScan(path('desk'), recordAt(), () => now)
    expect(takeAll(itself).refused).toEqual(['desk: it is a desk of Copydesk: its files are not imported'])
  })

  it('are not handed over while they are written', async () => {
    const scan = open()
    await writeFile(path('a.txt'), 'Half')
    scan.look()
    now += 1000
    await appendFile(path('a.txt'), ' and half')
    scan.look()
    now += 1000
    scan.look()
    expect(scan.next().files).toEqual([])
    now += 1000
    scan.look()
    expect(scan.next().files).toHaveLength(1)
  })

  it('that came together are ready together, however long a look takes', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.txt']) await writeFile(path(name), name)
    let eachMs = 200
    const scan = new InboxScan(path(''), recordAt(), () => {
      now += eachMs
      return now
    })
    scan.look()
    eachMs = 1
    now += 1150
    scan.look()
    const early = scan.next().files.length
    now += 1000
    scan.look()
    expect([early, scan.next().files.length].sort()).toEqual([0, 3])
  })

  it('are not handed over for a name that says they are being written', async () => {
    for (const name of ['a.part', 'b.tmp', '.c', '~d.docx', 'e.txt~']) await writeFile(path(name), name)
    expect(takeAll(open())).toEqual({ taken: [], refused: [] })
  })

  it('come once for what is in them: under two names at once, moved, or sent again', async () => {
    await writeFile(path('a.txt'), 'Same')
    await writeFile(path('b.txt'), 'Same')
    const scan = open()
    expect(takeAll(scan).taken).toHaveLength(1)
    await writeFile(path('c.txt'), 'Same')
    expect(takeAll(scan).taken).toEqual([])
  })

  it('come again when they hold something else', async () => {
    await writeFile(path('a.txt'), 'One')
    const scan = open()
    takeAll(scan)
    await writeFile(path('a.txt'), 'Two')
    await utimes(path('a.txt'), 2, 2)
    expect(takeAll(scan).taken).toEqual(['a.txt'])
  })

  it('come again where the desk could not keep them', async () => {
    await writeFile(path('a.txt'), 'One')
    const scan = open()
    scan.look()
    now += 2000
    scan.look()
    scan.settle(scan.next().files.map((file) => ({ ...file, isDone: false })))
    scan.look()
    now += 4000
    scan.look()
    expect(scan.next().files).toEqual([])
    now += 2000
    scan.look()
    expect(scan.next().files).toHaveLength(1)
  })

  it('are handed over a few at a time where they are large', async () => {
    for (const name of ['a', 'b', 'c']) await writeFile(path(`${name}.txt`), name.repeat(6_000_000))
    const scan = open()
    scan.look()
    now += 2000
    scan.look()
    expect([scan.next(), scan.next()].map(({ files, waiting }) => [files.length, waiting])).toEqual([
      [2, 1],
      [1, 0],
    ])
  })

  it.runIf(isUnix)('lie in folders too, each read once whatever links lead to it', async () => {
    await mkdir(path('deep'))
    await writeFile(path('deep/a\u202e\n.txt'), 'Deep')
    await symlink('..', path('deep/up'))
    expect(takeAll(open()).taken).toEqual(['deep/a\u202e\n.txt'])
  })

  it('that are gone by the time they are read are not told', async () => {
    await writeFile(path('a.txt'), 'One')
    const scan = open()
    scan.look()
    now += 2000
    scan.look()
    await rm(path('a.txt'))
    expect(scan.next()).toEqual({ files: [], refused: [], waiting: 0 })
  })
})

describe('what is no file to import', () => {
  it.runIf(isUnix)('is named once, and never read', async () => {
    execFileSync('mkfifo', [path('pipe')])
    await symlink('loop', path('loop'))
    await symlink('/nowhere/at/all', path('nowhere'))
    await symlink('/dev/zero', path('zero'))
    await writeFile(path('huge'), '')
    await truncate(path('huge'), 2_300_000_000)
    await writeFile(path('good.txt'), 'Good')
    const { taken, refused } = takeAll(open())
    expect(taken).toEqual(['good.txt'])
    expect(refused).toEqual([
      'huge: it is larger than 50 MB',
      'loop: it is a broken link',
      'nowhere: there is no such file',
      'pipe: it is not a regular file but a pipe, a device or the like',
      'zero: it is not a regular file but a pipe, a device or the like',
    ])
    expect(takeAll(open()).refused).toEqual([])
  })

  it('a folder that is not there is named, and watched once it is', async () => {
    const scan = open()
    await rm(path(''), { recursive: true })
    expect(takeAll(scan).refused).toEqual([': there is no such file'])
    expect(takeAll(scan).refused).toEqual([])
    await mkdir(path(''))
    await writeFile(path('a.txt'), 'One')
    expect(takeAll(scan).taken).toEqual(['a.txt'])
  })
})

it('a folder that cannot be used is named again where it could be meanwhile', async () => {
  const scan = open()
  const told: number[] = []
  for (const isDesk of [true, false, true]) {
    for (const name of ['stories', 'journal'])
      await (isDesk ? mkdir(path(name)) : rm(path(name), { recursive: true }))
    told.push(takeAll(scan).refused.length)
  }
  expect(told).toEqual([1, 0, 1])
})

describe('the record', () => {
  it('that is damaged gives what is whole, and is kept', async () => {
    for (const name of ['a', 'b', 'c']) await writeFile(path(name), name)
    takeAll(open())
    const log = join(folder, 'inbox.log')
    const [one = '', two = '', ...rest] = (await readFile(log, 'utf8')).split('\n')
    await writeFile(log, [one, two.replace('"data"', '"dada"'), ...rest].join('\n'))
    const record = recordAt()
    expect(record.damagedCopy).toBe(`${log}.damaged`)
    expect(takeAll(open(record)).taken).toHaveLength(1)
    expect(recordAt().damagedCopy).toBeNull()
  })

  it('whose last line was being written is whole', async () => {
    await writeFile(path('a'), 'a')
    takeAll(open())
    await appendFile(join(folder, 'inbox.log'), '{"sum":"12')
    const record = recordAt()
    expect(record.damagedCopy).toBeNull()
    await writeFile(path('b'), 'b')
    expect(takeAll(open(record)).taken).toEqual(['b'])
    expect(recordAt().damagedCopy).toBeNull()
    expect(takeAll(open()).taken).toEqual([])
  })

  it.each([
    ['whole', (text: string) => text, false],
    ['cut off', (text: string) => text.slice(0, -30), true],
  ])('of an older version counts, %s', async (_, change, isDamaged) => {
    const hash = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb'
    await writeFile(path('a'), 'a')
    await writeFile(path('b'), 'b')
    await writeFile(join(folder, 'inbox.json'), change(seal({ taken: [hash, 'f'.repeat(64)] })))
    const record = recordAt()
    expect(record.damagedCopy !== null).toBe(isDamaged)
    expect(takeAll(open(record)).taken).toEqual(['b'])
    expect(await readdir(folder)).not.toContain('inbox.json')
    expect(takeAll(open()).taken).toEqual([])
  })
})
