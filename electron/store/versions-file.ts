/** The file of a story's versions: lines are added at its end, and it is rewritten whole only to thin it. */
import type { Version } from '../../contract/version'
import { versionReasons } from '../../contract/version'
import type { Proof } from '../../story/stages/proof'
import { bytesOf, writeDurably } from './durable'
import { formats } from './envelope'
import { NewerError } from './errors'
import { logHead, readLog } from './log'
import { type KnownLog, LogFile } from './log-file'
import { seal } from './seal'
import { isMovedBy } from './versions-moves'
import {
  fullTextEvery,
  lineSchema,
  packVersion,
  unpackVersion,
  type VersionLine,
  type VersionRecord,
} from './versions-record'

/** A version as the file has it. */
export interface FiledVersion {
  record: VersionRecord
  name: string
  exported: string[]
  proof?: Proof
}

/** What a file of versions holds. */
export interface VersionsContent extends KnownLog {
  /** In the order that they were saved. */
  versions: FiledVersion[]
  /** What was proven for a move that no version tells yet. */
  proof: Proof | null
  /** The highest number that was given. */
  last: number
  /** Whether lines before the last could not be read. */
  isDamaged: boolean
  /** Whether a newer version has written lines that are not known here: they stay, and the file is only added to. */
  isNewer: boolean
  /** Whether the file says that this version may not open it: then nothing of it is read, and nothing is added. */
  isLeftAlone: boolean
}

/** A version as the window learns of it. */
export function versionOf({ record, name, exported, proof }: FiledVersion): Version {
  const { saved, by, stage, words, characters, headline, isTemplate } = record.facts
  const why = versionReasons.find((each) => each === record.facts.why) ?? 'other'
  return {
    id: String(record.n),
    name,
    exported,
    saved,
    by,
    why,
    stage,
    words,
    characters,
    headline,
    ...(isTemplate && { isTemplate }),
    ...(proof && { hasProof: true }),
  }
}

/** Reads a file of versions. */
export async function readVersions(path: string): Promise<VersionsContent> {
  const { lines, ...log } = readLog(await bytesOf(path), formats.versions, lineSchema)
  const { size, hasHead, isNewer } = log
  const content: VersionsContent = {
    versions: [],
    proof: null,
    last: 0,
    size,
    hasHead,
    isDamaged: false,
    isNewer,
    isLeftAlone: isNewer,
  }
  for (const { reading } of lines) {
    const isTaken = reading.state === 'ok' && tryTake(content, reading.data)
    if (isTaken) continue
    if (reading.state === 'newer') content.isNewer = true
    // after a line that is not known others cannot be read either, though they are whole
    else if (reading.state === 'damaged' || !content.isNewer) content.isDamaged = true
    // its number is not to be given again
    content.last++
  }
  return content
}

/** False where a line cannot be read after those before it. */
function tryTake(content: VersionsContent, line: VersionLine): boolean {
  try {
    take(content, line)
    return true
  } catch (error) {
    if (error instanceof NewerError) content.isNewer = true
    return false
  }
}

function take(content: VersionsContent, line: VersionLine): void {
  if ('n' in line) {
    content.last = Math.max(content.last, line.n)
    const before = line.from === 0 ? null : content.versions.at(-1)?.record
    if (before === undefined) throw new RangeError('The version before cannot be read')
    const filed: FiledVersion = { record: unpackVersion(line, before), name: '', exported: [] }
    content.versions.push(filed)
    if (content.proof && isMovedBy(content.proof, filed.record.lines)) {
      filed.proof = content.proof
      content.proof = null
    }
    return
  }
  if (!('of' in line)) {
    content.proof = line.proof
    return
  }
  const version = content.versions.find(({ record }) => record.n === line.of)
  if (!version) return
  if ('name' in line) version.name = line.name
  else if ('proof' in line) version.proof = line.proof
  else if (!version.exported.includes(line.exported)) version.exported.push(line.exported)
}

/** The line of a new version after those that are held. */
export function lineBehind(content: VersionsContent, record: VersionRecord): VersionLine {
  // whoever reads the lines that are not known here takes another for the one before
  const isWhole = content.isNewer || content.isDamaged
  return packVersion(
    record,
    isWhole ? null : baseFor(content.versions.length, content.versions.at(-1)?.record),
  )
}

function baseFor(index: number, before: VersionRecord | undefined): VersionRecord | null {
  return index % fullTextEvery === 0 ? null : (before ?? null)
}

/** Adds lines; they are on disk when this resolves. @throws NewerError where it is left alone, or what the disk refused with */
export async function addLines(
  path: string,
  content: VersionsContent,
  lines: readonly VersionLine[],
): Promise<void> {
  if (content.isLeftAlone) throw new NewerError()
  const file = new LogFile(path, formats.versions, content)
  try {
    await file.append(lines.map((line) => seal(line)).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The content of a file of versions. @param proof of a move that none of them tells yet */
export function versionsText(versions: readonly FiledVersion[], proof: Proof | null): string {
  const lines = versions.flatMap(({ record, name, exported, proof }, index): VersionLine[] => [
    packVersion(record, baseFor(index, versions[index - 1]?.record)),
    ...(name ? [{ of: record.n, name }] : []),
    ...exported.map((format) => ({ of: record.n, exported: format })),
    ...(proof ? [{ of: record.n, proof }] : []),
  ])
  if (proof) lines.push({ proof })
  return logHead(formats.versions) + lines.map((line) => seal(line)).join('')
}

/** Writes the file anew with these versions, in their order. */
export async function rewrite(
  path: string,
  versions: readonly FiledVersion[],
  proof: Proof | null,
): Promise<void> {
  await writeDurably(path, versionsText(versions, proof))
}
