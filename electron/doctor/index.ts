/** Checks a whole desk without writing to it; findings can be repaired one by one. */
import { realpath, stat } from 'node:fs/promises'
import { pictureSources } from '../../story/story/pictures'
import { Folders } from '../store/folders'
import { holderOf, type Owner } from '../store/lock'
import type { Finding } from './finding'
import { checkHouses, checkLock, checkMerges, checkPictures, checkSetAside, checkStages } from './rest'
import { checkJournals, checkStories, checkSuggestions, checkVersions, type Visit } from './texts'

/** What the doctor found in a desk. */
export interface Examined {
  /** The program that has the desk open, or null. */
  holder: Owner | null
  stories: number
  found: Finding[]
}

/** Examines a desk; null where the folder is none. */
export async function examine(folder: string): Promise<Examined | null> {
  const root = await realpath(folder).catch(() => null)
  if (root === null) return null
  const folders = new Folders(root)
  const isDesk = await stat(folders.stories).then(
    (each) => each.isDirectory(),
    () => false,
  )
  if (!isDesk) return null
  const holder = await holderOf(folders.lock)
  /** The pictures that are shown, each with one that shows it. */
  const shown = new Map<string, string>()
  const visit: Visit = {
    folders,
    isOpen: holder !== null,
    found: [],
    seen(doc, path) {
      for (const src of pictureSources(doc)) {
        const name = /^picture:(.+)$/.exec(src)?.[1]
        if (name !== undefined) shown.set(name, path)
      }
    },
  }
  await checkLock(visit)
  const stories = await checkStories(visit)
  await checkJournals(visit, stories)
  await checkSuggestions(visit, stories)
  await checkVersions(visit, stories)
  await checkMerges(visit)
  await checkPictures(visit, shown)
  await checkHouses(visit)
  await checkStages(visit)
  await checkSetAside(visit)
  return { holder, stories: stories.size, found: visit.found }
}
