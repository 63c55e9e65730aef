// npm run fuzz: tests on other generated examples than npm test has. Each reader is fed broken files, and stories under review are edited, for a minute or for the seconds that are given.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { runCommand } from './process.mjs'
import { run } from './say.mjs'
import { setUp } from './setup/index.mjs'

await run(async () => {
  await setUp()
  const env = { ...process.env, COPYDESK_FUZZ_SECONDS: process.argv[2] ?? '60' }
  const generated = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => readFileSync(join(root, 'test', path), 'utf8').includes("from 'fast-check'"))
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
  const args = ['vitest', 'run', '--config', 'test/vitest.config.ts', ...generated]
  process.exitCode = (await runCommand('npx', args, { env, show: true })).code
})
