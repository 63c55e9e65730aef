#!/usr/bin/env node
// npx copydesk: the command line of this checkout, built first when a source has changed.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ensureBuilt } from './app.mjs'
import { root } from './paths.mjs'
import { run } from './say.mjs'

await run(async () => {
  await ensureBuilt()
  createRequire(import.meta.url)(join(root, 'out/cli/copydesk.cjs'))
})
