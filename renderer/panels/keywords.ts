/** Keywords in one field, separated by commas or semicolons. */

/** The keywords of a text, each once, as it is written first. */
export function readKeywords(text: string): string[] {
  const words = new Map<string, string>()
  for (const word of text.split(/[,;،؛]/).map((each) => each.trim())) {
    const key = word.toLocaleLowerCase()
    if (word !== '' && !words.has(key)) words.set(key, word)
  }
  return [...words.values()]
}
