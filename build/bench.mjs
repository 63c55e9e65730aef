// npm run bench [-- NAME...] [-- --stories N]: measures the app beside what it is compared with, and writes bench.json.
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { ensureBuilt } from './app.mjs'
import { electronVersion } from './electron.mjs'
import { root } from './paths.mjs'
import { run } from './say.mjs'
import { runTool } from './tools.mjs'

/** What the app is measured beside, as an app of its own in out/bench. It is no part of Copydesk. */
async function buildBare() {
  const sources = join(root, 'test/bench/bare')
  const outDir = join(root, 'out/bench')
  await build({
    configFile: false,
    logLevel: 'error',
    root: sources,
    base: './',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: false,
      rollupOptions: { input: join(sources, 'page.html') },
    },
  })
  for (const name of ['main.cjs', 'blank.html']) await copyFile(join(sources, name), join(outDir, name))
  await writeFile(
    join(outDir, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }),
  )
}

await run(async () => {
  await ensureBuilt()
  await buildBare()
  process.exitCode = await runTool('test/bench/run.ts', [electronVersion(), ...process.argv.slice(2)])
})
