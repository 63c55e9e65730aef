/** Marks each paragraph of a Word file with what it is, before a reader that knows nothing of stories takes it apart. */
import { ReadError, type Report } from '../format'
import type { ListPlace, Role } from '../office/pieces'
import { attribute, type Element, find, parseXml } from '../xml'
import type { Numbering } from './numbering'
import { isBordered, numberedIn, type Styles } from './styles'

/** What is known of a paragraph. */
export interface Mark {
  role: Role
  list: ListPlace | null
  isRightToLeft: boolean
}

/** A bookmark of this name and a number stands at the head of each paragraph. */
export const markName = 'copydesk-paragraph-'

/** A document's XML with its marks. */
export interface Prepared {
  xml: string
  marks: Mark[]
  dropped: Report['dropped']
}

const wordNamespace =
  /xmlns:([\w.-]+)="http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/wordprocessingml\/(?:2006\/)?main"/

/** The end of the paragraph properties that begin at a place; those of before a change are within. */
function propertiesEnd(xml: string, from: number, prefix: string): number {
  const end = `</${prefix}:pPr>`
  const first = xml.indexOf(end, from)
  if (first < 0) throw new ReadError('this file is cut off or broken')
  const isChanged = xml.slice(from, first).includes(`<${prefix}:pPrChange`)
  return (isChanged ? xml.indexOf(end, first + 1) : first) + end.length
}

/** What paragraph properties say, before lists are counted. */
interface Said extends Omit<Mark, 'list'> {
  numId: string | null
  level: number
  goesOnAt: number | null
}

/** Reads what paragraph properties say. */
function saidIn(properties: Element, styles: Styles): Said {
  const says = styles.of(attribute(find(properties, 'pStyle'), 'val') ?? '')
  const own = numberedIn(properties)
  const bidi = find(properties, 'bidi')
  const role = says.role === 'paragraph' && isBordered(properties) ? 'rule' : says.role
  const isText = role === 'paragraph' || role === 'quote' || role === 'quote-more'
  return {
    role,
    isRightToLeft: bidi !== undefined && !/^(0|false|off)$/.test(attribute(bidi, 'val') ?? ''),
    numId: isText ? (own.numId ?? says.numId) : null,
    level: own.level ?? says.level ?? 0,
    goesOnAt: says.goesOnAt,
  }
}

const nothingSaid: Said = { role: 'paragraph', isRightToLeft: false, numId: null, level: 0, goesOnAt: null }

function markOf({ role, isRightToLeft, numId, level, goesOnAt }: Said, numbering: Numbering): Mark {
  const numbered = numId === null ? null : numbering.place(numId, level)
  const goesOn =
    goesOnAt === null ? null : { id: '', level: goesOnAt, isOrdered: false, start: 1, isItem: false }
  return { role, isRightToLeft, list: numbered ?? goesOn }
}

/** What of the text a story has no place for, by the elements that stand for it. */
const lost: readonly [elements: RegExp, what: Report['dropped'][number]][] = [
  [/<[\w.-]+:(?:footnote|endnote)Reference\b/, 'footnotes'],
  [/<[\w.-]+:commentReference\b/, 'comments'],
  [/<[\w.-]+:(?:delText|moveFrom)\b/, 'deletions'],
  [/<[\w.-]+:(?:object|chart|relIds)\b/, 'embed'],
  [/\s[\w.-]+:link="/, 'picture'],
]

/**
 * The XML of a document, each paragraph with a bookmark that is numbered as its mark is, and no notes.
 * @throws ReadError where it is no Word document
 */
export function prepare(source: string, styles: Styles, numbering: Numbering): Prepared {
  const prefix = source.slice(0, 20_000).match(wordNamespace)?.[1]
  if (!prefix || /<!DOCTYPE/i.test(source)) throw new ReadError('this is not a Word document')
  const known = new Map<string, Said>()
  const marks: Mark[] = []
  let xml = ''
  let at = 0
  for (const { 0: tag, index } of source.matchAll(new RegExp(`<${prefix}:p(?:\\s[^<>]*)?>`, 'g'))) {
    if (tag.endsWith('/>')) continue
    const inside = index + tag.length
    const begins = inside + (source.slice(inside, inside + 200).match(/^\s*/)?.[0].length ?? 0)
    const hasProperties = source.startsWith(`<${prefix}:pPr>`, begins)
    const end = hasProperties ? propertiesEnd(source, begins, prefix) : inside
    const properties = hasProperties ? source.slice(begins, end) : ''
    const said = known.get(properties) ?? (properties ? saidIn(parseXml(properties), styles) : nothingSaid)
    known.set(properties, said)
    xml += `${source.slice(at, end)}<${prefix}:bookmarkStart ${prefix}:id="0" ${prefix}:name="${markName}${marks.length}"/>`
    marks.push(markOf(said, numbering))
    at = end
  }
  const references = new RegExp(`<${prefix}:(?:footnote|endnote)Reference\\b[^<>]*/>`, 'g')
  return {
    xml: (xml + source.slice(at)).replace(references, ''),
    marks,
    dropped: lost.filter(([elements]) => elements.test(source)).map(([, what]) => what),
  }
}
