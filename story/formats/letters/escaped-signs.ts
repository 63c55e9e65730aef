/** Signs that another program escaped in what is plain text: `&#8217;` of HTML, `\\u2019` of JSON. */
import { decodeHTMLStrict } from 'entities'

/** Punctuation, spaces, currencies and accented letters; brackets of markup may be what a text is about. */
const ofHtml =
  /&(?:[lr]s?[dsa]?quo|[lr]saquo|[bs]dquo|sbquo|[nm]dash|hellip|nbsp|amp|apos|quot|euro|pound|yen|cent|deg|middot|bull|copy|reg|trade|times|frac\d\d|[A-Za-z]{1,2}(?:acute|grave|circ|uml|cedil|tilde|ring|lig|slash)|#(?:3[489]|1[2-9]\d|[2-9]\d\d|\d{4,5})|#[xX](?:2[267]|[89a-fA-F][0-9a-fA-F]|[0-9a-fA-F]{3,4}));/g
const ofJson = /\\u(20[0-3][0-9a-f]|00[a-f][0-9a-f]|0[67][0-9a-f]{2})/gi

/** A text with its signs as they are meant. */
export function withoutEscapes(text: string): string {
  const plain = text.includes('&') ? text.replace(ofHtml, (sign) => decodeHTMLStrict(sign)) : text
  if (!plain.includes('\\u')) return plain
  return plain.replace(ofJson, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
