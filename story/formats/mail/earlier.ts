/** Earlier mails below a mail: those it answers, and one that it sends on. */

/** What programs put above a mail that is sent on or answered. */
const marker =
  /^[ \t]*(?:-{3,20} ?(?:Original Message|Forwarded [Mm]essage|Ursprüngliche Nachricht|Original-Nachricht|Weitergeleitete Nachricht|Message d['’]origine|Message transféré|Messaggio originale|Messaggio inoltrato|Mensaje original|Mensaje reenviado|الرسالة الأصلية|رسالة معاد توجيهها) ?-{3,20}|Begin forwarded message:|Anfang der weitergeleiteten (?:Nachricht|E-Mail):|Début du message réexpédié ?:|Inizio messaggio inoltrato:)[ \t]*\r?$/imu
const forwarded = /forward|weitergeleitet|transféré|réexpédié|inoltrato|reenviado|توجيهها/iu

/** `On Fri, Nov 27, 2026 at 9:00 AM NAME <address> wrote:`, which may run over three lines. */
const begins = /^(?:> ?)?(?:On|Am|Le|Il giorno|Il|El|في) \S/u
const ends = /(?:wrote|schrieb|a écrit|ha scritto|escribió|كتب)[ \u00a0]?:$/iu
const longestWrote = 300

/** The header of a mail as Outlook repeats it: a sender, and below it a date. */
const sender = /^\*?(?:From|Von|De|Da|من) ?:\*? \S/iu
const sent = /^\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Inviato|Data|Enviado(?: el)?|Fecha|تاريخ الإرسال) ?:/iu

interface Earlier {
  /** Where it begins, with the line above it. */
  from: number
  /** The earlier mail without that line and without signs of quoting; it may begin with a header. */
  text: string
  isSentOn: boolean
}

/** A text without the signs that its lines are quoted with, as many as all of them have. */
export function unquoted(text: string): string {
  let lines = text.split('\n')
  const isQuoted = () => {
    const filled = lines.filter((line) => line.trim() !== '')
    return filled.length > 1 && filled.every((line) => line.startsWith('>'))
  }
  while (isQuoted()) lines = lines.map((line) => line.replace(/^> ?/, ''))
  return lines.join('\n')
}

/** Quoted lines that end a text, and nothing below them. */
function quotedTail(text: string): Earlier | null {
  const lines = text.trimEnd().split('\n')
  const last = lines.findLastIndex((line) => line.trim() !== '' && !line.startsWith('>'))
  const from = lines.slice(0, last + 1).join('\n').length
  const tail = lines.slice(last + 1).join('\n')
  return last >= 0 && tail.trim() !== '' ? { from, text: unquoted(tail), isSentOn: false } : null
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

function isRepeatedHeader(lines: readonly string[], at: number): boolean {
  return sender.test(lines[at] ?? '') && lines.slice(at + 1, at + 5).some((line) => sent.test(line))
}

/** The first earlier mail in a text; null where there is none. */
export function earlierMail(text: string): Earlier | null {
  const lines = text.split('\n')
  for (const [at, line] of lines.entries()) {
    const isHeader = isRepeatedHeader(lines, at)
    const isMarker = line.length < 80 && marker.test(line)
    const length = isMarker ? 1 : wroteLines(lines, at)
    if (!isHeader && length === 0) continue
    const rule = isHeader && /^_{5,}\s*$/.test(lines[at - 1] ?? '') ? 1 : 0
    const rest = lines
      .slice(at + length)
      .join('\n')
      .replace(/^[\r\n]+/, '')
    return {
      from: lines.slice(0, at - rule).join('\n').length,
      text: unquoted(rest),
      isSentOn: isMarker && forwarded.test(line),
    }
  }
  return quotedTail(text)
}
