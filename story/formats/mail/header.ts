/** The header of a mail (RFC 5322, 3.6), as it is sent or as programs print it. */

import { isCapitals } from '../../places'
import { isDocumentName } from '../parts/titles'

/** What of a file is looked at to tell whether it is a mail, in UTF-16 units. */
const longestHeader = 40_000
/** Headers that every mail has some of. */
const known =
  /^(?:from|to|cc|subject|date|sent|reply-to|sender|received|return-path|delivered-to|message-id|mime-version|content-type|von|an|betreff|datum|gesendet|de|à|objet|envoyé|da|a|oggetto|para|asunto|kimden|kime|konu|tarih|gönderildi|من|إلى|الموضوع|التاريخ|از|به|موضوع|تاریخ|نێرەر|بۆ|بابەت|ڕێککەوت)$/i
const subjectWords = 'subject|betreff|objet|oggetto|asunto|konu|الموضوع|موضوع|بابەت'
/** What the field of the sender is called, by language, as a pattern. */
export const senderWords = 'from|von|de|da|kimden|من|از|نێرەر'
const subjectName = new RegExp(`^(?:${subjectWords})$`, 'i')
const senderName = new RegExp(`^(?:${senderWords}|received|return-path|message-id)$`, 'i')

/** Fields that lines above a story have as well, which say what it is called, whose it is and of which day. */
const ofNotes = new RegExp(
  `^(?:${subjectWords}|${senderWords}|date|datum|data|fecha|tarih|التاريخ|تاریخ|ڕێککەوت)$`,
  'i',
)

interface Field {
  name: string
  value: string
}

interface Header {
  fields: Field[]
  /** How long it is in UTF-16 units, with the line that ends it. */
  length: number
}

/** The name of a field; servers make up long ones, with signs in them. */
const fieldName = /^\p{L}[\p{L}\d_.-]{0,120}$/u

