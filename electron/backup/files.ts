/** Which files of a desk go into a backup, in the order in which they must be read while the app writes. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ifMissing, temporarySuffix } from '../store/durable'

/** What is of one run of the program only: a lock, the index, what was being written. */
export function isPassing(path: string): boolean {
  return path === 'desk.lock' || path.startsWith('index/') || path.endsWith(temporarySuffix)
}

/** All files in a folder of the desk, by their paths within the desk with `/`. */
export async function filesUnder(desk: string, within = ''): Promise<string[]> {
  const found: string[] = []
  for (const entry of await entriesOf(join(desk, within))) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`
    if (entry.isDirectory()) found.push(...(await filesUnder(desk, path)))
    else if (entry.isFile() && !isPassing(path)) found.push(path)
  }
  return found.sort()
}

function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch(ifMissing([]))
}

/**
 * The files but the pictures. A journal is read before its story, as a story that is newer than its
 * journal is whole, and one that is older has a gap.
 */
export async function textFiles(desk: string): Promise<string[]> {
  const all = (await filesUnder(desk)).filter((path) => !path.startsWith('pictures/'))
  const isJournal = (path: string) => path.startsWith('journal/')
  return [...all.filter(isJournal), ...all.filter((path) => !isJournal(path))]
}

/** The pictures, to be listed when the stories have been read: what they show is there by then. */
export function pictureFiles(desk: string): Promise<string[]> {
  return filesUnder(desk, 'pictures')
}
