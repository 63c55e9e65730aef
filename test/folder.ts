import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'

/** A temporary folder for a test. */
export const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'copydesk-test-'))

/** Removes it, also where a program that has just ended still writes to it. */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 })

/** Playwright's `test` with a temporary folder, removed afterwards. */
export const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern
  folder: async ({}, use) => {
    const folder = await makeFolder()
    await use(folder)
    await removeFolder(folder)
  },
})
