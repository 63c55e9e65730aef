/**
 * How a version lies in the file of its story's versions: one line with what the version has that
 * the one before has not, deflated with what it replaces as the dictionary. Each so often a line holds a
 * whole text, so that a line that is damaged takes few others with it.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { type VersionFacts, versionFactsSchema } from '../../contract/version'
import { changed, changeOf, left } from '../../story/revisions/delta'
import { proofSchema } from '../../story/stages/proof'
import { NewerError } from './errors'

/** A version with its text, as lines. */
export interface VersionRecord {
  n: number
  facts: VersionFacts
  lines: readonly string[]
}

const count = z.int().min(0)
const packedSchema = z.strictObject({
  n: z.int().min(1),
  /** The version that this one is stored as a difference from, or 0 for a full text. */
  from: count,
  d: z.array(z.union([z.tuple([count, count]), count])),
  z: z.base64(),
})
type Packed = z.infer<typeof packedSchema>
export const lineSchema = z.union([
  packedSchema,
  /** What was done with a version later: it was named, or exported. */
  z.strictObject({ of: z.int().min(1), name: z.string() }),
  z.strictObject({ of: z.int().min(1), exported: z.string() }),
  /** What was proven of it. */
  z.strictObject({ of: z.int().min(1), proof: proofSchema }),
  /** What was proven for a move: it is of the next version in which that is the last one. */
  z.strictObject({ proof: proofSchema }),
])
export type VersionLine = z.infer<typeof lineSchema>

const bodySchema = z.tuple([versionFactsSchema, z.array(z.string())])

/** zlib looks no further back. */
const dictionarySize = 32_768
/** One version in this many is stored as full text. */
export const fullTextEvery = 32

/** The line of a version, as its difference from the one before. */
export function packVersion({ n, facts, lines }: VersionRecord, before: VersionRecord | null): Packed {
  const { delta, added } = changeOf(before?.lines ?? [], lines)
  const body = Buffer.from(JSON.stringify([facts, added]))
  const d = delta.map((part): [number, number] | number => (typeof part === 'number' ? part : [...part]))
  const dictionary = dictionaryOf(before, d)
  return {
    n,
    from: before?.n ?? 0,
    d,
    z: deflateRawSync(body, { level: 9, ...dictionary }).toString('base64'),
  }
}

/**
 * The version that a line holds.
 * @throws RangeError where it does not follow on that base, NewerError where what it tells is not known
 */
export function unpackVersion(line: Packed, before: VersionRecord | null): VersionRecord {
  if (line.from !== (before?.n ?? 0)) throw new RangeError('The version before cannot be read')
  const [facts, added] = bodyOf(line, before)
  return { n: line.n, facts, lines: changed(before?.lines ?? [], { delta: line.d, added }) }
}

/** The checksum of the line was right: what cannot be read of it only a newer version can. */
function bodyOf(line: Packed, before: VersionRecord | null): z.infer<typeof bodySchema> {
  try {
    const body = inflateRawSync(Buffer.from(line.z, 'base64'), dictionaryOf(before, line.d))
    return bodySchema.parse(JSON.parse(body.toString()))
  } catch {
    throw new NewerError()
  }
}

/** The order in which a dictionary has facts; those that are not here follow by their names. */
const order = ['saved', 'by', 'why', 'stage', 'words', 'characters', 'headline']

/** Facts in an order that depends on no version of Copydesk: one letter elsewhere in a dictionary spoils what is read. */
function ordered(facts: VersionFacts): Record<string, unknown> {
  const others = Object.keys(facts).filter((name) => !order.includes(name))
  return Object.fromEntries([...order, ...others.sort()].map((name) => [name, facts[name]]))
}

/** What a version replaces is what it is most like. */
function dictionaryOf(
  before: VersionRecord | null,
  delta: readonly ([number, number] | number)[],
): { dictionary?: Buffer } {
  if (!before) return {}
  const text = JSON.stringify([ordered(before.facts), left(before.lines, delta)])
  return { dictionary: Buffer.from(text).subarray(-dictionarySize) }
}
