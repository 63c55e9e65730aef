/** A file that is given to be read. */
import { basename } from 'node:path'

/** By its path, or its bytes where it has none. */
export type GivenFile = { path: string } | { name: string; bytes: Uint8Array }

/** The name of a file without its folder. */
export function nameOf(file: GivenFile): string {
  return 'path' in file ? basename(file.path) : file.name
}

/** What breaks a line, or turns the letters after it around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unshown = /[\0-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** The name of a file as it can be shown within a sentence. */
export function shownName(file: GivenFile): string {
  return nameOf(file).replace(unshown, '�')
}
