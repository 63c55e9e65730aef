/** Checks what a desk has beside its text: pictures, house styles and the lock. */
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../backup/manifest'
import { readHouse } from '../desk/houses'
import { readStages } from '../desk/stages'
import { namesIn } from '../store/durable'
import { StoreError } from '../store/errors'
import { idOfFile } from '../store/folders'
import { waitingIn } from '../store/pending-merges'
import { setAside } from '../store/quarantine'
import { isNewerBeside } from '../store/sidecars'
import { aside, checkFile, isOwn, type Visit } from './texts'

/** Checks the pictures against their names, and against the stories that show them. */
export async function checkPictures(visit: Visit, shown: ReadonlyMap<string, string>): Promise<void> {
  const { folders, found } = visit
  const missing = new Map(shown)
  for (const name of await namesIn(folders.pictures)) {
    if (!isOwn(visit, 'pictures', name, /^[0-9a-f]{64}\.[a-z]+$/)) continue
    missing.delete(name)
    const path = `pictures/${name}`
    const file = join(folders.pictures, name)
    await checkFile(visit, path, async () => {
      const isWhole = sha256(await readFile(file)) === name.slice(0, 64)
      if (!isWhole) found.push({ kind: 'picture-damaged', path, detail: '', repair: aside(folders, file) })
      else if (!shown.has(name)) found.push({ kind: 'picture-unused', path, detail: '', repair: null })
    })
  }
  for (const [name, detail] of missing)
    found.push({ kind: 'picture-missing', path: `pictures/${name}`, detail, repair: null })
}

/** Checks what other programs wrote over stories and is yet to be merged; what is damaged is among the versions. */
export async function checkMerges(visit: Visit): Promise<void> {
  const { folders, found } = visit
  for (const name of await namesIn(folders.pendingMerges)) {
    const id = idOfFile(name)
    if (id === null) continue
    const path = `unmerged/${name}`
    const file = folders.pendingMergeOf(id)
    await checkFile(visit, path, async () => {
      const waiting = waitingIn(await readFile(file, 'utf8'))
      if (waiting) {
        for (const doc of [waiting.theirs.doc, waiting.overwritten?.doc]) if (doc) visit.seen(doc, path)
        return
      }
      const isNewer = await isNewerBeside(folders, id, 'conflict')
      const repair = async () => {
        const { isSetAside } = await setAside(folders, file, null, 'damaged', `${id}-unmerged.json`)
        if (!isSetAside) throw new StoreError('cannot-set-aside')
      }
      const kind = isNewer ? 'newer' : 'merge-damaged'
      found.push({ kind, path, detail: '', repair: isNewer ? null : repair })
    })
  }
}

/** Names the journals that were set aside, and that nobody has restored. */
export async function checkSetAside({ folders, found }: Visit): Promise<void> {
  for (const name of await namesIn(folders.damaged))
    if (/\.jsonl(\.left)?$/.test(name))
      found.push({ kind: 'journal-left', path: `damaged/${name}`, detail: '', repair: null })
}

/** Checks whether the house styles of the desk can be read. */
export async function checkHouses(visit: Visit): Promise<void> {
  const { folders, found } = visit
  const folder = join(folders.root, 'houses')
  for (const name of await namesIn(folder)) {
    if (!isOwn(visit, 'houses', name, /\.json$/)) continue
    const file = join(folder, name)
    const path = `houses/${name}`
    await checkFile(visit, path, async () => {
      const { state } = readHouse(await readFile(file, 'utf8'))
      if (state === 'newer') found.push({ kind: 'newer', path, detail: '', repair: null })
      if (state === 'damaged')
        found.push({ kind: 'house-damaged', path, detail: '', repair: aside(folders, file) })
    })
  }
}

/** Checks whether the stages of the desk can be read. */
export async function checkStages(visit: Visit): Promise<void> {
  const { folders, found } = visit
  const path = 'stages.json'
  const file = join(folders.root, path)
  await checkFile(visit, path, async () => {
    const { state } = readStages(await readFile(file, 'utf8'))
    if (state === 'newer') found.push({ kind: 'newer', path, detail: '', repair: null })
    if (state === 'damaged')
      found.push({ kind: 'stages-damaged', path, detail: '', repair: aside(folders, file) })
  })
}

/** Reports a stale lock; a lock that is held is reported by the caller. */
export async function checkLock({ folders, found, isOpen }: Visit): Promise<void> {
  const isThere = await access(folders.lock).then(
    () => true,
    () => false,
  )
  if (!isThere || isOpen) return
  // nothing to do: the repair has taken the lock itself, and releases it in the end
  const repair = async () => undefined
  found.push({ kind: 'lock-stale', path: 'desk.lock', detail: '', repair })
}
