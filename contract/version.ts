/** The description of a version: who saved it, when and why, and the story's stage and length. */
import { z } from 'zod'
import type { Move } from '../story/schema/values'
import { proofSchema } from '../story/stages/proof'
import { call, id, json } from './call'

/** Why a version was kept: as it came from outside, by hand, or by the app on an occasion. */
export const versionReasons = [
  'received',
  'hand',
  'opened',
  'editing',
  'stage',
  'restore',
  'export',
  'elsewhere',
  'merge',
  'replace',
  'clean-up',
  'proof',
  'suggesting',
  'accepted',
] as const

const versionNameSchema = z.string().max(200)

export type VersionReason = (typeof versionReasons)[number]

/**
 * What a file says of a version beside its text. Reasons and stages that a newer version has are kept as they are, and so
 * is all else that it says.
 */
export const versionFactsSchema = z.looseObject({
  /** Never earlier than the version before, though the clock was set back. */
  saved: z.iso.datetime(),
  /** Who wrote it, or `''` where that is not known. */
  by: z.string(),
  why: z.string(),
  stage: z.string(),
  words: z.int(),
  characters: z.int(),
  headline: z.string(),
  isTemplate: z.literal(true).optional(),
})
export type VersionFacts = z.infer<typeof versionFactsSchema>

/** A version of a story, as it is listed. */
export interface Version {
  id: string
  saved: string
  by: string
  /** `other` is a reason that only a newer version knows. */
  why: VersionReason | 'other'
  stage: string
  words: number
  characters: number
  headline: string
  /** What an editor called it, or `''`. */
  name: string
  /** The formats that it was exported in. */
  exported: string[]
  /** The move that it was kept for. */
  move?: Move | undefined
  /** Whether a proof sheet is kept with it. */
  hasProof?: true | undefined
  /** Whether it is one of a template. */
  isTemplate?: true | undefined
}

const version = z.string().max(200)

export const versionCalls = {
  /**
   * Keeps the story as it is now, under a name or `''`; `restore`, `merge` and `replace` are what comes before another
   * version is restored or merged into it, or something is replaced in several stories; `proof` is what a proof sheet is made of.
   */
  saveVersion: call(
    z.tuple([id, versionNameSchema, z.enum(['hand', 'restore', 'merge', 'replace', 'proof'])]),
  ).answers<Version>(),
  /** Keeps for good what came from another program as a story was made of it. */
  saveReceived: call(z.tuple([id, json])).answers(),
  nameVersion: call(z.tuple([id, version, versionNameSchema])).answers(),
  /** The versions of a story, oldest first. */
  versions: call(z.tuple([id])).answers<Version[]>(),
  /** Keeps a proof for the version that the move is about to make that it is of; it is on disk when this is answered. */
  keepProof: call(z.tuple([id, proofSchema])).answers(),
  /**
   * Writes the proof sheet of a version to a file that the editor is asked for, HTML or Markdown; false where the editor
   * wants none. The proof that is given is used where none is kept with the version.
   */
  saveProofSheet: call(z.tuple([id, version, proofSchema.nullable()])).answers<boolean>(),
  /** The document of a version. */
  version: call(z.tuple([id, version])).answers<unknown>(),
}
