/** Files on their way in: chosen, dropped or pasted; what was imported, put right and refused is reported. */
import { toast } from 'sonner'
import { formatNumber, t } from '../../catalogue'
import { storyTitle } from '../../catalogue/title'
import {
  emptyResult,
  type ImportResult,
  type InboxState,
  joinResults,
  withRefused,
  withStory,
} from '../../contract/import-result'
import { largestFile } from '../../contract/limits'
import { setDetails } from '../../story/editing/set'
import type { Notice, Report } from '../../story/formats/format'
import { subjectOf } from '../../story/formats/notice-subject'
import type { StorySummary } from '../../story/story/record'
import { desk, importDropped, pathOf } from '../bridge'
import { attempt } from '../desk/attempt'
import { openSession, receiveStories, useDesk } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'
import { lasting } from '../desk/message-time'
import { type Offer, tellOffering } from '../desk/offer'
import { show } from '../desk/shown'
import { madeBy } from '../document/batch'
import type { StorySession } from '../document/story-session'
import { detailsNow } from '../list/known'
import { isStopped, progressed, withJob } from './jobs'
import { takeTime } from './opening-requests'
import { openStory } from './stories'
import { toastDone, whileDone } from './undo-message'
import { stayingOnDesk, whileToOpen } from './whereabouts'

/** How many stray spaces readers put right. */
export function tidiedIn(reports: readonly Report[]): number {
  return reports.reduce(
    (sum, report) => sum + report.trailingBlanks + report.doubledSpaces + report.oddSpaces,
    0,
  )
}

/** How many lines of wires were set aside. */
function wireLinesIn(reports: readonly Report[]): number {
  const notices = reports.flatMap((report) => report.notices).filter(({ code }) => code === 'wire-lines')
  return notices.reduce((sum, { value }) => sum + value.split('\n').length, 0)
}

function noticeLine(notice: Notice): string {
  return t(`import.notices.${notice.code}`, { value: subjectOf(notice, deskHouses()) })
}

/** What readers put right, left out and noticed, a sentence each; the notices first. */
export function reportLines(reports: readonly Report[]): string[] {
  return linesOf(
    reports,
    reports.flatMap((report) => report.notices.map(noticeLine)),
  )
}

/** The same for a message: lines of wires are only counted. */
function shortLines(reports: readonly Report[]): string[] {
  const others = reports.flatMap(({ notices }) => notices.filter(({ code }) => code !== 'wire-lines'))
  const count = wireLinesIn(reports)
  const wireLines = count > 0 ? [t('import.wireLines', { count })] : []
  return linesOf(reports, [...others.map(noticeLine), ...wireLines])
}

function linesOf(reports: readonly Report[], notices: readonly string[]): string[] {
  const tidied = tidiedIn(reports)
  const dropped = new Set(reports.flatMap((report) => report.dropped))
  return [
    ...new Set(notices),
    ...(tidied > 0 ? [t('import.tidied', { count: tidied })] : []),
    ...[...dropped].map((what) => t(`import.dropped.${what}`)),
  ]
}

/** The report of an import in one paragraph. */
function summaryOf(reports: readonly Report[]): string {
  return shortLines(reports).join(' ') || t('import.asItWas')
}

/**
 * Says that a story was pasted whole, and what was put right in it.
 * @param offer what can be done about what was left out
 */
export function toastPasted(report: Report, session: StorySession, offer: Offer | null): void {
  const { summary } = session
  const result = withStory(emptyResult(), { summary, file: '', report })
  const offers = offer ? [offer] : reportOffers(result)
  const description = summaryOf([report])
  if (offers.length === 0) toastDone(session, t('import.pasted'), { description })
  else {
    const how = { description, staysWithout: true, isSo: whileDone(session) }
    tellOffering(toast.success, t('import.pasted'), offers, how)
  }
}

/**
 * Says what was put right in a paste or left out of it, where there was anything, in the place of what was said of the last.
 * @param offer what can be done about what was left out
 */
export function toastPastedPart(report: Report, offer: Offer | null): void {
  const lines = reportLines([report])
  const session = openSession()
  if (lines.length === 0 || !session) return
  const isSo = whileDone(session)
  const how = { id: 'pasted-part', description: lines.join(' '), staysWithout: true, isSo }
  tellOffering(toast, t('import.pastedPart'), offer ? [offer] : [], how)
}

/**
 * What the message of an import offers: the style of another house, where a story is in it, and the whole report, where
 * there is more to tell than fits in a line.
 */
function reportOffers(result: ImportResult): Offer[] {
  const { storyCount, refusedCount, report } = result
  const isShort = storyCount + refusedCount < 2 && wireLinesIn([report]) === 0
  const details = {
    label: t('import.report'),
    take: () => {
      useDesk.setState({ lastImport: result })
      show('taken')
    },
    isOpen: () => true,
  }
  const style = storyCount === 1 ? styleOffer(result) : null
  return [...(style ? [style] : []), ...(isShort ? [] : [details])]
}

/** Offers to give a story, which is opened for it, the style of the house that it looks like, as one step to undo. */
function styleOffer({ first, report }: ImportResult): Offer | null {
  const notice = report.notices.find(({ code }) => code === 'other-house')
  if (!first || !notice) return null
  const { id } = first
  const left = stayingOnDesk([id])
  const take = async () => {
    if (openSession()?.id !== id) await openStory(id)
    const session = openSession()
    if (session?.id !== id) return
    const change = setDetails(session.state.tr, deskHouses(), { house: notice.value })
    session.dispatch(madeBy(change, { batch: 'import' }))
  }
  return {
    label: t('import.useStyle', { house: subjectOf(notice, deskHouses()) }),
    take: () => void take(),
    isOpen: () => left().size > 0 && detailsNow(id)?.house !== notice.value,
  }
}

const refusedTitle = (file: string) => t('import.refused', { file })

/**
 * Says what was refused; of one file, until that is imported.
 * @param id the message that it takes the place of
 */
function toastRefused(result: ImportResult, id?: string): void {
  for (const file of result.files) toast.dismiss(refusedTitle(file))
  const [first] = result.refused
  if (!first) return
  const isOne = result.refusedCount === 1
  const title = isOne ? refusedTitle(first.file) : t('import.refusedSome', { count: result.refusedCount })
  const how = { ...lasting, id: id ?? title, description: isOne ? first.reason : '' }
  tellOffering(toast.error, title, reportOffers(result), how)
}

/** How an import ended. */
interface Ending {
  /** Whether its first story is opened; else it is offered. */
  isOpened: boolean
  /** Whether the editor stopped it. */
  isStopped: boolean
}

/** Shows what an import took and refused. */
function showImportResult(result: ImportResult, { isOpened, isStopped }: Ending): void {
  const { storyCount, first, report } = result
  const title = t(isStopped ? 'import.stopped' : 'import.taken', { count: storyCount })
  if (!first && isStopped) toast(title)
  if (first) {
    receiveStories([first])
    useDesk.setState({ offerSamples: false })
    const offers = isOpened ? reportOffers(result) : [openOffer(first), ...reportOffers(result)].slice(0, 2)
    tellOffering(toast.success, title, offers, { description: summaryOf([report]), staysWithout: true })
  }
  toastRefused(result)
}

function openOffer({ id }: StorySummary): Offer {
  return { label: t('import.open'), take: () => void openStory(id), isOpen: whileToOpen(id) }
}

/** Tells of what came through the wire inbox in one message that counts up, without leaving the story that is open. */
export function showInbox({ result, waiting, problem, damagedRecord, newerRecord }: InboxState): void {
  const { storyCount, first } = result
  if (damagedRecord !== null)
    toast.warning(t('import.inboxRecord'), { ...lasting, id: 'inbox-record', description: damagedRecord })
  if (newerRecord !== null)
    toast.warning(t('import.inboxNewer'), { ...lasting, id: 'inbox-newer', description: newerRecord })
  if (first) {
    receiveStories([first])
    useDesk.setState({ offerSamples: false })
  }
  if (problem === null) toast.dismiss('inbox-waits')
  else toast.warning(t('import.inboxWaits'), { ...lasting, id: 'inbox-waits', description: problem })
  if (waiting > 0 && storyCount > 0)
    tellOffering(
      toast.loading,
      t('import.fromInboxCount', { formatted: formatNumber(storyCount), waiting: formatNumber(waiting) }),
      [],
      { id: 'inbox', description: '' },
    )
  else if (!first) toast.dismiss('inbox')
  else if (storyCount === 1)
    tellOffering(toast, t('import.fromInbox'), [openOffer(first)], {
      id: 'inbox',
      description: storyTitle(first),
    })
  else
    tellOffering(
      toast,
      t('import.fromInboxDone', { formatted: formatNumber(storyCount) }),
      reportOffers(result),
      { id: 'inbox', description: summaryOf([result.report]) },
    )
  toastRefused(result, 'inbox-refused')
}

function runImport(start: (job: string) => Promise<ImportResult>): Promise<void> {
  return withJob(t('import.running'), async (job) => {
    const { result, isAwaited, request } = await takeTime(() => start(job))
    showImportResult(result, { isOpened: isAwaited, isStopped: isStopped(job) })
    if (!result.first || !isAwaited) return
    useDesk.setState({ showBin: false, filter: '' })
    await openStory(result.first.id, false, request)
  })
}

/** Asks for files and takes them in. */
export function importChosen(): Promise<void> {
  return attempt(() => runImport((job) => desk.importChosen(job, 'files')))
}

/** Asks for a folder and imports all files in it. */
export function importFolder(): Promise<void> {
  return attempt(() => runImport((job) => desk.importChosen(job, 'folder')))
}

/** Imports the files that the system or a second copy of the app opened. */
export function importOpened(): Promise<void> {
  return attempt(() => runImport((job) => desk.importOpened(job)))
}

/** Imports files and folders that were dropped on the window. */
export function importFiles(files: readonly File[]): Promise<void> {
  const ofDisk = files.filter((file) => pathOf(file) !== '')
  const others = files.filter((file) => pathOf(file) === '')
  return attempt(() =>
    runImport(async (job) => {
      let result = ofDisk.length > 0 ? await importDropped(job, ofDisk) : emptyResult()
      for (const [index, file] of others.entries()) {
        if (isStopped(job)) break
        result = joinResults(result, await importBytes(job, file))
        progressed({ job, done: index + 1, total: others.length })
      }
      return result
    }),
  )
}

/** Imports a file that another program gave without a path. */
async function importBytes(job: string, file: File): Promise<ImportResult> {
  const refuse = (reason: string) => withRefused(emptyResult(), { file: file.name, reason })
  if (file.size > largestFile) return refuse(t('import.tooLarge'))
  const buffer = await file.arrayBuffer().catch(() => null)
  if (!buffer) return refuse(t('import.gone'))
  return desk.importBytes(job, { name: file.name, bytes: new Uint8Array(buffer) })
}
