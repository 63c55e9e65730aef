// npm run precision [-- COUNT]: what the checks find of faults in generated stories, and in clean ones.
import { join } from 'node:path'
import { root } from './paths.mjs'
import { run, ScriptError } from './say.mjs'
import { runTool } from './tools.mjs'

await run(async () => {
  const [count = '600'] = process.argv.slice(2)
  if (!/^[1-9]\d*$/.test(count)) throw new ScriptError('Say how many stories: npm run precision -- 600')
  process.exitCode = await runTool('test/precision/run.ts', [count, join(root, 'seeds')])
})
