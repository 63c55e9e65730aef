/** The options of the command line, validated before any work begins. */
import { readFile } from 'node:fs/promises'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { t } from '../../catalogue'
import type { ExportFormat } from '../../contract/transfer'
import { type Audience, type FormatName, formats } from '../../story/formats'
import { audiences, type StoryText, storyTexts } from '../../story/formats/format'
import { builtInHouses, findHouse, type House, type Houses, housesWith } from '../../story/houses'
import { sharedHouse } from '../desk/houses'
import { formatInfos } from '../transfer/format-infos'
import type { CommandName } from './names'

/** Wrong use; the message is one line. */
export class UsageError extends Error {}

/** What the options of a command say; null where one is not given. */
export interface Options {
  files: string[]
  to: ExportFormat | null
  from: FormatName | null
  /** As it was given: a name, an id, or a style's file. */
  house: string | null
  out: string | null
  desk: string | null
  json: boolean
  /** The stage whose needs a story is held against, as it was given: an id or a name. */
  gate: string | null
  /** Whether proof sheets are wanted. */
  proof: boolean
  repair: boolean
  /** Whether of a damaged backup all that is whole is restored. */
  partial: boolean
  /** Whom the files are for. */
  audience: Audience
  /** Which text of a story under review is written; null where nobody says. */
  text: StoryText | null
  /** Whether what is suggested goes along. */
  withSuggestions: boolean
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

/** The format of a name; else the only one that people call so, or that has such files: `markdown`, `Word`, `htm`. */
function formatCalled<T extends { name: string; label: string; extensions: readonly string[] }>(
  name: string,
  among: readonly T[],
): T | null {
  const called = name.toLowerCase()
  const named = among.find((format) => format.name === called)
  const [found = null, another] = among.filter(
    ({ label, extensions }) => label.toLowerCase() === called || extensions.includes(called),
  )
  return named ?? (another ? null : found)
}

function toOption(name: string | undefined): ExportFormat | null {
  if (name === undefined) return null
  const found = formatCalled(
    name,
    formatInfos().filter(({ isWritten }) => isWritten),
  )
  if (!found) throw new UsageError(t('terminal.noFormat', { option: 'to', names: namesFor('to') }))
  return found.name
}

function fromOption(name: string | undefined): FormatName | null {
  if (name === undefined) return null
  const found = formatCalled(
    name,
    Object.values(formats).filter(({ read }) => read),
  )
  if (!found) throw new UsageError(t('terminal.noFormat', { option: 'from', names: namesFor('from') }))
  return found.name
}

function forOption(name: string | undefined): Audience {
  const found = audiences.find((audience) => audience === (name ?? 'readers'))
  if (!found) throw new UsageError(t('terminal.noAudience', { names: audiences.join(', ') }))
  return found
}

function textOption(name: string | undefined): StoryText | null {
  const found = storyTexts.find((text) => text === name)
  if (name !== undefined && !found)
    throw new UsageError(t('terminal.noText', { names: storyTexts.join(', ') }))
  return found ?? null
}

/** Whether what is suggested is asked for, in a format that has a place for it. */
function suggestionsOption(isAsked: boolean, to: ExportFormat | null, text: string | undefined): boolean {
  if (!isAsked) return false
  const able = Object.values(formats).filter(({ holdsReview }) => holdsReview)
  if (text === 'base' || !able.some(({ name }) => name === to))
    throw new UsageError(t('terminal.noSuggestions', { names: able.map(({ name }) => name).join(', ') }))
  return true
}

const known = {
  to: { type: 'string' },
  from: { type: 'string' },
  house: { type: 'string' },
  out: { type: 'string' },
  desk: { type: 'string' },
  json: { type: 'boolean' },
  gate: { type: 'string' },
  proof: { type: 'boolean' },
  repair: { type: 'boolean' },
  partial: { type: 'boolean' },
  for: { type: 'string' },
  embargoed: { type: 'boolean' },
  text: { type: 'string' },
  'with-suggestions': { type: 'boolean' },
} as const satisfies ParseArgsConfig['options']

type OptionName = keyof typeof known

function isKnown(name: string): name is OptionName {
  return Object.hasOwn(known, name)
}

const forWriting = ['to', 'out', 'for', 'text', 'with-suggestions', 'embargoed'] as const

/** What a command takes, and whether names stand after it: of files, or of stories. */
const takenBy: Readonly<Record<CommandName, { options: readonly OptionName[]; hasNames: boolean }>> = {
  convert: { options: ['from', 'house', ...forWriting], hasNames: true },
  check: { options: ['from', 'house', 'json', 'gate', 'proof', 'desk'], hasNames: true },
  list: { options: ['desk', 'json'], hasNames: false },
  import: { options: ['desk', 'from', 'house'], hasNames: true },
  export: { options: ['desk', ...forWriting], hasNames: true },
  formats: { options: [], hasNames: false },
  doctor: { options: ['desk', 'repair', 'json'], hasNames: false },
  backup: { options: ['desk', 'out'], hasNames: false },
  restore: { options: ['desk', 'partial'], hasNames: true },
}

/** What a command was given that does not concern it, in the words of the catalogue; null where all does. */
function notTaken(command: CommandName, given: ReadonlySet<string>, names: readonly string[]): string | null {
  const { options, hasNames } = takenBy[command]
  const foreign = Object.keys(known)
    .filter(isKnown)
    .find((name) => given.has(name) && !options.includes(name))
  if (foreign) return t('terminal.notTaken', { command, option: `--${foreign}` })
  if (names.length > 0 && !hasNames) return t('terminal.noNamesTaken', { command, name: names[0] ?? '' })
  if (command !== 'check' || given.has('gate')) return null
  if (given.has('desk') && !given.has('proof')) return t('terminal.deskForGate')
  // a version that is kept has its format and its house
  const alreadyKnown = ['from', 'house'].find((name) => given.has(name))
  return given.has('proof') && alreadyKnown
    ? t('terminal.notForVersions', { option: `--${alreadyKnown}` })
    : null
}

/** What is wrong with how options are given, in the words of the catalogue; null where nothing is. */
function wrongOption(args: readonly string[]): string | null {
  const how = { options: known, allowPositionals: true, strict: false, tokens: true } as const
  for (const token of parseArgs({ args: [...args], ...how }).tokens) {
    if (token.kind !== 'option') continue
    const option = token.rawName
    if (!isKnown(token.name)) return t('terminal.noOption', { option })
    const { value } = token
    const isText = known[token.name].type === 'string'
    if (isText && (value === undefined || (!token.inlineValue && value.startsWith('-'))))
      return t('terminal.noValue', { option })
    if (!isText && value !== undefined) return t('terminal.noValueWanted', { option })
  }
  return null
}

function parse(command: CommandName, args: readonly string[]) {
  const wrong = wrongOption(args)
  if (wrong !== null) throw new UsageError(wrong)
  const parsed = parseArgs({ args: [...args], options: known, allowPositionals: true })
  const foreign = notTaken(command, new Set(Object.keys(parsed.values)), parsed.positionals)
  if (foreign !== null) throw new UsageError(foreign)
  return parsed
}

/** The houses that a command knows, and the id of the one that was asked for, or null where none was. */
export interface KnownHouses {
  houses: Houses
  house: string | null
}

/**
 * The house that was asked for, among those of a desk. One that is given as a style's file is known besides.
 * @param own the styles that the desk made
 * @throws UsageError where there is no such house
 */
export async function housesOf({ house }: Options, own: readonly House[] = []): Promise<KnownHouses> {
  if (house?.endsWith('.json')) {
    const { house: read } = sharedHouse(await readFile(house, 'utf8'))
    return { houses: housesWith([...own.filter(({ id }) => id !== read.id), read]), house: read.id }
  }
  const houses = own.length > 0 ? housesWith(own) : builtInHouses
  if (house === null) return { houses, house }
  const found = findHouse(houses, house)
  if (!found) {
    const names = houses.all.map(({ id }) => id).join(', ')
    throw new UsageError(t('terminal.noHouse', { name: house, names }))
  }
  return { houses, house: found.id }
}

/**
 * Reads the arguments after a command.
 * @throws UsageError where they are none that it takes
 */
export function readOptions(command: CommandName, args: readonly string[]): Options {
  const { values, positionals } = parse(command, args)
  const to = toOption(values.to)
  return {
    files: positionals,
    to,
    from: fromOption(values.from),
    house: values.house ?? null,
    out: values.out ?? null,
    desk: values.desk ?? null,
    json: values.json ?? false,
    gate: values.gate ?? null,
    proof: values.proof ?? false,
    repair: values.repair ?? false,
    partial: values.partial ?? false,
    audience: forOption(values.for),
    embargoed: values.embargoed ?? false,
    text: textOption(values.text),
    withSuggestions: suggestionsOption(values['with-suggestions'] ?? false, to, values.text),
  }
}
