/** How a written RTF file looks: the styles of Word, and four for the parts of a story. */
import type { ListPlace, Role } from '../office/pieces'
import { numberOfLanguage } from './charsets'
import { strongStyle } from './strong'

interface Style {
  number: number
  name: string
  /** Of paragraphs, and of their text. */
  paragraph: string
  text: string
}

/** How text is set, for both kinds of script (RTF 1.9.1, "Associated character properties"). */
function text(points: number, form: { isBold?: true; isGrey?: true } = {}): string {
  const complex = `\\rtlch\\fcs1 \\af1\\afs${points * 2}${form.isBold ? '\\ab' : ''}`
  const latin = `\\ltrch\\fcs0 \\f0\\fs${points * 2}${form.isBold ? '\\b' : ''}`
  return `${complex} ${latin}${form.isGrey ? '\\cf1' : ''}`
}

const style = (number: number, name: string, paragraph: string, set = text(12)): Style => ({
  number,
  name,
  paragraph: `\\s${number}${paragraph}`,
  text: set,
})

/** The style of each role. */
export const styles: Readonly<Record<Role, Style>> = {
  paragraph: style(0, 'Normal', '\\sa160\\sl288\\slmult1'),
  headline: style(1, 'Title', '\\sa120', text(22, { isBold: true })),
  standfirst: style(2, 'Subtitle', '\\sa200', text(14, { isGrey: true })),
  crosshead: style(3, 'heading 1', '\\sb280\\sa80\\keepn\\outlinelevel0', text(14, { isBold: true })),
  byline: style(4, 'Byline', '\\sa160', text(12, { isBold: true })),
  quote: style(5, 'Quote', '\\sb120\\sa120\\li567\\ri567\\lin567\\rin567'),
  'quote-more': style(6, 'Quote Continued', '\\sb120\\sa120\\li567\\ri567\\lin567\\rin567'),
  'table-caption': style(12, 'Table Caption', '\\sb200\\sa80\\keepn', text(11, { isBold: true })),
  'table-note': style(13, 'Table Note', '\\sb60\\sa60', text(10, { isGrey: true })),
  caption: style(7, 'caption', '\\sa60', text(10, { isGrey: true })),
  credit: style(8, 'Credit', '\\sa160', text(10, { isGrey: true })),
  rule: style(9, 'Rule', '\\sa240\\brdrb\\brdrs\\brdrw10\\brdrcf1', text(6)),
  gap: style(11, 'Table Gap', '', text(6)),
  signoff: style(10, 'Sign-off', '\\sb240', text(10, { isGrey: true })),
}

/** Word has nine levels. */
export const deepest = 8

/** Of paragraphs that go on with an item, by how deep it is. */
export const goingOn: readonly Style[] = Array.from({ length: deepest + 1 }, (_, level) => {
  const indent = 720 * (level + 1)
  const name = level === 0 ? 'List Continue' : `List Continue ${level + 1}`
  return style(20 + level, name, `\\sa160\\li${indent}\\lin${indent}`)
})
export const cellStyle = style(30, 'Table Contents', '')
export const headCellStyle = style(31, 'Table Heading', '')
export const pictureStyle = style(32, 'Picture', '\\sb120\\sa60\\keepn')

function styleSheet(): string {
  const all = [...Object.values(styles), ...goingOn, cellStyle, headCellStyle, pictureStyle]
  const written = all.map(({ number, name, paragraph, text }) => {
    const based = number === 0 ? '' : '\\sbasedon0'
    return `{${paragraph}${text}${based}\\snext0 ${name};}`
  })
  const strong = `{\\*\\cs${strongStyle.number} \\additive\\b\\ab ${strongStyle.name};}`
  return `{\\stylesheet${[...written, strong].join('\n')}}`
}

function definition({ id, level: own, isOrdered, start }: ListPlace): string {
  const levels = Array.from({ length: deepest + 1 }, (_, level) => {
    const kind = isOrdered ? 0 : 23
    const from = isOrdered && level === Math.min(own, deepest) ? start : 1
    const hex = level.toString(16).padStart(2, '0')
    const sign = isOrdered
      ? `{\\leveltext\\'02\\'${hex}.;}{\\levelnumbers\\'01;}`
      : "{\\leveltext\\'01\\u8226 ?;}{\\levelnumbers;}"
    const indent = 720 * (level + 1)
    return `{\\listlevel\\levelnfc${kind}\\levelnfcn${kind}\\leveljc0\\leveljcn0\\levelfollow0\\levelstartat${from}${sign}\\fi-360\\li${indent}\\lin${indent}}`
  })
  return `{\\list\\listtemplateid${id}${levels.join('')}{\\listname ;}\\listid${id}}`
}

function listTables(lists: readonly ListPlace[]): string {
  if (lists.length === 0) return ''
  const overrides = lists.map(({ id }) => `{\\listoverride\\listid${id}\\listoverridecount0\\ls${id}}`)
  return `{\\*\\listtable${lists.map(definition).join('\n')}}\n{\\*\\listoverridetable${overrides.join('')}}`
}

/** The head of a file: its fonts, colours, styles and lists. */
export function head(language: string, lists: readonly ListPlace[]): string {
  const number = numberOfLanguage(language)
  return [
    `{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0\\adeff1\\deflang${number}\\adeflang${number}`,
    '{\\fonttbl{\\f0\\froman\\fcharset0 Georgia;}{\\f1\\fswiss\\fcharset178 Arial;}}',
    '{\\colortbl;\\red89\\green89\\blue89;\\red5\\green99\\blue193;\\red230\\green230\\blue230;}',
    styleSheet(),
    listTables(lists),
  ]
    .filter(Boolean)
    .join('\n')
}
