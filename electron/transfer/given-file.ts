/** A file that is given to be read. */
import { basename } from 'node:path'

/** By its path, or its bytes where it has none. */
export type GivenFile = { path: string } | { name: string; bytes: Uint8Array }

/** The name of a file without its folder. */
export function nameOf(file: GivenFile): string {
  return 'path' in file ? basename(file.path) : file.name
}
