import { spawn } from 'node:child_process'
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './paths.mjs'
import { say } from './say.mjs'

/** @typedef {{ code: number, output: string }} Ended */
/** @typedef {{ env?: NodeJS.ProcessEnv, show?: boolean, signal?: AbortSignal }} How */

/**
 * Runs a command in the checkout and waits for its end.
 * @param {string} command
 * @param {string[]} args
 * @param {How} [how] `show` lets it write to the terminal; else its output is kept and given back
 * @returns {Promise<Ended>} code 127 when there is no such command
 */
export function runCommand(command, args, { env = process.env, show = false, signal } = {}) {
  // npm and npx are batch files on Windows, which only a shell starts.
  const shell = process.platform === 'win32' && /^np[mx]$/.test(command)
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      shell,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal, killSignal: 'SIGKILL' }),
    })
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ code: 127, output: output || error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * @param {string} command
 * @returns {string | undefined} the path of a command that can be run, when there is one on PATH
 */
export function findCommand(command) {
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command))
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/**
 * Runs a command that downloads into a folder, says how far it is, and ends it when nothing has come for a while.
 * @param {string} command
 * @param {string[]} args
 * @param {{ into: string, label: string, total?: number, patience: number, env?: NodeJS.ProcessEnv }} watch
 *   `total` in bytes, when known; `patience` in seconds
 * @returns {Promise<Ended & { stalled: boolean }>}
 */
export async function runDownload(command, args, { into, label, total, patience, env }) {
  const stop = new AbortController()
  let size = 0
  let quiet = 0
  let shown = ''
  const watch = setInterval(() => {
    const now = folderSize(into)
    quiet = now > size ? 0 : quiet + 1
    size = Math.max(now, size)
    if (quiet >= patience) stop.abort()
    const text = total
      ? `${label}: ${Math.min(100, Math.floor((size / total) * 10) * 10)} %`
      : `${label}: ${Math.floor(size / 50e6) * 50} MB`
    if (size > 0 && text !== shown) say(text)
    shown = text
  }, 1000)
  const ended = await runCommand(command, args, { signal: stop.signal, ...(env && { env }) })
  clearInterval(watch)
  return { ...ended, stalled: stop.signal.aborted }
}

/**
 * @param {string} folder
 * @returns {number} bytes in all its files; those that vanish meanwhile count nothing
 */
function folderSize(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => {
        const path = join(folder, entry.name)
        return entry.isDirectory() ? folderSize(path) : statSync(path).size
      })
      .reduce((sum, size) => sum + size, 0)
  } catch {
    return 0
  }
}
