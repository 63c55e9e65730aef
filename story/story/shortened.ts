/** Cuts a text behind a word, with an ellipsis, where it is longer than so many characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.lastIndexOf(' ', most)
  return `${text.slice(0, end > 0 ? end : most)}…`
}

/** A stretch of a text without the words that its ends cut, with an ellipsis at each end that something lies beyond. */
export function stretchOf(text: string, isCut: { before: boolean; behind: boolean }): string {
  const begun = isCut.before ? `…${text.slice(text.indexOf(' ') + 1)}` : text
  return isCut.behind ? `${begun.slice(0, Math.max(1, begun.lastIndexOf(' ')))}…` : begun
}
