/** The formats that stories are read from and written in: a format is one file and one line here. */

import { builtInHouses } from '../houses'
import { bodyOf } from '../story/parts'
import { anpa } from './anpa'
import { csv } from './csv'
import { dataKindOf } from './data'
import { docx } from './docx'
import {
  type Format,
  type FormatName,
  type Notice,
  ReadError,
  type Reading,
  type ReadRequest,
  type Source,
  type UsedFormat,
} from './format'
import { html } from './html'
import { iptc7901 } from './iptc7901'
import { json } from './json'
import { checkBlocks, checkLength } from './length'
import { withoutSignTags } from './letters/sign-tags'
import { encodedOnce } from './letters/twice-encoded'
import { mail } from './mail'
import { markdown } from './markdown'
import { hasFrontMatter } from './markdown/split'
import { newsmlG2 } from './newsml-g2'
import { newsml1 } from './newsml1'
import { ninjs, ninjs2 } from './ninjs'
import { nitf } from './nitf'
import { odt } from './odt'
import { kindOfBytes, wrongEnding } from './other-files'
import { outgoing } from './outgoing'
import { withoutEmbargoInHeadline } from './parts/headline-embargo'
import { rtf } from './rtf'
import { storyFile } from './story-file'
import { text } from './text'
import { withinBounds } from './within-bounds'
import { wxr } from './wxr'

export {
  type Audience,
  type FormatName,
  ReadError,
  type Reading,
  type ReadRequest,
  type Source,
  type UsedFormat,
  type WriteOptions,
} from './format'
export { outgoing } from './outgoing'

/** In the order that they are tried in: plain text, which anything is, comes last. */
export const formats: Readonly<Record<FormatName, UsedFormat>> = {
  docx: guarded(docx),
  odt: guarded(odt),
  rtf: guarded(rtf),
  copydesk: guarded(storyFile),
  ninjs: guarded(ninjs),
  ninjs2: guarded(ninjs2),
  newsml1: guarded(newsml1),
  'newsml-g2': guarded(newsmlG2),
  nitf: guarded(nitf),
  wxr: guarded(wxr),
  anpa: guarded(anpa),
  iptc7901: guarded(iptc7901),
  eml: guarded(mail),
  csv: guarded(csv),
  html: guarded(html),
  md: guarded(markdown),
  json: guarded(json),
  txt: guarded(text),
}

/** A format whose writer gets no story but what may go out. */
function guarded({ read, write, ...format }: Format): UsedFormat {
  return {
    ...format,
    ...(read && { read: async (source, request) => read(source, { houses: builtInHouses, ...request }) }),
    ...(write && { write: async (story, options) => write(outgoing(story, format, options)) }),
  }
}

/** The format that a source is in, by what is in it. */
export function formatOf(source: Source): UsedFormat {
  return Object.values(formats).find((format) => format.recognise?.(source)) ?? formats.txt
}

/** Text that holds many stories, or files. */
const mayBeLong: ReadonlySet<FormatName> = new Set(['wxr', 'eml', 'json', 'csv', 'copydesk'])

/** Bytes that no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const binary = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g

/** Bytes of another kind of file are no text. @param ending what the name promises wrongly */
function checkText({ text, bytes }: Source, ending: string): void {
  const kind = kindOfBytes(bytes)
  if (kind) throw new ReadError(kind)
  if (text.trim() === '') throw new ReadError('empty')
  const odd = text.slice(0, 4000).match(binary)?.length ?? 0
  if (odd > 0 && ending !== '') throw new ReadError('damaged')
  if (odd > 40 || text.slice(0, 2000).includes('\0\0')) throw new ReadError('unknownFormat')
}

/** Data that no reader knows is not copy, though it is text. */
function checkCopy({ text }: Source): void {
  const kind = dataKindOf(text)
  if (kind) throw new ReadError(kind)
}

/** Whether a format was recognised by the looks of the text alone, so that the file may be data. */
function mayBeData(found: Format, { text }: Source): boolean {
  return found === formats.txt || (found === formats.md && !hasFrontMatter(text))
}

/** What the letters of a reading tell of those that could not be read. */
function withBadLetters(reading: Reading): Reading {
  const count = reading.doc.textContent.match(/\ufffd/g)?.length ?? 0
  if (count === 0) return reading
  const notices = [...reading.report.notices, { code: 'bad-letters' as const, value: String(count) }]
  return { ...reading, report: { ...reading.report, notices } }
}

/** What a story has that ends with its headline. */
function withNoText(reading: Reading): Reading {
  const hasText = bodyOf(reading.doc).some((block) => !block.isTextblock || block.textContent.trim() !== '')
  if (hasText) return reading
  const notices = [...reading.report.notices, { code: 'no-text' as const, value: '' }]
  return { ...reading, report: { ...reading.report, notices } }
}

/** A source whose text was encoded twice as it was before, and the notices about it. */
function withLettersOnce(source: Source): { source: Source; notices: Notice[] } {
  const text = encodedOnce(source.text)
  if (text === null) return { source, notices: [] }
  return { source: { ...source, text }, notices: [{ code: 'twice-encoded', value: '' }] }
}

/** Mails hold mails; deeper ones than this are left unread. */
const mostMails = 3

/** Reads files that stand in others; one that cannot be read has no story. */
function attachedReader(request: ReadRequest, depth = 0): (source: Source) => Promise<Reading[]> {
  return async (source) => {
    if (depth >= mostMails) return []
    try {
      return await readSource(source, { ...request, readAttached: attachedReader(request, depth + 1) })
    } catch (error) {
      if (error instanceof ReadError) return []
      throw error
    }
  }
}

/**
 * The stories of a file, in whatever format it is.
 * @param format where that is known
 * @throws ReadError where there is nothing to read
 */
export async function readSource(
  given: Source,
  request: ReadRequest,
  format: FormatName | null = null,
): Promise<Reading[]> {
  if (given.bytes.length === 0) throw new ReadError('empty')
  const { source, notices } = withLettersOnce({ ...given, text: withoutSignTags(given.text) })
  const found = format ? formats[format] : formatOf(source)
  const ending = wrongEnding(source.name, found)
  const ofFile: Notice[] = found.isBinary ? [] : notices
  if (!found.isBinary && source.isUnsure) ofFile.push({ code: 'unknown-encoding', value: '' })
  if (ending !== '') ofFile.push({ code: 'wrong-name', value: ending })
  if (!found.isBinary) checkText(source, ending)
  if (!format && mayBeData(found, source)) checkCopy(source)
  if (!found.isBinary && !mayBeLong.has(found.name)) checkLength(source.text)
  const readings = ((await found.read?.(source, { readAttached: attachedReader(request), ...request })) ?? [])
    .map(withinBounds)
    .map(withoutEmbargoInHeadline)
    .map(withBadLetters)
    .map(withNoText)
  for (const { doc, report } of readings) {
    checkBlocks(doc)
    doc.check()
    report.notices.push(...ofFile)
  }
  return readings
}
