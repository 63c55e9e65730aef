import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../paths.mjs'
import { runCommand } from '../process.mjs'
import { ScriptError, say } from '../say.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Locked */

/**
 * Makes node_modules what package-lock.json says, when it is not.
 * @param {string} [checkout] the folder that holds both
 * @throws {ScriptError} when npm cannot install them
 */
export async function setUpDependencies(checkout = root) {
  const installed = join(checkout, 'node_modules/.package-lock.json')
  if (matches(readLock(join(checkout, 'package-lock.json')), readLock(installed))) return
  // npm writes this file last: without it, an install that is cut off is seen at the next start.
  await rm(installed, { force: true })
  say('Installing the dependencies with npm ci (about a minute)')
  const { code, output } = await runCommand('npm', ['--prefix', checkout, 'ci', '--no-audit', '--no-fund'])
  if (code === 0) return
  const why = output.match(/npm error code (\w+)/)?.[1] ?? `npm ended with ${code}`
  const log = output.match(/A complete log of this run can be found in: (\S+)/)?.[1]
  throw new ScriptError(
    `The dependencies were not installed (npm ci: ${why}): check the network and the disk, then start again.${log ? ` Log: ${log}` : ''}`,
  )
}

/**
 * @param {string} path
 * @returns {Record<string, Locked>} the packages that a lock file lists, by folder; none when it cannot be read
 */
function readLock(path) {
  try {
    const { '': _, ...packages } = JSON.parse(readFileSync(path, 'utf8')).packages
    return packages
  } catch {
    return {}
  }
}

/**
 * Whether what is installed is what is wanted; packages for other platforms may be missing.
 * @param {Record<string, Locked>} wanted
 * @param {Record<string, Locked>} installed
 */
function matches(wanted, installed) {
  return Object.entries(wanted).every(([folder, { version, integrity, optional, devOptional, peer }]) => {
    const found = installed[folder]
    if (!found) return Boolean(optional || devOptional || peer)
    return found.version === version && found.integrity === integrity
  })
}
