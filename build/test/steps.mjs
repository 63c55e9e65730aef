// The steps of npm test, in order.
import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inspect } from 'node:util'
import { ensureBuilt } from '../app.mjs'
import { onDisplay } from '../display.mjs'
import { packageFolder } from '../package.mjs'
import { root } from '../paths.mjs'
import { runCommand } from '../process.mjs'
import { ScriptError, say } from '../say.mjs'
import { runTool } from '../tools.mjs'
import { add, countPlaywright, countVitest, none, withExitCode } from './count.mjs'

/** @typedef {import('./count.mjs').Count} Count */
/** @typedef {{ name: string, groups: string[], run: () => Promise<Count> }} Step */

/**
 * The steps, in stages: those of a stage run beside each other, where one alone would leave the machine idle. The bundler
 * leaves a file among the sources for a moment, so that nothing that reads these runs beside the build.
 * @type {readonly (readonly Step[])[]}
 */
export const stages = [
  [{ name: 'build', groups: ['desk', 'faults', 'tour', 'packaged'], run: () => work(ensureBuilt) }],
  [{ name: 'lint, types, imports and dead code', groups: ['checks'], run: checks }],
  [
    { name: 'unit tests', groups: ['unit'], run: unitTests },
    { name: 'faults', groups: ['faults'], run: () => work(shortFaults) },
  ],
  [{ name: 'the app', groups: ['desk'], run: () => playwright('desk') }],
  [
    { name: 'the tour', groups: ['tour'], run: () => playwright('tour') },
    { name: 'packaging', groups: ['packaged'], run: () => work(packageFolder) },
  ],
  [{ name: 'the packaged app', groups: ['packaged'], run: () => playwright('packaged') }],
]

/** The checks of the code, beside each other: the types take as long as the others together. */
async function checks() {
  const counts = await Promise.all(['types', 'lint', 'imports', 'unused'].map(check))
  return counts.reduce(add, none)
}

/**
 * Runs a script of package.json that counts as one test, and shows what it says only when it finds fault.
 * @param {string} script
 * @returns {Promise<Count>}
 */
async function check(script) {
  const { code, output } = await runCommand('npm', ['run', '--silent', script])
  if (code !== 0) say(output.trim())
  return code === 0 ? { ...none, passed: 1 } : { ...none, failures: [`npm run ${script}\n${output.trim()}`] }
}

/**
 * Does a piece of work that counts as one test.
 * @param {() => Promise<void>} doIt
 * @returns {Promise<Count>}
 */
async function work(doIt) {
  try {
    await doIt()
    return { ...none, passed: 1 }
  } catch (error) {
    const message = error instanceof ScriptError ? error.message : inspect(error)
    say(message)
    return { ...none, failures: [message] }
  }
}

async function shortFaults() {
  const code = await runTool('test/faults/run.ts', ['short'], { disk: 'test/faults/disk.ts' })
  if (code !== 0) throw new ScriptError('The fault run failed: its table tells at which fault.')
}

function unitTests() {
  const report = reportPath('unit')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return counted(
    ['npx', 'vitest', 'run', '--config', 'test/vitest.config.ts', ...reporters],
    report,
    countVitest,
  )
}

/** @param {string} project */
function playwright(project) {
  const report = reportPath(project)
  const options = ['--config', 'test/playwright.config.ts', '--project', project, '--reporter', 'line,json']
  return counted(onDisplay(['npx', 'playwright', 'test', ...options]), report, countPlaywright)
}

/** @param {string} name */
function reportPath(name) {
  return join(root, 'out/reports', `${name}.json`)
}

/**
 * Runs a test runner that leaves a JSON report, and counts what that says.
 * @template Report
 * @param {string[]} runner
 * @param {string} path where it leaves its report
 * @param {(report: Report) => Count} count
 * @returns {Promise<Count>}
 */
async function counted([command = '', ...args], path, count) {
  await mkdir(dirname(path), { recursive: true })
  await rm(path, { force: true })
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: path }
  const { code } = await runCommand(command, args, { show: true, env })
  const report = await readFile(path, 'utf8').catch(() => undefined)
  return withExitCode(report ? count(JSON.parse(report)) : none, code)
}
