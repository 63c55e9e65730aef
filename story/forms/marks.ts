/** Characters of no width that programs put at the ends of names and lines: direction marks, byte order marks. */

const hidden = /[\u200b\u200e\u200f\u061c\u2060\u2066-\u2069\u202a-\u202e\ufeff\u00ad]/g

/** A text of the same length in which they are blanks. The joiners of Arabic script are letters' own, and stay. */
export function blankMarks(text: string): string {
  return text.replace(hidden, ' ')
}

/** A text without them. */
export function withoutMarks(text: string): string {
  return text.replace(hidden, '')
}
