/** What is found in a text: by a search, and by whatever checks it. */

/**
 * How much a finding weighs. `hit`: it was looked for and is no fault. `hint`: an editor may want to know it.
 * `warning`: it is probably wrong. `error`: no story may go out with it.
 */
export type Level = 'hit' | 'hint' | 'warning' | 'error'

/** What can be put in the place of what was found. */
export interface Fix {
  text: string
}

/** What a source found in a block of text. */
export interface Finding {
  /**
   * UTF-16 offsets in the text of the block, in which each thing that is no text counts as one. Both are 0 where what is
   * wrong is that the block is empty; else there is at least one character between them.
   */
  from: number
  to: number
  /** What found it: names the search, or the rule of a check. */
  code: string
  level: Level
  /** The best first. */
  fixes: readonly Fix[]
  /** What the message of a check names, by the name of its gap. */
  values?: Readonly<Record<string, string>>
}
