import { runCommand } from '../process.mjs'

/**
 * Runs a command as root where that needs no password.
 * @param {string[]} command
 * @returns {Promise<boolean>} whether it ran and went well
 */
export async function runAsRoot(command) {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive']
  const [first = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command]
  return (await runCommand(first, rest)).code === 0
}
