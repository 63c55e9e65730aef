import { statSync } from 'node:fs'
import { join } from 'node:path'
import { electronPath } from '../electron.mjs'
import { runCommand } from '../process.mjs'
import { say, Trouble } from '../say.mjs'
import { runAsRoot } from './root.mjs'

/**
 * Makes sure that Chromium's sandbox works on Linux: by the kernel's user namespaces, or where these are closed,
 * by the helper that belongs to root. Root itself runs without it.
 * @throws {Trouble} when neither can be had
 */
export async function setUpSandbox() {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return
  const helper = join(electronPath(), '../chrome-sandbox')
  const { uid, mode } = statSync(helper)
  if (uid === 0 && mode & 0o4000) return
  if ((await runCommand('unshare', ['--user', '--map-root-user', 'true'])).code === 0) return
  say("This kernel keeps user namespaces closed: giving Chromium's sandbox helper to root")
  if ((await runAsRoot(['chown', 'root', helper])) && (await runAsRoot(['chmod', '4755', helper]))) return
  throw new Trouble(
    `Chromium's sandbox cannot work here: run "sudo chown root ${helper} && sudo chmod 4755 ${helper}", then start again.`,
  )
}