/** Blank lines, and one by which a mail program shows that an earlier mail begins. */
const aboveHeader =
  /^(?:[^\S\n]*\n)*(?:-{2,12} ?(?:original message|forwarded message|ursprüngliche nachricht|message d['’]origine|messaggio originale|mensaje original|özgün ileti|الرسالة الأصلية) ?-{2,12}[^\S\n]*\n(?:[^\S\n]*\n)*)?/i

/** A field that mails have, in one line as programs print it. */
const shownField = /^\*{0,2}(\p{L}[\p{L} -]{0,20}?)\*{0,2} ?[:：]\*{0,2}(?:\s|$)/u
/** Fields that mails have beside those that tell which they are. */
const otherField =
  /^(?:cc|bcc|importance|attachments?|priorität|wichtigkeit|anlagen?|pièces? jointes?|importanza|ek|المرفقات)$/i

/** Whether a line is a field of a mail’s header, as programs print it above the text, or the line above that header. */
export function isHeaderLine(line: string): boolean {
  const name = shownField.exec(line)?.[1] ?? ''
  const isAbove = (aboveHeader.exec(`${line}\n`)?.[0] ?? '').trim() !== ''
  return known.test(name) || otherField.test(name) || isAbove
}

/** What a line alone says that a mail is about, as it was copied without the rest of its header; `''` for any other line. */
export function subjectAlone(line: string): string {
  const [whole = '', name = ''] = shownField.exec(line) ?? []
  return subjectName.test(name) ? line.slice(whole.length).trim() : ''
}

/** The header at the start of a text, and where it ends; null where there is none. */
export function headerOf(text: string): Header | null {
  const fields: Field[] = []
  // some servers keep what they know of a mail above it, and blank it
  let at = aboveHeader.exec(text)?.[0].length ?? 0
  const start = at
  while (at < text.length && at - start < longestHeader) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '')
    if (line.trim() === '') break
    const last = fields.at(-1)
    const colon = line.indexOf(':')
    const name = line
      .slice(0, Math.max(0, colon))
      .replace(/^\*|\*$/g, '')
      .trim()
    if (last && /^[ \t]/.test(line)) last.value += ` ${line.trim()}`
    else if (colon > 0 && fieldName.test(name))
      fields.push({
        name,
        value: line
          .slice(colon + 1)
          .replace(/^\*/, '')
          .trim(),
      })
    // mailboxes begin each mail with a line of their own
    else if (!(fields.length === 0 && /^>?From \S/.test(line))) return null
    if (end < 0) return null
    at = end + 1
  }
  const names = fields.map(({ name }) => name).filter((name) => known.test(name))
  const isMail = names.some((name) => subjectName.test(name)) && names.some((name) => senderName.test(name))
  // notes on paper, and a reporter's own lines above a story, have a sender and a subject as well, but no address
  const isAddressed = fields.some(({ name, value }) => senderName.test(name) && value.includes('@'))
  const isSent = names.some((name) => !ofNotes.test(name))
  const isInParts = fields.some(
    ({ name, value }) => /^content-type$/i.test(name) && /^multipart\/.*\bboundary=/i.test(value),
  )
  return isInParts || (isMail && ((names.length >= 3 && isSent) || isAddressed))
    ? { fields, length: at }
    : null
}

/** The header that lines begin with, be it without a blank line below it, and how many of them it has. */
export function headerAbove(lines: readonly string[]): { header: Header; lines: number } | null {
  const text = lines.join('\n')
  const whole = headerOf(text)
  if (whole) return { header: whole, lines: text.slice(0, whole.length).split('\n').length - 1 }
  const end = lines.findIndex((line) => !isHeaderLine(line))
  const header = headerOf(`${lines.slice(0, Math.max(end, 0)).join('\n')}\n\n`)
  return header && { header, lines: end }
}

/** Whether a header is that of a report of mail servers: a bounce, a receipt, a complaint (RFC 6522). */
export function isReport({ fields }: Header): boolean {
  return fields.some(({ name, value }) => /^content-type$/i.test(name) && /^multipart\/report\b/i.test(value))
}

/** What a header says that its mail is about; null where it does not. */
export function subjectOf({ fields }: Header): string | null {
  return fields.find(({ name }) => subjectName.test(name))?.value ?? null
}

/** What people call a mail with a story in it, in one word and for when. */
const ofAnyStory =
  /^(?:(?:my|the|our|new|final|neuer?|mein|mon|le) )?(?:story|copy|text|article|draft|piece|news|filing|manuskript|artikel|meldung|bericht|beitrag|texte|papier|dépêche|خبر|تقرير|مقال|مادة|هەواڵ|ڕاپۆرت|بابەت)(?: (?:for|für|pour) (?:(?:the |your )?(?:desk|publication|approval|editing|review)|today|tonight|tomorrow|you|heute|morgen|die redaktion|aujourd’hui|demain))?[\d .!]{0,6}$|^(?:for|für|pour) (?:(?:the |your )?(?:desk|publication|approval|editing|review)|today|tonight|tomorrow|heute|morgen|aujourd’hui|demain)[ .!]{0,3}$/iu

/** What mail programs put before a subject that is answered or sent on. */
const ofProgram = /^(?:re|fwd?|aw|wg|tr|rép|rif|i|sv|vs|rv|رد|توجيه)(?:\[\d{1,3}\])? ?: ?/iu
/** What press offices and reporters put there: what the mail is. A report that a headline quotes is none (`Bericht: …`). */
const label =
  /^(?:(?:strictly )?(?:embargoed|sperrfrist|sous embargo) ?[:–—-] ?|(?:press|media|news) (?:release|statement) ?[:–—-] ?|(?:pressemitteilung|communiqué de presse|comunicato stampa|nota de prensa|بيان صحفي) ?[:–—-] ?|(?:(?:my|our|new|final|neuer?|mein|mon) )?(?:copy|story|draft|article|piece|filing|manuscript|manuskript|artikel|beitrag|entwurf|papier|brouillon)(?: (?:for|für|pour) (?:(?:the |your )?(?:desk|publication|approval|editing|review)|today|tonight|tomorrow|you|heute|morgen))? ?: )/iu
/** What lists and servers put there in brackets. */
const inBrackets = /^\[([^[\]]{1,30})\] ?/u
const ofServers =
  /^(?:ext(?:ern(?:al)?|erne)?|desk|newsroom|redaktion|rédaction|spam|list|copy|story|urgent|dringend)$/iu

/** The brackets that a subject begins with; a word that was put into a quotation goes on in small letters (`[They] lied`). */
function bracketsOf(subject: string): string {
  const [whole = '', inside = ''] = inBrackets.exec(subject) ?? []
  const isTag = isCapitals(inside) || ofServers.test(inside.trim())
  return isTag || !/^\p{Ll}/u.test(subject.slice(whole.length)) ? whole : ''
}

/**
 * A subject without what mail programs, lists and press offices put before it; `''` where it only names a file or
 * nothing. What others than programs put there is reported.
 */
export function headlineOf(subject: string, report: (label: string) => void = () => undefined): string {
  let rest = subject.trim()
  // nobody answers more often than that
  for (let times = 0; times < 20; times++) {
    const [sign = ''] = ofProgram.exec(rest) ?? []
    const said = sign === '' ? bracketsOf(rest) || (label.exec(rest)?.[0] ?? '') : ''
    if (said.trim() !== '') report(said.trim())
    if (sign + said === '') break
    rest = rest.slice((sign + said).length)
  }
  const headline = rest.replace(/ [-–—|] (?:strictly |under )?(?:embargo(?:ed)?|sperrfrist)!?$/iu, '')
  return isDocumentName(headline) ? '' : headline
}

/** Whether a headline is but a word or two by which a story is known on the desk: `dam`, `Dam`, `dam story`. */
export const isSlugAlone = (headline: string) =>
  /^\p{Lu}\p{Ll}{1,30}$|^\p{Ll}[\p{Ll}\p{N}’'-]{0,30}(?: \p{Ll}[\p{Ll}\p{N}’'-]{0,30}){0,2}$/u.test(headline)

/** Whether a headline only calls its mail a story: one in the text counts before it. */
export const isOfAnyStory = (headline: string) => ofAnyStory.test(headline)

/** Whether a subject says that the story is under embargo, be it without until when. */
export const saysEmbargoed = (subject: string) =>
  /(?<!\p{L})(?:embargoed|sperrfrist|(?:under|sous|sotto|bajo) embargo|محظور النشر)(?!\p{L})/iu.test(subject)

/** Whether a subject says that its mail is sent on. */
export const isSentOn = (subject: string) => /^(?:fwd?|fw|wg|tr|i|rv|توجيه) ?:/iu.test(subject.trim())
