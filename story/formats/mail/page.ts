/** What mail programs put into the page of a mail beside what was written in it. */
import type { Dropped } from '../format'
import { parseDocument } from '../html/read'

const quoted =
  '.gmail_quote, .gmail_attr, .moz-cite-prefix, .yahoo_quoted, blockquote[type=cite], #divRplyFwdMsg, #mail-editor-reference-message-container, .protonmail_quote'
/** All after these is quoted; selectors of siblings take quadratic time. */
const quotedBehind = '#divRplyFwdMsg, #appendonsend'
const signed =
  '.gmail_signature, .gmail_signature_prefix, .moz-signature, #Signature, #signature, [id^=ms-outlook-mobile-signature], .protonmail_signature_block, #AppleMailSignature'

/** What all of these have in their names: a page without it has none of them. */
const programsOwn =
  /gmail_|moz-|yahoo_quoted|type\s{0,9}=\s{0,9}["']?cite|divRplyFwdMsg|reference-message|protonmail_|appendonsend|signature|WordSection1/i

type Parent = ReturnType<typeof parseDocument>['body']
type Part = NonNullable<Parent['firstElementChild']>

/** The elements after one in the same parent. */
function behind(element: Part): Part[] {
  const found: Part[] = []
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) found.push(next)
  return found
}

/** The elements of a kind, none of them within another. */
function outermost(all: readonly Part[]): Part[] {
  const known = new Set<Part>(all)
  return [...known].filter((each) => {
    for (let around = each.parentElement; around; around = around.parentElement)
      if (known.has(around)) return false
    return true
  })
}

function quotedIn(body: Parent): Part[] {
  const first = body.querySelector(quotedBehind)
  const [word] = body.querySelectorAll('.WordSection1')
  const answered = word ? behind(word).filter(({ nodeName }) => /^blockquote$/i.test(nodeName)) : []
  return outermost([...body.querySelectorAll(quoted), ...(first ? behind(first) : []), ...answered])
}

/**
 * The page of a mail without signatures, and where it sends none on, without earlier mails.
 * @param isSentOn whether what it quotes is what it is about
 */
export function withoutMailParts(page: string, isSentOn: boolean): { html: string; dropped: Dropped[] } {
  if (!programsOwn.test(page)) return { html: page, dropped: [] }
  const { body } = parseDocument(`<body>${page}</body>`)
  const dropped: Dropped[] = []
  for (const what of ['mail-signature', 'earlier-mails'] as const) {
    if (isSentOn && what === 'earlier-mails') continue
    const found = what === 'earlier-mails' ? quotedIn(body) : outermost([...body.querySelectorAll(signed)])
    const within = found.reduce((length, each) => length + (each.textContent ?? '').trim().length, 0)
    if (found.length === 0 || within >= (body.textContent ?? '').trim().length * 0.9) continue
    for (const each of found) each.remove()
    dropped.push(what)
  }
  return { html: dropped.length === 0 ? page : body.innerHTML, dropped }
}
