/** How the text of runs is set, as far as a story keeps it (ECMA-376, part 1, 17.3.2). */
import { colourOf } from '../office/unseen'
import { attribute, type Element, elements, find, xml } from '../xml'
import { isOn } from './markup'

/** What run properties or a style say of text; what they do not say is left out. */
export interface Form {
  isHidden?: boolean
  isStrong?: boolean
  isEm?: boolean
  isStrike?: boolean
  /** Where it stands by `w:vertAlign`: `superscript`, `subscript` or `baseline`. */
  script?: string
  /** How far it is raised above the line by `w:position`, in half points. */
  raised?: number
  /** The colour of the text and of what is behind it; null where the program chooses. */
  colour?: string | null
  behind?: string | null
}

/** Letters of two points or less, in half points, are not there to be read. */
const largestUnread = 4

/** Whether one of some properties is on; undefined where none is set. */
function isAnyOn(properties: Element, ...names: readonly string[]): boolean | undefined {
  const stated = names.map((name) => isOn(properties, name))
  return stated.find((each) => each === true) ?? stated.find((each) => each !== undefined)
}

/** Whether run properties hide text: in print, in what is shown as a page of the web, or by its size. */
function hides(properties: Element): boolean | undefined {
  const stated = isAnyOn(properties, 'vanish', 'specVanish', 'webHidden')
  const size = attribute(find(properties, 'sz'), 'val')
  return stated !== true && size !== undefined && Number(size) <= largestUnread ? true : stated
}

/** The colours of `w:highlight` that text has, too; others are seen behind it. */
const highlights: Readonly<Record<string, string | null>> = { white: 'ffffff', black: '000000', none: null }
const otherHighlight = 'ffff00'

/** The colour behind text or a paragraph by its properties; undefined where they tell none. */
export function behindIn(properties: Element | undefined): string | null | undefined {
  const highlight = attribute(properties && find(properties, 'highlight'), 'val')
  const marked =
    highlight === undefined ? null : highlight in highlights ? highlights[highlight] : otherHighlight
  if (marked) return marked
  const shading = properties && find(properties, 'shd')
  if (!shading) return undefined
  return colourOf(attribute(shading, attribute(shading, 'val') === 'solid' ? 'color' : 'fill'))
}

/** What run properties say of text; of complex scripts by the properties that are theirs. */
export function formIn(properties: Element | undefined): Form {
  if (!properties || elements(properties).length === 0) return {}
  const isComplex = isAnyOn(properties, 'rtl', 'cs') === true
  const isStrong = (isComplex ? isOn(properties, 'bCs') : undefined) ?? isOn(properties, 'b')
  const isEm = (isComplex ? isOn(properties, 'iCs') : undefined) ?? isOn(properties, 'i')
  const isHidden = hides(properties)
  const isStrike = isAnyOn(properties, 'strike', 'dstrike')
  const script = attribute(find(properties, 'vertAlign'), 'val')
  const raised = Number(attribute(find(properties, 'position'), 'val') ?? Number.NaN)
  const colour = find(properties, 'color')
  const behind = behindIn(properties)
  return {
    ...(colour && { colour: colourOf(attribute(colour, 'val')) }),
    ...(behind !== undefined && { behind }),
    ...(isHidden !== undefined && { isHidden }),
    ...(isStrong !== undefined && { isStrong }),
    ...(isEm !== undefined && { isEm }),
    ...(isStrike !== undefined && { isStrike }),
    ...(script !== undefined && { script }),
    ...(!Number.isNaN(raised) && { raised }),
  }
}

/** The run properties of a form. */
export function formXml({ isStrong, isEm, isStrike, script }: Form): string {
  const forms = [
    isStrong ? '<w:b/>' : '',
    isEm ? '<w:i/>' : '',
    isStrike ? '<w:strike/>' : '',
    script === undefined || script === 'baseline' ? '' : xml('w:vertAlign', { 'w:val': script }),
  ].join('')
  return forms === '' ? '' : xml('w:rPr', {}, forms)
}
