/** Damaged files: each is named in a message that stays, and a story's last good version is a click away. */
import { toast } from 'sonner'
import { formatMoment, t } from '../../catalogue'
import type { DamagedFile } from '../../contract/recovery'
import { desk } from '../bridge'
import { messageOf } from '../desk/attempt'
import { receiveStories } from '../desk/desk-store'
import { lasting } from '../desk/message-time'
import { openStory } from './stories'

/** What was reported: what main finds while the window starts is in its answer, and in an event that may come before. */
const reported = new Set<string>()

/**
 * Shows a message for each damaged file, until it is read. Files that can be restored come last, so that they lie in
 * front.
 */
export function reportDamaged(files: readonly DamagedFile[]): void {
  const damaged = files.filter(({ path, problem }) => !reported.has(`${problem} ${path}`))
  for (const { path, problem } of damaged) reported.add(`${problem} ${path}`)
  const offered = damaged.filter(({ lastGood }) => lastGood)
  reportNewer(damaged.filter(({ problem }) => problem === 'newer'))
  for (const file of damaged) if (!file.lastGood) report(file)
  for (const file of offered) report(file)
}

/** The files of a newer version of Copydesk, by where they are. */
const newer = new Map<string, string>()

/** Tells of all that a newer version has written in one message: a desk that others share may have much of it. */
function reportNewer(files: readonly DamagedFile[]): void {
  for (const { path: keptAs, name } of files) newer.set(keptAs, name)
  const [name = ''] = newer.values()
  if (files.length === 0) return
  toast.warning(t('desk.newer', { count: newer.size, name }), {
    id: 'newer',
    description: t('desk.newerStays', { count: newer.size }),
    ...lasting,
  })
}

function report(file: DamagedFile): void {
  if (file.problem === 'newer') return
  if (file.isJournal) reportJournal(file)
  else reportFile(file)
}

function reportFile(file: DamagedFile): void {
  const { lastGood } = file
  // an editor knows a story by its headline, and no file by the id in its name
  const name = lastGood?.headline.trim() || file.name
  toast.error(t(titleOf(file), { name }), {
    description: descriptionOf(file),
    ...lasting,
    ...(lastGood && {
      action: { label: t('desk.restore'), onClick: () => void restoreLastGood(file, lastGood) },
    }),
  })
}

function titleOf({ problem, isSetAside }: DamagedFile) {
  if (isSetAside || problem === 'newer') return problem === 'damaged' ? 'desk.damaged' : 'desk.unreadable'
  return `desk.${problem}InPlace` as const
}

function reportJournal(file: DamagedFile): void {
  const { problem, path: keptAs, isSetAside } = file
  toast.error(t(problem === 'damaged' ? 'desk.journalDamaged' : 'desk.journalUnreadable'), {
    description: t('desk.journalKept', { keptAs }),
    ...lasting,
    action: { label: t('desk.restoreJournal'), onClick: () => void restoreJournal(file) },
    ...(isSetAside && { cancel: { label: t('desk.leaveJournal'), onClick: () => void leaveJournal(file) } }),
  })
}

/** Where nothing of it can be read yet, the offer comes again. */
async function restoreJournal(file: DamagedFile): Promise<void> {
  try {
    const story = await desk.restoreJournal(file.path)
    receiveStories([story])
    toast.success(t('desk.journalRestored'), lasting)
    await openStory(story.id)
  } catch (error) {
    toast.error(messageOf(error), lasting)
    report(file)
  }
}

/** Where the disk refuses, the offer comes again. */
async function leaveJournal(file: DamagedFile): Promise<void> {
  const { path: keptAs } = file
  try {
    await desk.leaveJournal(keptAs)
    toast(t('desk.journalLeft', { keptAs: `${keptAs}.left` }))
  } catch (error) {
    toast.error(messageOf(error), lasting)
    report(file)
  }
}

function descriptionOf({ path: keptAs, isSetAside, lastGood }: DamagedFile): string {
  if (lastGood) return t('desk.damagedGood', { keptAs, saved: formatMoment(lastGood.saved) })
  return isSetAside ? t('desk.damagedKept', { keptAs }) : t('desk.damagedStays', { keptAs })
}

/** Where the disk refuses, the offer comes again. */
async function restoreLastGood(
  file: DamagedFile,
  { id, saved }: { id: string; saved: string },
): Promise<void> {
  try {
    receiveStories([await desk.restoreLastGood(id)])
    toast.success(t('desk.broughtBack', { saved: formatMoment(saved) }), lasting)
    await openStory(id)
  } catch (error) {
    toast.error(messageOf(error), lasting)
    report(file)
  }
}
