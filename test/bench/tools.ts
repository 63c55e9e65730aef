/** Programs that the app is measured beside and that a machine may lack. Nothing else needs them. */
import { spawn } from 'node:child_process'

/** Whether a program is there; where it is not, one line says what was not measured and how to get it. */
export async function hasTool(program: string, packageName: string, what: string): Promise<boolean> {
  const isThere = await runTool(program, ['--version']).then(
    () => true,
    () => false,
  )
  if (!isThere)
    console.log(`${what}: not measured, as there is no ${program} (Debian: apt-get install ${packageName})`)
  return isThere
}

/**
 * Runs a program and waits for its end; what it prints is thrown away.
 * @throws where it cannot be started, or ends with more than `highest`
 */
export function runTool(program: string, args: readonly string[], highest = 0): Promise<void> {
  return new Promise((resolve, reject) => {
    const running = spawn(program, args, { stdio: 'ignore' })
    running.once('error', reject)
    running.once('exit', (code) => {
      if (code !== null && code <= highest) resolve()
      else reject(new Error(`${program} ended with ${code}`))
    })
  })
}
