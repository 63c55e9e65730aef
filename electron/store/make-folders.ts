/** Makes folders that are missing. */
import { mkdirSync, statSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf, syncFolder } from './durable'

/**
 * Makes a folder in one that is there; it lasts when this resolves. Where the drive is away that the folder belongs to,
 * nothing is made in its place.
 * @throws what the disk refused with
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
    await syncFolder(dirname(path))
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/**
 * Makes a folder, and those that it is in, as Node's `recursive` does. That one never ends where a disk says of a folder in
 * one that is there that it is missing, as an automounted folder does whose server is away: the app would not start.
 * @throws what the disk refused with
 */
export async function makeFolders(path: string): Promise<void> {
  const parent = dirname(path)
  if (parent !== path && !(await find(parent))) await makeFolders(parent)
  await mkdir(path).catch(async (error) => {
    // it was there, or another program has made it meanwhile
    if (!(await find(path))?.isDirectory()) throw error
  })
}

const find = (path: string) => stat(path).catch(() => null)

/** The same, for what is needed before anything else can be done. */
export function makeFoldersSync(path: string): void {
  const parent = dirname(path)
  if (parent !== path && !findSync(parent)) makeFoldersSync(parent)
  try {
    mkdirSync(path)
  } catch (error) {
    if (!findSync(path)?.isDirectory()) throw error
  }
}

function findSync(path: string) {
  try {
    return statSync(path)
  } catch {
    return null
  }
}
