// Bundles the tools that are written in TypeScript, the fault runs and the seed, and runs them with Node.
import { join } from 'node:path'
import { build } from 'vite'
import { onDisplay } from './display.mjs'
import { root } from './paths.mjs'
import { runCommand } from './process.mjs'

/**
 * Runs a tool of the checkout.
 * @param {string} entry its source, from the checkout's folder
 * @param {string[]} args
 * @param {{ disk?: string }} [how] `disk`: what its sources get in place of Node's file calls, from the checkout's folder
 * @returns {Promise<number>} its exit code
 */
export async function runTool(entry, args, { disk } = {}) {
  // right in out/, from where the bundled paths.mjs finds the checkout as it does from build/
  const outDir = join(root, 'out')
  const name = entry.split('/').slice(0, -1).join('-')
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: disk ? [inPlaceOfFileCalls(join(root, disk))] : [],
    ssr: { noExternal: true },
    // SQLite finds its own module beside its script, which bundling moves
    define: { __dirname: JSON.stringify(join(root, 'node_modules/node-sqlite3-wasm/dist')) },
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { external: [/playwright/], output: { entryFileNames: `${name}.mjs` } },
    },
  })
  const [command = '', ...rest] = onDisplay([process.execPath, join(outDir, `${name}.mjs`), ...args])
  const { code } = await runCommand(command, rest, { show: true })
  return code
}

/**
 * The store's file calls go to `disk`; those of the tests themselves stay Node's.
 * @param {string} disk
 * @returns {import('vite').Plugin}
 */
function inPlaceOfFileCalls(disk) {
  return {
    name: 'in-place-of-file-calls',
    enforce: 'pre',
    resolveId(source, importer) {
      const isStore = importer !== undefined && !importer.includes('/test/')
      return isStore && /^(node:)?fs\/promises$/.test(source) ? disk : null
    },
  }
}
