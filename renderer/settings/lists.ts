/** Lists and tables of a profile as text that is edited: commas between names, a line for each language or region. */

/** Names with commas between. */
export function readNames(text: string): string[] {
  return text
    .split(/[,،\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
}

/** `key: value` lines. */
export function writeLines(table: Readonly<Record<string, string>>): string {
  return Object.entries(table)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')
}

/** The table of `key: value` lines; lines without a colon are no entries yet. */
export function readLines(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [, key = '', value = ''] = line.match(/^([^:]+):(.*)$/) ?? []
      return key.trim() === '' ? [] : [[key.trim(), value.trim()]]
    }),
  )
}
