import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { calls } from '../contract/index'
import { carryDictionaries } from './dictionaries.mjs'
import { listPackages } from './notices.mjs'

const root = resolve(import.meta.dirname, '..')

/** Everything is bundled: the packaged app carries out/ and no node_modules. */
const bundled = {
  externalizeDeps: false,
  minify: true,
  sourcemap: false,
  // The oldest Electron that the app runs on (33) has Node 20.18 and Chromium 130.
  target: 'node20.18',
}

/** SQLite's program, which its loader reads from beside itself. */
const sqlite = {
  name: 'sqlite',
  buildStart(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string }) {
    const source = readFileSync(resolve(root, 'node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm'))
    this.emitFile({ type: 'asset', fileName: 'main/node-sqlite3-wasm.wasm', source })
  },
}

export default defineConfig({
  main: {
    // its other build calls a namespace as a function, which no bundler takes
    resolve: { alias: { 'hunspell-asm': resolve(root, 'node_modules/hunspell-asm/dist/cjs/index.js') } },
    plugins: [sqlite, carryDictionaries(), listPackages('main')],
    build: {
      ...bundled,
      outDir: resolve(root, 'out'),
      emptyOutDir: false,
      rollupOptions: {
        input: {
          'main/main': resolve(root, 'electron/main.ts'),
          'main/index': resolve(root, 'electron/index/worker.ts'),
          'main/inbox': resolve(root, 'electron/transfer/inbox/worker.ts'),
          'main/transfer': resolve(root, 'electron/transfer/worker.ts'),
          'main/finding': resolve(root, 'electron/finding/worker.ts'),
          'main/spelling': resolve(root, 'electron/spelling/worker.ts'),
          'main/backup': resolve(root, 'electron/backup/worker.ts'),
          'cli/copydesk': resolve(root, 'electron/cli/index.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'main/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    plugins: [listPackages('preload')],
    // the preload script knows the contract’s calls by their names alone
    define: { callNames: JSON.stringify(Object.keys(calls)) },
    build: {
      ...bundled,
      outDir: resolve(root, 'out/preload'),
      rollupOptions: {
        input: resolve(root, 'electron/preload.ts'),
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './',
    plugins: [react(), listPackages('renderer')],
    build: {
      minify: true,
      sourcemap: false,
      target: 'chrome130',
      outDir: resolve(root, 'out/renderer'),
      rollupOptions: {
        input: {
          index: resolve(root, 'renderer/index.html'),
          fonts: resolve(root, 'renderer/theme/fonts.css'),
        },
        output: {
          // previews and prints ask for the faces by this name
          assetFileNames: ({ names }) =>
            names.includes('fonts.css') ? '[name][extname]' : 'assets/[name]-[hash][extname]',
          // what the text needs is read at once, in one file, but for the faces, which have their own;
          // each other screen brings the rest of its own
          codeSplitting: { groups: [{ name: 'start', tags: ['$initial'], test: /^(?!.*fonts\.css)/ }] },
        },
      },
    },
  },
})
