/** Reads OpenDocument texts: its XML says what a story needs, and no library that is kept up reads it into more than text. */
import {
  type Dropped,
  ReadError,
  type Reading,
  type ReadOptions,
  type ReadProblem,
  type Source,
} from '../format'
import { lineOfMath } from '../html/math'
import { parseDocument } from '../html/read'
import { Anchors } from '../office/anchors'
import { decodeAs } from '../office/bytes'
import { exactBase } from '../office/exact-base'
import { piecesIn } from '../office/html'
import { languageOf } from '../office/language'
import { whyNoZip } from '../office/ole'
import { readOwn } from '../office/own'
import { wordedLines } from '../office/page-headers'
import { pictureSource } from '../office/picture'
import { detailsOfProperties } from '../office/properties'
import { baseReading, readingOfPieces } from '../office/reading'
import { withReview } from '../office/review'
import { Revisions } from '../office/revisions'
import { shallow } from '../office/shallow'
import { unpack } from '../office/unpack'
import { withinBounds } from '../within-bounds'
import { attribute, descendants, type Element, elements, find, parseXml, textOf } from '../xml'
import { Comments } from './comments'
import { Content } from './content'
import { bytesWithin, isFlat } from './flat'
import { ownProperty } from './own'
import { Styles } from './styles'
import { accepted, Changes, isTracking, regionsIn, rejected } from './tracked'

const isWanted = (name: string) =>
  /^(content|styles|meta)\.xml$|^META-INF\/manifest\.xml$|^(Pictures|media)\/|^[^/]{1,60}\/content\.xml$/.test(
    name,
  )

const xmlOf = (bytes: Uint8Array) => parseXml(decodeAs(bytes, 'utf-8'))

/** What the document's metadata says (OpenDocument 1.3, part 3, 4.3), under the names that Word has for it. */
function propertiesIn(meta: Element): Record<string, string> {
  const property = (name: string) => textOf(find(meta, name)).trim()
  const own = elements(meta, 'user-defined')
    .filter((each) => attribute(each, 'name') !== ownProperty)
    .map((each) => [attribute(each, 'name') ?? '', textOf(each).trim()])
  return {
    ...Object.fromEntries(own),
    title: property('title'),
    subject: property('subject'),
    description: property('description'),
    creator: property('initial-creator') || property('creator'),
    lastModifiedBy: property('initial-creator') ? property('creator') : '',
    keywords: elements(meta, 'keyword').map(textOf).join(','),
    language: property('language'),
    created: property('creation-date'),
    modified: property('date'),
  }
}

function ownIn(meta: Element) {
  const own = elements(meta, 'user-defined').find((each) => attribute(each, 'name') === ownProperty)
  return own ? readOwn(textOf(own)) : null
}

/** What an OpenDocument file is that is no text. */
function otherDocument(root: Element): ReadProblem {
  if (find(root, 'body', 'spreadsheet')) return 'spreadsheet'
  return find(root, 'body', 'presentation') ? 'slides' : 'noOpenDocument'
}

/** A document that is taken apart: what is in it, and what there is beside that. */
interface Parts {
  root: Element
  /** The styles that its content shares with other documents. */
  common: Element | null
  meta: Element | null
  /** Another file of the document. */
  bytes(name: string): Uint8Array | null
}

function flatParts(text: string): Parts {
  const root = parseXml(text)
  return { root, common: root, meta: root, bytes: () => null }
}

async function packedParts(bytes: Uint8Array): Promise<Parts> {
  whyNoZip(bytes)
  const parts = await unpack(bytes, isWanted)
  const xmlIn = (name: string) => {
    const part = parts.get(name)
    return part ? xmlOf(part) : null
  }
  const manifest = xmlIn('META-INF/manifest.xml')
  if (manifest && descendants(manifest, 'encryption-data').length > 0) throw new ReadError('locked')
  const root = xmlIn('content.xml')
  if (!root) throw new ReadError('noOpenDocument')
  const [common, meta] = [xmlIn('styles.xml'), xmlIn('meta.xml')]
  return { root, common, meta, bytes: (name) => parts.get(name) ?? null }
}

