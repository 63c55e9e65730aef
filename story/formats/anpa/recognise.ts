/** Tells ANPA 1312 from other wires. */
import { plainLine, withLineEnds } from '../teletype/controls'
import { isStory, readFields } from './header'

/** How much of a file is looked at. */
const head = 1500

/** Whether a text is ANPA 1312: its two lines of header, or slug lines between upper rail and quad left. */
export function isAnpa(text: string): boolean {
  const lines = withLineEnds(text.slice(0, head))
    .split('\n', 12)
    .map((line) => line.trim())
  const fields = lines.findIndex((line) => readFields(line) !== null)
  if (fields > 0 && lines.slice(0, fields).some(isStory)) return true
  // without an upper rail there are no slug lines
  if (!lines.some((line) => line.includes('^'))) return false
  const filled = lines.map((line) => plainLine(line)).filter(Boolean)
  const slugs = filled.filter((line) => /^\^[^^<]{1,300}[<=]$/.test(line))
  const beginsRailed = slugs.length > 1 && (filled[0] ?? '').startsWith('^')
  return (fields >= 0 && slugs.length > 0) || beginsRailed
}
