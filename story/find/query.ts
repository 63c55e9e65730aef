/** What is looked for in stories, and how a match is described. */
import { z } from 'zod'

/** The parts of a story that can be looked through by themselves. */
export const findParts = ['headline', 'standfirst', 'byline', 'body', 'signoff'] as const
export type FindPart = (typeof findParts)[number]

export const findQuerySchema = z.strictObject({
  text: z.string().max(1000),
  matchesCase: z.boolean(),
  /** Accents, quotation marks, dashes and the ways to write an Arabic or Kurdish letter tell letters apart. */
  isExact: z.boolean(),
  isWholeWord: z.boolean(),
  /** The text is a regular expression, in RE2's notation. */
  isPattern: z.boolean(),
  part: z.enum(findParts).nullable(),
  outsideQuotations: z.boolean(),
})
export type FindQuery = z.infer<typeof findQuerySchema>

/** Nothing yet, looked for in the whole story however it is written. */
export const emptyQuery: FindQuery = {
  text: '',
  matchesCase: false,
  isExact: false,
  isWholeWord: false,
  isPattern: false,
  part: null,
  outsideQuotations: false,
}

export const replacementSchema = z.strictObject({
  /** Of a pattern `$1` stands for its first group and `$&` for all that matched. */
  text: z.string().max(1000),
  /** What was found in another case than it was asked for in is replaced in that case. */
  keepsCase: z.boolean(),
})
export type Replacement = z.infer<typeof replacementSchema>

/** Why nothing can be found by a pattern; `reason` selects the message to the editor. */
export type FindProblem =
  | { reason: 'incomplete' | 'too-complex' | 'look-around' }
  | { reason: 'not-a-pattern'; near: string }
