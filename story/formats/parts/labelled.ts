/** Copy whose parts have labels before them: `HEADLINE: …`, `BYLINE: …`, `BODY: …`. */
import type { Node } from 'prosemirror-model'
import { byline, type Style, styleIn } from '../../forms'
import { languageOfText } from '../../languages'
import { schema } from '../../schema'
import { type Details, newDetails } from '../../schema/values'
import { blockText, contentOfText, linesOf } from '../../story/lines'
import type { ReadOptions, Report } from '../format'
import { takeHeadTable } from './head-table'
import { emptyItem, readingOf } from './item'
import { reportLogins, withoutLogins } from './logins'
import { storyFromBlocks } from './recognise'

const { paragraph, crosshead } = schema.nodes

/** A part of a story that may have a name of its own. */
export type Part =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'body'
  | 'signOff'
  | 'slug'
  | 'date'
  | 'note'

/** What parts are called, in small letters. */
const names: Readonly<Record<Part, readonly string[]>> = {
  headline: [
    ...['headline', 'head', 'hed', 'title', 'überschrift', 'titel', 'schlagzeile', 'titre', 'titolo'],
    ...[
      'titular',
      'título',
      'العنوان',
      'عنوان',
      'العنوان الرئيسي',
      'سەردێڕ',
      'ناونیشان',
      'مانشێت',
      'تیتر',
      'sernav',
      'başlık',
    ],
  ],
  standfirst: [
    ...[
      'standfirst',
      'subhead',
      'subheadline',
      'subtitle',
      'sub-headline',
      'deck',
      'dek',
      'summary',
      'abstract',
      'intro',
    ],
    ...[
      'strapline',
      'unterzeile',
      'untertitel',
      'vorspann',
      'teaser',
      'chapô',
      'chapo',
      'sommario',
      'occhiello',
      'entradilla',
    ],
    ...['العنوان الفرعي', 'المقدمة', 'الملخص', 'پوختە', 'خلاصه', 'spot'],
  ],
  byline: [
    ...[
      'byline',
      'by',
      'author',
      'authors',
      'writer',
      'reporter',
      'autor',
      'autorin',
      'autoren',
      'von',
      'verfasser',
    ],
    ...[
      'auteur',
      'autore',
      'firma',
      'الكاتب',
      'الكاتبة',
      'بقلم',
      'كتب',
      'المراسل',
      'المؤلف',
      'نووسەر',
      'نووسینی',
      'نویسنده',
      'yazar',
    ],
  ],
  dateline: [
    ...[
      'dateline',
      'place',
      'location',
      'city',
      'ort',
      'ortsmarke',
      'lieu',
      'luogo',
      'lugar',
      'المكان',
      'شوێن',
      'مکان',
    ],
  ],
  body: [
    ...[
      'body',
      'body text',
      'text',
      'story',
      'copy',
      'content',
      'article',
      'main text',
      'haupttext',
      'fließtext',
      'texte',
    ],
    ...[
      'corps',
      'testo',
      'texto',
      'cuerpo',
      'النص',
      'نص الخبر',
      'المتن',
      'الخبر',
      'متن',
      'دەق',
      'هەواڵ',
      'metin',
      'نص',
      'محتوى',
      'المحتوى',
      'ناوەڕۆک',
      'inhalt',
      'contenu',
      'contenido',
    ],
  ],
  signOff: ['sign-off', 'signoff', 'credits', 'credit line', 'tagline', 'abzeichnung'],
  slug: ['slug', 'slugline', 'stichwort'],
  date: ['date', 'published', 'datum', 'data', 'fecha', 'التاريخ', 'ڕێککەوت', 'تاریخ', 'tarih'],
  note: ['note', 'notes', 'editor’s note', "editor's note", 'ed note', 'hinweis', 'ملاحظة', 'تێبینی'],
}
const partOf = new Map(
  Object.entries(names).flatMap(([part, all]) => all.map((name) => [name, part as Part] as const)),
)

/** What a name in small letters is that of, in any language; null where it is none. */
export function partNamed(name: string): Part | null {
  return partOf.get(name) ?? null
}

