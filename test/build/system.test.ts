import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { executable } from '../../build/electron.mjs'
import { setUpSystem, whatIsInstalled, whatToRun } from '../../build/setup/system.mjs'
import { stubCommand, temporaryFolder } from './stub'

let folder: string

const commandsRun = () => readFile(join(folder, 'asked'), 'utf8')

function runAs(user: 'root' | 'an editor') {
  vi.spyOn(process, 'getuid').mockReturnValue(user === 'root' ? 0 : 1000)
}

beforeEach(async () => {
  vi.restoreAllMocks()
  folder = await temporaryFolder()
  await mkdir(join(folder, executable, '..'), { recursive: true })
  await writeFile(join(folder, executable), '')
  await writeFile(join(folder, 'chrome-sandbox'), '')
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
  await stubCommand('ldd', 'echo "libgbm.so.1 => not found"')
  await stubCommand('unshare', 'exit 0')
  await stubCommand('apt-cache', 'printf "libgbm1\\nlibasound2\\nlibasound2t64\\n"')
  await stubCommand('apt-get', `echo "$@" >> ${folder}/asked`)
  await stubCommand('sudo', `echo "sudo $@" >> ${folder}/asked`)
})

describe.runIf(process.platform === 'linux')('setting up the system', () => {
  it('says what it installs before it installs anything, as root', async () => {
    runAs('root')
    const stderrWrite = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await stubCommand('apt-get', `exit 100`)
    await expect(setUpSystem()).rejects.toThrow(
      /^apt-get could not install the system packages: run "apt-get install .*libgbm1/,
    )
    expect(stderrWrite.mock.calls[0]?.[0]).toMatch(
      /^Installing system packages as root, with apt-get \(no libgbm\.so\.1\): .*libgbm1 .*\n$/,
    )
  })

  it('installs what Electron misses, under the names that this Debian knows', async () => {
    runAs('root')
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await setUpSystem()
    expect(await commandsRun()).toMatch(/^update\ninstall --yes /)
    expect(await commandsRun()).toMatch(/ libgbm1 /)
    expect(await commandsRun()).toMatch(/ libasound2t64 /)
  })

  it('runs nothing as root for anybody else, and says in one line what to run', async () => {
    runAs('an editor')
    await expect(setUpSystem()).rejects.toThrow(
      /^System packages are missing \(no libgbm\.so\.1\)\. .*: sudo apt-get update && sudo apt-get install [^\n]*libgbm1[^\n]*$/,
    )
    await expect(commandsRun()).rejects.toThrow('ENOENT')
  })

  it('says what to run where Chromium finds no sandbox', async () => {
    runAs('an editor')
    await stubCommand('ldd', 'true')
    await stubCommand('unshare', 'exit 1')
    vi.stubEnv('DISPLAY', ':0')
    await expect(setUpSystem()).rejects.toThrow(`sudo chmod 4755 "${join(folder, 'chrome-sandbox')}"`)
    await expect(commandsRun()).rejects.toThrow('ENOENT')
  })

  it('installs nothing when nothing is missing', async () => {
    runAs('root')
    await stubCommand('ldd', 'echo "libc.so.6 => /lib/libc.so.6"')
    await stubCommand('xvfb-run', 'true')
    await setUpSystem()
    await expect(commandsRun()).rejects.toThrow('ENOENT')
  })
})

describe('what the set-up says of the system', () => {
  const packages = { packages: ['libgbm1', 'xvfb'], libraries: ['libgbm.so.1'], helper: null }
  const sandbox = { packages: [], libraries: [], helper: '/opt/my electron/chrome-sandbox' }

  it('names all packages before it installs them', () => {
    expect(whatIsInstalled(packages)).toBe(
      'Installing system packages as root, with apt-get (no libgbm.so.1): libgbm1 xvfb',
    )
  })

  it.each([
    [
      'packages',
      packages,
      true,
      'System packages are missing (no libgbm.so.1). The set-up does not become root by itself. Run this, then start again: sudo apt-get update && sudo apt-get install libgbm1 xvfb',
    ],
    [
      'packages where there is no apt-get',
      packages,
      false,
      'System packages are missing (no libgbm.so.1). Install what Debian calls libgbm1, xvfb, then start again.',
    ],
    [
      'a helper',
      sandbox,
      true,
      'Chromium\'s sandbox needs a helper that belongs to root, as this system keeps user namespaces closed. The set-up does not become root by itself. Run this, then start again: sudo chown root "/opt/my electron/chrome-sandbox" && sudo chmod 4755 "/opt/my electron/chrome-sandbox"',
    ],
  ])('gives one command for %s', (_, needs, hasApt, message) => {
    expect(whatToRun(needs, hasApt)).toBe(message)
  })

  it('gives one command for both at once', () => {
    expect(whatToRun({ ...packages, helper: sandbox.helper }, true)).toMatch(
      /: sudo apt-get update && sudo apt-get install libgbm1 xvfb && sudo chown root .* && sudo chmod 4755 [^\n]*$/,
    )
  })
})
