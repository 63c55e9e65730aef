// What the scripts say to the person who runs them.

/** Something that stops the work and that one line explains: what happened, to what, what to do next. */
export class ScriptError extends Error {}

/**
 * Says one line of progress.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs a script's work; a ScriptError becomes its one line and exit code 1.
 * @param {() => Promise<void>} work
 */
export async function run(work) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
