import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { executable } from '../../build/electron.mjs'
import { setUpLibraries } from '../../build/setup/libraries.mjs'
import { stubCommand, temporaryFolder } from './stub'

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
  await mkdir(join(folder, executable, '..'), { recursive: true })
  await writeFile(join(folder, executable), '')
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
  await stubCommand('ldd', 'echo "libgbm.so.1 => not found"')
  await stubCommand('apt-cache', 'printf "libgbm1\\nlibasound2\\nlibasound2t64\\n"')
  await stubCommand('sudo', 'shift; exec "$@"')
})

describe.runIf(process.platform === 'linux')('setting up system libraries', () => {
  it('installs what Electron misses, under the names that this Debian knows', async () => {
    await stubCommand('apt-get', `echo "$@" >> ${folder}/asked`)
    await setUpLibraries()
    const asked = await readFile(join(folder, 'asked'), 'utf8')
    expect(asked).toMatch(/^update\ninstall --yes /)
    expect(asked).toMatch(/ libgbm1 /)
    expect(asked).toMatch(/ libasound2t64 /)
  })

  it('says in one line what to install when it may not', async () => {
    await stubCommand('apt-get', 'exit 100')
    await expect(setUpLibraries()).rejects.toThrow(
      /^System packages are missing \(no libgbm\.so\.1\): run "sudo apt-get install .*libgbm1.*", then start again\.$/,
    )
  })

  it('installs nothing when nothing is missing', async () => {
    await stubCommand('ldd', 'echo "libc.so.6 => /lib/libc.so.6"')
    await stubCommand('apt-get', `echo "$@" >> ${folder}/asked`)
    await setUpLibraries()
    await expect(readFile(join(folder, 'asked'))).rejects.toThrow('ENOENT')
  })
})
