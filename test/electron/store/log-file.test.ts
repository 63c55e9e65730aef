import { appendFile, mkdtemp, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bytesOf } from '../../../electron/store/durable'
import { formats } from '../../../electron/store/envelope'
import { readLog } from '../../../electron/store/log'
import { LogFile } from '../../../electron/store/log-file'
import { seal } from '../../../electron/store/seal'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-log-'))
})
afterEach(() => rm(folder, { recursive: true }))

const path = () => join(folder, 'a.log')
const line = (n: number) => seal({ n })
const read = async () => readLog(await bytesOf(path()), formats.undo, z.object({ n: z.int() }))
/** The numbers in the log, and what is wrong with other lines. */
const numbers = async () =>
  (await read()).lines.map(({ reading }) => (reading.state === 'ok' ? reading.data.n : reading.state))
const opened = async () => new LogFile(path(), formats.undo, await read())

async function add(log: LogFile, ...all: number[]): Promise<void> {
  await log.append(all.map(line).join(''))
  await log.sync()
  await log.close()
}

describe('a log', () => {
  it('begins with its head, which is written once', async () => {
    await add(await opened(), 1)
    await add(await opened(), 2, 3)
    expect(await numbers()).toEqual([1, 2, 3])
    expect((await readFile(path(), 'utf8')).match(/copydesk-undo/g)).toHaveLength(1)
  })

  it.each([1, 20, 80])(
    'cut off amid its last line, %i bytes of it left, loses that line alone',
    async (left) => {
      await add(await opened(), 1, 2)
      await appendFile(path(), line(3).slice(0, left))
      expect(await numbers()).toEqual([1, 2])
      await add(await opened(), 4)
      expect(await numbers()).toEqual([1, 2, 4])
    },
  )

  it('that was cut off while it was held is cut back before the next line', async () => {
    const log = await opened()
    await add(log, 1)
    await appendFile(path(), line(2).slice(0, 30))
    await add(log, 3)
    expect(await numbers()).toEqual([1, 3])
  })

  it('with a damaged line says so, and takes more after it', async () => {
    await add(await opened(), 1, 2, 3)
    await writeFile(path(), (await readFile(path(), 'utf8')).replace('"n":2', '"n":9'))
    await add(await opened(), 4)
    expect(await numbers()).toEqual([1, 'damaged', 3, 4])
  })

  it('that has lost lines, or lies elsewhere by now, takes no more', async () => {
    const short = await opened()
    await add(short, 1, 2)
    await truncate(path(), 40)
    await expect(short.append(line(3))).rejects.toThrow()
    await expect(short.append(line(4))).rejects.toThrow()
    await rm(path())

    const moved = await opened()
    await moved.append(line(1))
    await rename(path(), `${path()}.moved`)
    await writeFile(path(), line(7))
    await expect(moved.sync()).rejects.toThrow()
    await expect(moved.append(line(2))).rejects.toThrow()
    await moved.close()
    expect(await numbers()).toEqual([7])
  })

  it('of which nothing is known has what lies in its place moved aside first', async () => {
    await writeFile(path(), 'somebody else’s')
    const hooks = {
      ready: async () => undefined,
      moveAside: () => rename(path(), `${path()}.aside`),
    }
    const log = new LogFile(path(), formats.undo, null, hooks)
    expect(log.isOwn).toBe(false)
    await add(log, 1)
    expect(await numbers()).toEqual([1])
    expect(await readFile(`${path()}.aside`, 'utf8')).toBe('somebody else’s')
  })

  it('reads lines as versions were sealed at first', async () => {
    await writeFile(path(), 'K_0U9D0X_HzqJOCR {"n":1}\nNjN5dC-AtRvbkgZX {"n":9}\n')
    expect(await numbers()).toEqual([1, 'damaged'])
  })
})
