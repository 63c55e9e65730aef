/** What an editor does to the desk: open, make, bin, import and export stories. */
import type { Node } from 'prosemirror-model'
import { toast } from 'sonner'
import { t } from '../../catalogue'
import type { StoryForEditing, StoryToRead } from '../../contract/editing'
import { selectRange } from '../../story/editing/select'
import { clockIn } from '../../story/embargo'
import type { FieldValues } from '../../story/fields/fields'
import { fieldsOf } from '../../story/fields/of-story'
import type { Filled } from '../../story/fields/template'
import { directionOf } from '../../story/languages'
import { newDetails } from '../../story/schema/values'
import { blankDoc } from '../../story/story/blank'
import { docFromJSON, docToJSON } from '../../story/story/doc-json'
import type { StorySummary } from '../../story/story/record'
import { desk, on } from '../bridge'
import { attempt, messageOf } from '../desk/attempt'
import {
  author,
  changeSettings,
  openSession,
  receiveRemoved,
  receiveStories,
  useDesk,
} from '../desk/desk-store'
import { settleHalfTyped } from '../desk/half-typed'
import { deskHouses } from '../desk/houses'
import { lasting } from '../desk/message-time'
import { tellOffering } from '../desk/offer'
import { isOfOneStory } from '../desk/panes'
import { show } from '../desk/shown'
import { deskZone } from '../desk/zone'
import type { Main } from '../document/main'
import { StorySession } from '../document/story-session'
import { pickInOrder } from '../list/picking'
import { neighbourOf } from '../list/rows'
import { type TypedAhead, typeAhead } from '../parts/typed-ahead'
import { storyPlugins } from '../plugins'
import { usualLanguages } from '../plugins/language-by-typing'
import { isSuggesting } from '../suggestions/listing'
import {
  awaitOpening,
  beginOpening,
  isLatest,
  type OpeningRequest,
  requestOpening,
  takeTime,
} from './opening-requests'
import { workOn } from './outcomes'
import { askForName } from './suggestions'
import { dropUnsaved, holdUnsaved, isUnsaved, takeUnsaved } from './unsaved'
import { shownStory, stayingBinned } from './whereabouts'

/**
 * Opens a story, of the bin or not, once the one before is on disk; where it cannot be opened that one stays.
 * @param request when it was asked for: a story that was asked for later is not replaced
 */
export function openStory(id: string | null, isBinned = false, request = requestOpening()): Promise<void> {
  settleHalfTyped()
  const before = openSession()?.id ?? null
  const { picked, pickedInBin } = useDesk.getState()
  return awaitOpening(async () => {
    try {
      await tryOpen(id, isBinned, request)
    } catch (error) {
      toast.error(t('desk.cannotOpen', { reason: messageOf(error) }))
      if (isLatest(request)) useDesk.setState({ picked, pickedInBin })
      if (before !== null && before !== id && openSession() === null) await openStory(before, pickedInBin)
    }
    return shownStory() === id
  })
}

/** The story that is on its way into the window. */
let opening: string | null = null

/** Opens a story. @throws where it cannot be opened */
async function tryOpen(id: string | null, isBinned: boolean, request: OpeningRequest): Promise<void> {
  if (!beginOpening(request)) return
  opening = id
  // what is done to picked stories is for this one already
  if (id !== null) useDesk.setState(pickedWith(id, isBinned))
  try {
    await load(id, isBinned, request)
  } finally {
    if (isLatest(request)) opening = null
  }
}

/** Stories that are being deleted, and those that were closed for it: another window may take them up only afterwards. */
const beingDeleted = new Set<string>()
const closedForIt = new Set<string>()

/** Lets another window write a story that was closed here. */
function release(id: string): void {
  if (beingDeleted.has(id)) closedForIt.add(id)
  else void desk.release(id)
}

async function whileClosed<T>(ids: readonly string[], remove: () => Promise<T>): Promise<T> {
  for (const id of ids) beingDeleted.add(id)
  try {
    await leave(ids)
    return await remove()
  } finally {
    for (const id of ids) {
      beingDeleted.delete(id)
      if (closedForIt.delete(id)) release(id)
    }
  }
}

