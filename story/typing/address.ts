/** Web addresses, as they are typed. */
import { tailOf } from './rule'

/** A web address in a text: where it is, in UTF-16 units, and where it leads. */
export interface Address {
  from: number
  length: number
  href: string
}

/** Marks that end the sentence and not the address in it. */
const closing = /[.,;:!?،؛؟۔'"’”»)\]}>]/u

/** An address without what the sentence puts after it; a bracket that it opens itself is its own. */
function withoutClosing(text: string): string {
  let end = text.length
  while (end > 0 && closing.test(text.charAt(end - 1))) {
    if (text.charAt(end - 1) === ')' && text.slice(0, end - 1).includes('(')) break
    end--
  }
  return text.slice(0, end)
}

/** The web address that a text ends with, or null. */
export function addressBefore(text: string): Address | null {
  const word = tailOf(text, (character) => !/\s/.test(character))
  const opening = word.match(/^[("'“‘«‹[<]{0,3}/u)?.[0] ?? ''
  const address = withoutClosing(word.slice(opening.length))
  const isWeb = /^https?:\/\/[^\s./]+\.[^\s]/i.test(address)
  const isBare = /^www\.[^\s./]+\.[^\s]/i.test(address)
  if (!isWeb && !isBare) return null
  return {
    from: text.length - word.length + opening.length,
    length: address.length,
    href: isWeb ? address : `https://${address}`,
  }
}
