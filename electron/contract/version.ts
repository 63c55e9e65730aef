/** A version of a story as it is told: who, when, why, and how far the story was. */
import { z } from 'zod'
import { stages } from '../../story/schema/values'

/** Why a version was kept: by hand, or by the app on an occasion. */
export const versionReasons = [
  'hand',
  'opened',
  'editing',
  'stage',
  'restore',
  'export',
  'elsewhere',
  'merge',
] as const

export const versionNameSchema = z.string().max(200)

/** What is told of a version beside its text. */
export const versionFactsSchema = z.strictObject({
  /** Never earlier than the version before, though the clock was set back. */
  saved: z.iso.datetime(),
  /** Who wrote it, or `''` where that is not known. */
  by: z.string(),
  why: z.enum(versionReasons),
  stage: z.enum(stages),
  words: z.int(),
  characters: z.int(),
  headline: z.string(),
})
export type VersionFacts = z.infer<typeof versionFactsSchema>

export interface Version extends VersionFacts {
  id: string
  /** What an editor called it, or `''`. */
  name: string
  /** The formats that it was exported in. */
  exported: string[]
}
