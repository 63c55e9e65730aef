// How many tests passed and were skipped, and which failed.
import { stripVTControlCharacters } from 'node:util'

/** @typedef {{ passed: number, failures: string[], skipped: number }} Count */

/** @type {Count} */
export const none = { passed: 0, failures: [], skipped: 0 }

/**
 * @param {Count} a
 * @param {Count} b
 * @returns {Count}
 */
export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failures: [...a.failures, ...b.failures],
    skipped: a.skipped + b.skipped,
  }
}

/**
 * A step that ended badly counts at least one failure, also when its report tells none (a file that does not load).
 * @param {Count} count
 * @param {number} code the step's exit code
 * @returns {Count}
 */
export function withExitCode(count, code) {
  const unexplained = code !== 0 && count.failures.length === 0
  return unexplained ? { ...count, failures: [`ended with exit code ${code} and names no test`] } : count
}

/**
 * @typedef {{ fullName: string, status: string, failureMessages: string[] }} VitestTest
 * @typedef {{ name: string, status: string, message: string, assertionResults: VitestTest[] }} VitestFile
 * @param {{ testResults: VitestFile[] }} report the JSON report of Vitest
 * @returns {Count}
 */
export function countVitest({ testResults }) {
  const tests = testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  )
  const failed = tests.filter(({ status }) => status === 'failed')
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const passed = tests.filter(({ status }) => status === 'passed').length
  return {
    passed,
    failures: [
      ...failed.map(({ file, fullName, failureMessages }) => failure(file, fullName, failureMessages[0])),
      ...unloaded.map(({ name, message }) => failure(name, 'was not loaded', message)),
    ],
    skipped: tests.length - passed - failed.length,
  }
}

/**
 * @typedef {{ status: string, results: { error?: { message?: string } }[] }} PlaywrightTest
 * @typedef {{ file: string, title: string, tests: PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @param {{ stats: { expected: number, skipped: number }, suites: PlaywrightSuite[] }} report
 *   the JSON report of Playwright; a test that passes only when tried again has failed
 * @returns {Count}
 */
export function countPlaywright({ stats: { expected, skipped }, suites }) {
  const failed = suites.flatMap(specsOf).flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => {
        const message = results.find(({ error }) => error)?.error?.message
        return failure(file, title, message)
      }),
  )
  return { passed: expected, failures: failed, skipped }
}

/**
 * @param {Count} count
 * @returns {string} the line that a test run ends with
 */
export function countLine({ passed, failures, skipped }) {
  return `${passed} passed, ${failures.length} failed, ${skipped} skipped`
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightSpec[]}
 */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)]
}

/** How much of a failure's message the end of a run repeats: what was expected and what came stand at its head. */
const messageLines = 12

/**
 * @param {string} file
 * @param {string} test
 * @param {string} [message]
 */
function failure(file, test, message = '') {
  const head = stripVTControlCharacters(message).trim().split('\n').slice(0, messageLines)
  return [`${file}: ${test}`, ...head.map((line) => `    ${line}`)].join('\n')
}