/** A line that a label begins, which may stand in marks of Markdown or in brackets. */
const label = /^[*_[#\s]{0,4}(\p{L}[\p{L}’' -]{1,20}?)[*_\]]{0,2}\s?[:：][*_]{0,2}(?:\s+|$)/u
/** How many blocks from the first may have one. */
const within = 14

interface Labelled {
  part: Part | null
  /** The block without its label. */
  block: Node
}

/** The lines of a paragraph or heading; any other block as it is. */
function linesIn(block: Node): Node[] {
  return block.type === paragraph || block.type === crosshead ? linesOf(block) : [block]
}

function labelledOf(block: Node): Labelled {
  const text = block.isTextblock ? blockText(block) : ''
  const [whole = '', name = ''] = text.match(label) ?? []
  const part = partOf.get(name.trim().toLowerCase()) ?? null
  return part === null ? { part, block } : { part, block: block.copy(block.content.cut(whole.length)) }
}

/** Parts that go on over paragraphs; the text follows on the others without a label of its own. */
const long: readonly Part[] = ['body', 'signOff', 'note']

/** The parts of copy that has labels; null where it has none, or too few to be sure. */
function partsOf(blocks: readonly Node[]): ReadonlyMap<Part, Node[]> | null {
  const [first] = blocks.flatMap(linesIn).map(labelledOf)
  if (!first || first.part === null) return null
  const parts = new Map<Part, Node[]>()
  let labels = 0
  let current: Part = first.part
  const add = (part: Part, nodes: readonly Node[]) => parts.set(part, [...(parts.get(part) ?? []), ...nodes])
  for (const [index, given] of blocks.entries()) {
    const lines = current !== 'body' && index < within ? linesIn(given) : [given]
    for (const [at, line] of lines.entries()) {
      const { part, block } = labelledOf(line)
      // within the text a label is a word of it, but for what stands below it
      const mayBe = current !== 'body' || part === 'signOff' || part === 'note'
      if (part !== null && mayBe && !parts.has(part)) {
        current = part
        labels++
        add(part, block.content.size > 0 ? [block] : [])
        continue
      }
      const isFilled = (parts.get(current) ?? []).length > 0
      if (at === 0 && isFilled && !long.includes(current) && !parts.has('body')) current = 'body'
      add(current, [line])
    }
  }
  const has = (part: Part) => (parts.get(part) ?? []).some(({ textContent }) => textContent.trim() !== '')
  return has('headline') && has('body') && labels > 1 ? parts : null
}

/** Whether a text begins with the label of one of its parts. */
export function beginsWithLabel(text: string): boolean {
  const line = text.trimStart().split('\n', 1)[0] ?? ''
  return partOf.has((line.match(label)?.[1] ?? '').trim().toLowerCase())
}

const textOf = (blocks: readonly Node[] = []) => blocks.map(blockText).join(' ').trim()

/** What a form without a headline says of the story below it, and the blocks with its byline where they have none. */
function withForm(
  form: readonly Node[],
  blocks: readonly Node[],
  known: Partial<Details>,
  style: Style,
  report: Report,
): { blocks: Node[]; known: Partial<Details> } {
  const all = form.map(labelledOf)
  const line = (part: Part) => textOf(all.filter((each) => each.part === part).map(({ block }) => block))
  const taken: readonly (Part | null)[] = ['slug', 'note', 'byline']
  for (const [index, { part }] of all.entries())
    if (!taken.includes(part))
      report.notices.push({ code: 'wire-lines', value: textOf(form.slice(index, index + 1)) })
  const note = [known.note ?? '', line('note')].filter(Boolean).join('\n')
  const [first, ...others] = blocks
  const isNamed = blocks.slice(0, within).some((block) => byline.recognise(blockText(block), style) !== null)
  const { bylines: names, logins } = withoutLogins(byline.parse(line('byline'), style), style)
  if (names.length > 0 || !isNamed) reportLogins(logins, report)
  const named =
    first && names.length > 0 && !isNamed
      ? [first, paragraph.create(null, contentOfText(byline.print(names, style))), ...others]
      : [...blocks]
  return {
    blocks: named,
    known: {
      ...known,
      ...(line('slug') !== '' && !known.slug && { slug: line('slug') }),
      ...(note !== '' && { note }),
    },
  }
}

/**
 * The story of blocks as a reader found them: by the labels before its parts where it has such, else by its looks.
 * Labels of other things are reported.
 */
export function storyOf(
  given: readonly Node[],
  options: ReadOptions,
  known: Partial<Details>,
  heading: string,
  report: Report,
): Node {
  const filled = given.filter((block) => !block.isTextblock || block.textContent.trim() !== '')
  const { blocks, form, rest } = takeHeadTable(filled, beginsWithLabel)
  if (rest.length > 0) report.notices.push({ code: 'wire-lines', value: rest.join('\n') })
  const parts = partsOf([...form, ...blocks])
  if (!parts) {
    const language =
      options.language ??
      languageOfText(blocks.map(blockText).join('\n'), known.language ?? '', newDetails.language)
    const style = styleIn(options.houses, options.house ?? known.house ?? newDetails.house, language)
    const said = form.length > 0 ? withForm(form, blocks, known, style, report) : { blocks, known }
    return storyFromBlocks(said.blocks, options, said.known, heading, report)
  }
  const line = (part: Part) => textOf(parts.get(part))
  if (line('date') !== '') report.notices.push({ code: 'wire-lines', value: line('date') })
  const note = [known.note ?? '', line('note')].filter(Boolean).join('\n')
  const { doc } = readingOf(
    {
      ...emptyItem,
      headline: line('headline'),
      standfirst: line('standfirst'),
      byline: (parts.get('byline') ?? []).map(blockText).join('\n'),
      dateline: line('dateline'),
      signOff: line('signOff'),
      body: parts.get('body') ?? [],
      details: {
        ...known,
        ...(line('slug') !== '' && !known.slug && { slug: line('slug') }),
        ...(note !== '' && { note }),
      },
    },
    options,
    report,
  )
  return doc
}
