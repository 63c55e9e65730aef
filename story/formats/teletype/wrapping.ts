/** Tells where a line was broken because the paper ended, and where because the writer wanted it. */
import { joinAtJoint, wrapJoint } from '../lines/wrapped-lines'

/** Columns of teletypes and of the wires that came after them. */
const narrowest = 40
const widest = 100

/**
 * The column that the lines of a text are broken at; null where they are not. Only lines that another one
 * follows tell, and a single overlong line, a web address, does not.
 */
export function columnOf(lines: readonly string[]): number | null {
  const lengths = lines
    .filter((line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '')
    .map((line) => line.length)
    .toSorted((a, b) => a - b)
  const column = lengths[Math.ceil(0.95 * (lengths.length - 1))] ?? 0
  return column >= narrowest && column <= widest ? column : null
}

/** Whether a line ends where it does because the first word of the next had no room in it. */
export function isBroken(line: string, next: string, column: number | null): boolean {
  const word = next.trim().match(/^[^\s-]*/)?.[0] ?? ''
  return column !== null && line.length + 1 + word.length > column
}

/** Lines with those that were broken put together; all of them are where the column is 0. */
export function unwrapped(lines: readonly string[], column: number | null): string[] {
  const whole: string[][] = []
  let last = ''
  for (const line of lines) {
    const next = line.trim()
    const parts = whole.at(-1)
    if (parts && isBroken(last, line, column)) {
      const before = parts.pop() ?? ''
      const joint = wrapJoint(before, next)
      if (joint === 'wrap') parts.push(`${before} `, next)
      else parts.push(joinAtJoint(before, next, joint))
    } else whole.push([next])
    last = line.trimEnd()
  }
  return whole.map((parts) => parts.join(''))
}
