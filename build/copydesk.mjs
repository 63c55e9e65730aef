#!/usr/bin/env node
// npx copydesk: the command line of this checkout, built first when a source has changed.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ensureBuilt } from './app.mjs'
import { electronFolder, electronPath, sandboxArguments } from './electron.mjs'
import { root } from './paths.mjs'
import { run } from './say.mjs'

await run(async () => {
  await ensureBuilt()
  const args = process.argv.slice(2)
  // PDF is printed by Electron's engine; all else is quicker in Node
  if (args.includes('pdf') && electronFolder()) {
    const { status } = spawnSync(electronPath(), [...sandboxArguments, root, ...args], { stdio: 'inherit' })
    process.exitCode = status ?? 1
  } else {
    createRequire(import.meta.url)(join(root, 'out/cli/copydesk.cjs'))
  }
})
