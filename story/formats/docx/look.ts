/** How a written Word file looks: Word's own styles where it has them, and five for the parts of a story. */
import type { IParagraphStyleOptions, IStylesOptions, NumberingDefinition } from 'docx'
import { officeTag } from '../office/language'
import type { ListPlace, Role } from '../office/pieces'

/** Serif as newspapers are; each script has a font that every system has. */
const font = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Arial', eastAsia: 'Georgia' }
const grey = '595959'
const below = (after: number) => ({ paragraph: { spacing: { after } } })

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { size: 28, color: grey },
    ...below(200),
  },
  { id: 'Byline', name: 'Byline', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { bold: true } },
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    next: 'QuoteContinued',
    quickFormat: true,
    run: { color: '404040' },
    paragraph: { indent: { start: 567, end: 567 }, spacing: { before: 120, after: 120 } },
  },
  { id: 'QuoteContinued', name: 'Quote Continued', basedOn: 'Quote', quickFormat: true },
  {
    id: 'Picture',
    name: 'Picture',
    basedOn: 'Normal',
    next: 'Caption',
    paragraph: { keepNext: true, spacing: { line: 240, lineRule: 'auto' } },
  },
  { id: 'Credit', name: 'Credit', basedOn: 'Caption', next: 'Normal', quickFormat: true },
  {
    id: 'TableCaption',
    name: 'Table Caption',
    basedOn: 'Normal',
    quickFormat: true,
    run: { bold: true, size: 22 },
    paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
  },
  {
    id: 'TableNote',
    name: 'Table Note',
    basedOn: 'Caption',
    quickFormat: true,
    paragraph: { spacing: { before: 60, after: 60 } },
  },
  { id: 'TableGap', name: 'Table Gap', basedOn: 'Normal', run: { size: 12 }, ...below(0) },
  { id: 'TableHeading', name: 'Table Heading', basedOn: 'Normal', run: { bold: true } },
  {
    id: 'Rule',
    name: 'Rule',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { border: { bottom: { style: 'single', size: 4, color: grey, space: 1 } } },
  },
  {
    id: 'Signoff',
    name: 'Sign-off',
    basedOn: 'Normal',
    quickFormat: true,
    run: { color: grey, size: 20 },
    paragraph: { spacing: { before: 240 } },
  },
  ...Array.from({ length: 9 }, (_, level) => goingOn(level)).flat(),
]

/** The styles of what goes on with an item of a level: plain paragraphs and quotes. */
function goingOn(level: number): IParagraphStyleOptions[] {
  const name = `List Continue${level === 0 ? '' : ` ${level + 1}`}`
  const paragraph = { indent: { start: 720 * (level + 1) } }
  const style = (more: string, basedOn: string) => ({
    id: `${name}${more}`.replaceAll(' ', ''),
    name: `${name}${more}`,
    basedOn,
    paragraph,
  })
  return [style('', 'Normal'), style(' Quote', 'Quote'), style(' Quote Continued', 'QuoteContinued')]
}

/** The styles of a file whose story is in a language. */
export function stylesFor(language: string): IStylesOptions {
  const tag = officeTag(language)
  return {
    default: {
      document: {
        run: { font, size: 24, language: { value: tag, bidirectional: tag } },
        paragraph: { spacing: { after: 160, line: 288, lineRule: 'auto' } },
      },
      title: { run: { bold: true, size: 44 }, paragraph: { spacing: { after: 120 } } },
      heading1: { run: { bold: true, size: 28 }, paragraph: { spacing: { before: 280, after: 80 } } },
      caption: { name: 'caption', run: { size: 20, color: grey }, ...below(60) },
    },
    paragraphStyles,
  }
}

/** The style of each role. */
export const styleIds: Readonly<Record<Role, string | undefined>> = {
  headline: 'Title',
  standfirst: 'Subtitle',
  byline: 'Byline',
  signoff: 'Signoff',
  crosshead: 'Heading1',
  quote: 'Quote',
  'quote-more': 'QuoteContinued',
  'table-caption': 'TableCaption',
  'table-note': 'TableNote',
  caption: 'Caption',
  credit: 'Credit',
  rule: 'Rule',
  gap: 'TableGap',
  paragraph: undefined,
}

/** Word has nine levels. */
export const deepest = 8

/** The definition of one list: each has its own, so that no list goes on counting where another ended. */
export function listDefinition({ id, level: own, isOrdered, start }: ListPlace): NumberingDefinition {
  const levels = Array.from({ length: deepest + 1 }, (_, level) => ({
    level,
    format: isOrdered ? ('decimal' as const) : ('bullet' as const),
    text: isOrdered ? `%${level + 1}.` : '•',
    alignment: 'start' as const,
    start: isOrdered && level === Math.min(own, deepest) ? start : 1,
    style: { paragraph: { indent: { start: 720 * (level + 1), hanging: 360 } } },
  }))
  return { reference: `list-${id}`, levels }
}
