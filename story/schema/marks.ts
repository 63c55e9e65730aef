/** The marks of a story's text. */
import type { MarkSpec } from 'prosemirror-model'
import { z } from 'zod'
import { checked, isSafeLink } from './attributes'
import { datelineDateSchema, noDateline, placeSchema } from './values'

/**
 * The lead of the first paragraph. The text is what is printed; the attributes hold what it says,
 * and what the house knows but does not print (Kurdistan 24 names no country).
 */
const dateline = {
  attrs: {
    places: checked(z.array(placeSchema), noDateline.places),
    date: checked(datelineDateSchema.nullable(), noDateline.date),
    sources: checked(z.array(z.string()), noDateline.sources),
  },
  inclusive: false,
  excludes: '_',
  parseDOM: [{ tag: 'span[data-part=dateline]' }],
  toDOM: () => ['span', { 'data-part': 'dateline' }, 0],
} satisfies MarkSpec

/**
 * A desk note: words that editors write to each other within the text. It is the outermost mark, so that one element has
 * all of a note. A paragraph that is a note has it over all of its text: an attribute of blocks would be a second way to
 * say the same, that joins, splits and lists had to keep.
 */
const deskNote = {
  parseDOM: [{ tag: 'span[data-part=desk-note]' }],
  toDOM: () => ['span', { 'data-part': 'desk-note' }, 0],
} satisfies MarkSpec

const link = {
  attrs: { href: checked(z.string().refine(isSafeLink)) },
  inclusive: false,
  parseDOM: [
    {
      tag: 'a[href]',
      getAttrs: (dom) => {
        const href = dom.getAttribute('href') ?? ''
        return isSafeLink(href) && { href }
      },
    },
  ],
  toDOM: (mark) => ['a', { href: mark.attrs.href }, 0],
} satisfies MarkSpec

const strong = {
  parseDOM: [
    { tag: 'strong' },
    { tag: 'b', getAttrs: (dom) => dom.style.fontWeight !== 'normal' && null },
    { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[6-9]\d\d)$/.test(value) && null },
    { style: 'font-weight=400', clearMark: (mark) => mark.type.name === 'strong' },
  ],
  toDOM: () => ['strong', 0],
} satisfies MarkSpec

const em = {
  parseDOM: [
    { tag: 'em' },
    { tag: 'i' },
    { style: 'font-style=italic' },
    { style: 'font-style=normal', clearMark: (mark) => mark.type.name === 'em' },
  ],
  toDOM: () => ['em', 0],
} satisfies MarkSpec

const strike = {
  parseDOM: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }, { style: 'text-decoration=line-through' }],
  toDOM: () => ['s', 0],
} satisfies MarkSpec

export const marks = { dateline, desk_note: deskNote, link, strong, em, strike }
