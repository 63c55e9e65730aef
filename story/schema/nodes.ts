/** The nodes of a story, in the order that a reader meets them. */
import type { AttributeSpec, Attrs, NodeSpec, TagParseRule } from 'prosemirror-model'
import { type CellAttributes, tableNodes } from 'prosemirror-tables'
import { z } from 'zod'
import {
  type CellAlign,
  cellAlignOf,
  cellAligns,
  checked,
  isSafePicture,
  orderOf,
  spanOf,
} from './attributes'
import {
  cropLine,
  cropSchema,
  isFree,
  noRights,
  readCropLine,
  readRightsLine,
  rightsLine,
  rightsSchema,
} from './picture'
import { bylineSchema, type Details, detailsSchema, newDetails, noSignOff, signOffSchema } from './values'

const { shape } = detailsSchema

const details = {
  slug: checked(shape.slug, newDetails.slug),
  keywords: checked(shape.keywords, newDetails.keywords),
  language: checked(shape.language, newDetails.language),
  direction: checked(shape.direction, newDetails.direction),
  house: checked(shape.house, newDetails.house),
  stage: checked(shape.stage, newDetails.stage),
  embargo: checked(shape.embargo, newDetails.embargo),
  embargoZone: checked(shape.embargoZone, newDetails.embargoZone),
  withdrawn: checked(shape.withdrawn, newDetails.withdrawn),
  filing: checked(shape.filing, newDetails.filing),
  note: checked(shape.note, newDetails.note),
  clientNote: checked(shape.clientNote, newDetails.clientNote),
  urgency: checked(shape.urgency, newDetails.urgency),
  priority: checked(shape.priority, newDetails.priority),
  genre: checked(shape.genre, newDetails.genre),
  subjects: checked(shape.subjects, newDetails.subjects),
  ignored: checked(shape.ignored, newDetails.ignored),
  words: checked(shape.words, newDetails.words),
  moves: checked(shape.moves, newDetails.moves),
  wire: checked(shape.wire, newDetails.wire),
} satisfies Record<keyof Details, AttributeSpec>

/** Details that a newer version of Copydesk has written, by name: not known here, and kept. */
const unknown = checked(z.record(z.string(), z.unknown()), {})

const doc = {
  content: 'headline standfirst byline? block+ signoff?',
  attrs: { ...details, unknown },
} satisfies NodeSpec

const headline = {
  content: 'text*',
  marks: '',
  defining: true,
  parseDOM: [{ tag: 'h1[data-part=headline]' }],
  toDOM: () => ['h1', { 'data-part': 'headline' }, 0],
} satisfies NodeSpec

const standfirst = {
  content: 'text*',
  marks: '',
  defining: true,
  parseDOM: [{ tag: 'p[data-part=standfirst]', priority: 60 }],
  toDOM: () => ['p', { 'data-part': 'standfirst' }, 0],
} satisfies NodeSpec

/**
 * Names as the house prints them; `bylines` holds what the text says, and credits that the house leaves out.
 * Having no default, neither a byline nor a sign-off ever comes by itself where a line is split or filled in.
 */
const byline = {
  content: '(text | hard_break)*',
  marks: '',
  defining: true,
  attrs: { bylines: checked(z.array(bylineSchema)) },
  parseDOM: [{ tag: 'p[data-part=byline]', priority: 60, attrs: { bylines: [] } }],
  toDOM: () => ['p', { 'data-part': 'byline' }, 0],
} satisfies NodeSpec

const paragraph = {
  content: 'inline*',
  group: 'block flow',
  parseDOM: [{ tag: 'p' }],
  toDOM: () => ['p', 0],
} satisfies NodeSpec

const crosshead = {
  content: 'text*',
  marks: 'desk_note em strong strike link',
  group: 'block',
  defining: true,
  parseDOM: [{ tag: 'h1,h2,h3,h4,h5,h6' }],
  toDOM: () => ['h2', 0],
} satisfies NodeSpec

const quote = {
  content: 'flow+',
  group: 'block flow',
  defining: true,
  parseDOM: [{ tag: 'blockquote' }],
  toDOM: () => ['blockquote', 0],
} satisfies NodeSpec

const bulletList = {
  content: 'list_item+',
  group: 'block flow',
  parseDOM: [{ tag: 'ul' }],
  toDOM: () => ['ul', 0],
} satisfies NodeSpec

const orderedList = {
  content: 'list_item+',
  group: 'block flow',
  attrs: { order: checked(z.int().min(0), 1) },
  parseDOM: [{ tag: 'ol', getAttrs: (dom) => ({ order: orderOf(dom.getAttribute('start')) }) }],
  toDOM: (node) => ['ol', node.attrs.order === 1 ? {} : { start: node.attrs.order }, 0],
} satisfies NodeSpec

const listItem = {
  content: 'paragraph flow*',
  defining: true,
  parseDOM: [{ tag: 'li' }],
  toDOM: () => ['li', 0],
} satisfies NodeSpec

/** How a cell that is aligned looks. */
function alignedLook(align: CellAlign) {
  return { 'data-align': align, style: `text-align: ${align === 'decimal' ? 'right' : align}` }
}

const alignSchema = z.enum(cellAligns).nullable()

const cellAttributes = {
  /** Where the text stands; null where its words decide: figures at the right, all else at the start. */
  align: {
    default: null,
    validate: (align) => void alignSchema.parse(align),
    setDOMAttr(align, attributes) {
      const known = cellAlignOf(align)
      if (known) Object.assign(attributes, alignedLook(known))
    },
  },
} satisfies Record<string, CellAttributes>

