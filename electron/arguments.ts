/** What the app was started with. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { commandNames } from './cli/names'

/** The words that ask for the command line instead of the window. */
const cliWords: readonly string[] = [...commandNames, 'help', '--help', '--version']

/** What the app was started with. */
export interface Arguments {
  /** The folder of the desk, or null for the usual one. */
  desk: string | null
  /** Files to import. */
  files: string[]
  /** The arguments of the command line, where it is asked for instead of the window. */
  cli: string[] | null
}

/** The path of a file, which file managers name by its address: `file:///home/nadia/wire.txt`. */
function pathOf(given: string): string {
  try {
    return given.startsWith('file:') ? fileURLToPath(given) : resolve(given)
  } catch {
    // reported as a file that is not there
    return resolve(given)
  }
}

/**
 * Reads the app's arguments. Those of Chromium and of whoever starts it stand among them.
 * @param args all after the executable
 * @param appFolder the app's own folder where it is an argument too, as it is unless packaged; else null
 */
export function readArguments(
  args: readonly string[],
  appFolder: string | null,
  environment: NodeJS.ProcessEnv,
): Arguments {
  const own =
    appFolder === null ? args : args.slice(args.findIndex((arg) => resolve(arg) === resolve(appFolder)) + 1)
  const first = own.findIndex((arg) => !arg.startsWith('-') || cliWords.includes(arg))
  const isCli = cliWords.includes(own[first] ?? '')
  const { values, positionals } = parseArgs({
    args: [...own],
    options: { desk: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  const desk = typeof values.desk === 'string' ? values.desk : environment.COPYDESK_DESK
  return {
    desk: desk ? resolve(desk) : null,
    files: positionals.map(pathOf),
    cli: isCli ? own.slice(first) : null,
  }
}
