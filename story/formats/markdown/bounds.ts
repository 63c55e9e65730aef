/** Bounds for what Markdown and its front matter may nest, which their parsers do not have or drop text beyond. */

/** Quotes and lists in each other that one line may open: more than a story holds, so that flattening is reported. */
const mostMarkers = 60
/** Columns that a line may be indented by: lists a hundred levels deep. */
const widestIndent = 200

const marker = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))/y

function boundLine(line: string): string {
  let end = 0
  let allowedEnd = 0
  let count = 0
  marker.lastIndex = 0
  while (marker.test(line)) {
    end = marker.lastIndex
    count += 1
    if (count <= mostMarkers) allowedEnd = end
  }
  if (end > allowedEnd) return `${boundLine(line.slice(0, allowedEnd))}${line.slice(end)}`
  const indent = line.length - line.trimStart().length
  return indent > widestIndent ? line.slice(indent - widestIndent) : line
}

/** A text of Markdown in which no line is deeper in quotes and lists than can be read: what is deeper goes on at the last level. */
export function boundNesting(text: string): string {
  return text.split('\n').map(boundLine).join('\n')
}

/** How many levels all lists and quotes of a bounded text can have. */
export const deepestNesting = 2 * (mostMarkers + widestIndent)

/** No desk makes front matter that is longer, or has more lines, or nests deeper. */
const longest = 1_000_000
const mostLines = 5000
const deepest = 40
const deepestBrackets = 100

/** What opens a level of YAML at the start of a line: an item, a key or a value of its own. */
const sign = /[ \t]*[-?:](?=[ \t]|$)/y

function signsOf(line: string): number {
  let count = 0
  sign.lastIndex = 0
  while (sign.test(line)) count += 1
  return count
}

/**
 * Whether front matter in YAML or TOML is small enough for its parser, whose time grows faster than its input where
 * values are nested deep or have many keys. Levels are counted by the indents of lines, by the signs that they begin
 * with and by brackets.
 */
export function isBounded(text: string): boolean {
  if (text.length > longest) return false
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > mostLines) return false
  const indents: number[] = []
  const areShallow = lines.every((line) => {
    const indent = line.length - line.trimStart().length
    while ((indents.at(-1) ?? -1) >= indent) indents.pop()
    indents.push(indent)
    return indents.length + signsOf(line) <= deepest
  })
  let brackets = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    brackets = '[{'.includes(bracket) ? brackets + 1 : Math.max(0, brackets - 1)
    if (brackets > deepestBrackets) return false
  }
  return areShallow
}
