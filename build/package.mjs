// Packs the built app: as a folder, as an archive, and as what each system installs.
import { join } from 'node:path'
import { root } from './paths.mjs'
import { findCommand } from './process.mjs'
import { ScriptError } from './say.mjs'

const executables = /** @type {Record<string, string>} */ ({
  darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Copydesk.app/Contents/MacOS/Copydesk`,
  win32: 'win-unpacked/Copydesk.exe',
})

/** The executable of the app packaged into a folder for this system. */
export const packagedApp = join(root, 'dist', executables[process.platform] ?? 'linux-unpacked/copydesk')

/**
 * Packs the app into a folder, ready to run.
 * @throws {ScriptError} when electron-builder fails
 */
export async function packageFolder() {
  await packageTargets(['dir'])
}

/**
 * @param {string[]} targets of this system, as electron-builder names them
 * @throws {ScriptError} when electron-builder fails
 */
export async function packageTargets(targets) {
  // Debian's 7za does what electron-builder would download a tool for.
  const sevenZip = findCommand('7za')
  if (sevenZip) process.env.ELECTRON_BUILDER_7ZIP_PATH ??= sevenZip
  // The strongest compression takes two minutes more and saves one part in a hundred.
  process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ??= '5'
  const { build, Platform } = await import('electron-builder')
  const { packaging } = await import('./electron-builder.mjs')
  try {
    await build({ targets: Platform.current().createTarget(targets), config: packaging, projectDir: root })
  } catch (error) {
    throw new ScriptError(
      `The app was not packaged (${targets.join(', ')}): ${error instanceof Error ? error.message : error}`,
    )
  }
}
