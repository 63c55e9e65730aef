/** Stories on their way out: to files or the clipboard. */
import { toast } from 'sonner'
import { formatList, t } from '../../catalogue'
import type { Exported, ExportFormat } from '../../contract/transfer'
import type { Audience, FormatName, WriteOptions } from '../../story/formats/format'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { openSession, useDesk } from '../desk/desk-store'
import { readFormats } from '../desk/formats'
import { lasting, unhurried } from '../desk/message-time'
import { show } from '../desk/shown'
import { deskZone } from '../desk/zone'
import { decisionsIn } from '../suggestions/decided'
import { askAboutHeld } from './held'
import { withJob } from './jobs'

/** Says what became of an export, file by file where something is to be checked. @throws why some were not exported */
export function reportExported({ state, files, failed, differs, leftOut, held }: Exported): void {
  if (files.length > 0) toast.success(t('export.done', { count: files.length }), { description: files[0] })
  if (state === 'cancelled' && files.length > 0) toast(t('export.stopped'))
  if (held > 0) toast.warning(t('export.heldBack', { count: held }), lasting)
  for (const { file, fields } of differs) {
    const names = formatList(fields.map((field) => t(`field.${field}`)))
    toast.warning(t('export.differs', { fields: names }), { ...lasting, description: file })
  }
  for (const what of new Set(leftOut.flatMap((each) => each.what)))
    toast.warning(t(`export.leftOut.${what}`), { ...lasting, description: leftOut[0]?.file })
  if (failed.length > 0) throw new Error([...new Set(failed.map(({ reason }) => reason))].join('\n'))
}

/** Asks which format the picked stories are to be exported in: at once, as what is typed next is for the question. */
export async function askForFormat(): Promise<void> {
  show('export')
  await readFormats()
}

/** The open story, where it is among these, and how many suggestions are open in it: main may not have the newest. */
export function suggestedHere(ids: readonly string[]): { openId: string | null; count: number } {
  const session = openSession()
  if (!session || !ids.includes(session.id)) return { openId: null, count: 0 }
  return { openId: session.id, count: decisionsIn(session.state).length }
}

/** Says how many suggestions are open in what was made of stories with all of them, where nobody was asked. */
export async function reportSuggested(
  ids: readonly string[],
  message: 'export.suggestedToo' | 'templates.suggestedToo' = 'export.suggestedToo',
): Promise<void> {
  const { openId, count } = suggestedHere(ids)
  const rest = ids.filter((id) => id !== openId)
  const others = rest.length === 0 ? 0 : (await desk.suggestedStories(rest)).suggestions
  const all = count + others
  if (all > 0) toast.warning(t(message, { count: all }), unhurried)
}

/**
 * Exports stories to a file, or a folder for several; says where they are, and what reads back otherwise.
 * @param review which text goes out, as somebody chose; with all that is suggested where nobody was asked
 */
export function exportStories(
  ids: readonly string[],
  format: ExportFormat,
  audience: Audience = 'readers',
  review?: Pick<WriteOptions, 'text' | 'withSuggestions'>,
): Promise<void> {
  return attempt(async () => {
    const allowed = await askAboutHeld(ids, 'export')
    if (!allowed) return false
    await openSession()?.flush()
    return withJob(t('export.running', { count: ids.length }), async (job) => {
      const { picturesBeside } = useDesk.getState().settings
      const { text = 'final', withSuggestions = false } = review ?? {}
      const how = { audience, text, withSuggestions, picturesBeside }
      const options = { ...how, zone: deskZone(), withHeld: allowed.withHeld }
      const exported = await desk.exportStories(job, [...ids], format, options)
      reportExported(exported)
      const isDone = exported.state === 'done' && exported.files.length > 0
      if (isDone && !review) await reportSuggested(allowed.ids)
      return isDone
    })
  }, 'export.failed')
}

/** How stories are passed on by other ways than the dialog of export. */
export const forReaders = {
  audience: 'readers',
  picturesBeside: false,
  text: 'final',
  withSuggestions: false,
} as const

/** Copies stories to the clipboard in a format, as readers may have them. */
export function copyStories(ids: readonly string[], format: FormatName): Promise<void> {
  return attempt(async () => {
    const allowed = await askAboutHeld(ids, 'copy')
    if (!allowed) return
    await openSession()?.flush()
    const { withHeld } = allowed
    const options = { ...forReaders, zone: deskZone(), withHeld }
    await desk.copyStories([...ids], format, options)
    toast.success(t('export.copied', { count: allowed.ids.length }))
    await reportSuggested(allowed.ids)
  })
}
