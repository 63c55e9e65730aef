/** A story as an OpenDocument text (OpenDocument 1.3), in LibreOffice's own styles. */
import type { Node } from 'prosemirror-model'
import { type Start, startOfStory } from '../../story/figures'
import { detailsOf } from '../../story/parts'
import { embargoBlocks, type Outgoing } from '../format'
import { utf8 } from '../office/bytes'
import { keptBase } from '../office/exact-base'
import { Following, mergedParts, partsOf } from '../office/merged'
import { writeOwn } from '../office/own'
import { docPieces, isShown, shownInAny } from '../office/pieces'
import { propertiesOf } from '../office/properties'
import { escapeXml, xml } from '../xml'
import { Annotations } from './annotations'
import { Body, type CellStyle, croppedStyles, Gathered, type TurnedStyle } from './body'
import { type ChangeSigns, changeSigns, type DeletedWriter, noChanges } from './changes'
import { sides, styleNames, stylesPart } from './look'
import { declaration, manifestNamespace, mediaType, namespaces } from './namespaces'
import { ownProperty } from './own'
import { runStyles, type TextSigns } from './runs'

/** The width of a digit in a cell, in centimetres. */
const digitWidth = 0.26

/** The automatic styles of cells that are aligned. */
function alignedStyles(styles: ReadonlyMap<string, CellStyle>): string {
  return [...styles]
    .map(([name, { base, align, space }]) =>
      xml(
        'style:style',
        { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': base },
        xml('style:paragraph-properties', {
          'fo:text-align': align,
          'style:justify-single-word': 'false',
          ...(space > 0 && {
            'fo:margin-right': `${(space * digitWidth).toFixed(2)}cm`,
          }),
        }),
      ),
    )
    .join('')
}

/** The automatic styles of paragraphs that are written the other way from their story. */
function turnedStyles(styles: ReadonlyMap<string, TurnedStyle>): string {
  return [...styles]
    .map(([name, { base, direction }]) =>
      xml(
        'style:style',
        { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': base },
        xml('style:paragraph-properties', sides[direction]),
      ),
    )
    .join('')
}

function contentPart(content: string, direction: 'ltr' | 'rtl', gathered: Gathered): string {
  const tableMode = direction === 'rtl' ? 'rl-tb' : 'lr-tb'
  const table = xml(
    'style:style',
    { 'style:name': 'Table', 'style:family': 'table' },
    xml('style:table-properties', {
      'table:align': 'margins',
      'fo:margin-bottom': '0.3cm',
      'style:writing-mode': tableMode,
    }),
  )
  const cell = xml(
    'style:style',
    { 'style:name': 'Cell', 'style:family': 'table-cell' },
    xml('style:table-cell-properties', { 'fo:border': '0.5pt solid #808080', 'fo:padding': '0.12cm' }),
  )
  return (
    declaration +
    xml(
      'office:document-content',
      namespaces,
      xml(
        'office:automatic-styles',
        {},
        runStyles(),
        alignedStyles(gathered.cellStyles),
        turnedStyles(gathered.turnedStyles),
        croppedStyles(gathered.cropStyles),
        table,
        cell,
      ),
      xml('office:body', {}, xml('office:text', {}, content)),
    )
  )
}

/** The document's metadata (OpenDocument 1.3, part 3, 4.3), Copydesk's own property among it. */
function metaPart({ doc, review, created, changed }: Outgoing): string {
  const { keywords } = detailsOf(doc)
  const { subject, description, lastModifiedBy, ...properties } = propertiesOf(doc, 'odt')
  const own = review ? writeOwn(doc, review, keptBase(review.base)) : writeOwn(doc)
  const text = (name: string, value: string | undefined) => (value ? xml(name, {}, escapeXml(value)) : '')
  return (
    declaration +
    xml(
      'office:document-meta',
      namespaces,
      xml(
        'office:meta',
        {},
        text('meta:generator', 'Copydesk'),
        text('dc:title', properties.title),
        text('dc:description', description),
        text('dc:subject', subject),
        ...keywords.map((keyword) => text('meta:keyword', keyword)),
        text('meta:initial-creator', properties.creator),
        text('dc:creator', lastModifiedBy ?? properties.creator),
        text('meta:creation-date', created),
        text('dc:date', changed),
        text('dc:language', properties.language),
        xml('meta:user-defined', { 'meta:name': ownProperty }, escapeXml(own)),
      ),
    )
  )
}

function manifest(names: readonly string[]): string {
  const types: Readonly<Record<string, string>> = { xml: 'text/xml', jpg: 'image/jpeg' }
  const entry = (path: string, type: string) =>
    xml('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type })
  const entries = names.map((name) => {
    const extension = name.slice(name.lastIndexOf('.') + 1)
    return entry(name, types[extension] ?? `image/${extension}`)
  })
  const attributes = { 'xmlns:manifest': manifestNamespace, 'manifest:version': '1.3' }
  return declaration + xml('manifest:manifest', attributes, entry('/', mediaType), ...entries)
}

const noSigns = (): TextSigns => ({ annotations: new Annotations([]), changes: noChanges(), cuts: new Set() })

/** Writes what was deleted, with its pictures among those of the story. */
function writerOfDeleted(start: Start, gathered: Gathered): DeletedWriter {
  const body = new Body(start, gathered, noSigns())
  return {
    line: ({ role }, content) => body.line(role, content, 0),
    block: async ({ kind, block }) => body.standingBlock(kind, block, 0),
  }
}

/** How a story is written that is under review, or not. */
interface Reviewed {
  changes: ChangeSigns
  cuts: ReadonlySet<number>
  shows(part: Node): boolean
}

/** What is suggested in a story, where that goes along; its comments cut its text as well. */
async function reviewed(
  { doc, review, changed }: Outgoing,
  start: Start,
  gathered: Gathered,
  ofComments: ReadonlySet<number>,
): Promise<Reviewed> {
  if (!review) return { changes: noChanges(), cuts: ofComments, shows: isShown }
  const shows = shownInAny([doc, review.base])
  const following = new Following(review.spans)
  const cuts = following.cuts(ofComments)
  const [base, story] = [docPieces(review.base, shows), docPieces(doc, shows)]
  const row = mergedParts(partsOf(base, cuts.base), partsOf(story, cuts.story), following)
  const when = { isOn: review.isOn, moment: changed }
  const writer = writerOfDeleted(start, gathered)
  const changes = await changeSigns(row, { start, following, cuts }, writer, when)
  return { changes, cuts: cuts.story, shows }
}

/** The file; its type stands first in it, not packed, so that it is known by its bytes (part 2, 3.3). */
export async function writeOdt(story: Outgoing): Promise<Uint8Array> {
  const { zipSync } = await import('fflate')
  const { language, direction } = detailsOf(story.doc)
  const annotations = new Annotations(story.comments)
  const start = startOfStory(story.doc)
  const gathered = new Gathered()
  const { changes, cuts, shows } = await reviewed(story, start, gathered, annotations.cuts)
  const body = new Body(start, gathered, { annotations, changes, cuts })
  const above = new Body(start, gathered, noSigns())
  const content = [changes.list, await above.blocks(embargoBlocks(story), 0, 'paragraph')]
  let at = 0
  for (const node of story.doc.children) {
    if (shows(node)) content.push(await body.blocks([node], at, 'paragraph'))
    at += node.nodeSize
  }
  content.push(changes.rest())
  const rest = annotations.rest()
  if (rest !== '') content.push(xml('text:p', { 'text:style-name': styleNames.gap }, rest))
  const { pictures } = gathered
  const parts: Record<string, Uint8Array> = {
    'content.xml': utf8(contentPart(content.join(''), direction, gathered)),
    'styles.xml': utf8(stylesPart(language, direction)),
    'meta.xml': utf8(metaPart(story)),
    ...Object.fromEntries([...pictures].map(([name, { bytes }]) => [name, bytes])),
  }
  return zipSync({
    mimetype: [utf8(mediaType), { level: 0 }],
    'META-INF/manifest.xml': utf8(manifest(Object.keys(parts))),
    ...parts,
  })
}
