/**
 * Makes folders that are missing, as Node's `recursive` does. That one never ends where a disk says of a folder in one
 * that is there that it is missing, as an automounted folder does whose server is away: the app would not start.
 */
import { mkdirSync, statSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes a folder, and those that it is in. @throws what the disk refused with */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return
  if (dirname(path) !== path) await makeFolder(dirname(path))
  await mkdir(path).catch(async (error) => {
    // another program may have made it meanwhile
    if (!(await isFolder(path))) throw error
  })
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/** The same, for what is needed before anything else can be done. */
export function makeFolderSync(path: string): void {
  if (isFolderSync(path)) return
  if (dirname(path) !== path) makeFolderSync(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    if (!isFolderSync(path)) throw error
  }
}

function isFolderSync(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