async function load(id: string | null, isBinned: boolean, request: OpeningRequest): Promise<void> {
  const current = openSession()
  if (id === current?.id || (id !== null && id === useDesk.getState().toRead?.id)) return
  const isWrittenIn = current === null || (current.view?.hasFocus() ?? false)
  if (current) {
    useDesk.setState({ session: null })
    if (await current.close()) release(current.id)
    else holdUnsaved(current, () => void openStory(current.id))
  }
  if (!isLatest(request)) return
  if (id === null) return useDesk.setState({ toRead: null })
  const story = await desk.open(id).catch((error: unknown) => {
    // what the window alone has is shown, whatever main has of it
    if (isUnsaved(id)) return null
    throw error
  })
  if (!isLatest(request)) return
  const unsaved = takeUnsaved(id)
  if (unsaved) showSession(unsaved, isBinned)
  else if (story) showOpened(story, isBinned)
  // whoever was in the text, or had none to be in, is in that of the story that is opened, unless they went elsewhere meanwhile
  if (isWrittenIn && document.activeElement === document.body) openSession()?.focus()
  changeSettings({ openStory: id })
}

/** Opens a story to go on writing in it: what is typed before it is there goes into no other. */
export async function openToWrite(id: string, isBinned = false, request = requestOpening()): Promise<void> {
  const typed = typeAhead()
  useDesk.setState({ showBin: isBinned })
  await openStory(id, isBinned, request)
  writeInto(id, typed)
}

/** Goes on in a story that is open, with what was typed for it; offers that where the story did not come. */
function writeInto(id: string, typed: TypedAhead, cursor: number | null = null): boolean {
  const session = openSession()
  if (session?.id !== id) {
    offerTyped(typed.stop())
    return false
  }
  if (cursor !== null) session.run(selectRange({ from: cursor, to: cursor }))
  session.focus(typed.typeInto)
  return true
}

/** Picks the open story, for what is done next: the editor has gone on to write in it. */
export function pickOpen(): void {
  const id = openSession()?.id
  const { picked } = useDesk.getState()
  if (id !== undefined && (picked.length !== 1 || picked[0] !== id))
    useDesk.setState(({ showBin }) => ({ picked: [id], pickedInBin: showBin }))
}

const main: Main = { desk, onSaveProblem: (listener) => on('saveProblem', listener) }

/** What fields stand for in a story at this moment. */
export function fieldsNow(doc: Node): FieldValues {
  return fieldsOf(doc, deskHouses(), clockIn(deskZone(), new Date().toISOString()), author())
}

/** Shows a story that main has opened. @throws where its document is none */
export function showOpened(story: StoryForEditing | StoryToRead, isBinned: boolean): void {
  if ('why' in story) {
    const toRead = { ...story, doc: docFromJSON(story.doc) }
    useDesk.setState({ session: null, toRead, ...pickedWith(story.id, isBinned) })
    return
  }
  const saved = (summary: StorySummary) => receiveStories([summary])
  const plugins = storyPlugins(deskHouses, () => useDesk.getState().settings, fieldsNow)
  const session = new StorySession(story, { main, author, plugins, saved })
  session.listen('view', ({ before, after }) => {
    const { language } = after.doc.attrs
    if (language !== before.doc.attrs.language) changeSettings({ lastLanguage: language })
  })
  showSession(session, isBinned)
  if (isSuggesting(session.state)) askForName(session.id, false)
}

function showSession(session: StorySession, isBinned: boolean): void {
  useDesk.setState({ session, toRead: null, ...pickedWith(session.id, isBinned) })
}

/** What is picked once a story is shown: others may have been picked beside it while it was on its way. */
function pickedWith(id: string, isBinned: boolean) {
  const { picked } = useDesk.getState()
  return { picked: picked.includes(id) ? picked : [id], pickedInBin: isBinned }
}

/**
 * A new empty story in the house of the desk, opened.
 * @param text what is typed into it first
 */
export function newStory(text = ''): Promise<void> {
  const { house } = useDesk.getState().settings
  const [language = newDetails.language] = usualLanguages(useDesk.getState().settings)
  const doc = blankDoc({ house, language, direction: directionOf(language) })
  return openNew(async () => ({ doc, cursor: null }), text)
}

/**
 * A new story of a document, opened with the cursor where the document wants it.
 * @param text what is typed into it first
 */
export function openNew(make: () => Promise<Filled>, text = ''): Promise<void> {
  const create = async () => {
    const { doc, cursor } = await make()
    const summary = await desk.create(docToJSON(doc))
    receiveStories([summary])
    useDesk.setState({ filter: '', offerSamples: false })
    return { id: summary.id, cursor }
  }
  return attempt(() => openOnceThere(create, text), 'desk.notMade')
}

/** Opens a story, of the bin or not, that has still to be found. */
export function openFound(find: () => Promise<string>, isBinned = false): Promise<void> {
  const bring = async () => ({ id: await find(), cursor: null })
  return attempt(() => openOnceThere(bring, '', isBinned), 'desk.notSearched')
}

