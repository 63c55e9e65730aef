/** The file of a story's versions: lines are added at its end, and it is rewritten whole only to thin it. */
import { open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Version } from '../../contract/version'
import { versionReasons } from '../../contract/version'
import { stages } from '../../story/schema/values'
import { codeOf, syncFolder, writeDurably } from './durable'
import { DamagedError, NewerError } from './errors'
import {
  type Kept,
  packVersion,
  readLine,
  unpackVersion,
  type VersionLine,
  wholeEvery,
  writeLine,
} from './versions-record'

/** A version as the file has it. */
export interface Filed {
  kept: Kept
  name: string
  exported: string[]
}

/** What a file of versions holds. */
export interface Held {
  /** In the order that they were saved. */
  versions: Filed[]
  /** The highest number that was given. */
  last: number
  /** Bytes up to the end of the last whole line. */
  size: number
  /** Whether lines before the last could not be read. */
  isDamaged: boolean
  /** Whether a newer version has written lines that are not known here: they stay, and the file is only added to. */
  isNewer: boolean
}

/** What is told of a version. */
export function versionOf({ kept, name, exported }: Filed): Version {
  const { saved, by, words, characters, headline } = kept.facts
  const why = versionReasons.find((each) => each === kept.facts.why) ?? 'other'
  const stage = stages.find((each) => each === kept.facts.stage) ?? null
  return { id: String(kept.n), name, exported, saved, by, why, stage, words, characters, headline }
}

/** Reads a file of versions. A tail that is cut off was never told to be on disk. */
export async function readVersions(path: string): Promise<Held> {
  const bytes = await bytesOf(path)
  const size = bytes.lastIndexOf('\n') + 1
  const held: Held = { versions: [], last: 0, size, isDamaged: false, isNewer: false }
  const lines = bytes.subarray(0, size).toString().split('\n')
  for (const line of lines.slice(0, -1)) {
    try {
      take(held, readLine(line))
    } catch (error) {
      if (error instanceof NewerError) held.isNewer = true
      // behind a line that is not known others cannot be read either, though they are whole
      else if (error instanceof DamagedError || !held.isNewer) held.isDamaged = true
      // its number is not to be given again
      held.last++
    }
  }
  return held
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

/** Adds lines behind the last whole one; they are on disk when this resolves. */
export async function addLines(path: string, held: Held, lines: readonly VersionLine[]): Promise<void> {
  const bytes = Buffer.from(lines.map(writeLine).join(''))
  const file = await openForAdding(path)
  try {
    await file.truncate(held.size)
    await file.write(bytes, 0, bytes.length, held.size)
    await file.sync()
  } finally {
    await file.close()
  }
  if (held.size === 0) await syncFolder(dirname(path))
}

/** Writes the file anew with these versions, in their order. */
export async function rewrite(path: string, versions: readonly Filed[]): Promise<void> {
  const lines = versions.flatMap(({ kept, name, exported }, index): VersionLine[] => [
    packVersion(kept, baseFor(index, versions[index - 1]?.kept)),
    ...(name ? [{ of: kept.n, name }] : []),
    ...exported.map((format) => ({ of: kept.n, exported: format })),
  ])
  await writeDurably(path, lines.map(writeLine).join(''))
}

async function openForAdding(path: string) {
  try {
    return await open(path, 'r+')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return open(path, 'wx+')
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
