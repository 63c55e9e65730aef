// What only root can set up on Linux: system packages, and the helper of Chromium's sandbox. The set-up says what it
// installs before it does, and never becomes root by itself: where it is not, it says what to run.
import { findCommand, runCommand } from '../process.mjs'
import { ScriptError, say } from '../say.mjs'
import { packagesToDistribute, packagesToRun } from './libraries.mjs'
import { helperForRoot } from './sandbox.mjs'

/**
 * What is still missing.
 * @typedef {object} Needs
 * @property {string[]} packages Debian packages
 * @property {string[]} libraries the libraries that the packages are needed for
 * @property {string | null} helper the path of the sandbox's helper that must belong to root
 */

/** Makes sure that Electron finds its libraries, a display to open its window on, and a sandbox. */
export async function setUpSystem() {
  if (process.platform !== 'linux') return
  await setUpNeeds({ ...(await packagesToRun()), helper: await helperForRoot() })
}

/** Makes sure that the tools are there that make an archive and a Debian package. */
export async function setUpPackagingTools() {
  if (process.platform !== 'linux') return
  await setUpNeeds({ packages: packagesToDistribute(), libraries: [], helper: null })
}

/**
 * Installs what is missing where this runs as root.
 * @param {Needs} needs
 * @throws {ScriptError} where it does not, or the packages cannot be installed
 */
async function setUpNeeds(needs) {
  if (needs.packages.length === 0 && !needs.helper) return
  const named = { ...needs, packages: await namesHere(needs.packages) }
  const hasApt = findCommand('apt-get') !== undefined
  if (process.getuid?.() !== 0 || !hasApt) throw new ScriptError(whatToRun(named, hasApt))
  say(whatIsInstalled(named))
  await runCommand('apt-get', ['update'])
  // the lists of a new machine are empty until now
  if (await install(await namesHere(needs.packages))) return
  throw new ScriptError(
    `apt-get could not install the system packages: run "apt-get install ${named.packages.join(' ')}" to see why, then start again.`,
  )
}

/** @param {string[]} packages */
async function install(packages) {
  const options = ['--yes', '--no-install-recommends']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return (await runCommand('apt-get', ['install', ...options, ...packages], { env })).code === 0
}

/**
 * The message before packages are installed, which happens as root alone.
 * @param {Needs} needs
 */
export function whatIsInstalled({ packages, libraries }) {
  return `Installing system packages as root, with apt-get${lackOf(libraries)}: ${packages.join(' ')}`
}

/**
 * The message where this may not install, or cannot: one line with all that is to be run by hand.
 * @param {Needs} needs
 * @param {boolean} hasApt whether the system installs with apt-get
 */
export function whatToRun({ packages, libraries, helper }, hasApt) {
  const install = packages.length > 0 && hasApt
  const commands = [
    ...(install ? ['sudo apt-get update', `sudo apt-get install ${packages.join(' ')}`] : []),
    ...(helper ? [`sudo chown root "${helper}"`, `sudo chmod 4755 "${helper}"`] : []),
  ]
  const messages = [
    ...(packages.length > 0 ? [`System packages are missing${lackOf(libraries)}.`] : []),
    ...(packages.length > 0 && !hasApt
      ? [`Install what Debian calls ${packages.join(', ')}, then start again.`]
      : []),
    ...(helper
      ? [
          "Chromium's sandbox needs a helper that belongs to root, as this system keeps user namespaces closed.",
        ]
      : []),
    ...(commands.length > 0
      ? [`The set-up does not become root by itself. Run this, then start again: ${commands.join(' && ')}`]
      : []),
  ]
  return messages.join(' ')
}

/** @param {string[]} libraries */
function lackOf(libraries) {
  return libraries.length > 0 ? ` (no ${libraries.join(' ')})` : ''
}

/**
 * The names that packages have here: Debian 13 and Ubuntu 24.04 name some with t64 at the end.
 * @param {string[]} packages
 */
async function namesHere(packages) {
  const { output } = await runCommand('apt-cache', ['pkgnames'])
  const known = new Set(output.split('\n'))
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}
