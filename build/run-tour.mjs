// npm run tour: sets up what is missing and runs the tour.
import { run } from './say.mjs'
import { setUpAndBuild } from './setup/index.mjs'
import { runTour } from './tour.mjs'

await run(async () => {
  await setUpAndBuild()
  await runTour()
})
