import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = resolve(import.meta.dirname, '..')

/** The app driven as a person drives it; every test finds a new desk. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: resolve(root, 'out/test-results'),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // a busy machine may take ten times as long: no test is about a time
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: 'line',
  // a trace of each test would make all of them slower: `--trace on` makes one where it is wanted
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'desk', testDir: 'desk' },
    { name: 'packaged', testDir: 'packaged' },
    { name: 'tour', testDir: 'tour', testMatch: 'tour.ts', timeout: 180_000 },
  ],
})
