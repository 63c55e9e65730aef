// npm run bench [-- NAME...] [-- --stories N]: measures the app beside what it is compared with, and writes bench.json.
import { join } from 'node:path'
import { build } from 'vite'
import { ensureBuilt } from './app.mjs'
import { electronVersion } from './electron.mjs'
import { root } from './paths.mjs'
import { run } from './say.mjs'
import { runTool } from './tools.mjs'

/** The bare view that the app is measured beside. It is no part of the app. */
async function buildBarePage() {
  const page = join(root, 'test/bench/bare')
  await build({
    configFile: false,
    logLevel: 'error',
    root: page,
    base: './',
    build: {
      outDir: join(root, 'out/bench'),
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: false,
      rollupOptions: { input: join(page, 'page.html') },
    },
  })
}

await run(async () => {
  await ensureBuilt()
  await buildBarePage()
  process.exitCode = await runTool('test/bench/run.ts', [electronVersion(), ...process.argv.slice(2)])
})
