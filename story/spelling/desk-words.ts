/** What is asked of the desk's own stories about a word, and what they tell. */

/** What the desk's stories tell of a word. */
export interface WordInStories {
  /** How many have it, counted up to three. */
  stories: number
  /** A word one letter away that many have; null where none was looked for, or found. */
  near: string | null
}

/** A word to be looked up in the desk's stories, folded as search folds it. */
export interface WordToCount {
  word: string
  /** Whether a common word one letter away is looked for. */
  wantsNear: boolean
}
