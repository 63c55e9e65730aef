import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../paths.mjs'
import { ScriptError } from '../say.mjs'

/**
 * Checks the running Node against the `engines` of package.json, of which `>=` is all that this knows.
 * @param {string} [running] its version
 * @throws {ScriptError} when it is too old
 */
export function checkNodeVersion(running = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const wanted = engines.node.replace('>=', '')
  if (running.localeCompare(wanted, 'en', { numeric: true }) < 0) {
    throw new ScriptError(
      `Node ${running} is too old for Copydesk: install Node ${wanted} or later, then start again.`,
    )
  }
}
