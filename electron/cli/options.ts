/** What the command line was asked, checked before anything is done. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { ExportFormat } from '../../contract/transfer'
import { type Audience, type FormatName, formats } from '../../story/formats'
import { audiences } from '../../story/formats/format'
import { allHouses, findHouse, setOwnHouses } from '../../story/houses'
import { sharedHouse } from '../desk/houses'
import { formatInfos } from '../transfer/format-infos'
import { messages } from './messages'

/** Wrong use, told in one line. */
export class UsageError extends Error {}

export interface Options {
  files: string[]
  to: ExportFormat | null
  from: FormatName | null
  /** As it was given: a name, an id, or a profile's file. */
  house: string | null
  out: string | null
  desk: string | null
  json: boolean
  mend: boolean
  /** Whom the files are for. */
  audience: Audience
  /** Whether what nobody may publish yet is written without a fault. */
  embargoed: boolean
}

/** The formats that `--from` and `--to` take. */
export function namesFor(option: 'from' | 'to'): string {
  return formatInfos()
    .filter(({ isRead, isWritten }) => (option === 'from' ? isRead : isWritten))
    .map(({ name }) => name)
    .join(', ')
}

function toOption(name: string | undefined): ExportFormat | null {
  if (name === undefined) return null
  const found = formatInfos().find((info) => info.name === name && info.isWritten)
  if (!found) throw new UsageError(messages.noFormat('to', namesFor('to')))
  return found.name
}

function fromOption(name: string | undefined): FormatName | null {
  if (name === undefined) return null
  const found = Object.values(formats).find((format) => format.name === name && format.read)
  if (!found) throw new UsageError(messages.noFormat('from', namesFor('from')))
  return found.name
}

function forOption(name: string | undefined): Audience {
  const found = audiences.find((audience) => audience === (name ?? 'readers'))
  if (!found) throw new UsageError(messages.noAudience(audiences.join(', ')))
  return found
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
        mend: { type: 'boolean' },
        for: { type: 'string' },
        embargoed: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}.`)
  }
}

/**
 * The id of the house that was asked for, or null where none was. A profile's file makes its house known.
 * @throws UsageError where there is no such house
 */
export async function houseOf({ house }: Options): Promise<string | null> {
  if (house === null) return null
  if (house.endsWith('.json')) {
    const { house: read } = sharedHouse(await readFile(house, 'utf8'))
    setOwnHouses([...allHouses(), read])
  }
  const found = house.endsWith('.json') ? allHouses().at(-1) : findHouse(house)
  if (!found)
    throw new UsageError(
      messages.noHouse(
        house,
        allHouses()
          .map(({ id }) => id)
          .join(', '),
      ),
    )
  return found.id
}

/**
 * Reads the arguments behind a command.
 * @throws UsageError where they are none that it takes
 */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args)
  return {
    files: positionals,
    to: toOption(values.to),
    from: fromOption(values.from),
    house: values.house ?? null,
    out: values.out ?? null,
    desk: values.desk ?? null,
    json: values.json ?? false,
    mend: values.mend ?? false,
    audience: forOption(values.for),
    embargoed: values.embargoed ?? false,
  }
}
