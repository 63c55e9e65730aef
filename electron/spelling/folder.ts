/** The dictionaries in a folder. */
import { existsSync, readdirSync } from 'node:fs'

/** The tags (BCP 47) of the dictionaries in a folder: each is two files, `ar.aff` and `ar.dic`. */
export function dictionariesIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names
    .filter((name) => name.endsWith('.aff') && names.includes(name.replace(/\.aff$/, '.dic')))
    .map((name) => name.slice(0, -'.aff'.length))
    .sort()
}
