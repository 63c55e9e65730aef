// npm run faults: the long run of the fault tests; prints what was tried, survived and lost, and writes faults.json.
import { run } from './say.mjs'
import { runTool } from './tools.mjs'

await run(async () => {
  process.exitCode = await runTool('test/faults/run.ts', ['long'], { disk: 'test/faults/disk.ts' })
})
