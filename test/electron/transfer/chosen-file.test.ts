import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemOf } from '../../../electron/errors/in-words'
import { readChosenFile } from '../../../electron/transfer/chosen-file'
import { isUnix } from '../../system'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a file that was chosen', () => {
  it('is read where it is not too large', async () => {
    const path = join(folder, 'names.txt')
    await writeFile(path, 'Nadia')
    expect(String(await readChosenFile(path, 5))).toBe('Nadia')
    expect(await readChosenFile(path, 4)).toBeNull()
  })

  const refused = async (name: string) =>
    expect(await readChosenFile(join(folder, name), 1000).then(String, problemOf)).toMatch(
      new RegExp(`^“${name}” was not read: .+\\.$`),
    )

  it('that is gone is refused with its name and why', () => refused('gone.txt'))

  it('that is a folder is refused so', async () => {
    await mkdir(join(folder, 'folder'))
    await refused('folder')
  })

  it.runIf(isUnix)('that is a pipe is refused so, and not waited for', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')])
    await refused('pipe')
  })
})
