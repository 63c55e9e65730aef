/** How a written OpenDocument looks: LibreOffice's own styles where it has them, and four for the parts of a story. */
import type { Role } from '../office/pieces'
import { xml } from '../xml'
import { declaration, namespaces } from './namespaces'

type Attributes = Readonly<Record<string, string>>

const grey = '#595959'
const bold = { 'fo:font-weight': 'bold', 'style:font-weight-complex': 'bold' }
const size = (points: number) => ({
  'fo:font-size': `${points}pt`,
  'style:font-size-complex': `${points}pt`,
})
const space = (top: string, bottom: string) => ({ 'fo:margin-top': top, 'fo:margin-bottom': bottom })

/** The style of each role, by its name in the file. */
export const styleNames: Readonly<Record<Role, string>> = {
  headline: 'Title',
  standfirst: 'Subtitle',
  byline: 'Byline',
  signoff: 'Sign-off',
  crosshead: 'Heading_20_1',
  quote: 'Quotations',
  'quote-more': 'Quote_20_Continued',
  'table-caption': 'Table_20_Caption',
  'table-note': 'Table_20_Note',
  caption: 'Caption',
  credit: 'Credit',
  rule: 'Horizontal_20_Line',
  gap: 'Standard',
  paragraph: 'Text_20_body',
}

function paragraphStyle(
  name: string,
  next: string,
  paragraph: Attributes,
  text: Attributes = {},
  parent = 'Standard',
) {
  const display = name.replaceAll('_20_', ' ')
  return xml(
    'style:style',
    {
      'style:name': name,
      'style:display-name': display,
      'style:family': 'paragraph',
      'style:parent-style-name': parent,
      'style:next-style-name': next,
      'style:class': 'text',
      ...(name === 'Heading_20_1' && { 'style:default-outline-level': '1' }),
    },
    xml('style:paragraph-properties', paragraph),
    xml('style:text-properties', text),
  )
}

const indent = { 'fo:margin-left': '1cm', 'fo:margin-right': '1cm' }
const line = { 'fo:border-bottom': `0.5pt solid ${grey}`, 'fo:padding': '0cm' }

const paragraphStyles = [
  xml('style:style', { 'style:name': 'Standard', 'style:family': 'paragraph', 'style:class': 'text' }),
  paragraphStyle('Text_20_body', 'Text_20_body', { ...space('0cm', '0.25cm'), 'fo:line-height': '120%' }),
  paragraphStyle('Title', 'Text_20_body', space('0cm', '0.2cm'), { ...size(22), ...bold }),
  paragraphStyle('Subtitle', 'Text_20_body', space('0cm', '0.35cm'), { ...size(14), 'fo:color': grey }),
  paragraphStyle('Byline', 'Text_20_body', space('0cm', '0.25cm'), bold),
  paragraphStyle(
    'Heading_20_1',
    'Text_20_body',
    { ...space('0.5cm', '0.15cm'), 'fo:keep-with-next': 'always' },
    {
      ...size(14),
      ...bold,
    },
  ),
  paragraphStyle('Quotations', 'Quote_20_Continued', { ...space('0.2cm', '0.2cm'), ...indent }),
  paragraphStyle(
    'Quote_20_Continued',
    'Quote_20_Continued',
    { ...space('0.2cm', '0.2cm'), ...indent },
    {},
    'Quotations',
  ),
  paragraphStyle('Picture', 'Caption', { ...space('0.2cm', '0.1cm'), 'fo:keep-with-next': 'always' }),
  paragraphStyle('Caption', 'Text_20_body', space('0cm', '0.1cm'), { ...size(10), 'fo:color': grey }),
  paragraphStyle('Credit', 'Text_20_body', space('0cm', '0.25cm'), {}, 'Caption'),
  paragraphStyle(
    'Table_20_Caption',
    'Text_20_body',
    { ...space('0.4cm', '0.15cm'), 'fo:keep-with-next': 'always' },
    { ...size(11), ...bold },
  ),
  paragraphStyle('Table_20_Note', 'Text_20_body', space('0.1cm', '0.1cm'), {}, 'Caption'),
  paragraphStyle('Table_20_Contents', 'Table_20_Contents', {}),
  paragraphStyle('Table_20_Heading', 'Table_20_Heading', {}, bold, 'Table_20_Contents'),
  paragraphStyle('Horizontal_20_Line', 'Text_20_body', { ...space('0cm', '0.4cm'), ...line }, size(6)),
  paragraphStyle('Sign-off', 'Sign-off', space('0.4cm', '0cm'), { ...size(10), 'fo:color': grey }),
  xml(
    'style:style',
    { 'style:name': 'Internet_20_link', 'style:display-name': 'Internet link', 'style:family': 'text' },
    xml('style:text-properties', {
      'fo:color': '#0563c1',
      'style:text-underline-style': 'solid',
      'style:text-underline-width': 'auto',
      'style:text-underline-color': 'font-color',
    }),
  ),
]

