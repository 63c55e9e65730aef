/** Spelling: what is misspelt in a text, what may stand there instead, and the words that the desk knows. */
import { z } from 'zod'
import { blockParts } from '../story/checks/check'
import type { SpelledResult } from '../story/spelling/results'
import { call } from './call'

/** A block of text, as it is sent to be spelt. */
const spelledBlockSchema = z.object({ part: z.enum(blockParts), text: z.string().max(2_000_000) })
export type SpelledBlock = z.infer<typeof spelledBlockSchema>

const language = z.string().max(35)
const word = z.string().trim().min(1).max(100)

/** A dictionary, by the tag of its language (BCP 47). */
export interface DictionaryInfo {
  tag: string
  /** Whether an editor added it, so that it can be removed. */
  isAdded: boolean
}

export const spellingCalls = {
  /** What is misspelt in blocks of a story that is in a language (BCP 47). */
  spell: call(z.tuple([language, z.array(spelledBlockSchema).max(10_000)])).answers<SpelledResult[]>(),
  /**
   * What may stand in the place of a word, the likeliest first: `corrections` that its house has for it, then words like
   * it among those that story and house know (`known`), then those of the dictionary.
   */
  suggest: call(z.tuple([word, language, z.array(word).max(10_000), z.array(word).max(100)])).answers<
    string[]
  >(),
  /** The words that the desk knows beside its dictionaries. */
  deskWords: call(z.tuple([])).answers<string[]>(),
  /** Adds a word to those of the desk, or takes it away; answers all. */
  addDeskWord: call(z.tuple([word])).answers<string[]>(),
  removeDeskWord: call(z.tuple([word])).answers<string[]>(),
  dictionaries: call(z.tuple([])).answers<DictionaryInfo[]>(),
  /** Asks for the files of a dictionary and takes them in; answers all dictionaries, or null when cancelled. */
  addDictionary: call(z.tuple([])).answers<DictionaryInfo[] | null>(),
  removeDictionary: call(z.tuple([language])).answers<DictionaryInfo[]>(),
}
