import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../../catalogue/en'
import { root, sourceFiles } from '../patterns/collect'
import { unfilledGaps } from './gaps'

const strings = { a: { sum: '{{taken}} of {{all}}', files_one: '{{name}}', files_other: '{{count}} files' } }

test.each([
  ["t('a.sum', { taken, all: 3 })", []],
  ["t('a.sum', { lastImport: taken, all: 3 })", ['x.ts: a.sum {{taken}}']],
  ["t('a.sum')", ['x.ts: a.sum {{taken}}', 'x.ts: a.sum {{all}}']],
  ["t('a.files', { count })", ['x.ts: a.files {{name}}']],
  ["t('a.files', values)", []],
])('%s', (code, expected) => {
  expect(unfilledGaps(strings, 'x.ts', code)).toEqual(expected)
})

/** Milliseconds: each file is parsed, which takes long where other programs run. */
const parsedWithin = 120_000

test('no string of the app is shown with a gap', { timeout: parsedWithin }, () => {
  const files = sourceFiles()
  expect(files.flatMap((file) => unfilledGaps(en, file, readFileSync(resolve(root, file), 'utf8')))).toEqual(
    [],
  )
})