/**
 * The story of an OpenDocument text.
 * @throws ReadError where it is none, is locked, or has nothing in it
 */
export async function readOdt(source: Source, options: ReadOptions): Promise<Reading[]> {
  const parts = isFlat(source) ? flatParts(source.text) : await packedParts(source.bytes)
  const text = find(parts.root, 'body', 'text')
  if (!text) throw new ReadError(otherDocument(parts.root))
  return [shallow(() => readText(parts, text, options))]
}

/** The lines at the head and foot of pages. */
function pageHeaders(styles: Element): string[] {
  const parts = descendants(styles, 'master-page').flatMap((page) =>
    elements(page).filter(({ name }) => /^(header|footer)/.test(name)),
  )
  return wordedLines(parts.flatMap((part) => descendants(part, 'p').map(textOf)))
}

/** An OpenDocument text that is taken apart. */
interface TextFile {
  parts: Parts
  styles: Styles
  regions: ReturnType<typeof regionsIn>
  /** The ids of its comments. */
  commentIds: Map<Element, string>
}

/** The text of a file, as it is with all tracked changes accepted or with all rejected. */
function textOfSide({ parts, styles, regions, commentIds }: TextFile, text: Element) {
  const anchors = new Anchors()
  const comments = new Comments(anchors, commentIds)
  const revisions = new Revisions(anchors)
  const changes = new Changes(regions, revisions)
  const content = new Content(styles, {
    anchors,
    comment: (element) => comments.take(element),
    change: (element) => changes.take(element),
    picture: (image) => {
      const name = (attribute(image, 'href') ?? '').replace(/^\.\//, '')
      const picture = bytesWithin(image) ?? parts.bytes(name)
      return picture ? pictureSource(picture) : null
    },
    formula: (object) => {
      const name = (attribute(object, 'href') ?? '').replace(/^\.\/|\/$/g, '')
      const apart = name === '' ? null : parts.bytes(`${name}/content.xml`)
      const math = find(object, 'math') ?? (apart && xmlOf(apart))
      return math?.name === 'math' ? lineOfMath(math).trim() : null
    },
  })
  const document = parseDocument(content.blocks(text))
  return { content, comments: comments.all, revisions, document, anchored: anchors.in(document) }
}

function readText(parts: Parts, text: Element, options: ReadOptions): Reading {
  const { root, common, meta } = parts
  const styles = new Styles([...new Set([common ?? root, root])])
  const regions = regionsIn(text)
  const file = { parts, styles, regions, commentIds: new Map<Element, string>() }
  const final = textOfSide(file, accepted(text, regions))
  const { content, document } = final
  const metadata = meta && find(meta, 'meta')
  const properties = metadata ? propertiesIn(metadata) : {}
  const tags = [properties.language ?? '', ...styles.languages]
  const language = languageOf(document.body.textContent ?? '', tags)
  const isRightToLeft = content.rightToLeft > content.paragraphs / 2
  const details = {
    ...detailsOfProperties('odt', properties),
    ...(language && { language }),
    ...(isRightToLeft && { direction: 'rtl' as const }),
  }
  const dropped: Dropped[] = content.dropped
  const headers = common ? pageHeaders(common) : []
  if (headers.length > 0) dropped.push('page-headers')
  const own = metadata ? ownIn(metadata) : null
  const facts = { own, details, title: properties.title ?? '', dropped, headers }
  const reading = withinBounds(readingOfPieces(piecesIn(document), facts, options))
  const base = regions.size > 0 || own?.base ? textOfSide(file, rejected(text, regions)) : null
  const isSuggesting = isTracking(text)
  const suggested = own?.suggested
  return withReview({ reading, text: final, isSuggesting, suggested }, base, (doc) =>
    exactBase(baseReading(base ? piecesIn(base.document) : [], doc, facts, options), own?.exactBase),
  )
}
