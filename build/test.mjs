// npm test: sets up what is missing, runs every step also when one fails, and ends with what failed and the count.
// npm test -- unit desk: runs only the steps of these groups.
import { askElectronVersion } from './electron.mjs'
import { run, say } from './say.mjs'
import { setUp } from './setup/index.mjs'
import { add, countLine, none } from './test/count.mjs'

let total = { ...none, failures: ['The set-up did not end.'] }
await run(async () => {
  await setUp()
  say(`Running on Electron ${await askElectronVersion()}`)
  total = await runSteps(process.argv.slice(2))
})
for (const failure of total.failures) say(`\nFAILED ${failure}`)
console.log(countLine(total))
// electron-builder's hooks end a process that has nothing left to do with 0, whatever its exitCode says
process.exit(total.failures.length > 0 ? 1 : 0)

/** @param {string[]} wanted the groups of steps to run; all when none are given */
async function runSteps(wanted) {
  // Imported only now, because the steps use packages that the set-up installs.
  const { stages } = await import('./test/steps.mjs')
  let sum = none
  for (const steps of stages) {
    const chosen = steps.filter(
      ({ groups }) => wanted.length === 0 || wanted.some((group) => groups.includes(group)),
    )
    const counts = await Promise.all(chosen.map(runStep))
    sum = counts.reduce(add, sum)
  }
  return sum
}

/** @param {import('./test/steps.mjs').Step} step */
async function runStep({ name, run: runIt }) {
  say(`\n== ${name}`)
  const began = Date.now()
  const count = await runIt()
  say(`== ${name}: ${countLine(count)} (${Math.round((Date.now() - began) / 1000)} s)`)
  return count
}
