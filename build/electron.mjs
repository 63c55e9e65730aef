// Which Electron runs here. Start, tests and packaging all ask this module.
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache, root } from './paths.mjs'
import { runCommand } from './process.mjs'
import { ScriptError } from './say.mjs'

/** The Electron inside a published npm package, for networks that reach nothing but the npm registry. */
export const carried = {
  version: '33.2.1',
  folder: join(cache, 'electron-33.2.1-linux-x64'),
}

const executables = /** @type {Record<string, string>} */ ({
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
})

/** The executable's path inside Electron's folder. */
export const executable = executables[process.platform] ?? 'electron'

/** The npm package's folder. */
const electronPackage = join(root, 'node_modules/electron')

/** @returns {string | undefined} the folder of an Electron that is ready to run */
export function electronFolder() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) return named
  const folder = join(electronPackage, 'dist')
  // Electron's installer writes path.txt last, so without it the folder is unfinished.
  const ready = existsSync(join(electronPackage, 'path.txt')) && existsSync(join(folder, executable))
  return ready ? folder : undefined
}

/** Puts the carried Electron where the npm package `electron`, and all that use it, look for theirs. */
export function linkCarried() {
  const folder = join(electronPackage, 'dist')
  rmSync(folder, { recursive: true, force: true })
  symlinkSync(carried.folder, folder)
  writeFileSync(join(electronPackage, 'path.txt'), executable)
}

/**
 * @returns {string} the executable of the Electron that runs here
 * @throws {ScriptError} when there is none yet
 */
export function electronPath() {
  const folder = electronFolder()
  if (!folder) throw new ScriptError('Electron is not set up: run npm start, which fetches it.')
  return join(folder, executable)
}

/** @returns {string} the version of the Electron that runs here, as its folder says */
export function electronVersion() {
  return readFileSync(join(electronPath(), '..', 'version'), 'utf8')
    .trim()
    .replace(/^v/, '')
}

/**
 * Why a package for editors must not be made with an Electron; null where it may.
 * @param {string} version of the Electron that is set up here
 * @param {string} wanted the version that the checkout has chosen
 */
export function whyNoRelease(version, wanted) {
  const [major, least] = [version, wanted].map((each) => Number(each.split('.')[0]))
  if (major !== undefined && least !== undefined && major >= least) return null
  return (
    `Electron ${version} is set up here, which gets no security fixes any more: it is for this checkout's own tests. ` +
    `Run npm run dist where npm can download Electron ${wanted}, or name its folder in ELECTRON_OVERRIDE_DIST_PATH.`
  )
}

/** @returns {string} the version of Electron that the checkout has chosen */
export function chosenElectronVersion() {
  return JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version
}

/** @returns {Promise<string>} the version that the running binary itself gives */
export async function askElectronVersion() {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { code, output } = await runCommand(electronPath(), ['-p', 'process.versions.electron'], { env })
  if (code !== 0)
    throw new ScriptError(`Electron does not run (${electronPath()}): ${output.trim().split('\n').at(-1)}`)
  return output.trim().split('\n').at(-1) ?? ''
}

/** Chromium's sandbox cannot work for root; everybody else keeps it. */
export const sandboxArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : []
