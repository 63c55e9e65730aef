/** Files on their way in: chosen, dropped or pasted; what was taken, put right and refused is told. */
import { toast } from 'sonner'
import type { Taken } from '../../electron/contract'
import type { NoticeCode, Report } from '../../story/formats/format'
import { houseById } from '../../story/houses'
import { desk } from '../bridge'
import { t } from '../catalogue'
import { openStory } from './actions'
import { attempt } from './attempt'
import { heardStories, useDesk } from './desk-store'
import { finishJob, isStopped, progressed, startJob } from './jobs'
import { show } from './shown'

/** How many stray spaces readers put right. */
export function tidiedIn(reports: readonly Report[]): number {
  return reports.reduce(
    (sum, report) => sum + report.trailingBlanks + report.doubledSpaces + report.oddSpaces,
    0,
  )
}

/** What readers put right, left out and noticed, a sentence each; the notices first. */
export function reportLines(reports: readonly Report[]): string[] {
  const tidied = tidiedIn(reports)
  const dropped = new Set(reports.flatMap((report) => report.dropped))
  const notices = reports.flatMap((report) =>
    report.notices.map(({ code, value }) => t(`import.notices.${code}`, { value: subjectOf(code, value) })),
  )
  return [
    ...new Set(notices),
    ...(tidied > 0 ? [t('import.tidied', { count: tidied })] : []),
    ...[...dropped].map((what) => t(`import.dropped.${what}`)),
  ]
}

/** What a notice is about, as people read it. */
function subjectOf(code: NoticeCode, value: string): string {
  return code === 'other-house' ? houseById(value).name : value
}

/** The report of an import in one paragraph. */
function told(reports: readonly Report[]): string {
  return reportLines(reports).join(' ') || t('import.asItWas')
}

/** Says that a story was pasted whole, and what was put right in it. */
export function toastPasted(report: Report): void {
  toast.success(t('import.pasted'), { description: told([report]) })
}

/** What the message of an import offers: the whole report, where there is more to tell than fits in a line. */
function reportAction(taken: Taken) {
  const { stories, refused } = taken
  if (stories.length + refused.length < 2) return {}
  useDesk.setState({ taken })
  return { action: { label: t('import.report'), onClick: () => show('taken') } }
}

function toastRefused(taken: Taken): void {
  const [first, ...others] = taken.refused
  if (!first) return
  const lasting = { duration: Number.POSITIVE_INFINITY, ...reportAction(taken) }
  if (others.length === 0)
    toast.error(t('import.refused', { file: first.file }), { ...lasting, description: first.reason })
  else toast.error(t('import.refusedSome', { count: taken.refused.length }), lasting)
}

/** Shows what an import took and refused, and opens the first story of it. */
export async function showTaken(taken: Taken): Promise<void> {
  const { stories } = taken
  if (stories.length > 0) {
    heardStories(stories.map(({ summary }) => summary))
    useDesk.setState({ offerSamples: false, showBin: false, filter: '' })
    toast.success(t('import.taken', { count: stories.length }), {
      description: told(stories.map(({ report }) => report)),
      ...reportAction(taken),
    })
  }
  toastRefused(taken)
  const [first] = stories
  if (first) await openStory(first.summary.id)
}

/** Tells of what came through the wire inbox, without leaving the story that is open. */
export function showInbox(taken: Taken): void {
  heardStories(taken.stories.map(({ summary }) => summary))
  useDesk.setState({ offerSamples: false })
  for (const { summary } of taken.stories) {
    toast(t('import.fromInbox'), {
      description: summary.headline || summary.slug || t('desk.untitled'),
      action: { label: t('import.open'), onClick: () => void openStory(summary.id) },
    })
  }
  toastRefused(taken)
}

async function takeIn(start: (job: string) => Promise<Taken>): Promise<void> {
  const job = startJob(t('import.running'))
  try {
    await showTaken(await start(job))
  } finally {
    finishJob(job)
  }
}

/** Asks for files and takes them in. */
export function importChosen(): Promise<void> {
  return attempt(() => takeIn((job) => desk.importChosen(job, 'files')))
}

/** Asks for a folder and takes in all files in it. */
export function importFolder(): Promise<void> {
  return attempt(() => takeIn((job) => desk.importChosen(job, 'folder')))
}

/** So many dropped files are read and handed over at a time, so that thousands never fill the memory. */
const handful = 20

/** Takes in files that were dropped on the window. */
export function importFiles(files: readonly File[]): Promise<void> {
  return attempt(() =>
    takeIn(async (job) => {
      const all: Taken = { stories: [], refused: [] }
      for (let done = 0; done < files.length && !isStopped(job); done += handful) {
        const read = await Promise.all(
          files
            .slice(done, done + handful)
            .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
        )
        const taken = await desk.importFiles(read)
        all.stories.push(...taken.stories)
        all.refused.push(...taken.refused)
        progressed({ job, done: Math.min(files.length, done + handful), total: files.length })
      }
      return all
    }),
  )
}
