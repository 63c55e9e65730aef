/** Reads Word files: mammoth finds the text and its form, the file's own parts give the rest. */
import {
  type Dropped,
  ReadError,
  type Reading,
  type ReadOptions,
  type Source,
  type StoryText,
} from '../format'
import { parseDocument } from '../html/read'
import { decodeAs, fromBase64, utf8 } from '../office/bytes'
import { paragraphAttributes, piecesIn } from '../office/html'
import { languageOf } from '../office/language'
import { whyNoZip } from '../office/ole'
import { type Own, readOwn } from '../office/own'
import { pictureSource } from '../office/picture'
import { detailsOfProperties } from '../office/properties'
import { baseReading, readingOfPieces } from '../office/reading'
import { withReview } from '../office/review'
import { shallow } from '../office/shallow'
import { unpack } from '../office/unpack'
import { withinBounds } from '../within-bounds'
import { type Element, elements, find, parseXml, textOf } from '../xml'
import { chunkDocument } from './chunks'
import { commentsOf } from './comments'
import { settleImages } from './described-image'
import { flatParts, isFlat } from './flat'
import { isOn } from './markup'
import { Numbering } from './numbering'
import { ownNamespace } from './own-part'
import { headerLines } from './page-headers'
import { chunkName, type Mark, markName, prepare } from './prepare'
import { Styles } from './styles'

type Parts = Map<string, Uint8Array>

const isWanted = (name: string) =>
  /^\[Content_Types\]\.xml$|^_rels\/|^docProps\/[^/]+\.xml$|^customXml\/item\d*\.xml$|^word\/(?!embeddings\/|fonts\/|activeX\/|theme\/)|\.(?:x?html?|txt|rtf|dat)$/i.test(
    name,
  )

function textIn(parts: Parts, name: string): string {
  const bytes = parts.get(name)
  return bytes ? decodeAs(bytes, 'utf-8') : ''
}

function xmlIn(parts: Parts, name: string): Element | null {
  const text = textIn(parts, name)
  return text === '' ? null : parseXml(text)
}

/** The main document, as the package names it (ECMA-376, part 2, 6.5). */
function mainPart(parts: Parts): string {
  const relations = xmlIn(parts, '_rels/.rels')
  const main = (relations ? elements(relations, 'Relationship') : []).find(({ attributes }) =>
    attributes.Type?.endsWith('/officeDocument'),
  )
  const name = main?.attributes.Target?.replace(/^\//, '') ?? ''
  return parts.has(name) ? name : 'word/document.xml'
}

/** The text as HTML; its pictures are in it. */
async function htmlOf(parts: Parts, dropped: Dropped[]): Promise<string> {
  const [{ default: mammoth }, { zipSync }] = await Promise.all([import('mammoth'), import('fflate')])
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = pictureSource(fromBase64(await image.readAsBase64String()))
    if (!src) dropped.push('odd-picture')
    return { src: src ?? '' }
  })
  const bytes = zipSync(Object.fromEntries(parts), { level: 0 }).slice()
  // mammoth asks for the one in Node, for the other in browsers
  const input = { buffer: bytes, arrayBuffer: bytes.buffer }
  try {
    const { value, messages } = await mammoth.convertToHtml(input, {
      convertImage,
      styleMap: ['p => p:fresh'],
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
    })
    if (messages.some(({ type }) => type === 'error')) dropped.push('picture')
    // line ends in XML are no line breaks
    return value.replace(/[\r\n\u2028\u2029]/g, ' ')
  } catch {
    throw new ReadError('damaged')
  }
}

/** Puts on each paragraph what its mark says. */
function applyMarks(document: ReturnType<typeof parseDocument>, marks: readonly Mark[]): void {
  for (const anchor of document.querySelectorAll(`a[id^="${markName}"]`)) {
    const mark = marks[Number((anchor.getAttribute('id') ?? '').slice(markName.length))]
    const paragraph = anchor.closest('p')
    anchor.remove()
    if (!mark || !paragraph) continue
    const isEmpty = paragraph.textContent === '' && paragraph.querySelector('img') === null
    const role = mark.role === 'rule' && !isEmpty ? 'paragraph' : mark.role
    for (const [name, value] of Object.entries(paragraphAttributes(role, mark.list)))
      paragraph.setAttribute(name, value)
    if (mark.align) paragraph.setAttribute('data-align', mark.align)
  }
}

/** Puts the parts in other formats in their places. */
function insertChunks(
  document: ReturnType<typeof parseDocument>,
  parts: Parts,
  targets: readonly string[],
): Dropped[] {
  const dropped: Dropped[] = []
  for (const anchor of document.querySelectorAll(`a[id^="${chunkName}"]`)) {
    const name = targets[Number((anchor.getAttribute('id') ?? '').slice(chunkName.length))] ?? ''
    const bytes = parts.get(name)
    const chunk = bytes ? chunkDocument(name, bytes) : null
    const place = anchor.closest('p')
    if (chunk) {
      dropped.push(...chunk.dropped)
      place?.replaceWith(...chunk.document.body.childNodes)
    } else dropped.push('embed')
    anchor.remove()
  }
  return dropped
}

/** Where a relation leads: to a part of the file, or out of it. */
interface Target {
  name: string
  isExternal: boolean
}

/** Where relations of a part lead to, by their ids. */
function targetsOf(parts: Parts, main: string): Map<string, Target> {
  const at = main.lastIndexOf('/') + 1
  const folder = main.slice(0, at)
  const root = xmlIn(parts, `${folder}_rels/${main.slice(at)}.rels`)
  return new Map(
    (root ? elements(root, 'Relationship') : []).map(({ attributes }) => {
      const { Id = '', Target = '', TargetMode = '' } = attributes
      const name = Target.startsWith('/') ? Target.slice(1) : resolved(folder, Target)
      const isExternal = TargetMode.toLowerCase() === 'external' || /^[a-z]{2,20}:/i.test(Target)
      return [Id, { name, isExternal }]
    }),
  )
}

