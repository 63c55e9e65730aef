// How many tests passed, failed and were skipped.

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @type {Count} */
export const none = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {Count} a
 * @param {Count} b
 * @returns {Count}
 */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/**
 * A step that ended badly counts at least one failure, also when its report tells none (a file that does not load).
 * @param {Count} count
 * @param {number} code the step's exit code
 * @returns {Count}
 */
export function withExitCode(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report
 *   the JSON report of Vitest
 * @returns {Count}
 */
export function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 *   the JSON report of Playwright; a test that passes only when tried again has failed
 * @returns {Count}
 */
export function countPlaywright({ stats: { expected, unexpected, flaky, skipped } }) {
  return { passed: expected, failed: unexpected + flaky, skipped }
}

/**
 * @param {Count} count
 * @returns {string} the line that a test run ends with
 */
export function countLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
