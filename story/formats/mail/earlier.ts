/** Earlier mails below a mail: those it answers, and one that it sends on. */

import { headerAbove, isHeaderLine, isSentOn, senderWords, subjectAlone, subjectOf } from './header'
import { isCoverAlone } from './lines'

/** What programs put above a mail that is sent on or answered. */
const marker =
  /^(?:> ?)?[ \t]*(?:-{3,20} ?(?:Original Message|Forwarded [Mm]essage|Ursprüngliche Nachricht|Original-Nachricht|Weitergeleitete Nachricht|Message d['’]origine|Message transféré|Messaggio originale|Messaggio inoltrato|Mensaje original|Mensaje reenviado|الرسالة الأصلية|رسالة معاد توجيهها) ?-{3,20}|-{3,20} (?:Below this line is|This is) a copy of the message\b[^\n]{0,80}|Begin forwarded message:|Anfang der weitergeleiteten (?:Nachricht|E-Mail):|Début du message réexpédié ?:|Inizio messaggio inoltrato:)[ \t]*\r?$/imu
const forwarded =
  /forward|copy of the message|weitergeleitet|transféré|réexpédié|inoltrato|reenviado|توجيهها/iu

/** `On Fri, Nov 27, 2026 at 9:00 AM NAME <address> wrote:`, which may run over three lines. */
const begins = /^(?:> ?)?(?:On|Am|Le|Il giorno|Il|El|في) \S/u
const ends = /(?:wrote|schrieb|a écrit|ha scritto|escribió|كتب)[ \u00a0]?:$/iu
const longestWrote = 300

/** The header of a mail as Outlook repeats it: a sender, and below it a date. */
const sender = new RegExp(`^(?:> ?)*\\*?(?:${senderWords}) ?:\\*? \\S`, 'iu')
const sent =
  /^(?:> ?)*\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Inviato|Data|Enviado(?: el)?|Fecha|Gönderildi|Tarih|تاريخ الإرسال|التاريخ|تاریخ|ڕێککەوت) ?:/iu

/** An earlier mail in a text. */
interface Earlier {
  /** The lines before this one are none of it. */
  from: number
  /** The first line of the mail itself, below the one that announces it; it may begin with a header. */
  begins: number
  isSentOn: boolean
}

/** Longer words above a mail that is sent on are a text of their own. In UTF-16 units. */
const longestCover = 300

/** What says that the story is the mail below: `Hi, please see the story below.` */
const pointsBelow =
  /(?<!\p{L})(?:below|unten|nachstehend|ci-dessous|plus bas|qui sotto|di seguito|abajo|a continuación|aşağıda(?:ki)?|أدناه|فيما يلي|(?:لە )?خوارەوە|در زیر|hieronder)(?!\p{L})/iu

/** What stands below is answered. */
const answers =
  /(?<!\p{L})(?:answers?|replies|comments|antworten|réponses|cevap(?:lar)?|الإجابات|وەڵام)(?!\p{L})/iu

/** Whether what stands above a mail points to it as the story, and says nothing else. */
const pointsToStory = (text: string) => pointsBelow.test(text) && !answers.test(text) && isCoverAlone(text)

/** Whether what stands above a mail that is sent on is but a word on it. */
function isShortCover(text: string): boolean {
  return text.trim().length <= longestCover
}

/** Lines without the signs that they are quoted with, as many as all of them have. */
function unquoted(given: readonly string[]): string[] {
  let lines = [...given]
  const isQuoted = () => {
    const filled = lines.filter((line) => line.trim() !== '')
    return filled.length > 1 && filled.every((line) => line.startsWith('>'))
  }
  while (isQuoted()) lines = lines.map((line) => line.replace(/^> ?/, ''))
  return lines
}

/** Quoted lines that end a text, and nothing below them. */
function quotedTail(lines: readonly string[]): Earlier | null {
  const end = lines.findLastIndex((line) => line.trim() !== '') + 1
  const last = lines.findLastIndex((line) => line.trim() !== '' && !line.startsWith('>'))
  return last >= 0 && last + 1 < end ? { from: last + 1, begins: last + 1, isSentOn: false } : null
}

/** Whether somebody answers between the lines that are quoted. */
function isAnsweredWithin(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => line.startsWith('>'))
  const last = lines.findLastIndex((line) => line.startsWith('>'))
  const own = lines.slice(first, last).filter((line) => line.trim() !== '' && !line.startsWith('>'))
  return first >= 0 && own.length > 0
}

/** How many lines from one say who wrote what is below them; 0 where they do not. */
function wroteLines(lines: readonly string[], at: number): number {
  if (!begins.test(lines[at] ?? '')) return 0
  for (const count of [1, 2, 3]) {
    const line = lines
      .slice(at, at + count)
      .map((each) => each.replace(/^> ?/, '').trim())
      .join(' ')
    if (line.length > longestWrote) return 0
    const isSchrieb = line.endsWith(':') && line.includes(' schrieb ')
    if (!ends.test(line) && !isSchrieb) continue
    const behind = lines.slice(at + count).find((each) => each.trim() !== '') ?? ''
    // a story may say who wrote what, too
    return line.includes('@') || behind.startsWith('>') ? count : 0
  }
  return 0
}

/** Whom it was sent to. */
const recipient = /^(?:> ?)*\*?(?:To|An|À|A|Para|Kime|Cc|Kopie|إلى|الى|به|بۆ) ?:\*? \S/iu

const unquotedLine = (line: string) => line.replace(/^(?:> ?)+/, '')

/** The most lines that such a header has above its sender, and below. */
const mostAbove = 4
const mostBelow = 5

/**
 * Where a mail's header begins that has its sender on a line; null where none stands there. Who wrote a story and when, as
 * a reporter notes it above, has nobody it is sent to, and a journey from here to there has no address and no subject.
 */
function headerStart(lines: readonly string[], at: number): number | null {
  const [from = ''] = lines.slice(at, at + 1)
  if (!sender.test(from)) return null
  let start = at
  while (start > at - mostAbove && isHeaderLine(unquotedLine(lines[start - 1] ?? ''))) start--
  const around = [...lines.slice(start, at), ...lines.slice(at + 1, at + 1 + mostBelow)]
  const isTold = around.some((line) => line.includes('@') || subjectAlone(unquotedLine(line)) !== '')
  const isMail = from.includes('@') || (isTold && around.some((line) => recipient.test(line)))
  return isMail && around.some((line) => sent.test(line)) ? start : null
}

/** The first earlier mail among the lines of a text; null where there is none, or it is answered line by line. */
function earlierMail(lines: readonly string[]): Earlier | null {
  for (const [at, line] of lines.entries()) {
    const start = headerStart(lines, at)
    const isHeader = start !== null
    const isMarker = line.length < 80 && marker.test(line)
    const length = isMarker ? 1 : wroteLines(lines, at)
    if (!isHeader && length === 0) continue
    if (length > 0 && !isMarker && isAnsweredWithin(lines.slice(at + length))) return null
    const first = start ?? at
    const rule = isHeader && /^_{5,}\s*$/.test(lines[first - 1] ?? '') ? 1 : 0
    const filled = lines.findIndex((each, index) => index >= first + length && each.trim() !== '')
    return {
      from: first - rule,
      begins: filled < 0 ? lines.length : filled,
      isSentOn: isMarker && forwarded.test(line),
    }
  }
  return quotedTail(lines)
}

/** The lines of a mail that are its own, or those of the mail that it sends on. */
interface Own {
  /** All lines, those of a mail that is sent on without the signs of quoting. */
  lines: string[]
  from: number
  end: number
  subject: string
  /** What was written above a mail that is sent on, or `''`. */
  cover: string
  /** Whether earlier mails stand below. */
  hasEarlier: boolean
}

/** Nobody sends on more often what was sent on. */
const mostTimes = 5

/** The lines of a mail without earlier mails; where it but sends one on, those of that one. */
export function ownLines(given: readonly string[], subject: string): Own {
  const own: Own = { lines: [...given], from: 0, end: given.length, subject, cover: '', hasEarlier: false }
  for (let times = 0; times < mostTimes; times++) {
    const found = earlierMail(own.lines.slice(own.from, own.end))
    if (!found) break
    const before = own.lines
      .slice(own.from, own.from + found.from)
      .join('\n')
      .trim()
    const isForwarded = found.isSentOn || isSentOn(own.subject) || pointsToStory(before)
    if (before !== '' && !(isForwarded && isShortCover(before))) {
      own.end = own.from + found.from
      own.hasEarlier = true
      break
    }
    own.cover = [own.cover, before].filter(Boolean).join('\n\n')
    own.from += found.begins
    const inner = unquoted(own.lines.slice(own.from, own.end))
    own.lines.splice(own.from, inner.length, ...inner)
    const above = headerAbove(inner)
    if (!above) continue
    own.subject = subjectOf(above.header) ?? own.subject
    own.from += above.lines
  }
  return own
}
