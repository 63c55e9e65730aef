/** What the command line was asked, checked before anything is done. */
import { parseArgs } from 'node:util'
import { type FormatName, formats } from '../../story/formats'
import { findHouse, houses } from '../../story/houses'
import { messages } from './messages'

/** Wrong use, told in one line. */
export class UsageError extends Error {}

export interface Options {
  files: string[]
  to: FormatName | null
  from: FormatName | null
  house: string | null
  out: string | null
  desk: string | null
  json: boolean
}

function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}

/** The formats that `--from` and `--to` take. */
export function namesFor(option: 'from' | 'to'): string {
  return Object.values(formats)
    .filter(({ read, write }) => (option === 'from' ? read : write))
    .map(({ name }) => name)
    .join(', ')
}

function formatOption(option: 'from' | 'to', name: string | undefined): FormatName | null {
  if (name === undefined) return null
  if (!isFormatName(name) || !formats[name][option === 'from' ? 'read' : 'write'])
    throw new UsageError(messages.noFormat(option, namesFor(option)))
  return name
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        from: { type: 'string' },
        house: { type: 'string' },
        out: { type: 'string' },
        desk: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}.`)
  }
}

/**
 * Reads the arguments behind a command.
 * @throws UsageError where they are none that it takes
 */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args)
  const { house } = values
  if (house !== undefined && !findHouse(house)) {
    throw new UsageError(messages.noHouse(house, houses.map(({ id }) => id).join(', ')))
  }
  return {
    files: positionals,
    to: formatOption('to', values.to),
    from: formatOption('from', values.from),
    house: house === undefined ? null : (findHouse(house)?.id ?? null),
    out: values.out ?? null,
    desk: values.desk ?? null,
    json: values.json ?? false,
  }
}
