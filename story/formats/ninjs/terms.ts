/** Terms of vocabularies: generation 1 has a scheme and a code, the later ones a URI or a literal. */
import type { Term } from '../../schema/values'
import { asFields } from './left'
import { asText, plainOf } from './line'

/** The IPTC's vocabularies by the last part of their addresses, and the prefixes that newsrooms know them by. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['mediatopic', 'medtop'],
  ['subjectcode', 'subj'],
  ['genre', 'genre'],
])
const newscodes = /^https?:\/\/cv\.iptc\.org\/newscodes\/([a-z]+)\/([^/#?]*)$/i

/** A code with its prefix, of a URI; a URI of others stands for itself. */
function codeOfUri(uri: string): string {
  const [, vocabulary = '', code = ''] = newscodes.exec(uri) ?? []
  const prefix = prefixes.get(vocabulary.toLowerCase())
  return prefix && code ? `${prefix}:${code}` : uri
}

/** Eight figures are of the Media Topics, which begin with 2, or of the Subject Codes; both have the broadest terms. */
function codeOfNumber(code: string): string {
  if (!/^\d{8}$/.test(code)) return code
  return `${/^2|0{6}$/.test(code) ? 'medtop' : 'subj'}:${code}`
}

function schemeCode(scheme: string, code: string): string {
  if (scheme === '' || code === '') return codeOfNumber(code)
  if (/^[a-z][\w-]*$/i.test(scheme)) return `${prefixes.get(scheme.toLowerCase()) ?? scheme}:${code}`
  return codeOfUri(/[/#:=]$/.test(scheme) ? `${scheme}${code}` : `${scheme}/${code}`)
}

/**
 * A term as an item states it, or null where it has none. A name alone may stand for one.
 * @param plain what a name is as plain text
 */
export function termOf(value: unknown, plain = plainOf): Term | null {
  const fields = asFields(value)
  if (!fields) {
    const name = asText(value)
    return name === null ? null : { code: '', name: plain(name) }
  }
  const of = (name: string) => asText(fields.get(name)) ?? ''
  const coded = schemeCode(of('scheme'), of('code') || of('qcode'))
  const code = of('uri') ? codeOfUri(of('uri')) : coded || codeOfNumber(of('literal'))
  const name = plain(of('name'))
  return code === '' && name === '' ? null : { code, name }
}

/** Whether an entry of a list has more about a term than a story holds. */
export function hasMore(value: unknown): boolean {
  const held = ['name', 'uri', 'scheme', 'code', 'qcode', 'literal']
  return [...(asFields(value)?.keys() ?? [])].some((key) => !held.includes(key))
}

const character = "(?:[\\w.~!$&'()*+,;=-]|%[\\da-f]{2})"
const authority = `//(?:(?:${character}|:)*@)?${character}*(?::\\d*)?(?=[/?#]|$)`
const uri = new RegExp(
  `^[a-z][a-z\\d+.-]*:(?:${authority}|(?!//))(?:${character}|[:@/])*(?:\\?(?:${character}|[:@/?])*)?(?:#(?:${character}|[:@/?])*)?$`,
  'i',
)

/** Whether a text is a URI (RFC 3986), without which the schemas of ninjs take no item. */
export function isUri(text: string): boolean {
  return text.length <= 2000 && uri.test(text)
}

const addresses = new Map([...prefixes].map(([vocabulary, prefix]) => [prefix, vocabulary]))

/** A term as generations 2 and 3 write it; what has no URI is written as it stands. */
export function writtenTerm({ code, name }: Term): { name?: string; uri?: string; literal?: string } {
  const [, prefix = '', rest = ''] = /^([a-z]+):(.+)$/.exec(code) ?? []
  const vocabulary = addresses.get(prefix)
  const address = vocabulary ? `http://cv.iptc.org/newscodes/${vocabulary}/${rest}` : code
  const isAddress = /^(?:https?|urn|tag):/i.test(address) && isUri(address)
  return {
    ...(name !== '' && { name }),
    ...(code !== '' && (isAddress ? { uri: address } : { literal: code })),
  }
}
