// npm run bench [-- NAME...]: measures the app beside what it is compared with, and writes bench.json.
import { electronVersion } from './electron.mjs'
import { run } from './say.mjs'
import { runTool } from './tools.mjs'

await run(async () => {
  process.exitCode = await runTool('test/bench/run.ts', [electronVersion(), ...process.argv.slice(2)])
})
