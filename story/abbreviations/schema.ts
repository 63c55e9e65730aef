/** What an abbreviation is: a short form that is typed, and the text that it stands for. */
import { z } from 'zod'

/** How many UTF-16 units a short form may have. */
export const longestShort = 40
/** How many the text that it stands for may have. */
export const longestText = 1000

/** An abbreviation of a house. */
export const houseAbbreviationSchema = z.object({
  /** What is typed: no blank is in it. */
  short: z.string().max(longestShort).regex(/^\S+$/u),
  /** What it stands for, in one line, with fields in it. */
  text: z
    .string()
    .min(1)
    .max(longestText)
    .regex(/^[^\r\n]+$/),
  /** The language of the stories in which it expands (BCP 47), or `''` for all. */
  language: z.string().max(35),
})

/** An abbreviation of an editor. */
export const abbreviationSchema = houseAbbreviationSchema.extend({
  /** The id of the house in whose stories it expands, or `''` for all. */
  house: z.string().max(100),
})
export type Abbreviation = z.infer<typeof abbreviationSchema>
