import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setUiLanguage } from '../../../catalogue'
import { en } from '../../../catalogue/en'
import { sourceLanguage } from '../../../catalogue/languages'
import {
  BackupError,
  ChosenFileError,
  endedThread,
  StoppedError,
  ThreadError,
  TransferError,
  UnansweredError,
} from '../../../electron/errors'
import { inWords, problemOf } from '../../../electron/errors/in-words'
import { failureOf, reasonOf } from '../../../electron/errors/reasons'
import { DamagedError, DeskInUse, NewerError, StoreError, TooLargeError } from '../../../electron/store'
import { GoneError, RefusedError } from '../../../electron/store/errors'
import { ReadError } from '../../../story/formats/format'
import { sourceFiles } from '../../patterns/collect'

function keysOf<K extends string>(strings: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(strings).filter((key): key is K => Object.hasOwn(strings, key))
}

const refused = (code: string) => Object.assign(new Error(`${code}: refused by the system`), { code })

/** Every error that can reach an editor, by its class. */
const errors: Readonly<Record<string, Error[]>> = {
  StoreError: keysOf(en.main.refusals).map((refusal) => new StoreError(refusal)),
  DamagedError: keysOf(en.main.damages).map((damage) => new DamagedError(damage)),
  NewerError: [new NewerError()],
  RefusedError: keysOf(en.main.diskRefuses).map((problem) => new RefusedError(problem)),
  TooLargeError: [new TooLargeError()],
  GoneError: [new GoneError('removed')],
  DeskInUse: [new DeskInUse({ pid: 7, host: '9', since: '' }, '')],
  BackupError: keysOf(en.main.backupProblems).map((problem) => new BackupError(problem)),
  ChosenFileError: [new ChosenFileError('7.jpg', refused('ENOENT'))],
  ReadError: [new ReadError('empty'), new ReadError('filesOnly', { files: '1' })],
  TransferError: keysOf(en.reasons).map((key) => new TransferError({ key: `reasons.${key}` })),
  StoppedError: [new StoppedError()],
  UnansweredError: [new UnansweredError('noReader')],
  ThreadError: keysOf(en.main.threadEnded).map((thread) => endedThread(thread, new Error('raw'))),
  system: ['ENOSPC', 'EACCES', 'EROFS', 'ENOENT', 'EIO', 'EISDIR'].map(refused),
  program: [new TypeError('undefined is no function'), new RangeError('Maximum call stack size exceeded')],
}

/** Errors that are dealt with where they are thrown, or that carry words of the catalogue. */
const inside = [
  'NothingFoundError',
  'UnreadChangeError',
  'LeftError',
  'RejectedError',
  'UsageError',
  'InputError',
]

/** The plain letters of a sentence, which the made-up language has not; names of errors, codes and gaps may be in it. */
function untranslated(sentence: string): string {
  return sentence.replace(/\b(?:E[A-Z]+|\w*Error)\b|\{\{\w+\}\}/g, '').replace(/[^aceinosuy]/g, '')
}

test('each class of errors is in the table', () => {
  const classes = sourceFiles().flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/class (\w+) extends \w*Error\b/g)].map(([, name = '']) => name),
  )
  expect(classes.length).toBeGreaterThan(5)
  const known = [...Object.keys(errors), ...inside]
  expect(classes.filter((name) => !known.includes(name))).toEqual([])
})

describe('in another language of the screens', () => {
  beforeAll(() => setUiLanguage('en-XA'))
  afterAll(() => setUiLanguage(sourceLanguage))

  describe.each(Object.entries(errors))('%s', (_, all) => {
    test.each(all.map((error) => [error.message, error] as const))('%s is put in its words', (_, error) => {
      expect(untranslated(problemOf(error))).toBe('')
      expect(untranslated(inWords(reasonOf(error)))).toBe('')
    })
  })
})

test.each(
  Object.values(errors)
    .flat()
    .map((error) => [error.message, error] as const),
)('%s is said the same where a thread met it', (_, error) => {
  // what a message to another thread keeps: data, and no classes
  const failure = structuredClone(failureOf(error))
  expect(problemOf(new ThreadError(failure))).toBe(problemOf(error))
})

test('an error that nobody foresaw names the log only where there is one', () => {
  expect(problemOf(new TypeError('x'))).toBe(
    'Something went wrong (TypeError). Try again. The log of Copydesk has the details.',
  )
  expect(problemOf(new TypeError('x'), 'terminal.unexpected')).toBe(
    'Something went wrong (TypeError). Run it again.',
  )
})

test('a file that was chosen and cannot be read is told by its name, and not as a folder of the desk', () => {
  expect(problemOf(new ChosenFileError('ferry.jpg', refused('ENOENT')))).toBe(
    '“ferry.jpg” was not read: there is no such file.',
  )
})

test('an error of the program is none of the disk, whatever code it has', () => {
  for (const code of ['MODULE_NOT_FOUND', 'ERR_INVALID_ARG_TYPE'])
    expect(problemOf(refused(code))).toContain('Something went wrong (Error)')
  expect(problemOf(refused('EIO'))).toContain('The disk reports an error')
})
