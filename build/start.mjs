// npm start: sets up what is missing and opens the app; without a display, runs the tour on a virtual one.
import { hasDisplay } from './display.mjs'
import { electronPath, sandboxArguments } from './electron.mjs'
import { root } from './paths.mjs'
import { runCommand } from './process.mjs'
import { run, say } from './say.mjs'
import { setUpAndBuild } from './setup/index.mjs'
import { runTour } from './tour.mjs'

await run(async () => {
  await setUpAndBuild()
  if (hasDisplay) {
    const args = [...sandboxArguments, root, ...process.argv.slice(2)]
    process.exitCode = (await runCommand(electronPath(), args, { show: true })).code
  } else {
    say('There is no display here: starting on a virtual one and running the tour.')
    await runTour()
  }
})
