import { onDisplay } from './display.mjs'
import { runCommand } from './process.mjs'
import { ScriptError, say } from './say.mjs'

/**
 * Runs the scripted tour of the built app, which leaves files and pictures in out/tour/.
 * @throws {ScriptError} when a step of it fails
 */
export async function runTour() {
  const playwright = [
    'npx',
    'playwright',
    'test',
    '--config',
    'test/playwright.config.ts',
    '--project',
    'tour',
  ]
  const [command = '', ...args] = onDisplay(playwright)
  const { code } = await runCommand(command, args, { show: true })
  if (code !== 0) throw new ScriptError('The tour stopped: the error above tells at which step.')
  say('The tour is done: see out/tour/')
}
