/** A story whose file was damaged, brought back as its last good version. */
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DamagedFile } from '../../contract/recovery'
import type { Version } from '../../contract/version'
import { headlineOf } from '../../story/story/parts'
import type { Story } from '../../story/story/record'
import { ifMissing, namesIn, patiently } from './durable'
import { NewerError, StoreError } from './errors'
import { type Folders, idOfFile } from './folders'
import { waitingIn } from './pending-merges'
import { setAside } from './quarantine'
import { StoryFile } from './story-file'
import { timeAfter } from './time'
import { Versions } from './versions'

const setAsideStory = /-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/

/** When the last good version of a story was saved, or null where it has none, or a newer version of Copydesk keeps them. */
export async function lastGoodOf(folders: Folders, id: string): Promise<string | null> {
  return (await heldStory(folders, id))?.changed ?? (await lastVersion(folders, id))?.saved ?? null
}

/**
 * A story as it was here before another program wrote over it, where both are yet to be merged: its versions have the other
 * text last. Null where it was gone on with since, and a version has that.
 */
async function heldStory(folders: Folders, id: string): Promise<Story | null> {
  const text = await patiently(() => readFile(folders.pendingMergeOf(id), 'utf8')).catch(ifMissing(''))
  const held = waitingIn(text)?.overwritten ?? null
  const last = held && (await lastVersion(folders, id))
  if (!last || last.why === 'elsewhere' || last.saved <= held.changed) return held
  const doc = await new Versions(folders).read(id, last.id).catch(() => null)
  return doc && !doc.eq(held.doc) ? null : held
}

async function lastVersion(folders: Folders, id: string): Promise<Version | null> {
  try {
    return (await new Versions(folders).list(id)).at(-1) ?? null
  } catch (error) {
    if (error instanceof NewerError) return null
    throw error
  }
}

/**
 * The stories that were set aside as damaged, are not on the desk, and have a good version; by id the file's name. One whose
 * versions the disk does not give keeps nobody from the others.
 */
export async function lostStories(folders: Folders): Promise<Map<string, string>> {
  const lost = new Map<string, string>()
  for (const name of await namesIn(folders.damaged)) {
    const id = setAsideStory.exec(name)?.[1]
    if (!id || (await isThere(folders.story(id)))) continue
    const good = await lastGoodOf(folders, id).catch(() => null)
    if (good !== null) lost.set(id, name)
  }
  return lost
}

/** Says of a damaged story's file whether its last good version can be brought back. @throws what the disk refused with */
export async function offerLastGood(folders: Folders, file: DamagedFile): Promise<void> {
  const id = file.problem === 'damaged' ? idOfFile(file.name) : null
  if (id === null) return
  const held = await heldStory(folders, id).catch(() => null)
  if (held) file.lastGood = { id, saved: held.changed, headline: headlineOf(held.doc) }
  const version = held ? null : await lastVersion(folders, id)
  if (version === null) return
  const headline = await new Versions(folders).read(id, version.id).then(headlineOf, () => '')
  file.lastGood = { id, saved: version.saved, headline }
}

const setAsideJournal = /-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.jsonl)$/

/** What earlier starts set aside and can still be restored: damaged stories that are not on the desk, and journals. */
export async function lostFiles(folders: Folders): Promise<DamagedFile[]> {
  const lost = (name: string, storedName: string): DamagedFile => ({
    name,
    problem: 'damaged',
    path: join(folders.damaged, storedName),
    isSetAside: true,
    damage: null,
    isJournal: name.endsWith('.jsonl'),
  })
  const stories = [...(await lostStories(folders))].map(([id, storedName]) => lost(`${id}.json`, storedName))
  const journals = (await namesIn(folders.damaged)).flatMap((storedName) => {
    const name = setAsideJournal.exec(storedName)?.[1]
    return name === undefined ? [] : lost(name, storedName)
  })
  return [...stories, ...journals]
}

/**
 * Writes the last good version as the story's file again, or what was here and waits to be merged. What is at its place is
 * set aside first.
 * @throws StoreError where there is neither
 */
export async function restoreLastGood(folders: Folders, id: string): Promise<Story> {
  const story = (await heldStory(folders, id)) ?? (await ofLastVersion(folders, id))
  for (const path of [folders.story(id), folders.journalOf(id)]) {
    if (!(await isThere(path))) continue
    const { isSetAside } = await setAside(folders, path, null)
    if (!isSetAside) throw new StoreError('cannot-set-aside')
  }
  await new StoryFile(folders.story(id)).write({ story, steps: 0 })
  return story
}

async function ofLastVersion(folders: Folders, id: string): Promise<Story> {
  const versions = new Versions(folders)
  const good = await versions.list(id)
  const [first] = good
  const last = good.at(-1)
  if (!last || !first) throw new StoreError('no-such-version')
  return {
    id,
    created: first.saved,
    changed: timeAfter(last.saved),
    binned: null,
    ...(last.isTemplate && { isTemplate: true }),
    doc: await versions.read(id, last.id),
  }
}

/** Whether there is a file of this name. */
export function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
