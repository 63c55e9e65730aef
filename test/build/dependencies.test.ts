import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setUpDependencies } from '../../build/setup/dependencies.mjs'
import { isUnix } from '../system'
import { stubCommand, temporaryFolder } from './stub'

const locked = {
  packages: {
    '': { name: 'app' },
    'node_modules/needed': { version: '1.2.0', integrity: 'sha512-a' },
    'node_modules/for-another-system': { version: '3.0.0', integrity: 'sha512-b', optional: true },
  },
}

/** What npm leaves when it has installed all that this system needs. */
const installed = { packages: { 'node_modules/needed': locked.packages['node_modules/needed'] } }

async function checkout(inside: object | undefined): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'node_modules'))
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(locked))
  if (inside) await writeFile(join(folder, 'node_modules/.package-lock.json'), JSON.stringify(inside))
  return folder
}

/** npm called as `npm --prefix FOLDER ci`: leaves a note that it ran, and its lock file. */
const install = `echo ran > "$2/ran"; echo '${JSON.stringify(installed)}' > "$2/node_modules/.package-lock.json"`

describe.runIf(isUnix)('setting up the dependencies', () => {
  it('leaves alone what matches the lock file, packages for other systems apart', async () => {
    await stubCommand('npm', install)
    const folder = await checkout(installed)
    await setUpDependencies(folder)
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })

  it.each([
    ['nothing is installed', undefined],
    ['a package is of another version', { packages: { 'node_modules/needed': { version: '1.1.0' } } }],
    ['a package is missing', { packages: {} }],
  ])('installs when %s', async (_when, inside) => {
    await stubCommand('npm', install)
    const folder = await checkout(inside)
    await setUpDependencies(folder)
    expect(await readFile(join(folder, 'ran'), 'utf8')).toBe('ran\n')
  })

  it('installs again after an install that was cut off', async () => {
    const folder = await checkout({ packages: {} })
    await stubCommand('npm', 'kill -9 $$')
    await expect(setUpDependencies(folder)).rejects.toThrow(/^The dependencies were not installed/)
    await stubCommand('npm', install)
    await setUpDependencies(folder)
    expect(existsSync(join(folder, 'ran'))).toBe(true)
  })

  it('says in one line why npm failed', async () => {
    const folder = await checkout(undefined)
    await stubCommand('npm', 'echo "npm error code ENOTFOUND" >&2; exit 1')
    await expect(setUpDependencies(folder)).rejects.toThrow(
      'The dependencies were not installed (npm ci: ENOTFOUND): check the network and the disk, then start again.',
    )
  })
})
