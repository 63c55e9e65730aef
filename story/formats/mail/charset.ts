/**
 * The letters of a mail. Many programs name no encoding for a text, or a wrong one; so the bytes of each text are
 * asked for, and what they are named is only believed where they can be it.
 */
import { damagedUtf8 } from '../../encoding/damaged-utf8'
import { guessEncoding } from '../../encoding/guess-encoding'
import { decodeIn } from '../../encoding/tables'
import { binaryText, bytesBetween, decodeAs } from '../office/bytes'

/** An encoding with a byte for each letter: what is read in it can be turned into bytes again. */
const ofBytes = 'iso-8859-1'
/** Encodings of several bytes or with shifts, which nobody names by mistake. */
const sure = /^(?:iso-2022|gb|big5|euc|shift|ks_c|utf-16|utf-7|hz)/i

/** The head of a part that is text, with the lines that it goes on in. */
const textHead = /^content-type:[ \t]*text\/(?:plain|html)(?:[^\r\n]|\r?\n[ \t])*/gim
const charset = /;\s*charset\s*=\s*"?([\w:.-]+)"?/i
const kept = /;\s*x-named-charset\s*=\s*"?([\w:.-]+)"?/i

/** A mail whose texts can be read as bytes. */
export interface MailOfBytes {
  bytes: Uint8Array
  /** What its texts are named to be in, by whether they are pages; `''` where they are not. */
  named: { text: string; page: string }
}

/** A mail in which texts are named to be of one byte a letter. */
export function withTextsAsBytes(bytes: Uint8Array): MailOfBytes {
  const named: { text: string | null; page: string | null } = { text: null, page: null }
  const letters = binaryText(bytes).replace(textHead, (head) => {
    const name = kept.exec(head)?.[1] ?? charset.exec(head)?.[1] ?? ''
    const kind = /text\/html/i.test(head) ? 'page' : 'text'
    named[kind] ??= name
    if (sure.test(name)) return head
    const plain = head.replace(kept, '').replace(charset, '')
    return `${plain}; charset=${ofBytes}${name === '' ? '' : `; x-named-charset=${name}`}`
  })
  return {
    bytes: bytesOf(letters),
    named: { text: named.text ?? '', page: named.page ?? '' },
  }
}

/** What stands for one byte; some hosts read Windows-1252 where Latin-1 is asked for. */
const isByte = (letter: string) => letter < '\u0100' || bytesBetween.has(letter)

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    bytes[at] = unit < 0x100 ? unit : (bytesBetween.get(text.charAt(at)) ?? 0)
  }
  return bytes
}

/**
 * The encoding of a text: UTF-8 where all of it can be that; else the named one, where that is known; else UTF-8
 * where all but a few bytes can be that; else the one in which it reads best.
 */
function encodingOf(bytes: Uint8Array, named: string): string {
  if (!decodeAs(bytes, 'utf-8').includes('\ufffd')) return 'utf-8'
  const name = named.toLowerCase()
  const isNothing = name === '' || /^(?:utf-?8|us-ascii|iso-8859-1|latin1|unknown.*|x-unknown)$/.test(name)
  if (!isNothing) {
    try {
      if (!decodeAs(bytes, name).includes('\ufffd')) return name
    } catch {
      // no encoding that is known
    }
  }
  if (damagedUtf8(bytes) !== null) return 'utf-8'
  return guessEncoding(bytes)?.encoding ?? 'windows-1252'
}

/** A text that was read as bytes, in its letters. @param named what its encoding is called, or `''` */
export function lettersOf(text: string, named: string): string {
  if (sure.test(named) || text.search(/[^\0-\x7f]/) < 0) return text
  const parts = text.split(/([^\0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+)/)
  const bytes = bytesOf([...parts].filter((_, index) => index % 2 === 0).join(''))
  const encoding = encodingOf(bytes, named)
  return parts
    .map((part) => (part !== '' && isByte(part.charAt(0)) ? decodeIn(bytesOf(part), encoding) : part))
    .join('')
}

/** The text of a file that a mail holds; nothing names its encoding. */
export function lettersIn(bytes: Uint8Array): string {
  return decodeIn(bytes, encodingOf(bytes, ''))
}
