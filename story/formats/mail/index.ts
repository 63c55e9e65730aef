/** Mails (RFC 5322), saved or copied with their header: the subject is the headline, and of the rest only the text is read. */
import PostalMime from 'postal-mime'
import { detailsOf } from '../../story/parts'
import { type Format, ReadError, type Reading, type ReadOptions, type Report, type Source } from '../format'
import { takeEmbargoLine } from '../held'
import { html } from '../html'
import { escapeHtml } from '../html/escape'
import { beginsWithLabel, storyOf } from '../labelled'
import { blocksOfText } from '../text'
import { newReport } from '../tidy'
import { earlierMail } from './earlier'
import { withoutMailLines } from './lines'
import { withoutMailParts } from './page'
import { withoutPageLines } from './page-lines'

/** What of a file is looked at to tell whether it is a mail, in UTF-16 units. */
const longestHeader = 40_000
/** Headers that every mail has some of. */
const known =
  /^(?:from|to|cc|subject|date|sent|reply-to|sender|received|return-path|delivered-to|message-id|mime-version|content-type|von|an|betreff|datum|gesendet|de|à|objet|envoyé|من|إلى|الموضوع)$/i
const subjectName = /^(?:subject|betreff|objet|الموضوع)$/i
const senderName = /^(?:from|von|de|من|received|return-path|message-id)$/i

interface Header {
  name: string
  value: string
}

/** The header at the start of a text, and where it ends; null where there is none. */
function headerOf(text: string): { fields: Header[]; length: number } | null {
  const fields: Header[] = []
  let at = 0
  while (at < text.length && at < longestHeader) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '')
    if (line.trim() === '') break
    const last = fields.at(-1)
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim()
    if (last && /^[ \t]/.test(line)) last.value += ` ${line.trim()}`
    else if (colon > 0 && /^[\p{L}][\p{L}\d-]{0,60}$/u.test(name))
      fields.push({ name, value: line.slice(colon + 1).trim() })
    // mailboxes begin each mail with a line of their own
    else if (!(fields.length === 0 && /^>?From \S/.test(line))) return null
    if (end < 0) return null
    at = end + 1
  }
  const names = fields.map(({ name }) => name).filter((name) => known.test(name))
  const isMail = names.some((name) => subjectName.test(name)) && names.some((name) => senderName.test(name))
  return isMail && names.length >= 3 ? { fields, length: at } : null
}

/** A subject without what mail programs and lists put before it. */
function headlineOf(subject: string): string {
  const prefix = /^(?:(?:re|fwd?|aw|wg|tr|rép|rif|i|sv|vs|رد)(?:\[\d{1,3}\])? ?: ?|\[[^[\]]{1,30}\] ?)/iu
  let rest = subject.trim()
  // nobody answers more often than that
  for (let times = 0; times < 20; times++) rest = rest.replace(prefix, '')
  return rest
}

/** What a mail says, and what was written to the desk alone. */
interface Mail {
  subject: string
  text: string
  note: string
}

/** Longer words above a mail that is sent on are a text of their own. In UTF-16 units. */
const longestCover = 300

const sentOn = /^(?:fwd?|wg|tr|i) ?:/iu

/** The mail that is sent on where the one around it has no more than a word on it; else the text without earlier mails. */
function innerMail(mail: Mail, report: Report): Mail {
  const found = earlierMail(mail.text)
  if (!found) return mail
  const before = mail.text.slice(0, found.from).trim()
  const isSentOn = found.isSentOn || sentOn.test(mail.subject.trim())
  const header = headerOf(found.text)
  if (before === '' || (isSentOn && before.length <= longestCover)) {
    const subject = header?.fields.find(({ name }) => subjectName.test(name))?.value ?? mail.subject
    const text = header ? found.text.slice(header.length) : found.text
    return innerMail({ subject, text, note: added(mail.note, before) }, report)
  }
  report.dropped.push('earlier-mails')
  return { ...mail, text: before }
}

const added = (note: string, more: string) => [note, more].filter(Boolean).join('\n\n')

function fromText(given: Omit<Mail, 'note'>, options: ReadOptions): Reading {
  const report = newReport()
  const inner = innerMail({ ...given, note: '' }, report)
  const { text, cover, isCut } = withoutMailLines(inner.text)
  if (isCut) report.dropped.push('mail-signature')
  const note = added(inner.note, cover)
  const headline = headlineOf(inner.subject)
  const firstLine = text.trimStart().split('\n', 1)[0]?.trim() ?? ''
  const isWhole = headline === '' || firstLine === headline || beginsWithLabel(text)
  const copy = isWhole ? text : `${headline}\n\n${text}`
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

async function readOne({ name, bytes, text }: Source, options: ReadOptions): Promise<Reading[]> {
  const header = headerOf(text)
  // mails that were copied have headers in the words of their program, which no mail on its way has
  const isMime = header?.fields.some(({ name }) =>
    /^(?:mime-version|content-type|received|message-id)$/i.test(name),
  )
  const subject = header?.fields.find((each) => subjectName.test(each.name))?.value ?? ''
  const readings = isMime
    ? await readMime(name, bytes, options)
    : [fromText({ subject, text: text.slice(header?.length ?? 0) }, options)]
  for (const { report } of readings) report.dropped.push('mail-header')
  return readings
}

/** Why a mail has no story, where it has only files. */
function emptyMail(attached: readonly string[]): ReadError {
  if (attached.some((name) => /^winmail(?:\.dat)?$/i.test(name))) return new ReadError('winmail')
  return attached.length > 0
    ? new ReadError('filesOnly', { files: attached.slice(0, 3).join(', ') })
    : new ReadError('noText')
}

async function readMime(name: string, bytes: Uint8Array, options: ReadOptions): Promise<Reading[]> {
  const mail = await PostalMime.parse(bytes).catch(() => {
    throw new ReadError('damaged')
  })
  const { subject = '', text = '', html: page = '', attachments } = mail
  const attached = attachments
    .filter(({ disposition, contentId }) => disposition === 'attachment' || !contentId)
    .map(({ filename }) => filename ?? 'winmail.dat')
  const hasText = text.trim() !== ''
  if (!hasText && page.trim() === '') throw emptyMail(attached)
  const readings = hasText
    ? [fromText({ subject, text }, options)]
    : await fromPage(name, bytes, { subject, page }, options)
  if (attached.length > 0) for (const { report } of readings) report.dropped.push('attachments')
  return readings
}

async function fromPage(
  name: string,
  bytes: Uint8Array,
  { subject, page }: { subject: string; page: string },
  options: ReadOptions,
): Promise<Reading[]> {
  const { html: whole, dropped } = withoutMailParts(page)
  const { html: own, cover, isCut } = withoutPageLines(whole)
  const text = `<article><h1>${escapeHtml(headlineOf(subject))}</h1>${own}</article>`
  const readings = (await html.read?.({ name, bytes, text }, options)) ?? []
  return readings.map(({ doc, report }) => {
    report.dropped.push(...dropped)
    if (isCut && !report.dropped.includes('mail-signature')) report.dropped.push('mail-signature')
    const note = added(cover, detailsOf(doc).note)
    return { doc: doc.type.create({ ...doc.attrs, note }, doc.content), report }
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
