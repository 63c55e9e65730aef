/** The file of a story's versions: lines are added at its end, and it is rewritten whole only to thin it. */
import type { Version } from '../../contract/version'
import { versionReasons } from '../../contract/version'
import { bytesOf, writeDurably } from './durable'
import { formats } from './envelope'
import { NewerError } from './errors'
import { logHead, readLog } from './log'
import { type KnownLog, LogFile } from './log-file'
import { seal } from './seal'
import {
  type Kept,
  lineSchema,
  packVersion,
  unpackVersion,
  type VersionLine,
  wholeEvery,
} from './versions-record'

/** A version as the file has it. */
export interface Filed {
  kept: Kept
  name: string
  exported: string[]
}

/** What a file of versions holds. */
export interface Held extends KnownLog {
  /** In the order that they were saved. */
  versions: Filed[]
  /** The highest number that was given. */
  last: number
  /** Whether lines before the last could not be read. */
  isDamaged: boolean
  /** Whether a newer version has written lines that are not known here: they stay, and the file is only added to. */
  isNewer: boolean
  /** Whether the file says that this version may not open it: then nothing of it is read, and nothing is added. */
  isLeftAlone: boolean
}

/** What is told of a version. */
export function versionOf({ kept, name, exported }: Filed): Version {
  const { saved, by, stage, words, characters, headline } = kept.facts
  const why = versionReasons.find((each) => each === kept.facts.why) ?? 'other'
  return { id: String(kept.n), name, exported, saved, by, why, stage, words, characters, headline }
}

/** Reads a file of versions. */
export async function readVersions(path: string): Promise<Held> {
  const { lines, ...log } = readLog(await bytesOf(path), formats.versions, lineSchema)
  const { size, hasHead, isNewer } = log
  const held: Held = { versions: [], last: 0, size, hasHead, isDamaged: false, isNewer, isLeftAlone: isNewer }
  for (const { reading } of lines) {
    const isTaken = reading.state === 'ok' && tryTake(held, reading.data)
    if (isTaken) continue
    if (reading.state === 'newer') held.isNewer = true
    // behind a line that is not known others cannot be read either, though they are whole
    else if (reading.state === 'damaged' || !held.isNewer) held.isDamaged = true
    // its number is not to be given again
    held.last++
  }
  return held
}

/** False where a line cannot be read behind those before it. */
function tryTake(held: Held, line: VersionLine): boolean {
  try {
    take(held, line)
    return true
  } catch (error) {
    if (error instanceof NewerError) held.isNewer = true
    return false
  }
}

function take(held: Held, line: VersionLine): void {
  if ('n' in line) {
    held.last = Math.max(held.last, line.n)
    const before = line.from === 0 ? null : held.versions.at(-1)?.kept
    if (before === undefined) throw new RangeError('The version before cannot be read')
    held.versions.push({ kept: unpackVersion(line, before), name: '', exported: [] })
    return
  }
  const version = held.versions.find(({ kept }) => kept.n === line.of)
  if (!version) return
  if ('name' in line) version.name = line.name
  else if (!version.exported.includes(line.exported)) version.exported.push(line.exported)
}

/** The line of a new version behind those that are held. */
export function lineBehind(held: Held, kept: Kept): VersionLine {
  // whoever reads the lines that are not known here takes another for the one before
  const isWhole = held.isNewer || held.isDamaged
  return packVersion(kept, isWhole ? null : baseFor(held.versions.length, held.versions.at(-1)?.kept))
}

function baseFor(index: number, before: Kept | undefined): Kept | null {
  return index % wholeEvery === 0 ? null : (before ?? null)
}

/** Adds lines; they are on disk when this resolves. @throws NewerError where it is left alone, or what the disk refused with */
export async function addLines(path: string, held: Held, lines: readonly VersionLine[]): Promise<void> {
  if (held.isLeftAlone) throw new NewerError()
  const file = new LogFile(path, formats.versions, held)
  try {
    await file.append(lines.map((line) => seal(line)).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The content of a file of versions. */
export function versionsText(versions: readonly Filed[]): string {
  const lines = versions.flatMap(({ kept, name, exported }, index): VersionLine[] => [
    packVersion(kept, baseFor(index, versions[index - 1]?.kept)),
    ...(name ? [{ of: kept.n, name }] : []),
    ...exported.map((format) => ({ of: kept.n, exported: format })),
  ])
  return logHead(formats.versions) + lines.map((line) => seal(line)).join('')
}

/** Writes the file anew with these versions, in their order. */
export async function rewrite(path: string, versions: readonly Filed[]): Promise<void> {
  await writeDurably(path, versionsText(versions))
}
