/** What mail programs put into the page of a mail beside what was written in it. */
import type { Dropped } from '../format'
import { parseDocument } from '../html/read'

const quoted =
  '.gmail_quote, .gmail_attr, .moz-cite-prefix, .yahoo_quoted, blockquote[type=cite], #divRplyFwdMsg, #divRplyFwdMsg ~ *, #appendonsend ~ *, #mail-editor-reference-message-container, .protonmail_quote, .WordSection1 ~ blockquote'
const signed =
  '.gmail_signature, .gmail_signature_prefix, .moz-signature, #Signature, #signature, [id^=ms-outlook-mobile-signature], .protonmail_signature_block, #AppleMailSignature'

/**
 * The page of a mail without signatures, and where it sends none on, without earlier mails.
 * @param isSentOn whether what it quotes is what it is about
 */
export function withoutMailParts(page: string, isSentOn: boolean): { html: string; dropped: Dropped[] } {
  const { body } = parseDocument(`<body>${page}</body>`)
  const dropped: Dropped[] = []
  const parts: readonly [selector: string, what: Dropped][] = [
    [signed, 'mail-signature'],
    [quoted, 'earlier-mails'],
  ]
  for (const [selector, what] of parts) {
    if (isSentOn && what === 'earlier-mails') continue
    const found = [...body.querySelectorAll(selector)].filter(
      (each) => !each.parentElement?.closest(selector),
    )
    const within = found.reduce((length, each) => length + (each.textContent ?? '').trim().length, 0)
    if (found.length === 0 || within >= (body.textContent ?? '').trim().length * 0.9) continue
    for (const each of found) each.remove()
    dropped.push(what)
  }
  return { html: dropped.length === 0 ? page : body.innerHTML, dropped }
}
