/** Messages between main and the thread that spells. */
import { z } from 'zod'
import type { SpelledBlock } from '../../contract/spelling'
import type { Failure } from '../errors'

/** A word at its place in a block that no dictionary has. */
export interface UnknownWord {
  word: string
  from: number
  to: number
  language: string
  /** Whether it stands where a name does, by its capital or, in Arabic letters, by what stands beside it. */
  isNamed: boolean
  hasDictionary: boolean
  /** Whether the dictionary has a word one letter away; false where nobody needs to know. */
  isNearKnown: boolean
}

/** What the thread works with: the folders that dictionaries are in. */
export const spellerDataSchema = z.object({ folders: z.array(z.string()) })

export interface SpellQuestions {
  look: { asks: { language: string; blocks: readonly SpelledBlock[] }; answer: UnknownWord[][] }
  suggest: { asks: { word: string; language: string }; answer: string[] }
}

export type SpellQuestion = {
  [K in keyof SpellQuestions]: { kind: K; id: number } & SpellQuestions[K]['asks']
}[keyof SpellQuestions]

export type SpellAnswer =
  | {
      [K in keyof SpellQuestions]: { kind: K; id: number; answer: SpellQuestions[K]['answer'] }
    }[keyof SpellQuestions]
  | ({ kind: 'failed'; id: number } & Failure)
