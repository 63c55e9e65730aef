import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sources } from '../../build/app.mjs'
import { root } from '../../build/paths.mjs'

it('builds anew when a source of any part of the app has changed', () => {
  const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'))
  const folders = references.map(({ path }: { path: string }) => path)
  expect(sources).toEqual(expect.arrayContaining(folders.filter((folder: string) => folder !== 'test')))
})
