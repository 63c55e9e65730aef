// npm run seed -- COUNT [--desk DIR] [--seed N]: fills a desk with generated stories.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { run, ScriptError } from './say.mjs'
import { runTool } from './tools.mjs'

await run(async () => {
  const options = /** @type {const} */ ({ desk: { type: 'string' }, seed: { type: 'string' } })
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [count = ''] = positionals
  const desk = values.desk ?? process.env.COPYDESK_DESK
  if (!/^[1-9]\d*$/.test(count))
    throw new ScriptError('Say how many stories: npm run seed -- 1000 --desk DIR')
  if (!desk) throw new ScriptError('Say which desk: npm run seed -- 1000 --desk DIR')
  process.exitCode = await runTool('test/seed/run.ts', [count, resolve(desk), values.seed ?? '1'])
})
