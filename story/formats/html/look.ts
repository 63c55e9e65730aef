/** What holds for a piece of text by the elements around it: its marks, its language, whether it is raised. */
import type { Mark } from 'prosemirror-model'
import { schema } from '../../schema'
import { isSafeLink } from '../../schema/attributes'
import type { Script } from '../letters/scripts'
import { isSymbolFont } from '../office/symbol-fonts'
import { type Element, textOf } from '../xml'
import { type Styles, stylesOf } from './css'
import { classesOf } from './tree'

const { strong, em, strike, link, dateline } = schema.marks

/** How the text in an element looks, by the elements around it. */
export interface Look {
  marks: readonly Mark[]
  language: string
  script: Script | null
  /** Whether line ends are line breaks. */
  isPreformatted: boolean
  /** How many `q` are around it. */
  quotes: number
  /** The font whose letters are signs, or `''` where they are letters. */
  symbolFont: string
}

/** Text with nothing around it. */
export const plainLook: Look = {
  marks: [],
  language: '',
  script: null,
  isPreformatted: false,
  quotes: 0,
  symbolFont: '',
}

const isBold = (weight: string) => /^(?:bold(?:er)?|[6-9]\d\d|1000)$/.test(weight)
const isRegular = (weight: string) => /^(?:normal|lighter|[1-5]\d\d)$/.test(weight)

/** The least by which a script is moved, by the unit: less than that only puts a figure straight in its line. */
const leastMoves: Readonly<Record<string, number>> = { px: 2, pt: 1.5, em: 0.2, rem: 0.2, ex: 0.4, '%': 15 }

function lengthOf(value = ''): number {
  const [, length = '', unit = ''] = /^([+-]?[\d.]+)(px|pt|em|rem|ex|%)$/.exec(value) ?? []
  const moved = Number(length)
  return Math.abs(moved) >= (leastMoves[unit] ?? Number.POSITIVE_INFINITY) ? moved : 0
}

/** Figures that are moved up or down from the line that they stand in, as some programs write scripts. */
function scriptByPlace(element: Element, styles: Styles): Script | null {
  if (!/^(?:span|font|small|a)$/.test(element.name) || !/^[+−–-]?\d{1,3}$/.test(textOf(element).trim()))
    return null
  const isMoved = styles.get('position') === 'relative'
  const raised =
    lengthOf(styles.get('vertical-align')) +
    (isMoved ? lengthOf(styles.get('bottom')) - lengthOf(styles.get('top')) : 0)
  if (raised === 0) return null
  return raised > 0 ? 'super' : 'sub'
}

function scriptOf(element: Element): Script | null {
  const { name } = element
  if (name === 'sup') return 'super'
  if (name === 'sub') return 'sub'
  const styles = stylesOf(element)
  const raise = styles.get('mso-text-raise')
  if (raise !== undefined && Number.parseFloat(raise) !== 0) return raise.startsWith('-') ? 'sub' : 'super'
  const align = styles.get('vertical-align') ?? styles.get('font-variant-position')
  if (align === 'super') return 'super'
  if (align === 'sub') return 'sub'
  const moved = scriptByPlace(element, styles)
  if (moved) return moved
  const classes = classesOf(element)
  if (classes.some((each) => /^(?:sup|superscript|sup-script|exponent)$/.test(each))) return 'super'
  if (classes.some((each) => /^(?:sub|subscript|sub-script)$/.test(each))) return 'sub'
  return null
}

/** The symbol font that an element sets, `''` where it sets another, and what is set around where it sets none. */
export function symbolFontOf(element: Element, around: string): string {
  const [first = ''] = (stylesOf(element).get('font-family') ?? element.attributes.face ?? '').split(',')
  const font = first.replace(/["']/g, '').trim()
  if (font === '') return around
  return isSymbolFont(font) ? font : ''
}

/** Elements whose own weight is their layout's and no emphasis. */
const plainParts = /^(?:h[1-6]|th|body|html|table|tr|td)$/

/** The marks within an element, given those around it. */
function marksOf(element: Element, around: readonly Mark[], isExact: boolean): readonly Mark[] {
  const { name, attributes } = element
  const styles = stylesOf(element)
  const weight = styles.get('font-weight') ?? ''
  const slant = styles.get('font-style') ?? ''
  const line = `${styles.get('text-decoration') ?? ''} ${styles.get('text-decoration-line') ?? ''}`
  let marks = around
  const add = (mark: Mark) => {
    marks = mark.addToSet(marks)
  }
  const isPlain = plainParts.test(name)
  if (!isPlain && isRegular(weight)) marks = strong.removeFromSet(marks)
  else if (name === 'strong' || name === 'b' || (!isPlain && isBold(weight))) add(strong.create())
  if (slant === 'normal') marks = em.removeFromSet(marks)
  else if (name === 'em' || name === 'i' || slant === 'italic' || slant === 'oblique') add(em.create())
  if (/^(?:s|strike|del)$/.test(name) || line.includes('line-through')) add(strike.create())
  const { href = '' } = attributes
  if (name === 'a' && isSafeLink(href)) add(link.create({ href }))
  if (name === 'span' && attributes['data-part'] === 'dateline') add(dateline.create())
  return isExact || marks.length > 0 ? marks : []
}

/** What holds within an element, given what holds around it. */
export function lookWithin(element: Element, around: Look, isExact: boolean): Look {
  const { attributes, name } = element
  const space = stylesOf(element).get('white-space') ?? stylesOf(element).get('white-space-collapse') ?? ''
  return {
    marks: marksOf(element, around.marks, isExact),
    language: attributes.lang || attributes['xml:lang'] || around.language,
    script: scriptOf(element) ?? around.script,
    isPreformatted:
      name === 'pre' ||
      name === 'textarea' ||
      (space === '' ? around.isPreformatted : /^(?:pre|break-spaces)/.test(space)),
    quotes: around.quotes,
    symbolFont: symbolFontOf(element, around.symbolFont),
  }
}
