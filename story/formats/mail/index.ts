/** Mails (RFC 5322), saved or copied with their header: the subject is the headline, and of the rest only the text is read. */
import PostalMime from 'postal-mime'
import { type Format, ReadError, type Reading, type ReadOptions, type Source } from '../format'
import { takeEmbargoLine } from '../held'
import { html } from '../html'
import { escapeHtml } from '../html/escape'
import { storyFromBlocks } from '../recognise'
import { blocksOfText } from '../text'
import { newReport } from '../tidy'

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

/** What programs put above a mail that is sent on. */
const forwarded =
  /^[ \t]*(?:-{3,20} ?(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d'origine|Message transféré|الرسالة الأصلية) ?-{3,20}|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:|Début du message réexpédié ?:)[ \t]*$/im

interface Mail {
  subject: string
  text: string
}

/** The mail that is sent on where the one around it says nothing; else the text as it is, without its signature. */
function innerMail(mail: Mail): Mail {
  const found = forwarded.exec(mail.text)
  if (found && mail.text.slice(0, found.index).trim() === '') {
    const inner = mail.text.slice(found.index + found[0].length).trimStart()
    const header = headerOf(inner)
    if (header) {
      const subject = header.fields.find(({ name }) => subjectName.test(name))?.value ?? mail.subject
      return innerMail({ subject, text: inner.slice(header.length) })
    }
  }
  // RFC 3676, 4.3
  const signature = /^-- \r?$/m.exec(mail.text)
  return signature ? { ...mail, text: mail.text.slice(0, signature.index) } : mail
}

function fromText(given: Mail, options: ReadOptions): Reading {
  const { subject, text } = innerMail(given)
  const report = newReport()
  const headline = headlineOf(subject)
  const firstLine = text.trimStart().split('\n', 1)[0]?.trim() ?? ''
  const copy = headline === '' || firstLine === headline ? text : `${headline}\n\n${text}`
  const { blocks, held } = takeEmbargoLine(blocksOfText(copy, report), report)
  return { doc: storyFromBlocks(blocks, options, held, headline, report), report }
}

async function readMail({ name, bytes, text }: Source, options: ReadOptions): Promise<Reading[]> {
  const header = headerOf(text)
  // mails that were copied have headers in the words of their program, which no mail on its way has
  const isMime = header?.fields.some(({ name }) =>
    /^(?:mime-version|content-type|received|message-id)$/i.test(name),
  )
  const readings = isMime
    ? await readMime(name, bytes, options)
    : [
        fromText(
          {
            subject: header?.fields.find((each) => subjectName.test(each.name))?.value ?? '',
            text: text.slice(header?.length ?? 0),
          },
          options,
        ),
      ]
  for (const { report } of readings) report.dropped.push('mail-header')
  return readings
}

async function readMime(name: string, bytes: Uint8Array, options: ReadOptions): Promise<Reading[]> {
  const mail = await PostalMime.parse(bytes).catch(() => {
    throw new ReadError('this mail is damaged')
  })
  const { subject = '', text = '', html: page = '', attachments } = mail
  const hasText = text.trim() !== ''
  if (!hasText && page.trim() === '') throw new ReadError('there is no text in this mail')
  const readings = hasText
    ? [fromText({ subject, text }, options)]
    : ((await html.read?.(
        {
          name,
          bytes,
          text: `<article><h1>${escapeHtml(headlineOf(subject))}</h1>${page}</article>`,
        },
        options,
      )) ?? [])
  if (attachments.length > 0) for (const { report } of readings) report.dropped.push('embed')
  return readings
}

export const mail: Format = {
  name: 'eml',
  label: 'Mail',
  extensions: ['eml'],
  mediaType: 'message/rfc822',
  recognise: ({ text }) => headerOf(text) !== null,
  read: readMail,
}
