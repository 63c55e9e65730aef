import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The tests that need no window: the story, its formats, the store, the build's own scripts. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  // all cores: Vitest leaves one free for a person who works meanwhile
  test: { include: ['test/**/*.test.ts'], testTimeout: 90_000, maxWorkers: '100%' },
})
