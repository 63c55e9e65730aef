// Builds the app into out/, or only when a source is newer than what is there.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeNotices } from './notices.mjs'
import { root } from './paths.mjs'
import { runCommand } from './process.mjs'
import { ScriptError, say } from './say.mjs'

const bundler = join(root, 'node_modules/electron-vite/dist/cli.js')
const stamp = join(root, 'out/built')
/** What the app is built from, from the checkout's folder. */
export const sources = [
  'story',
  'contract',
  'catalogue',
  'electron',
  'renderer',
  'build',
  'package.json',
  'package-lock.json',
]

/**
 * Builds main, preload, renderer and the command line.
 * @throws {ScriptError} when the checkout is not set up, or a source does not build; the bundler's own message is said before
 */
export async function buildApp() {
  if (!existsSync(bundler)) throw new ScriptError('Copydesk is not set up here yet: run npm start first.')
  const state = stateOfSources()
  const folders = ['main', 'preload', 'renderer', 'cli']
  await Promise.all(folders.map((name) => rm(join(root, 'out', name), { recursive: true, force: true })))
  const { code, output } = await runCommand(process.execPath, [
    bundler,
    'build',
    '--config',
    'build/electron.vite.config.ts',
  ])
  if (code !== 0) {
    say(output.trim())
    throw new ScriptError('The app was not built: the error above tells which source is wrong.')
  }
  await writeNotices()
  writeFileSync(stamp, state)
}

/** Builds the app unless it is already built from these very sources. */
export async function ensureBuilt() {
  if (builtState() === stateOfSources()) return
  say('Building the app')
  await buildApp()
}

function builtState() {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return ''
  }
}

/** @returns {string} a digest of the names, sizes and times of all sources */
function stateOfSources() {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    const inside = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
      : ['']
    for (const name of inside.sort()) {
      const { size, mtimeMs } = statSync(join(path, name))
      hash.update(`${source}/${name} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}
