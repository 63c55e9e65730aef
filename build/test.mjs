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
  const { steps } = await import('./test/steps.mjs')
  let sum = none
  for (const { name, groups, run } of steps) {
    if (wanted.length > 0 && !wanted.some((group) => groups.includes(group))) continue
    say(`\n== ${name}`)
    const began = Date.now()
    const count = await run()
    say(`== ${name}: ${countLine(count)} (${Math.round((Date.now() - began) / 1000)} s)`)
    sum = add(sum, count)
  }
  return sum
}