/** A cell holds one paragraph, which is all that Markdown's tables can hold. */
const tables = tableNodes({ tableGroup: 'block', cellContent: 'paragraph', cellAttributes })

/** A table with what is said of it: a caption above, and lines below that tell its source and explain its figures. */
const captionedTable = {
  content: 'table_caption table table_note+',
  group: 'block',
  isolating: true,
  parseDOM: [{ tag: 'figure[data-part=table]', priority: 60 }],
  toDOM: () => ['figure', { 'data-part': 'table' }, 0],
} satisfies NodeSpec

const tableCaption = {
  content: 'text*',
  marks: '',
  defining: true,
  parseDOM: [{ tag: 'p[data-part=table-caption]', priority: 60 }],
  toDOM: () => ['p', { 'data-part': 'table-caption' }, 0],
} satisfies NodeSpec

const tableNote = {
  content: 'text*',
  marks: 'desk_note em strong strike link',
  defining: true,
  parseDOM: [{ tag: 'p[data-part=table-note]', priority: 60 }],
  toDOM: () => ['p', { 'data-part': 'table-note' }, 0],
} satisfies NodeSpec

/** A cell's rule, in place of prosemirror-tables' own, which takes any number for a span. */
function cellRule(tag: 'td' | 'th'): TagParseRule {
  return {
    tag,
    getAttrs: (dom) => ({
      colspan: spanOf(dom.getAttribute('colspan')),
      rowspan: spanOf(dom.getAttribute('rowspan')),
      colwidth: null,
      align: cellAlignOf(dom.getAttribute('data-align')),
    }),
  }
}

/** An address in the desk is no attribute that a page would load from. */
const address = ({ src, alt, crop, rights }: Attrs) => ({
  ...(src.startsWith('picture:') ? { 'data-picture': src } : { src }),
  alt,
  ...(crop && { 'data-crop': cropLine(crop) }),
  ...(!isFree(rights) && { 'data-rights': rightsLine(rights) }),
})

interface Image {
  getAttribute(name: string): string | null
}

/** What an `img` says of a picture beside its address. */
function imageAttributes(image: Image | null) {
  const get = (name: string) => image?.getAttribute(name) ?? ''
  return { alt: get('alt'), crop: readCropLine(get('data-crop')), rights: readRightsLine(get('data-rights')) }
}

const addressOf = (image: Image | null) =>
  image?.getAttribute('data-picture') ?? image?.getAttribute('src') ?? ''

const picture = {
  content: 'caption credit',
  group: 'block',
  isolating: true,
  attrs: {
    src: checked(z.string().refine(isSafePicture)),
    alt: checked(z.string(), ''),
    /** How much of it is shown; null for all of it. */
    crop: checked(cropSchema.nullable(), null),
    rights: checked(rightsSchema, noRights),
  },
  parseDOM: [
    {
      tag: 'figure',
      getAttrs: (dom) => {
        const image = dom.querySelector('img')
        const src = addressOf(image)
        return isSafePicture(src) && { src, ...imageAttributes(image) }
      },
    },
    {
      tag: 'img',
      getAttrs: (dom) => {
        const src = addressOf(dom)
        const isAlone = dom.closest('figure') === null
        return isAlone && isSafePicture(src) && { src, ...imageAttributes(dom) }
      },
    },
  ],
  toDOM: (node) => ['figure', ['img', address(node.attrs)], ['figcaption', 0]],
} satisfies NodeSpec

const caption = {
  content: 'text*',
  marks: '',
  parseDOM: [
    { tag: 'span[data-part=caption]' },
    {
      tag: 'figcaption',
      context: 'picture/',
      getAttrs: (dom) => dom.querySelector('[data-part]') === null && null,
    },
  ],
  toDOM: () => ['span', { 'data-part': 'caption' }, 0],
} satisfies NodeSpec

const credit = {
  content: 'text*',
  marks: '',
  parseDOM: [{ tag: 'span[data-part=credit]' }],
  toDOM: () => ['span', { 'data-part': 'credit' }, 0],
} satisfies NodeSpec

const rule = {
  group: 'block',
  parseDOM: [{ tag: 'hr' }],
  toDOM: () => ['hr'],
} satisfies NodeSpec

/** Who reported, wrote and edited, as the house prints it; `signOff` holds what the text says. */
const signoff = {
  content: '(text | hard_break)*',
  marks: '',
  defining: true,
  attrs: { signOff: checked(signOffSchema) },
  parseDOM: [{ tag: 'p[data-part=signoff]', priority: 60, attrs: { signOff: noSignOff } }],
  toDOM: () => ['p', { 'data-part': 'signoff' }, 0],
} satisfies NodeSpec

const text = { group: 'inline' } satisfies NodeSpec

const hardBreak = {
  inline: true,
  group: 'inline',
  selectable: false,
  linebreakReplacement: true,
  leafText: () => '\n',
  parseDOM: [{ tag: 'br' }],
  toDOM: () => ['br'],
} satisfies NodeSpec

export const nodes = {
  doc,
  paragraph,
  headline,
  standfirst,
  byline,
  crosshead,
  quote,
  bullet_list: bulletList,
  ordered_list: orderedList,
  list_item: listItem,
  ...tables,
  table_cell: { ...tables.table_cell, parseDOM: [cellRule('td')] },
  table_header: { ...tables.table_header, parseDOM: [cellRule('th')] },
  captioned_table: captionedTable,
  table_caption: tableCaption,
  table_note: tableNote,
  picture,
  caption,
  credit,
  rule,
  signoff,
  text,
  hard_break: hardBreak,
}
