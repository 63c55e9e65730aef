/** Stories in windows of their own: each is written in one window at a time, and read in the others. */
import { toast } from 'sonner'
import { t } from '../../catalogue'
import { docFromJSON } from '../../story/story/doc-json'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { openSession, receiveRemoved, useDesk } from '../desk/desk-store'
import { isOfOneStory } from '../desk/panes'
import { knownSummary } from '../list/known'
import { openStory } from './stories'

/** Windows that are opened at once, at most. */
const mostAtOnce = 10

/** Opens stories in windows of their own. One that is open here is shown here to be read from then on. */
export function openInWindows(ids: readonly string[]): Promise<void> {
  return attempt(async () => {
    for (const id of ids.slice(0, mostAtOnce)) {
      const isHere = openSession()?.id === id
      if (isHere) await openStory(null)
      await desk.openWindow(id)
      if (isHere) await openStory(id, useDesk.getState().showBin)
    }
    if (ids.length > mostAtOnce) toast(t('windows.most', { count: mostAtOnce }))
  })
}

/** Shows the window that writes a story. */
export function showWriter(id: string): Promise<void> {
  return attempt(() => desk.openWindow(id))
}

/** Has the story that is shown to be read be written in this window, and no longer in the other. */
export function writeHere(id: string): Promise<void> {
  return attempt(async () => {
    if (await desk.takeOver(id)) {
      await reopen(id)
      openSession()?.focus()
    } else toast.error(t('windows.keeps'), { description: t('windows.keepsText') })
  })
}

/** No window writes a story any longer: where it is shown to be read, it can be edited again, unless it was deleted. */
export async function onReleased(id: string): Promise<void> {
  const { toRead, showBin } = useDesk.getState()
  if (toRead?.why !== 'elsewhere' || toRead.id !== id) return
  const line = knownSummary(id)
  if (line && (line.binned !== null) !== showBin) await openStory(null)
  else await reopen(id)
}

/** Stories were deleted for good: what is shown to be read of them goes too. */
export async function onRemoved(ids: readonly string[]): Promise<void> {
  receiveRemoved(ids)
  const { toRead } = useDesk.getState()
  if (toRead && ids.includes(toRead.id)) await openStory(null)
}

async function reopen(id: string): Promise<void> {
  useDesk.setState({ toRead: null })
  await openStory(id, useDesk.getState().showBin)
}

/** Another window is to write a story: hands over what was typed here. A window without a list has no more to show then. */
export async function letGo(id: string): Promise<void> {
  if (openSession()?.id !== id) return
  await openStory(null)
  if (isOfOneStory()) window.close()
  else await openStory(id, useDesk.getState().showBin)
}

/** Milliseconds between two looks at what another window types: a long story is read whole for each. */
const followEachMs = 1000
/** Whether the next look is set. */
let isFollowing = false

/** Something on the desk has changed: shows it in the story that another window writes and this one shows to be read. */
export function followWriter(): void {
  if (isFollowing || useDesk.getState().toRead?.why !== 'elsewhere') return
  isFollowing = true
  setTimeout(() => {
    isFollowing = false
    void attempt(readAgain)
  }, followEachMs)
}

async function readAgain(): Promise<void> {
  const { toRead } = useDesk.getState()
  if (toRead?.why !== 'elsewhere') return
  const doc = docFromJSON((await desk.read(toRead.id)).doc)
  if (useDesk.getState().toRead === toRead) useDesk.setState({ toRead: { ...toRead, doc } })
}
