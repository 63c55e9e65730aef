import { ensureBuilt } from '../app.mjs'
import { setUpDependencies } from './dependencies.mjs'
import { setUpElectron } from './electron.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { setUpSystem } from './system.mjs'

/** Does whatever is still to be done before the app can be run or tested; nothing when all is there. */
export async function setUp() {
  checkNodeVersion()
  await setUpDependencies()
  await setUpElectron()
  await setUpSystem()
}

/** Sets up, and builds the app when a source has changed. */
export async function setUpAndBuild() {
  await setUp()
  await ensureBuilt()
}
