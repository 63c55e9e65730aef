// npm run dist: packages the app for this system into dist/.
// npm run dist -- --all: also what needs tools that electron-builder downloads (AppImage, dmg, nsis).
import { buildApp } from './app.mjs'
import { makeDeb } from './deb.mjs'
import { packageTargets } from './package.mjs'
import { run, say } from './say.mjs'
import { setUp } from './setup/index.mjs'
import { setUpPackagingTools } from './setup/libraries.mjs'

const targets = /** @type {Record<string, string[]>} */ ({ darwin: ['dir', 'zip'], win32: ['dir', 'zip'] })
const downloaded = /** @type {Record<string, string[]>} */ ({ darwin: ['dmg'], win32: ['nsis'] })

await run(async () => {
  await setUp()
  await setUpPackagingTools()
  say('Building the app')
  await buildApp()
  const extra = process.argv.includes('--all') ? (downloaded[process.platform] ?? ['AppImage']) : []
  await packageTargets([...(targets[process.platform] ?? ['dir', 'tar.gz']), ...extra])
  if (process.platform === 'linux') await makeDeb()
  say('The packages are in dist/')
})
