/** The beginning of a text, of at most so many characters; one that is made of two is not halved. */
export function beginningOf(text: string, most: number): string {
  const beginning = text.slice(0, most)
  return text.length > most && /[\ud800-\udbff]$/.test(beginning) ? beginning.slice(0, -1) : beginning
}

/** Cuts a text after a word, with an ellipsis, where it is longer than so many characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.lastIndexOf(' ', most)
  return `${end > 0 ? text.slice(0, end) : beginningOf(text, most)}…`
}

/** A stretch of a text without the words that its ends cut, with an ellipsis at each end that something lies beyond. */
export function stretchOf(text: string, isCut: { before: boolean; behind: boolean }): string {
  const begun = isCut.before ? `…${text.slice(text.indexOf(' ') + 1)}` : text
  return isCut.behind ? `${begun.slice(0, Math.max(1, begun.lastIndexOf(' ')))}…` : begun
}