function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** What the document's properties say (ECMA-376, part 2, 8.3). */
function propertiesIn(parts: Parts): Record<string, string> {
  const core = xmlIn(parts, 'docProps/core.xml')
  const app = xmlIn(parts, 'docProps/app.xml')
  const company = textOf(app ? find(app, 'Company') : undefined)
  const facts = (core ? elements(core) : []).map((element) => [element.name, textOf(element).trim()])
  return { ...Object.fromEntries(facts), ...(company && { company }) }
}

/** The tags of languages in a piece of XML, the most frequent first. */
function tagsIn(xml: string): string[] {
  const counts = new Map<string, number>()
  const given = [...xml.matchAll(/<\w+:lang\s([^<>]*)/g)].map(([, attributes = '']) => attributes)
  for (const named of [/\w:val="([^"]+)"/, /\w:bidi="([^"]+)"/])
    for (const attributes of given) {
      const tag = attributes.match(named)?.[1]
      if (tag) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    }
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([tag]) => tag)
}

function ownIn(parts: Parts) {
  const names = [...parts.keys()].filter((name) => name.startsWith('customXml/'))
  const text = names.map((name) => textIn(parts, name)).find((each) => each.includes(ownNamespace))
  return text ? readOwn(textOf(parseXml(text))) : null
}

/** The lines that stand at the head or foot of pages. */
function headersIn(parts: Parts, folder: string): string[] {
  return [...parts.keys()]
    .filter((name) => name.startsWith(folder) && /\/(?:header|footer)\d*\.xml$/.test(name))
    .flatMap((name) => {
      const root = xmlIn(parts, name)
      return root ? headerLines(root) : []
    })
}

/** A Word file that is taken apart. */
interface WordFile {
  parts: Parts
  main: string
  /** The text of the main part. */
  source: string
  folder: string
  own: Own | null
}

/** The text of a file, as it is with all tracked changes accepted or with all rejected. */
async function textOfSide({ parts, main, source, folder, own }: WordFile, side: StoryText) {
  const styles = new Styles(xmlIn(parts, `${folder}styles.xml`))
  const numbering = new Numbering(xmlIn(parts, `${folder}numbering.xml`), styles)
  const targets = targetsOf(parts, main)
  const isRelated = (id: string) => {
    const target = targets.get(id)
    return target !== undefined && (target.isExternal || parts.has(target.name))
  }
  const isOwn = own !== null
  const prepared = shallow(() => prepare(source, styles, numbering, isRelated, side, isOwn))
  const dropped: Dropped[] = [...prepared.dropped]
  const document = parseDocument(await htmlOf(new Map([...parts, [main, utf8(prepared.xml)]]), dropped))
  settleImages(document)
  applyMarks(document, prepared.marks)
  dropped.push(
    ...insertChunks(
      document,
      parts,
      prepared.chunks.map((id) => targets.get(id)?.name ?? ''),
    ),
  )
  return { ...prepared, document, dropped, anchored: prepared.anchors.in(document) }
}

function isOnIn(settings: Element | null, name: string): boolean {
  return isOn(settings ?? undefined, name) === true
}

async function packedParts(bytes: Uint8Array): Promise<Parts> {
  whyNoZip(bytes)
  return unpack(bytes, isWanted)
}

/**
 * The story of a Word file.
 * @throws ReadError where it is none, is locked, or has nothing in it
 */
export async function readDocx(source: Source, options: ReadOptions): Promise<Reading[]> {
  const parts = isFlat(source) ? flatParts(source.text, isWanted) : await packedParts(source.bytes)
  const main = mainPart(parts)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const own = ownIn(parts)
  const text = textIn(parts, main)
  const file = { parts, main, source: text, folder, own }
  const final = await textOfSide(file, 'final')
  const { marks, document, dropped } = final
  const headers = headersIn(parts, folder)
  if (headers.length > 0) dropped.push('page-headers')
  const properties = propertiesIn(parts)
  const language = languageOf(document.body.textContent ?? '', [
    properties.language ?? '',
    ...tagsIn(final.xml),
    ...tagsIn(textIn(parts, `${folder}styles.xml`)),
  ])
  const isRightToLeft = marks.filter((mark) => mark.isRightToLeft).length > marks.length / 2
  const details = {
    ...detailsOfProperties('docx', properties),
    ...(language && { language }),
    ...(isRightToLeft && { direction: 'rtl' as const }),
  }
  const facts = { own, details, title: properties.title ?? '', dropped, headers }
  const reading = withinBounds(readingOfPieces(piecesIn(document), facts, options))
  const comments = commentsOf(
    xmlIn(parts, `${folder}comments.xml`),
    xmlIn(parts, `${folder}commentsExtended.xml`),
  )
  const isReviewed = own?.base !== undefined || hasRevisions.test(text)
  const base = isReviewed ? await textOfSide(file, 'base') : null
  const isSuggesting = isOnIn(xmlIn(parts, `${folder}settings.xml`), 'trackRevisions')
  const suggested = own?.suggested
  return [
    withReview(
      { reading, text: { ...final, comments }, isSuggesting, suggested },
      base && { ...base, comments },
      (doc) => baseReading(base ? piecesIn(base.document) : [], doc, facts, options),
    ),
  ]
}

/** Whether anything in a document is a tracked change. */
const hasRevisions =
  /<(?:\w+:)?(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|trPrChange|tcPrChange|cellIns|cellDel)[\s/>]/
