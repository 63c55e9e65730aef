// The system libraries that Electron and a virtual display need on Linux, and the tools that packaging needs.
import { hasDisplay } from '../display.mjs'
import { electronPath } from '../electron.mjs'
import { findCommand, runCommand } from '../process.mjs'
import { say, Trouble } from '../say.mjs'
import { runAsRoot } from './root.mjs'

/** Debian's packages that bring what Electron is linked against. */
const electronPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxss1',
  'libcups2',
  'libxtst6',
]

/** @typedef {{ command: string, packages: string[] }} Tool */
const virtualDisplay = [{ command: 'xvfb-run', packages: ['xvfb', 'xauth'] }]
const packaging = [
  { command: '7za', packages: ['p7zip-full'] },
  { command: 'fakeroot', packages: ['fakeroot'] },
  { command: 'dpkg-deb', packages: ['dpkg'] },
]

/** Makes sure that Electron finds its libraries, and a display to open its window on. */
export async function setUpLibraries() {
  if (process.platform !== 'linux') return
  const missing = await missingLibraries()
  await install(
    [...(missing ? electronPackages : []), ...(hasDisplay ? [] : missingTools(virtualDisplay))],
    missing,
  )
}

/** Makes sure that the tools are there that make an archive and a Debian package. */
export async function setUpPackagingTools() {
  if (process.platform === 'linux') await install(missingTools(packaging), '')
}

/** @returns {Promise<string>} the names of the libraries that Electron does not find */
async function missingLibraries() {
  const { output } = await runCommand('ldd', [electronPath()])
  return [...output.matchAll(/(\S+) => not found/g)].map(([, name]) => name).join(' ')
}

/** @param {Tool[]} tools */
function missingTools(tools) {
  return tools.filter(({ command }) => !findCommand(command)).flatMap(({ packages }) => packages)
}

/**
 * Installs Debian packages when that needs no password, else says which to install.
 * @param {string[]} packages
 * @param {string} missing the libraries that are wanted, for the message
 * @throws {Trouble} when they cannot be installed
 */
async function install(packages, missing) {
  if (packages.length === 0) return
  if (await runAsRoot(['true'])) {
    say(`Installing system packages: ${packages.join(' ')}`)
    await runAsRoot(['apt-get', 'update'])
    const names = await knownNames(packages)
    if (await runAsRoot(['apt-get', 'install', '--yes', '--no-install-recommends', ...names])) return
  }
  throw new Trouble(
    `System packages are missing${missing && ` (no ${missing})`}: run "sudo apt-get install ${packages.join(' ')}", then start again.`,
  )
}

/**
 * Debian 13 and Ubuntu 24.04 name some libraries with t64 at the end.
 * @param {string[]} packages
 */
async function knownNames(packages) {
  const { output } = await runCommand('apt-cache', ['pkgnames'])
  const known = new Set(output.split('\n'))
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}
