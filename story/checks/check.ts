/** What a check is, and what it is given: a story as blocks of plain text. */
import type { Level } from './finding'

/** Every check by its code, in the order in which they are run. */
export const checkCodes = [
  'placeholder',
  'doubled-word',
  'doubled-space',
  'doubled-mark',
  'space-before-mark',
  'no-space-after-mark',
  'unbalanced',
  'article',
  'weekday-date',
  'no-such-date',
  'parts-and-total',
  'percent-change',
  'two-ages',
  'age-and-birth',
  'headline-figure',
  'repeated-block',
  'doubled-form',
  'name-two-ways',
  'surname-first',
  'percent-style',
  'thousands-style',
  'foreign-letters',
  'foreign-mark',
  'mixed-digits',
  'stray-joiner',
  'no-headline',
  'no-caption',
  'no-credit',
  'no-alternative-text',
  'not-for-publication',
  'picture-rights',
  'usage-terms',
] as const
export type CheckCode = (typeof checkCodes)[number]

/** Where in a story a block of text stands. */
export const blockParts = [
  'headline',
  'standfirst',
  'byline',
  'lead',
  'paragraph',
  'crosshead',
  'quote',
  'list',
  'table',
  'caption',
  'credit',
  'sign-off',
] as const
export type BlockPart = (typeof blockParts)[number]

/** A block of text as checks see it. */
export interface CheckedBlock {
  part: BlockPart
  /** BCP 47; of the block itself, `und` where its script is not that of the story and nothing tells the language. */
  language: string
  /** One UTF-16 unit for each position. What is struck, desk notes, and addresses of the web and of mail, are {@link masked}. */
  text: string
  /** Whether the picture of a caption has a text for those who do not see it. */
  isDescribed?: boolean
  /** Of the caption of a picture that is not for publication at all, `never`; else the last day that it may be published. */
  publishedUntil?: string
}

/** Stands for a character that no check is to look at. */
export const masked = '\ufffc'

/** A story as checks see it. */
export interface CheckedStory {
  /** BCP 47 */
  language: string
  /** The day that the story is of (`2026-03-03`), or null where nothing tells it. */
  day: string | null
  blocks: readonly CheckedBlock[]
}

/** A place that a check found; see {@link Finding}. */
export interface FoundPlace {
  from: number
  to: number
  /** What may stand there instead, the best first. */
  fixes?: readonly string[]
  values?: Readonly<Record<string, string>>
}

/** A place within a story, in the block of an index. */
export interface FoundInStory extends FoundPlace {
  block: number
}

/** Looks at one block at a time, so that the others need not be looked at again when one has changed. */
export interface BlockCheck {
  level: Level
  inBlock(block: CheckedBlock): readonly FoundPlace[]
}

/** Looks at a whole story, where one block tells what is wrong in another. */
export interface StoryCheck {
  level: Level
  inStory(story: CheckedStory): readonly FoundInStory[]
}

export type Check = BlockCheck | StoryCheck
