/** The product without a window: the same readers, writers and store, from a terminal. */

import { t } from '../../catalogue'
import { version } from '../../package.json'
import { backup, restore } from './backup'
import { whyNot } from './batch'
import { check } from './check'
import { convert, listFormats } from './convert'
import { exportStories, importFiles, list, onDesk } from './desk'
import { doctor } from './doctor'
import type { CliIo } from './io'
import { type CommandName, commandNames } from './names'
import { type Options, readOptions, UsageError } from './options'

const commands: Readonly<Record<CommandName, (options: Options, io: CliIo) => Promise<number>>> = {
  convert,
  check,
  list: onDesk(list),
  import: onDesk(importFiles),
  export: onDesk(exportStories),
  formats: listFormats,
  doctor,
  backup,
  restore,
}

/** Runs the command line; gives its exit code: 0 done, 1 some input failed, 2 wrong use. */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  const [name = '', ...rest] = args
  if (name === '--version') {
    io.out(`${version}\n`)
    return 0
  }
  if (name === '--help' || name === 'help' || rest.includes('--help')) {
    io.out(`${t('terminal.help')}\n`)
    return 0
  }
  const known = commandNames.find((each) => each === name)
  if (!known) {
    io.error(name === '' ? t('terminal.help') : t('terminal.unknownCommand', { name }))
    return 2
  }
  try {
    return await commands[known](readOptions(known, rest), io)
  } catch (error) {
    if (error instanceof UsageError) io.error(t('terminal.wrongUse', { problem: error.message }))
    else io.error(t('terminal.problem', { file: name, problem: whyNot(error) }))
    return error instanceof UsageError ? 2 : 1
  }
}
