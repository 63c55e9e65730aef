/** A file of text in two. */

/** Its front matter as data, null where it has none, and the text after it. */
export interface Split {
  data: unknown
  body: string
  /** Whether some of the front matter could not be read. */
  isBroken: boolean
}
