import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir, uptime } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DeskInUse, holderOf, takeLock } from '../../../electron/store/lock'
import { processIdentity } from '../../../electron/store/process-identity'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  path = join(folder, 'desk.lock')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const node = (...args: string[]) => spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })

/** The id of a process that has ended. */
async function ended(): Promise<number> {
  const child = node('-e', '0')
  await once(child, 'exit')
  return child.pid ?? 0
}

const lockOf = (pid: number, host = hostname(), since = new Date().toISOString()) =>
  `${JSON.stringify({ pid, host, since })}\n`

describe('the lock of a desk', () => {
  it('is refused while its owner lives, and free when it lets go', async () => {
    const child = node('-e', 'process.stdin.resume()')
    await writeFile(path, lockOf(child.pid ?? 0))
    await expect(takeLock(path)).rejects.toThrow(DeskInUse)
    expect(await holderOf(path)).toMatchObject({ pid: child.pid })
    child.kill()
    await once(child, 'exit')
    expect(await holderOf(path)).toBeNull()
    const lock = await takeLock(path)
    expect(await lock.rival()).toBeNull()
    await lock.release()
    expect(await readdir(folder)).toEqual([])
  })

  it('is taken from a program that has ended', async () => {
    await writeFile(path, lockOf(await ended()))
    const lock = await takeLock(path)
    expect(await readdir(folder)).toEqual(['desk.lock'])
    await lock.release()
  })

  it('is taken where it was left before the computer was started', async () => {
    const before = new Date(Date.now() - uptime() * 1000 - 3_600_000).toISOString()
    await writeFile(path, lockOf(1, hostname(), before))
    await expect(takeLock(path)).resolves.toBeDefined()
  })

  it.runIf(process.platform === 'linux')('holds by the process and not by the clock', async () => {
    const child = node('-e', 'process.stdin.resume()')
    const identity = processIdentity(child.pid ?? 0) ?? ''
    const [boot = '', ticks = ''] = identity.split(' ')
    const write = (run: string, since: string) =>
      writeFile(path, JSON.stringify({ pid: child.pid, host: hostname(), since, process: run }))
    for (const since of ['1980-01-01T00:00:00.000Z', new Date().toISOString(), '2199-01-01T00:00:00.000Z']) {
      await write(identity, since)
      await expect(takeLock(path)).rejects.toThrow(DeskInUse)
      for (const other of [`${boot} ${Number(ticks) - 1}`, `${'0'.repeat(36)} ${ticks}`, 'x']) {
        await write(other, since)
        await (await takeLock(path)).release()
      }
    }
    child.kill()
    await once(child, 'exit')
    await write(identity, new Date().toISOString())
    await expect(takeLock(path)).resolves.toBeDefined()
  })

  it('says which run of its process has it', async () => {
    await takeLock(path)
    const { process: run = null } = JSON.parse(await readFile(path, 'utf8'))
    expect(run).toBe(processIdentity(process.pid))
  })

  it('is taken where it was never written whole, once nobody can still be writing it', async () => {
    await writeFile(path, '{"pid":')
    const began = Date.now()
    await takeLock(path)
    expect(Date.now() - began).toBeGreaterThan(1000)
    await writeFile(path, '')
    await utimes(path, 1, 1)
    await takeLock(path)
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid })
  })

  it('holds where another computer has it: nobody can know of that', async () => {
    await writeFile(path, lockOf(await ended(), 'another-desk.example'))
    await expect(takeLock(path)).rejects.toThrow('another-desk.example')
  })

  it('is taken though another program ended while it took it over', async () => {
    const stale = lockOf(await ended())
    await writeFile(path, stale)
    const name = createHash('sha256').update(stale).digest('hex').slice(0, 12)
    await writeFile(`${path}.${name}`, lockOf(await ended()))
    await takeLock(path)
    expect(await readdir(folder)).toEqual(['desk.lock'])
  })

  it('is taken again where it only vanished', async () => {
    const lock = await takeLock(path)
    await rm(path)
    expect(await lock.rival()).toBeNull()
    expect(await readdir(folder)).toEqual(['desk.lock'])
  })

  it('that another program has now is told, and left to it', async () => {
    const lock = await takeLock(path)
    const theirs = lockOf(process.ppid)
    await writeFile(path, theirs)
    expect(await lock.rival()).toMatchObject({ pid: process.ppid })
    await lock.release()
    expect(await readFile(path, 'utf8')).toBe(theirs)
  })

  it('is taken by one alone, however many go for it at once', async () => {
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: resolve(import.meta.dirname, 'lock-racer.ts'),
        outDir: join(folder, 'out'),
        rolldownOptions: { output: { entryFileNames: 'racer.mjs' } },
      },
      ssr: { noExternal: true },
    })
    const [rounds, every] = [60, 40]
    const stale = await ended()
    for (let round = 0; round < rounds; round++)
      await writeFile(join(folder, `${round}.lock`), round % 3 === 0 ? '' : lockOf(stale))
    for (let round = 0; round < rounds; round += 3) await utimes(join(folder, `${round}.lock`), 1, 1)

    const start = Date.now() + 1500
    const racers = Array.from({ length: 4 }, () =>
      node(join(folder, 'out/racer.mjs'), folder, `${rounds}`, `${start}`, `${every}`),
    )
    const outputs = await Promise.all(racers.map(async ({ stdout }) => String(await once(stdout, 'data'))))
    for (const racer of racers) racer.stdin.end()
    await Promise.all(racers.map((racer) => once(racer, 'exit')))
    const wins: number[] = outputs.flatMap((line) => JSON.parse(line))
    expect(wins.sort((a, b) => a - b)).toEqual(Array.from({ length: rounds }, (_, round) => round))
    const left = (await readdir(folder)).filter((name) => !/^\d+\.lock$|^out$/.test(name))
    expect(left).toEqual([])
  })
})
