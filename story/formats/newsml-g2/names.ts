/** Codes and names of NewsML-G2's concepts: QCodes, URIs, and names in several languages. */
import type { Term } from '../../schema/values'
import { lineOf } from '../nitf/line'
import { descendants, type Element, elements } from '../xml'

/** The aliases that the IPTC's own catalogue gives its vocabularies, by their names at cv.iptc.org. */
const aliases: Readonly<Record<string, string>> = {
  mediatopic: 'medtop',
  subjectcode: 'subj',
  genre: 'genre',
  ninature: 'ninat',
  cpnature: 'cpnat',
  descrole: 'drol',
  pubstatusg2: 'stat',
  newsprovider: 'nprov',
  signal: 'sig',
  itemrelation: 'irel',
  worldregion: 'wldreg',
}

/** What a code stands for in the vocabularies of a file. */
export interface Vocabulary {
  /** The language that names are wanted in where there is none in English. */
  language: string
  /** The URIs of the file's own schemes, by the aliases that it gives them. */
  schemes: ReadonlyMap<string, string>
  /** What the file asserts of a code beside where it is used. */
  asserted: ReadonlyMap<string, Element>
}

/** The vocabulary of a file, by the catalogues that are in it, and of one of its items. */
export function vocabularyOf(root: Element, item: Element, language: string): Vocabulary {
  const schemes = descendants(root, 'scheme').map(
    ({ attributes: { alias = '', uri = '' } }) => [alias, uri] as const,
  )
  const asserted = elements(item, 'assert').flatMap((each) => {
    const { qcode } = each.attributes
    return qcode ? [[qcode, each] as const] : []
  })
  return { language, schemes: new Map(schemes), asserted: new Map(asserted) }
}

const ofIptc = /^https?:\/\/cv\.iptc\.org\/newscodes\/([\w-]+)\/(.+)$/i

function shortened(uri: string): string | null {
  const [, name = '', code] = uri.match(ofIptc) ?? []
  return code === undefined ? null : `${aliases[name.toLowerCase()] ?? name}:${code}`
}

/** The code of a concept: its QCode, with the IPTC's alias whatever a file's own is, else its URI; `''` for none. */
export function codeOf({ attributes }: Element, { schemes }: Vocabulary): string {
  const qcode = (attributes.qcode ?? '').trim()
  const uri = (attributes.uri ?? '').trim()
  if (qcode !== '') {
    const at = qcode.indexOf(':')
    const scheme = schemes.get(qcode.slice(0, at))
    return (scheme && shortened(scheme + qcode.slice(at + 1))) || shortened(qcode) || qcode
  }
  const [alias, scheme = ''] = [...schemes].find(([, each]) => each !== '' && uri.startsWith(each)) ?? []
  return shortened(uri) ?? (alias ? `${alias}:${uri.slice(scheme.length)}` : uri)
}

/** What a code ends with: `text` of `ninat:text` and of its URI; `''` for none. */
export function tailOf(code: string | undefined): string {
  return (code ?? '').split(/[:/#]/).at(-1)?.trim().toLowerCase() ?? ''
}

/** Whether a language is another's, or one of its regions'. */
export function isIn(language: string | undefined, wanted: string): boolean {
  const base = (tag: string) => tag.toLowerCase().split(/[-_]/)[0]
  return language !== undefined && base(language) === base(wanted)
}

/** Names that are letters for machines. */
const isShort = ({ attributes: { role } }: Element) =>
  /mnemonic|short|acronym|productid|code/i.test(role ?? '')

/** The best of a concept's own names: in English, in the language wanted, in no stated language. */
function ownName(element: Element, language: string): string {
  const named = elements(element, 'name').filter((each) => lineOf(each) !== '')
  const full = named.filter((each) => !isShort(each))
  const from = full.length > 0 ? full : named
  const lang = (each: Element) => each.attributes['xml:lang']
  const best =
    from.find((each) => isIn(lang(each), 'en')) ??
    from.find((each) => isIn(lang(each), language)) ??
    from.find((each) => lang(each) === undefined) ??
    from[0]
  return lineOf(best)
}

/** What a concept is called, here or where the file asserts it; `''` where it has no name. */
export function nameOf(element: Element, vocabulary: Vocabulary): string {
  const asserted = vocabulary.asserted.get(element.attributes.qcode ?? '')
  return (
    ownName(element, vocabulary.language) ||
    (asserted ? ownName(asserted, vocabulary.language) : '') ||
    (element.attributes.literal ?? '').replace(/\s+/g, ' ').trim()
  )
}

/** A concept as a term; null where it has neither code nor name. */
export function termOf(element: Element, vocabulary: Vocabulary): Term | null {
  const code = codeOf(element, vocabulary)
  const name = nameOf(element, vocabulary)
  return code === '' && name === '' ? null : { code, name }
}

/** What a place is called: by name, or by what its code ends with where that is no code but a word. */
export function placeOf(element: Element, vocabulary: Vocabulary): string {
  const word = (element.attributes.qcode ?? '').split(':').at(-1) ?? ''
  return nameOf(element, vocabulary) || (/^\p{Lu}\p{Ll}{3,}$/u.test(word) ? word : '')
}

/** What a party is called: by name, or by what its code ends with where that is a word. */
export function partyOf(element: Element | undefined, vocabulary: Vocabulary): string {
  if (!element) return ''
  const name = nameOf(element, vocabulary)
  if (name !== '') return name
  const { qcode, uri } = element.attributes
  const word = (qcode ?? uri ?? '').split(/[:#]|\/(?=.)/).at(-1) ?? ''
  return /^\p{L}[\p{L} .-]*$/u.test(word) && qcode !== undefined ? word : (uri ?? '').trim()
}

/** Kinds of concepts that are in a story and are not its topic (cv.iptc.org/newscodes/cpnature). */
const things =
  /^(?:geoarea|person|organisation|organization|poi|event|object|animal|party|city|country|statprov|region|5)$/

/** Whether a subject is what a story is about, and no place, person or thing in it. */
export function isTopic({ attributes: { type, typeuri } }: Element): boolean {
  return !things.test(tailOf(type ?? typeuri))
}
