// npm run dist: packages the app for this system into dist/.
// npm run dist -- --all: also what needs tools that electron-builder downloads (AppImage, dmg, nsis).
import { buildApp } from './app.mjs'
import { makeDeb } from './deb.mjs'
import { chosenElectronVersion, electronVersion, whyNoRelease } from './electron.mjs'
import { packageTargets } from './package.mjs'
import { run, ScriptError, say } from './say.mjs'
import { setUp } from './setup/index.mjs'
import { setUpPackagingTools } from './setup/system.mjs'

const downloaded = /** @type {Record<string, string>} */ ({ darwin: 'dmg', win32: 'nsis' })

await run(async () => {
  await setUp()
  const problem = whyNoRelease(electronVersion(), chosenElectronVersion())
  if (problem) throw new ScriptError(problem)
  await setUpPackagingTools()
  say('Building the app')
  await buildApp()
  if (process.platform === 'linux') {
    await packageTargets(['dir', 'tar.gz'])
    await makeDeb()
  } else {
    await packageTargets(['dir', 'zip'])
  }
  if (process.argv.includes('--all')) await packageTargets([downloaded[process.platform] ?? 'AppImage'])
  say('The packages are in dist/')
})
