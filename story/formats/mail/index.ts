/** Mails (RFC 5322), saved or copied with their header: the subject is the headline, and of the rest only the text is read. */

import PostalMime, { type Attachment, decodeWords } from 'postal-mime'
import { readEmbargoLine } from '../../embargo'
import { blockText } from '../../story/lines'
import { datelineOf, detailsOf } from '../../story/parts'
import { type Format, ReadError, type Reading, type ReadOptions, type Source } from '../format'
import { html } from '../html'
import { escapeHtml } from '../html/escape'
import { withoutSignTags } from '../letters/sign-tags'
import { newReport } from '../letters/tidy'
import { binaryText, utf8 } from '../office/bytes'
import { takeEmbargoLine } from '../parts/held'
import { hasLabelledHeadline, storyOf } from '../parts/labelled'
import { blocksOfText } from '../text'
import { lettersIn, lettersOf, withTextsAsBytes } from './charset'
import { ownLines } from './earlier'
import {
  headerOf,
  headlineOf,
  isOfAnyStory,
  isReport,
  isSentOn,
  isSlugAlone,
  saysEmbargoed,
  subjectOf,
} from './header'
import { withoutMailLines } from './lines'
import { withoutMailParts } from './page'
import { withoutPageLines } from './page-lines'

/** What a mail says, and what was written to the desk alone. */
interface Mail {
  subject: string
  text: string
}

const added = (note: string, more: string) => [note, more].filter(Boolean).join('\n\n')

/** What a subject says of an embargo, or `''`: a part of it, or all before a colon. */
function embargoIn(subject: string): string {
  const before = Array.from(subject.matchAll(/: /g), ({ index }) => subject.slice(0, index))
  return [...subject.split(/ [-–—|] /), ...before].find((part) => readEmbargoLine(part) !== null) ?? ''
}

