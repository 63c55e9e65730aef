// npm run fuzz: feeds each reader with broken files, and edits stories under review, for a minute or for the seconds that are given.
import { runCommand } from './process.mjs'
import { run } from './say.mjs'
import { setUp } from './setup/index.mjs'

await run(async () => {
  await setUp()
  const env = { ...process.env, COPYDESK_FUZZ_SECONDS: process.argv[2] ?? '60' }
  const args = ['vitest', 'run', '--config', 'test/vitest.config.ts']
  args.push('test/story/formats/fuzz.test.ts', 'test/story/suggestions/fuzz.test.ts')
  process.exitCode = (await runCommand('npx', args, { env, show: true })).code
})
