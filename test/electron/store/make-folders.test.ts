import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolders, makeFoldersSync } from '../../../electron/store/make-folders'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-folder-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe.each([
  ['makeFolders', makeFolders],
  ['makeFoldersSync', async (path: string) => makeFoldersSync(path)],
])('%s', (name, make) => {
  it('makes a folder with those that it is in, and leaves one that is there', async () => {
    const path = join(folder, name, 'desk', 'stories')
    await make(path)
    await writeFile(join(path, 'story.json'), '{}')
    await make(path)
    expect((await stat(join(path, 'story.json'))).size).toBe(2)
  })

  it('refuses where a file is in the way', async () => {
    const file = join(folder, `${name}.txt`)
    await writeFile(file, '')
    await expect(make(file)).rejects.toThrow('EEXIST')
    await expect(make(join(file, 'desk'))).rejects.toThrow(/ENOTDIR|ENOENT/)
  })

  it.skipIf(process.platform !== 'linux')(
    'ends where the disk says that a folder is missing that is there',
    async () => {
      await expect(make('/proc/copydesk/desk')).rejects.toThrow('ENOENT')
    },
  )
})
