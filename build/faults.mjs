// npm run faults: the long run of the fault tests; prints what was tried, survived and lost, and writes faults.json.
import { ensureBuilt } from './app.mjs'
import { run } from './say.mjs'
import { runTool } from './tools.mjs'

await run(async () => {
  await ensureBuilt()
  process.exitCode = await runTool('test/faults/run.ts', ['long', ...process.argv.slice(2)], {
    disk: 'test/faults/disk.ts',
  })
})
