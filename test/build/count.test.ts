import { describe, expect, it } from 'vitest'
import { add, countLine, countPlaywright, countVitest, none, withExitCode } from '../../build/test/count.mjs'

const unit = countVitest({
  testResults: [
    {
      name: 'a.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { fullName: 'a story is kept', status: 'passed', failureMessages: [] },
        {
          fullName: 'a story is found',
          status: 'failed',
          failureMessages: ['\u001b[31mexpected 1\u001b[39m\n  at a.ts'],
        },
        { fullName: 'a story is sung', status: 'todo', failureMessages: [] },
      ],
    },
    { name: 'b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
  ],
})

const desk = countPlaywright({
  stats: { expected: 9, skipped: 1 },
  suites: [
    {
      specs: [{ file: 'list.spec.ts', title: 'a row opens', tests: [{ status: 'expected', results: [{}] }] }],
      suites: [
        {
          specs: [
            {
              file: 'find.spec.ts',
              title: 'a word is found',
              tests: [{ status: 'flaky', results: [{ error: { message: 'Timed out' } }, {}] }],
            },
          ],
        },
      ],
    },
  ],
})

describe('what a test run ends with', () => {
  it('sums what all the runners counted', () => {
    expect(countLine([unit, desk].reduce(add, none))).toBe('10 passed, 3 failed, 2 skipped')
  })

  it('names each failure with what was expected, a file that did not load and a test that passed only when tried again too', () => {
    expect(add(unit, desk).failures).toEqual([
      'a.test.ts: a story is found\n    expected 1\n      at a.ts',
      'b.test.ts: was not loaded\n    Cannot find module',
      'find.spec.ts: a word is found\n    Timed out',
    ])
  })

  it('counts a failure for a runner that ends badly without telling which test failed', () => {
    const passed = { ...none, passed: 3 }
    expect(withExitCode(passed, 1).failures).toHaveLength(1)
    expect(withExitCode(unit, 1)).toEqual(unit)
    expect(withExitCode(passed, 0)).toEqual(passed)
  })
})
