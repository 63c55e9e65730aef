/** The files of what was named or chosen. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Files as they are named; those in the folders that are named in their order, and in the folders within. */
export async function filesIn(inputs: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const input of inputs) {
    const isFolder = (await stat(input).catch(() => null))?.isDirectory()
    if (!isFolder) found.push(input)
    else {
      const entries = await readdir(input, { recursive: true, withFileTypes: true })
      const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      found.push(...files.map((entry) => join(entry.parentPath, entry.name)).sort())
    }
  }
  return found
}
