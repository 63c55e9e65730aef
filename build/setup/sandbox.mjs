import { statSync } from 'node:fs'
import { join } from 'node:path'
import { electronPath } from '../electron.mjs'
import { runCommand } from '../process.mjs'

/**
 * Chromium's sandbox works on Linux by the kernel's user namespaces, or where these are closed, by a helper that
 * belongs to root. Root itself runs without it.
 * @returns {Promise<string | null>} the path of the helper where it is needed and does not belong to root yet
 */
export async function helperForRoot() {
  if (process.getuid?.() === 0) return null
  const helper = join(electronPath(), '../chrome-sandbox')
  const { uid, mode } = statSync(helper)
  if (uid === 0 && mode & 0o4000) return null
  const { code } = await runCommand('unshare', ['--user', '--map-root-user', 'true'])
  return code === 0 ? null : helper
}
