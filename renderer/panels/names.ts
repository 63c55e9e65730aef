/** Names in one field: read at commas, semicolons and “and”, in the languages that are written here. */

const separator = /[,;،؛]|(?<!\s)\s+(?:and|und|et|e|û|و)\s+/u

/** The names of a text, without empty ones. */
export function readNames(text: string): string[] {
  return text
    .split(separator)
    .map((name) => name.trim())
    .filter(Boolean)
}

/** Names in one line. */
export function writeNames(names: readonly string[]): string {
  return names.join(', ')
}
