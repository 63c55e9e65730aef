/** How long the app takes from its start to the first key that its text takes. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { electronPath, sandboxArguments } from '../../../build/electron.mjs'
import { root } from '../../../build/paths.mjs'
import { type Bench, compare, type Measured } from '../measure'
import { fullDesk } from './full-desk'
import { bareFolder, environmentOf } from './launch'

const firstKey = join(root, 'test/bench/window/first-key.cjs')

/** Starts Electron on a folder without a driver beside it, whose own start would count; milliseconds to the first key. */
function start(args: readonly string[], desk: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.timeOrigin + performance.now()
    const child = spawn(electronPath(), ['-r', firstKey, ...sandboxArguments, ...args], {
      cwd: root,
      env: environmentOf(desk),
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', reject)
    child.on('close', () => {
      const accepted = Number(/accepted ([\d.]+)/.exec(output)?.[1])
      if (accepted) resolve(accepted - began)
      else reject(new Error(`No key was taken: ${output}`))
    })
  })
}

const startApp = (desk: string) => () => start([root], desk)
const startBlank = () => start([bareFolder, '--blank'], '')

/** A start on a desk of few stories beside an empty window, and on a full desk beside that of few. */
export async function starting(bench: Bench): Promise<Measured[]> {
  const few = startApp(await fullDesk(bench, 10))
  const many = startApp(await fullDesk(bench, bench.stories))
  await few()
  await startBlank()
  // what a desk makes at its first start is there from then on
  await many()
  await many()
  const stories = bench.stories.toLocaleString('en')
  return [
    await compare('start to the first key, against an empty window', 1.5, few, startBlank),
    await compare(`start with ${stories} stories, against 10`, 1.1, many, few),
  ]
}
