/** Parts the head of a text from its body where no code does: agencies leave it to the reader's eye. */
import { dateline, type Style } from '../../forms'

/** A head has no more lines than this, and none that is longer. */
const most = 8
const longest = 160

function filled(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
}

/**
 * How many lines of a text are its head: those before a line that begins with a dateline; else those at the margin
 * before the first indented line; else a first line that is no sentence.
 */
export function headLength(lines: readonly string[], style: Style): number {
  const [first = 0, ...others] = filled(lines).slice(0, most + 1)
  const starts = [first, ...others]
  const lead = starts.find((index) => dateline.recognise((lines[index] ?? '').trim(), style) !== null)
  const indented = /^(?:\t| {2})/.test(lines[first] ?? '')
    ? undefined
    : others.find((index) => /^(?:\t| {2})/.test(lines[index] ?? ''))
  const length = lead ?? indented
  if (length !== undefined && lines.slice(0, length).every((line) => line.length <= longest)) return length
  const line = (lines[first] ?? '').trim()
  const isAlone = (lines[first + 1] ?? '').trim() === '' && others.length > 0
  return isAlone && line.length <= longest && !/[.!?…؟۔]["”’»]?$/u.test(line) ? first + 1 : 0
}
