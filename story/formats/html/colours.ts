/** The colours of text on a page, and of what is behind it, as elements hand them on to what is in them. */
import { colourOf, type Ground } from '../office/unseen'
import type { Element } from '../xml'
import { type Styles, stylesOf, tellsGrounds } from './css'
import { classesOf } from './tree'

/** A colour in one spelling, as far as that is known; `''` where it is none. */
export function colourIn(value: string | undefined): string {
  if (value === undefined) return ''
  if (value === 'white') return '#ffffff'
  if (value === 'black') return '#000000'
  const [, short] = /^#([\da-f]{3})$/.exec(value) ?? []
  if (short) return `#${[...short].map((digit) => digit + digit).join('')}`
  const [, red, green, blue] = /^rgb\((\d{1,3})[,\s]+(\d{1,3})[,\s]+(\d{1,3})\)$/.exec(value) ?? []
  if (red && green && blue)
    return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
  return /^#[\da-f]{6}$/.test(value) ? value : ''
}

/** What holds for the text in an element. */
export interface Around {
  /** Whether text is hidden until an element shows it again. */
  isGhost: boolean
  /** The colour of the text, and that of its background; null where none is known. */
  colour: string | null
  behind: string | null
  /** What it stands on where no background is given. */
  ground: Ground
}

/** What holds around all text of a document. */
export const aroundAll = (ground: Ground): Around => ({ isGhost: false, colour: null, behind: null, ground })

/** Classes of mail programs and word processors, which colour nothing. */
const plainClass = /^(?:mso|gmail|apple|western)/

/** Elements that a sheet of their own or a program may well colour: boxes of a layout, cells. */
const coloured = new Set(['table', 'tr', 'td', 'th', 'header', 'footer', 'aside', 'figure', 'button', 'mark'])

/** Elements that hand on their colours, by the document that they are in. */
export class Colours {
  private readonly tellsGrounds: boolean

  constructor(root: Element) {
    this.tellsGrounds = tellsGrounds(root)
  }

  /** What holds within an element. @param around what holds around it */
  within(element: Element, around: Around): Around {
    const styles = stylesOf(element)
    const text = styles.get('color') ?? element.attributes.color?.trim().toLowerCase()
    const isHandedOn = text === undefined || /^(?:inherit|currentcolor)$/.test(text)
    const colour = isHandedOn ? around.colour : colourOf(colourIn(text))
    const background = backgroundOf(element, styles)
    if (background !== undefined) {
      const behind = colourOf(colourIn(background))
      return { ...around, colour, behind, ground: behind === null ? 'unknown' : around.ground }
    }
    return this.mayBeColoured(element)
      ? { ...around, colour, behind: null, ground: 'unknown' }
      : { ...around, colour }
  }

  private mayBeColoured(element: Element): boolean {
    if (coloured.has(element.name)) return true
    return !this.tellsGrounds && classesOf(element).some((name) => !plainClass.test(name))
  }
}

/** The background that an element has been given, in small letters; undefined where it lets through what is behind. */
function backgroundOf({ attributes }: Element, styles: Styles): string | undefined {
  const given =
    styles.get('background-color') ??
    styles.get('background') ??
    attributes.bgcolor?.trim().toLowerCase() ??
    attributes.background
  if (styles.has('background-image')) return 'image'
  return given === undefined || /^(?:|none|transparent|inherit|initial|unset)$/.test(given)
    ? undefined
    : given
}