/** Whether a text has a headline of its own: a short line of some words without a full stop, and more below it. */
function beginsWithHeadline(text: string): boolean {
  const [first = '', ...others] = text.trimStart().split('\n')
  const line = first.trim()
  const hasMore = others.some((each) => each.trim().length > line.length)
  return hasMore && line.length <= 120 && /^\P{Ll}.*\s\S+\s\S/u.test(line) && !/[.!?…,:;]["”’»]?$/u.test(line)
}

function fromText(given: Mail, options: ReadOptions): Reading {
  const report = newReport()
  const own = ownLines(given.text.replaceAll('\r\n', '\n').split('\n'), given.subject)
  if (own.hasEarlier) report.dropped.push('earlier-mails')
  const { text, cover, isCut } = withoutMailLines(own.lines.slice(own.from, own.end).join('\n'))
  if (isCut) report.dropped.push('mail-signature')
  const note = added(own.cover, cover)
  const embargo = embargoIn(own.subject)
  const said: string[] = []
  const headline = headlineOf(
    embargo === '' ? own.subject : own.subject.replace(embargo, '').replace(/^: | [-–—|] $/, ''),
    (label) => said.push(label),
  )
  const firstLines = text.trimStart().split('\n', 4)
  const isRepeated = firstLines.some(
    (line) => line.trim() === headline || (line.trim().length > 15 && own.subject.includes(line.trim())),
  )
  const isSlug = isSlugAlone(headline) && beginsWithHeadline(text)
  if (isSlug) said.push(headline)
  if (said.length > 0) report.notices.push({ code: 'wire-lines', value: said.join('\n') })
  const isWhole =
    headline === '' || isRepeated || isOfAnyStory(headline) || isSlug || hasLabelledHeadline(text)
  const copy = [...(embargo === '' ? [] : [embargo]), ...(isWhole ? [] : [headline]), text].join('\n\n')
  const { blocks, held } = takeEmbargoLine(blocksOfText(copy, options.houses, report), report)
  const known = { ...held, ...(note !== '' && { note }) }
  return { doc: storyOf(blocks, options, known, headline, report), report }
}

/** Each mail of a mailbox begins with a line of its own (RFC 4155). */
const mailboxLine = /(?:^|\n\r?\n)(?=From \S{1,200} [^\n]{10,60}\d{4}\r?\n[A-Z][\w-]{1,60}: )/

/** The mails of a file by their bytes: one, or those of a mailbox. */
function mailsOf(bytes: Uint8Array): Uint8Array[] {
  // an encoding of one byte a letter has each letter where its byte is
  const letters = new TextDecoder('windows-1252').decode(bytes)
  let from = 0
  return letters
    .split(mailboxLine)
    .map((part) => {
      const at = letters.indexOf(part, from)
      from = at + part.length
      return bytes.subarray(at, from)
    })
    .filter((part) => part.length > 2)
}

/** The bytes of a mail without the sign that a mailbox puts before `From ` at the beginning of a line. */
function withoutEscapes(bytes: Uint8Array): Uint8Array {
  const escaped = new TextEncoder().encode('\n>From ')
  return bytes.filter((_, at) => !escaped.every((byte, index) => bytes[at - 1 + index] === byte))
}

async function readMail({ name, bytes, text }: Source, options: ReadOptions): Promise<Reading[]> {
  const mails = /^From \S/.test(text) ? mailsOf(bytes) : []
  if (mails.length < 2) return readOne({ name, bytes, text }, options)
  const readings: Reading[] = []
  for (const each of mails) {
    const own = withoutEscapes(each)
    const source = { name, bytes: own, text: new TextDecoder().decode(own) }
    readings.push(...(await readOne(source, options).catch(refusedOf)))
  }
  if (readings.length === 0) throw new ReadError('noText')
  return readings
}

/** A mail of a mailbox that has no text leaves the others to be read. */
function refusedOf(error: unknown): Reading[] {
  if (error instanceof ReadError) return []
  throw error
}

async function readOne(source: Source, options: ReadOptions): Promise<Reading[]> {
  const { text } = source
  const header = headerOf(text)
  // mails that were copied have headers in the words of their program, and say nothing of how they are encoded
  const isMime = header?.fields.some(({ name }) => /^content-(?:type|transfer-encoding)$/i.test(name))
  const subject = decodeWords((header && subjectOf(header)) ?? '')
  const readings = isMime
    ? await readMime(source, options, header !== null && isReport(header))
    : [fromText({ subject, text: text.slice(header?.length ?? 0) }, options)]
  for (const { doc, report } of readings) {
    if (!report.dropped.includes('mail-header')) report.dropped.push('mail-header')
    const isTold =
      detailsOf(doc).embargo !== null || report.notices.some(({ code }) => code === 'embargo-unclear')
    if (saysEmbargoed(subject) && !isTold) report.notices.push({ code: 'embargo-unclear', value: subject })
  }
  return readings
}

/** Why a mail has no story, where it has only files. */
function emptyMail(attached: readonly string[]): ReadError {
  if (attached.some((name) => /^winmail(?:\.dat)?$/i.test(name))) return new ReadError('winmail')
  return attached.length > 0
    ? new ReadError('filesOnly', { files: attached.slice(0, 3).join(', ') })
    : new ReadError('noText')
}

/** What a mail program puts in place of a page that it thinks cannot be shown. */
const longestStub = 400

/** Whether a text only stands for the page that a mail has as well. */
function isStub(text: string, page: string): boolean {
  const isShort = text.trim().length < longestStub
  return (
    isShort &&
    /html|browser|navigateur|navigatore|navegador|متصفح|https?:/i.test(text) &&
    page.length > 1.5 * text.length
  )
}

/**
 * What a mail is about. Headers are to be in ASCII or UTF-8; one that is not is in the letters of the mail's text.
 * @param read the same as it is read where all is well
 */
function subjectIn(bytes: Uint8Array, read: string, named: string): string {
  const header = read.includes('\ufffd') ? headerOf(binaryText(bytes)) : null
  const written = header ? subjectOf(header) : null
  return written === null ? lettersOf(read, '') : decodeWords(lettersOf(written, named))
}

/** @param isAboutMail whether it reports on another mail: nothing that it says itself is a story */
async function readMime(
  { name, bytes }: Source,
  options: ReadOptions,
  isAboutMail: boolean,
): Promise<Reading[]> {
  const { bytes: plain, named } = withTextsAsBytes(bytes)
  const mail = await PostalMime.parse(plain, { forceRfc822Attachments: true }).catch(() => {
    throw new ReadError('damaged')
  })
  const subject = subjectIn(bytes, mail.subject ?? '', named.text || named.page)
  const text = withoutSignTags(lettersOf(mail.text ?? '', named.text))
  const page = withoutSignTags(lettersOf(mail.html ?? '', named.page))
  const attached = await attachedStories(mail.attachments, options)
  if (isAboutMail && attached.readings.length === 0) throw new ReadError('mailReport')
  const hasText = !isAboutMail && text.trim() !== '' && !isStub(text, page)
  const hasOwn = hasText || (!isAboutMail && page.trim() !== '')
  if (!hasOwn && attached.readings.length === 0) throw emptyMail(attached.others)
  const own = !hasOwn
    ? []
    : hasText
      ? [fromText({ subject, text }, options)]
      : await fromPage(name, bytes, { subject, page }, options)
  const texts = own.map(({ doc }) => doc.textContent)
  const more = attached.readings.filter(({ doc }) => !texts.includes(doc.textContent))
  const cover = more.length > 0 ? coverOf(own) : null
  const readings = cover === null ? [...own, ...more] : more.map((each) => withNote(each, cover))
  if (attached.others.length > 0) readings[0]?.report.dropped.push('attachments')
  return readings
}

/** Longer mails with a story in a file are a story of their own. In UTF-16 units. */
const longestCover = 400

/** What a mail says that only brings files; null where it is a story. */
function coverOf(own: readonly Reading[]): string | null {
  const [reading] = own
  if (!reading) return ''
  const { doc } = reading
  const [, ...blocks] = doc.children
  const text = blocks.map(blockText).filter(Boolean).join('\n')
  return text.length <= longestCover && !datelineOf(doc) ? added(detailsOf(doc).note, text) : null
}

/** A story with what the mail says that it came with. */
function withNote(reading: Reading, cover: string): Reading {
  const { doc } = reading
  const note = added(cover, detailsOf(doc).note)
  return { ...reading, doc: doc.type.create({ ...doc.attrs, note }, doc.content) }
}

/** What a file in a mail is called that has no name: its kind, where none is usual. */
function unnamed(mimeType: string): string {
  if (mimeType === 'message/rfc822') return 'mail.eml'
  return /^application\/(?:vnd\.)?ms-tnef$/.test(mimeType) ? 'winmail.dat' : mimeType
}

/** The stories in the files of a mail, and the names of the files that hold none. */
async function attachedStories(
  attachments: readonly Attachment[],
  options: ReadOptions,
): Promise<{ readings: Reading[]; others: string[] }> {
  const readings: Reading[] = []
  const others: string[] = []
  for (const { filename, mimeType, disposition, contentId, content } of attachments) {
    // what a page shows is no file
    if (disposition !== 'attachment' && contentId && /^image\//.test(mimeType)) continue
    const bytes = typeof content === 'string' ? utf8(content) : new Uint8Array(content)
    const isMail = mimeType === 'message/rfc822'
    const name = filename ?? unnamed(mimeType)
    const isNotice = /^ATT\d{3,8}\./i.test(name)
    const mayBeStory =
      isMail || (!isNotice && /\.(?:do[ct][xm]|odt|ott|fodt|rtf|txt|md|html?|xml|eml)$/i.test(name))
    const found = mayBeStory
      ? await options.readAttached?.({ name, bytes, text: lettersIn(bytes) })
      : undefined
    if (found && found.length > 0) readings.push(...found)
    else others.push(name)
  }
  return { readings, others }
}

async function fromPage(
  name: string,
  bytes: Uint8Array,
  { subject, page }: { subject: string; page: string },
  options: ReadOptions,
): Promise<Reading[]> {
  const { html: whole, dropped } = withoutMailParts(page, isSentOn(subject))
  const own = withoutPageLines(whole, subject)
  const said: string[] = []
  const headline = headlineOf(own.subject, (label) => said.push(label))
  const text = `<article><h1>${escapeHtml(headline)}</h1>${own.html}</article>`
  const readings = (await html.read?.({ name, bytes, text }, options)) ?? []
  return readings.map((reading) => {
    const { report } = reading
    report.dropped.push(...dropped)
    if (said.length > 0) report.notices.push({ code: 'wire-lines', value: said.join('\n') })
    if (own.isCut && !report.dropped.includes('mail-signature')) report.dropped.push('mail-signature')
    if (own.hasEarlier && !report.dropped.includes('earlier-mails')) report.dropped.push('earlier-mails')
    return withNote(reading, own.cover)
  })
}

export const mail: Format = {
  name: 'eml',
  label: 'Mail',
  extensions: ['eml', 'mbox'],
  mediaType: 'message/rfc822',
  recognise: ({ text }) => headerOf(text) !== null,
  read: readMail,
}
