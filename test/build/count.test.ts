import { describe, expect, it } from 'vitest'
import { add, countLine, countPlaywright, countVitest, none, withExitCode } from '../../build/test/count.mjs'

describe('the line that a test run ends with', () => {
  it('sums what all the runners counted', () => {
    const unit = countVitest({ numPassedTests: 40, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })
    const desk = countPlaywright({ stats: { expected: 9, unexpected: 1, flaky: 0, skipped: 1 } })
    expect(countLine([unit, desk].reduce(add, none))).toBe('49 passed, 2 failed, 4 skipped')
  })

  it('counts a test that passes only when tried again as failed', () => {
    const count = countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 } })
    expect(count).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it('counts a failure for a runner that ends badly without telling which test failed', () => {
    expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 0,
    })
    expect(withExitCode({ passed: 3, failed: 2, skipped: 0 }, 1)).toEqual({
      passed: 3,
      failed: 2,
      skipped: 0,
    })
    expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 0)).toEqual({
      passed: 3,
      failed: 0,
      skipped: 0,
    })
  })
})
