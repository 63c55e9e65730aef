import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')
const include = ['test/**/*.test.ts']
/**
 * They put something in the place of a module or a global, which whoever was loaded before would not see, or measure
 * their own process, which must not carry what other tests left.
 */
const alone = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .filter((path) =>
    /vi\.(?:mock|stubGlobal)\(|growsEvenly/.test(readFileSync(join(import.meta.dirname, path), 'utf8')),
  )
  .map((path) => `test/${path.replaceAll('\\', '/')}`)

/** The tests that need no window: the story, its formats, the store, the build's own scripts. */
export default defineConfig({
  root,
  test: {
    // no limits of speed: they only end what hangs
    testTimeout: 300_000,
    hookTimeout: 300_000,
    setupFiles: ['test/examples.ts'],
    // all cores: Vitest leaves one free for a person who works meanwhile
    maxWorkers: '100%',
    projects: [
      // first by its name: the longest test is among them
      { extends: true, test: { name: 'alone', include: alone } },
      // modules hold no state, so that each is loaded once in a worker and not once a file
      { extends: true, test: { name: 'shared', include, exclude: alone, isolate: false } },
    ],
  },
})
