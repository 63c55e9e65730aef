import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The tests that need no window: the story, its formats, the store, the build's own scripts. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 },
})
