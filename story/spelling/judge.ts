/**
 * What is said of a word that no dictionary has. A name that is called wrong costs more trust than a slip that is
 * missed: what may be a name is called wrong only where a known word is one letter away, or not at all.
 */
import type { Level } from '../checks/finding'
import type { Script } from './language'

/** The code of what spelling finds, among those of checks. */
export const spellingCode = 'spelling'

/** A word that stands in this many of the desk's stories is known. */
export const knownInStories = 3

/** A word in this many of them is common: what is one letter away from it may be a slip. */
export const commonInStories = 5

/** A name of fewer letters is one letter away from some word by chance. */
const tellingLength = { capital: 5, arabic: 6, learned: 5 }

/** What is known of a word. */
export interface WordFacts {
  word: string
  script: Script
  isCapitalised: boolean
  /** Whether it stands where a name does: its capital is not that of a sentence or a heading. */
  isNamed: boolean
  /** Whether there is a dictionary of its language. */
  hasDictionary: boolean
  /** In how many of the desk's stories it stands, counted up to {@link knownInStories}. */
  stories: number
  /** Whether a known word is one letter away: of the dictionary, else one that is common in the desk's stories. */
  isNearKnown: boolean
}

/** The level at which a word that no dictionary has is called wrong; null where it is not. */
export function judgeWord(facts: WordFacts): Extract<Level, 'hint' | 'warning'> | null {
  const { word, script, isCapitalised, isNamed, hasDictionary, stories, isNearKnown } = facts
  if (!hasDictionary) {
    const isUnseen = stories <= 1
    return isUnseen && isNearKnown && word.length >= tellingLength.learned ? 'hint' : null
  }
  if (script === 'arabic')
    return !isNamed && stories < knownInStories && isNearKnown && word.length >= tellingLength.arabic
      ? 'hint'
      : null
  if (!isCapitalised) return stories < knownInStories || isNearKnown ? 'warning' : null
  if (stories >= knownInStories || isNamed) return null
  return isNearKnown && word.length >= tellingLength.capital ? 'warning' : null
}
