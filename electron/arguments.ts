/** What the app was started with. */
import { resolve } from 'node:path'

/** The command line's own commands; what they are is in `cli/`. */
export const cliCommands: readonly string[] = ['convert', 'list', 'import', 'export', 'formats', 'help']

export interface Arguments {
  /** The folder of the desk, or null for the usual one. */
  desk: string | null
  /** Files to take in. */
  files: string[]
  /** The arguments of the command line, where it is asked for instead of the window. */
  cli: string[] | null
}

/**
 * Reads the app's arguments.
 * @param args behind the executable, and behind the app's folder where there is one
 */
export function readArguments(args: readonly string[], environment: NodeJS.ProcessEnv): Arguments {
  const own = args.filter((arg) => !/^--(?!desk$|desk=|help$|version$|to$|out$)|^-r$/.test(arg))
  const first = own.find((arg) => !arg.startsWith('-'))
  const isCli =
    (first !== undefined && cliCommands.includes(first)) || own[0] === '--help' || own[0] === '--version'
  const at = args.findIndex((arg) => arg === '--desk' || arg.startsWith('--desk='))
  const given =
    at < 0
      ? environment.COPYDESK_DESK
      : args[at]?.includes('=')
        ? args[at]?.slice('--desk='.length)
        : args[at + 1]
  const files = args.filter(
    (arg, index) => !arg.startsWith('-') && args[index - 1] !== '--desk' && args[index - 1] !== '-r',
  )
  return {
    desk: given ? resolve(given) : null,
    files,
    cli: isCli ? [...args.slice(args.indexOf(first ?? own[0] ?? ''))] : null,
  }
}