/** Opens a story to write once it is there: what is typed and asked for meanwhile is for it, and for no other. */
function openOnceThere(
  bring: () => Promise<{ id: string; cursor: number | null }>,
  text = '',
  isBinned = false,
): Promise<void> {
  return awaitOpening(async () => {
    const request = requestOpening()
    const typed = typeAhead(text)
    try {
      const { id, cursor } = await pickInOrder(async () => {
        const brought = await bring()
        useDesk.setState({ showBin: isBinned, ...pickedWith(brought.id, isBinned) })
        return brought
      })
      await openStory(id, isBinned, request)
      return writeInto(id, typed, cursor)
    } catch (error) {
      offerTyped(typed.stop())
      throw error
    }
  })
}

/** Offers what was typed for a story that was not opened: it belongs into no other. */
function offerTyped(text: string): void {
  if (text.trim() === '') return
  toast.warning(t('desk.typedNowhere'), {
    description: text,
    ...lasting,
    action: { label: t('desk.typeAnew'), onClick: () => void newStory(text) },
  })
}

/** Copies of stories; the first is opened. */
export function duplicateStories(ids: readonly string[]): Promise<void> {
  return attempt(async () => {
    const { result: copies, ...when } = await takeTime(async () => {
      await openSession()?.flush()
      return desk.duplicate([...ids])
    })
    receiveStories(copies)
    const [first] = copies
    if (first && when.isAwaited) await openStory(first.id, false, when.request)
  }, 'desk.notMade')
}

/** Marks stories as read or unread; the list shows it as soon as it is asked again. */
export function markUnread(ids: readonly string[], isUnread: boolean): Promise<void> {
  return attempt(() => desk.markUnread([...ids], isUnread))
}

const binning = { running: 'outcome.binning', failed: 'outcome.notBinned' } as const
const restoring = { running: 'outcome.restoring', failed: 'outcome.notRestored' } as const
const destroying = { running: 'outcome.destroying', failed: 'outcome.notDestroyed' } as const

/** Moves stories to the bin; the message offers to take it back. */
export function binStories(ids: readonly string[]): Promise<void> {
  return attempt(async () => {
    const { done } = await whileClosed(ids, () =>
      workOn(binning, ids.length, (job) => desk.bin(job, [...ids])),
    )
    if (done.length === 0) return
    const binned = stayingBinned(done)
    const offer = {
      label: t('desk.undoBin'),
      take: () => void restoreStories([...binned()]),
      isOpen: () => binned().size > 0,
    }
    tellOffering(toast, t('desk.binned', { count: done.length }), [offer])
  })
}

/** Takes stories out of the bin. */
export function restoreStories(ids: readonly string[]): Promise<void> {
  return attempt(async () => {
    const { result, isAwaited, request } = await takeTime(() =>
      workOn(restoring, ids.length, (job) => desk.restore(job, [...ids])),
    )
    const [first] = result.done
    if (!first || !isAwaited) return
    useDesk.setState({ showBin: false })
    await openStory(first, false, request)
  })
}

/** Deletes stories of the bin for good. */
export function destroyStories(ids: readonly string[]): Promise<void> {
  return attempt(async () => {
    const { done } = await whileClosed(ids, () =>
      workOn(destroying, ids.length, (job) => desk.destroy(job, [...ids])),
    )
    for (const id of done) dropUnsaved(id)
    receiveRemoved(done)
  })
}

/**
 * Where one of these is open, or about to be, opens the story that the list shows after it instead, else before it; a
 * window without a list shows none.
 */
async function leave(ids: readonly string[]): Promise<void> {
  const request = requestOpening()
  const open = opening ?? openSession()?.id
  if (open === undefined || !ids.includes(open)) return
  const next = isOfOneStory() ? null : await neighbourOf(open, ids)
  await openStory(next, useDesk.getState().showBin, request)
}

/** Saves a version by hand. */
export function saveVersion(): Promise<void> {
  return attempt(async () => {
    const session = openSession()
    if (!session) return
    await session.flush()
    await desk.saveVersion(session.id, '', 'hand')
    const name = {
      label: t('versions.nameIt'),
      take: () => show('versions'),
      isOpen: () => openSession() === session,
    }
    tellOffering(toast.success, t('versions.saved'), [name], { id: 'version-saved' })
  }, 'versions.notSaved')
}

/** Adds the sample stories and opens the newest. */
export function addSamples(): Promise<void> {
  return attempt(async () => {
    const { result: newest, isAwaited, request } = await takeTime(() => desk.addSamples())
    if (newest) receiveStories([newest])
    useDesk.setState({ offerSamples: false })
    changeSettings({ samplesOffered: true })
    if (newest && isAwaited) await openStory(newest.id, false, request)
  })
}
