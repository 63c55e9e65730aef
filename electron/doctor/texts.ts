/** Checks what the desk has of text: stories, their journals and their versions. */
import { copyFile, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { docOfLines } from '../../story/revisions/lines'
import { unreadReviewOf, withReview } from '../../story/story/record'
import { newReview } from '../../story/suggestions/review'
import { codeOf, namesIn, temporarySuffix } from '../store/durable'
import { DamagedError, NewerError, StoreError } from '../store/errors'
import type { Folders } from '../store/folders'
import { type JournalContent, readJournal } from '../store/journal-file'
import { lastGoodOf, lostStories, restoreLastGood } from '../store/last-good'
import { makeFolder } from '../store/make-folders'
import { setAside } from '../store/quarantine'
import { replay } from '../store/replay'
import { isNewerBeside } from '../store/sidecars'
import { type StoredFile, StoryFile } from '../store/story-file'
import { readVersions, rewrite } from '../store/versions-file'
import { readOld } from '../store/versions-old'
import type { Finding, Kind } from './finding'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What all checks of a desk share: where they look, and what they have found. */
export interface Visit {
  folders: Folders
  /** Whether a program is writing here meanwhile. */
  isOpen: boolean
  found: Finding[]
  /** Called for each document that is read. */
  seen(doc: Node, path: string): void
}

/** A repair that sets a file aside. */
export function aside(folders: Folders, path: string): () => Promise<void> {
  return async () => {
    const { isSetAside } = await setAside(folders, path, null)
    if (!isSetAside) throw new StoreError('cannot-set-aside')
  }
}

/** Whether a name is one of the desk's own that was being written: the temporary files of sync tools are theirs. */
function isOwnLeftover(name: string): boolean {
  return /^[0-9a-z]/i.test(name) && name.endsWith(temporarySuffix)
}

/** Whether a name is one of the desk's own; reports leftovers and files that do not belong there. */
export function isOwn(visit: Visit, folder: string, name: string, own: RegExp): boolean {
  if (own.test(name)) return true
  const path = `${folder}/${name}`
  if (!isOwnLeftover(name)) visit.found.push({ kind: 'stranger', path, detail: '', repair: null })
  else if (!visit.isOpen)
    visit.found.push({
      kind: 'leftover',
      path,
      detail: '',
      repair: aside(visit.folders, join(visit.folders.root, path)),
    })
  return false
}

/** Checks a file. One that the system does not let be read is reported, and keeps nothing else from being checked. */
export async function checkFile({ found }: Visit, path: string, check: () => Promise<void>): Promise<void> {
  try {
    await check()
  } catch (error) {
    const code = codeOf(error)
    if (code === '') throw error
    // a file may be gone by now, as the desk may be open
    if (code !== 'ENOENT') found.push({ kind: 'unreadable', path, detail: '', error, repair: null })
  }
}

/** Checks the stories; answers their ids, those of damaged ones too. */
export async function checkStories(visit: Visit): Promise<Map<string, StoredFile | null>> {
  const { folders, found } = visit
  const stories = new Map<string, StoredFile | null>()
  for (const name of await namesIn(folders.stories)) {
    if (!isOwn(visit, 'stories', name, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json$/)) continue
    const id = name.slice(0, -'.json'.length)
    const path = `stories/${name}`
    try {
      const stored = await new StoryFile(folders.story(id)).read()
      if (!stored) continue
      if (stored.story.id !== id) throw new DamagedError('other-story')
      visit.seen(stored.story.doc, path)
      stories.set(id, stored)
    } catch (error) {
      stories.set(id, null)
      if (error instanceof NewerError) found.push({ kind: 'newer', path, detail: '', repair: null })
      else if (!(error instanceof DamagedError))
        found.push({ kind: 'unreadable', path, detail: '', error, repair: null })
      else
        found.push({ kind: 'story-damaged', path, detail: '', error, repair: () => repairStory(folders, id) })
    }
  }
  for (const [id, name] of await lostStories(folders)) {
    stories.set(id, null)
    const detail = (await lastGoodOf(folders, id)) ?? ''
    found.push({
      kind: 'story-lost',
      path: `damaged/${name}`,
      detail,
      repair: async () => void (await restoreLastGood(folders, id)),
    })
  }
  return stories
}

/** Puts what its journal has, or its last good version, in the place of a damaged story; what is damaged is kept. */
async function repairStory(folders: Folders, id: string): Promise<void> {
  const path = folders.journalOf(id)
  const journal = await readJournal(path).catch(() => null)
  if (journal?.isNewer) throw new NewerError()
  const found = journal && replay(journal, null)
  if (journal && found?.kind === 'apart') {
    await aside(folders, folders.story(id))()
    await new StoryFile(folders.story(id)).write(found.current)
    await aside(folders, path)()
  } else if ((await lastGoodOf(folders, id)) !== null) await restoreLastGood(folders, id)
  else {
    await aside(folders, folders.story(id))()
    if (journal?.size !== 0) await aside(folders, path)()
  }
}

/** Checks the journals against the stories that they go on from. */
export async function checkJournals(visit: Visit, stories: Map<string, StoredFile | null>): Promise<void> {
  const { folders, found, isOpen } = visit
  for (const name of await namesIn(folders.journal)) {
    if (!isOwn(visit, 'journal', name, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.jsonl$/)) continue
    const id = name.slice(0, -'.jsonl'.length)
    const path = folders.journalOf(id)
    const stored = stories.get(id)
    if (stored === null || isOpen) continue
    await checkFile(visit, `journal/${name}`, async () => {
      const journal = await readJournal(path)
      const kind = journalKind(journal, stored)
      if (kind === null) return
      const isLeft = kind === 'journal-waiting' || kind === 'newer'
      const repair = isLeft ? null : () => repairJournal(folders, path, journal, stored)
      found.push({ kind, path: `journal/${name}`, detail: '', repair })
    })
  }
}

function journalKind(journal: JournalContent, stored: StoredFile | undefined): Kind | null {
  if (journal.isNewer) return 'newer'
  const found = replay(journal, stored ?? null)
  if (found.kind === 'loose') return 'journal-orphan'
  if (journal.isDamaged) return 'journal-damaged'
  if (!found.isWhole) return 'journal-out-of-order'
  if (journal.isTorn) return 'journal-cut'
  return found.current === stored ? null : 'journal-waiting'
}

/** Takes in what follows on the story, then sets the whole journal aside. What belongs to another text stays there. */
async function repairJournal(
  folders: Folders,
  path: string,
  journal: JournalContent,
  stored: StoredFile | undefined,
): Promise<void> {
  const found = replay(journal, stored ?? null)
  const isTaken = found.kind === 'ahead' || (found.kind === 'apart' && !stored)
  if (isTaken && found.current !== stored) {
    const file = new StoryFile(folders.story(found.current.story.id))
    await file.read()
    await file.write(found.current)
  }
  await aside(folders, path)()
}

/** Checks whether what is suggested in the stories can be read. */
export async function checkSuggestions(
  { folders, found }: Visit,
  stories: Map<string, StoredFile | null>,
): Promise<void> {
  for (const [id, stored] of stories) {
    const left = stored && unreadReviewOf(stored.story)
    if (!left) continue
    const path = `stories/${id}.json`
    if (left.isNewer) found.push({ kind: 'newer', path, detail: '', repair: null })
    else
      found.push({ kind: 'suggestions-damaged', path, detail: '', repair: () => repairReview(folders, id) })
  }
}

/** Finds anew what is suggested in a story, nothing where its base cannot be read either; what is damaged stays in its file. */
async function repairReview(folders: Folders, id: string): Promise<void> {
  const file = new StoryFile(folders.story(id))
  const stored = await file.read()
  const left = stored && unreadReviewOf(stored.story)
  if (!left || left.isNewer) return
  const review = left.found ?? newReview(stored.story.doc)
  await file.write({ ...stored, story: withReview(stored.story, review) }, stored.journal ?? undefined)
}

/** Checks the saved versions. */
export async function checkVersions(visit: Visit, stories: Map<string, StoredFile | null>): Promise<void> {
  const { folders, found } = visit
  for (const id of await namesIn(folders.versions)) {
    if (!isOwn(visit, 'versions', id, uuid)) continue
    let names: string[] = []
    await checkFile(visit, `versions/${id}`, async () => {
      names = await namesIn(folders.versionsOf(id))
      if (stories.has(id) || (await isNewerBeside(folders, id, 'versions'))) return
      const repair = () => setFolderAside(folders, id)
      found.push({ kind: 'versions-orphan', path: `versions/${id}`, detail: '', repair })
    })
    for (const name of names) {
      const isLog = name === basename(folders.versionsFile(id))
      if (!isOwn(visit, `versions/${id}`, name, isLog ? /$/ : /\.json$/)) continue
      await checkFile(visit, `versions/${id}/${name}`, () =>
        isLog ? checkLog(visit, id) : checkOld(visit, id, name, stories.has(id)),
      )
    }
  }
}

/** Checks the file of a story's versions; its repair keeps a copy, and rewrites it with the readable versions. */
async function checkLog(visit: Visit, id: string): Promise<void> {
  const { folders } = visit
  const path = folders.versionsFile(id)
  const { versions, proof, isDamaged, isNewer } = await readVersions(path)
  const docs = versions.map(({ record }) => docOf(record.lines))
  for (const doc of docs) if (doc) visit.seen(doc, `versions/${id}`)
  const name = `versions/${id}/${basename(path)}`
  if (isNewer || docs.includes(null))
    visit.found.push({ kind: 'newer', path: name, detail: '', repair: null })
  if (!isDamaged) return
  const repair = async () => {
    await makeFolder(folders.damaged)
    const when = new Date().toISOString().replaceAll(':', '-')
    await copyFile(path, join(folders.damaged, `${when}-versions-${id}.log`))
    await rewrite(path, versions, proof)
  }
  // what is not known here would be lost
  visit.found.push({ kind: 'version-damaged', path: name, detail: '', repair: isNewer ? null : repair })
}

/** Null where a newer version has written it. */
function docOf(lines: readonly string[]): Node | null {
  try {
    return docOfLines(lines)
  } catch {
    return null
  }
}

/** Checks a version that was saved as a file of its own. */
async function checkOld(visit: Visit, id: string, name: string, hasStory: boolean): Promise<void> {
  const { folders, found } = visit
  const path = `versions/${id}/${name}`
  try {
    const doc = await readOld(folders.versionsOf(id), name.slice(0, -'.json'.length))
    if (doc) visit.seen(doc, path)
  } catch (error) {
    const repair = aside(folders, join(folders.versionsOf(id), name))
    if (error instanceof NewerError) found.push({ kind: 'newer', path, detail: '', repair: null })
    else if (codeOf(error) !== '') throw error
    else found.push({ kind: 'version-damaged', path, detail: '', error, repair: hasStory ? repair : null })
  }
}

async function setFolderAside(folders: Folders, id: string): Promise<void> {
  await makeFolder(folders.damaged)
  const when = new Date().toISOString().replaceAll(':', '-')
  await rename(folders.versionsOf(id), join(folders.damaged, `${when}-versions-${id}`))
}