function listStyle(name: string, level: (number: number) => string): string {
  const levels = Array.from({ length: 10 }, (_, index) => level(index + 1))
  return xml('text:list-style', { 'style:name': name }, ...levels)
}

function indented(level: number): string {
  const alignment = xml('style:list-level-label-alignment', {
    'text:label-followed-by': 'listtab',
    'fo:text-indent': '-0.6cm',
    'fo:margin-left': `${level * 0.6 + 0.4}cm`,
  })
  const mode = { 'text:list-level-position-and-space-mode': 'label-alignment' }
  return xml('style:list-level-properties', mode, alignment)
}

const listStyles = [
  listStyle('Bullets', (level) =>
    xml('text:list-level-style-bullet', { 'text:level': level, 'text:bullet-char': '•' }, indented(level)),
  ),
  listStyle('Numbers', (level) =>
    xml(
      'text:list-level-style-number',
      { 'text:level': level, 'style:num-format': '1', 'style:num-suffix': '.' },
      indented(level),
    ),
  ),
]

function languageProperties(language: string): Attributes {
  const [tag = 'en', ...others] = language.split('-')
  const country = others.find((each) => /^[A-Z]{2}$/.test(each)) ?? 'none'
  return {
    'fo:language': tag,
    'fo:country': country,
    'style:language-complex': tag,
    'style:country-complex': country,
  }
}

/** How a paragraph of each direction stands; LibreOffice takes `start` for left, whatever the direction. */
export const sides = {
  ltr: { 'style:writing-mode': 'lr-tb', 'fo:text-align': 'left' },
  rtl: { 'style:writing-mode': 'rl-tb', 'fo:text-align': 'right' },
} as const

/** The part that holds the styles of a story's document. */
export function stylesPart(language: string, direction: 'ltr' | 'rtl'): string {
  const defaults = xml(
    'style:default-style',
    { 'style:family': 'paragraph' },
    xml('style:paragraph-properties', sides[direction]),
    xml('style:text-properties', {
      'fo:font-family': 'Georgia',
      'style:font-family-complex': 'Arial',
      ...size(12),
      ...languageProperties(language),
    }),
  )
  const page = xml('style:page-layout-properties', {
    'fo:page-width': '21cm',
    'fo:page-height': '29.7cm',
    'fo:margin-top': '2.5cm',
    'fo:margin-bottom': '2.5cm',
    'fo:margin-left': '2.5cm',
    'fo:margin-right': '2.5cm',
    'style:writing-mode': sides[direction]['style:writing-mode'],
  })
  return (
    declaration +
    xml(
      'office:document-styles',
      namespaces,
      xml('office:styles', {}, defaults, ...paragraphStyles, ...listStyles),
      xml('office:automatic-styles', {}, xml('style:page-layout', { 'style:name': 'Page' }, page)),
      xml(
        'office:master-styles',
        {},
        xml('style:master-page', { 'style:name': 'Standard', 'style:page-layout-name': 'Page' }),
      ),
    )
  )
}
