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

const roleless: Mark = { role: 'paragraph', list: null, isRightToLeft: false }

/** Reads what paragraph properties say. */
function markOf(properties: Element, styles: Styles, numbering: Numbering): Mark {
  const says = styles.of(attribute(find(properties, 'pStyle'), 'val') ?? '')
  const own = numberedIn(properties)
  const numId = own.numId ?? says.numId
  const level = own.level ?? says.level ?? 0
  const bidi = find(properties, 'bidi')
  const isRightToLeft = bidi !== undefined && !/^(0|false|off)$/.test(attribute(bidi, 'val') ?? '')
  const role = says.role === 'paragraph' && isBordered(properties) ? 'rule' : says.role
  const mark = { role, isRightToLeft }
  const found = numId === null ? null : numbering.level(numId, level)
  const isText = role === 'paragraph' || role === 'quote' || role === 'quote-more'
  if (found && numId && isText) return { ...mark, list: { id: numId, level, isItem: true, ...found } }
  if (says.goesOnAt === null) return { ...mark, list: null }
  const list = { id: '', level: says.goesOnAt, isOrdered: false, start: 1, isItem: false }
  return { ...mark, list }
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
  const known = new Map<string, Mark>()
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
    const mark =
      known.get(properties) ?? (properties ? markOf(parseXml(properties), styles, numbering) : roleless)
    known.set(properties, mark)
    xml += `${source.slice(at, end)}<${prefix}:bookmarkStart ${prefix}:id="0" ${prefix}:name="${markName}${marks.length}"/>`
    marks.push(mark)
    at = end
  }
  const references = new RegExp(`<${prefix}:(?:footnote|endnote)Reference\\b[^<>]*/>`, 'g')
  return {
    xml: (xml + source.slice(at)).replace(references, ''),
    marks,
    dropped: lost.filter(([elements]) => elements.test(source)).map(([, what]) => what),
  }
}
