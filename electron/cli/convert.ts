/** `copydesk convert` and `copydesk formats`: files in, files out, no desk. */
import { basename, join } from 'node:path'
import { v7 } from 'uuid'
import { t, uiLanguage } from '../../catalogue'
import { largestFile } from '../../contract/limits'
import type { ExportFormat } from '../../contract/transfer'
import { commentsOfFound } from '../../story/comments/found'
import { showEmbargo, systemZone } from '../../story/embargo'
import { formats, outgoing, type WriteOptions } from '../../story/formats'
import { fileNameOf, untaken } from '../../story/formats/file-name'
import type { Report } from '../../story/formats/format'
import { contentOf } from '../../story/formats/json'
import { subjectOf } from '../../story/formats/notice-subject'
import { builtInHouses, type Houses, houseById } from '../../story/houses'
import { detailsOf } from '../../story/story/parts'
import { holdOfDoc, recordOfStory, type Story } from '../../story/story/record'
import { decisionsOf } from '../../story/suggestions/decisions'
import { TransferError } from '../errors'
import { inWords } from '../errors/in-words'
import { formatInfo, formatInfos } from '../transfer/format-infos'
import type { GivenFile } from '../transfer/given-file'
import { realPath, walk } from '../transfer/walk'
import { each, InputError, type InputOutcome, makeOut, place } from './batch'
import type { CliIo } from './io'
import { housesOf, namesFor, type Options, UsageError } from './options'

/** A file by its path, `-` for what comes in. @throws TransferError where more comes in than is read */
export async function given(file: string, io: CliIo): Promise<GivenFile> {
  if (file !== '-') return { path: file }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of io.input) {
    const bytes = Buffer.from(chunk)
    chunks.push(bytes)
    length += bytes.length
    if (length > largestFile) throw new TransferError({ key: 'reasons.tooLarge' })
  }
  return { name: file, bytes: Buffer.concat(chunks) }
}

/**
 * The files of what was named; folders that cannot be read are reported, and that there is no file at all.
 * @param out the folder that is written to, which is not read with the folder that it is in
 */
export function inputsOf(named: readonly string[], io: CliIo, out: string | null = null): string[] {
  const { paths, refused } = walk(named, out)
  for (const { path, reason } of refused)
    io.error(t('terminal.problem', { file: path, problem: inWords(reason) }))
  if (paths.length === 0 && refused.length === 0)
    io.error(t('terminal.problem', { file: named.join(' '), problem: t('terminal.noFilesIn') }))
  return paths
}

/** Prints the notices and omissions of a file to standard error; returns its outcome. */
export function printReports(
  file: string,
  reports: readonly Report[],
  houses: Houses,
  io: CliIo,
): InputOutcome {
  const lines = reports.flatMap((report) => [
    ...report.notices.map((notice) =>
      t(`import.notices.${notice.code}`, { value: subjectOf(notice, houses) }),
    ),
    ...report.dropped.map((what) => t(`import.dropped.${what}`)),
  ])
  for (const line of new Set(lines))
    io.error(t('terminal.problem', { file, problem: line.replace(/\s+/g, ' ') }))
  return {
    stories: reports.length,
    tidied: reports.reduce((sum, each) => sum + each.trailingBlanks + each.doubledSpaces + each.oddSpaces, 0),
    changed: reports.some(({ dropped }) => dropped.length > 0),
  }
}

/** Why a story may not be written without being asked for, in a phrase; null where it may. */
export function whyHeld({ doc }: Story, { embargoed }: Options, houses: Houses): string | null {
  const { embargo, embargoZone, withdrawn, house } = detailsOf(doc)
  const hold = embargoed ? null : holdOfDoc(doc, new Date().toISOString())
  if (hold === null) return null
  if (withdrawn !== null) return t(`terminal.held.${withdrawn}`)
  if (hold === 'pictures') return t('terminal.held.pictures')
  const zone = embargoZone || systemZone()
  const style = { language: uiLanguage(), house: houseById(houses, house).zone }
  return t('terminal.held.embargo', { until: showEmbargo({ moment: embargo ?? '', zone }, style) })
}

/** How stories are written, at this moment and in this place. */
export function writeOptions({ audience, text, withSuggestions }: Options, houses: Houses): WriteOptions {
  return {
    audience,
    text: text ?? 'final',
    withSuggestions,
    houses,
    now: new Date().toISOString(),
    zone: systemZone(),
  }
}

/** Says how many suggestions are open in a story, where nobody said which text is wanted. */
export function reportSuggestions(
  { doc, review }: Pick<Story, 'doc' | 'review'>,
  { text, withSuggestions }: Options,
  name: string,
  io: CliIo,
): void {
  if (!review || text !== null || withSuggestions) return
  const count = decisionsOf(review, doc).length
  if (count > 0) io.error(t('terminal.problem', { file: name, problem: t('terminal.suggested', { count }) }))
}

/** A story written, with a word on what reads back otherwise. */
export async function writeStory(
  story: Story,
  to: ExportFormat,
  options: WriteOptions,
  name: string,
  io: CliIo,
): Promise<string | Uint8Array> {
  if (to === 'pdf') {
    if (!io.print) throw new InputError(t('terminal.noPrinter'))
    return io.print(story, options)
  }
  const { houses = builtInHouses, ...rest } = options
  const record = JSON.stringify(recordOfStory(story))
  const task = { record, pictures: null, format: to, options: rest, houses }
  const { content, differs, leftOut } = await io.transfer.export(task)
  for (const what of leftOut)
    io.error(t('terminal.problem', { file: name, problem: t(`terminal.leftOut.${what}`) }))
  if (differs.length > 0) {
    const problem = t('terminal.differs', { fields: differs.join(', ') })
    io.error(t('terminal.problem', { file: name, problem }))
  }
  return content
}

/** Several stories of one file are one JSON array, or one text after the other. */
async function writeAll(
  stories: readonly Story[],
  to: ExportFormat,
  options: WriteOptions,
  file: string,
  io: CliIo,
) {
  if (to === 'json' && stories.length > 1) {
    const contents = stories.map((story) => contentOf(outgoing(story, formats.json, options)))
    return `${JSON.stringify(contents, null, 2)}\n`
  }
  const all = []
  for (const story of stories) all.push(await writeStory(story, to, options, file, io))
  const [only] = all
  if (only !== undefined && all.length === 1) return only
  if (all.some((each) => typeof each !== 'string')) throw new InputError(t('terminal.severalNeedOut'))
  return all.join('\n')
}

/** Converts files: one to the terminal, several into a folder. */
export async function convert(options: Options, io: CliIo): Promise<number> {
  const { to, out } = options
  if (options.files.length === 0) throw new UsageError(t('terminal.noFiles'))
  if (!to) throw new UsageError(t('terminal.noFormat', { option: 'to', names: namesFor('to') }))
  const known = await housesOf(options)
  const { houses } = known
  const files = inputsOf(options.files, io, out)
  if (files.length > 1 && !out) throw new UsageError(t('terminal.needsOut'))
  if (out) await makeOut(out)
  const sources = new Set(out ? files.map(realPath) : [])
  const taken = new Set<string>()
  return each(files, io, async (file) => {
    const readings = await io.transfer.read({ file: await given(file, io), format: options.from, ...known })
    const outcome = printReports(
      file,
      readings.map(({ report }) => report),
      houses,
      io,
    )
    const now = new Date().toISOString()
    const stories = readings.map(
      ({ doc, comments = [], review = null }): Story => ({
        id: v7(),
        created: now,
        changed: now,
        binned: null,
        doc,
        comments: commentsOfFound(comments, v7, now),
        review,
      }),
    )
    for (const story of stories) reportSuggestions(story, options, file, io)
    const isFree = (story: Story) => whyHeld(story, options, houses) === null
    // what is shown on a terminal is not filed yet
    if (!out) io.out(await writeAll(stories, to, writeOptions(options, houses), file, io))
    else
      for (const story of stories.filter(isFree)) {
        const name = file === '-' ? fileNameOf(story.doc) : basename(file).replace(/\.[^.]+$/, '')
        const path = join(out, `${untaken(name, taken)}.${formatInfo(to).extension}`)
        if (sources.has(realPath(path))) throw new InputError(t('terminal.overSource', { path }))
        await place(path, await writeStory(story, to, writeOptions(options, houses), file, io))
      }
    const [held] = stories.flatMap((story) => whyHeld(story, options, houses) ?? [])
    if (held) throw new InputError(held)
    return outcome
  })
}

/** Lists what is read and written. */
export async function listFormats(_options: Options, io: CliIo): Promise<number> {
  for (const { name, label, isRead, isWritten } of formatInfos()) {
    io.out(`${name}\t${label}\t${[isRead && 'read', isWritten && 'write'].filter(Boolean).join(', ')}\n`)
  }
  return 0
}
