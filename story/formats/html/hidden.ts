/** Text that a page holds and no reader sees: by its attributes, its style, or the classes that themes have for it. */
import { type Element, elements, textOf } from '../xml'
import { colourIn } from './colours'
import { type Styles, stylesOf } from './css'
import { blockNames, classesOf } from './tree'

/** Classes for text that only screen readers read out, or that mail programs show in their list. */
const unseenClass =
  /^(?:sr-only|sr-text|show-for-sr|visually-?hidden(?:-focusable)?|is-visually-hidden|u-visually-hidden|screen-?reader(?:s|-only|-text)?|screenreader-?(?:text|only)|reader-only|element-invisible|a11y-(?:text|hidden|only)|accessibly-hidden|assistive-text|offscreen|off-screen|is-offscreen|preheader|preview-text|mw-jump-link)$/
/** Classes that hide an element everywhere, where no other shows it on some screens. */
const hiddenClass = /^(?:hidden|is-hidden|d-none|u-hidden|invisible|uk-hidden|noexcerpt-hidden)$/
const responsive =
  /^(?:(?:sm|md|lg|xl|2xl|xxl):|(?:d|visible|show|display)-(?:xs|sm|md|lg|xl|xxl|desktop|tablet|mobile))/
/** Parts that a reader opens. */
const openable = /accordion|collaps|toggle|expand|tab-?(?:pane|panel|content)|panel|faq|read-?more|spoiler/

const isNothing = (value: string | undefined) =>
  value !== undefined && /^[+-]?(?:0+(?:\.0*)?|\.0+)(?:px|pt|em|rem|%)?$/.test(value)
const isScaledAway = (value: string | undefined) => /\bscale[xy]?\(\s*0(?:\.0+)?\s*[,)]/.test(value ?? '')
/** A colour that lets all behind it through (CSS Color 4, 4.2). */
const isClear = (value: string) =>
  value === 'transparent' ||
  /^(?:rgba?|hsla?)\((?:[^,()]*,){3}\s*0(?:\.0+)?%?\s*\)$/.test(value) ||
  /^(?:rgba?|hsla?)\([^,()/]*\/\s*0(?:\.0+)?%?\s*\)$/.test(value) ||
  /^#(?:[\da-f]{3}0|[\da-f]{6}00)$/.test(value)
const isTiny = (value: string | undefined) =>
  value !== undefined && (isNothing(value) || /^(?:1(?:\.0+)?|0?\.\d+)px$/.test(value))
const isFarAway = (value: string | undefined) =>
  value !== undefined &&
  (/^-(?:999|\d{4,})(?:\.\d+)?(?:px|pt|em|rem|%)$/.test(value) ||
    /^-\d{3}(?:\.\d+)?(?:em|rem|v[wh]|%)$/.test(value))

function isClippedAway(styles: Styles): boolean {
  const clip = styles.get('clip')
  const path = styles.get('clip-path') ?? ''
  if (clip && /^rect\((?:[01](?:px)?[\s,]+){3}[01](?:px)?\)$/.test(clip)) return true
  return /^inset\((?:50|100)%\)$|^circle\(0|^polygon\([\s0px%,]{1,80}\)$/.test(path)
}

function isOutOfSight(styles: Styles): boolean {
  const isPlaced = /^(?:absolute|fixed)$/.test(styles.get('position') ?? '')
  const places = ['left', 'right', 'top', 'bottom', 'inset-inline-start'].map((name) => styles.get(name))
  const inset = styles.get('inset')?.split(/\s+/) ?? []
  if (isPlaced && [...places, ...inset].some(isFarAway)) return true
  if (isFarAway(styles.get('text-indent')) || isFarAway(styles.get('margin-left'))) return true
  const isCut = /^(?:hidden|clip)$/.test(styles.get('overflow') ?? '')
  const sizes = ['height', 'max-height', 'width', 'max-width'].map((name) => styles.get(name))
  return isCut && sizes.some((size) => isTiny(size))
}

function isInItsGround(styles: Styles): boolean {
  const text = styles.get('color')
  if (text === undefined) return false
  // a text cut out of its ground is seen by it
  if (/^text\b/.test(styles.get('background-clip') ?? styles.get('-webkit-background-clip') ?? ''))
    return false
  if (isClear(text)) return true
  const ground = colourIn(styles.get('background-color') ?? styles.get('background')?.split(' ')[0])
  return ground !== '' && ground === colourIn(text)
}

/** Whether an element is taken off the page by its style, with all that is in it. */
function isHiddenByStyle(styles: Styles): boolean {
  if (styles.size === 0) return false
  return (
    styles.get('display') === 'none' ||
    styles.get('mso-hide') === 'all' ||
    styles.get('content-visibility') === 'hidden' ||
    isNothing(styles.get('opacity')) ||
    /\bopacity\(\s*0(?:\.0+)?%?\s*\)/.test(styles.get('filter') ?? '') ||
    isScaledAway(styles.get('transform')) ||
    isNothing(styles.get('zoom')) ||
    isClippedAway(styles) ||
    isOutOfSight(styles) ||
    isInItsGround(styles)
  )
}

/** Whether an element of any vocabulary is taken off the page by the style that it states itself. */
export function isStyledAway(element: Element): boolean {
  return isHiddenByStyle(stylesOf(element)) || visibilityOf(element) === 'hidden'
}

/** Whether an element is a part of the text that a reader opens: an accordion, a tab. */
function isOpenable(element: Element): boolean {
  const { attributes } = element
  return (
    attributes.role === 'tabpanel' ||
    attributes.role === 'region' ||
    attributes.hidden === 'until-found' ||
    openable.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`.toLowerCase())
  )
}

/** A formula for screen readers stands for the picture of it. */
function holdsMath(element: Element): boolean {
  return elements(element).some((child) => child.name === 'math' || holdsMath(child))
}

/** Whether an element, with all that is in it, is seen by no reader of the page. */
export function isHidden(element: Element): boolean {
  const { name, attributes } = element
  // words on either side of a break are no word
  if (name === 'br') return false
  const classes = classesOf(element)
  const styles = stylesOf(element)
  if (name === 'template' || attributes.role === 'tooltip') return true
  if (name === 'dialog') return attributes.open === undefined
  const isUnseen = classes.some((each) => unseenClass.test(each))
  const isOff =
    attributes.hidden !== undefined ||
    isHiddenByStyle(styles) ||
    (classes.some((each) => hiddenClass.test(each)) && !classes.some((each) => responsive.test(each)))
  if (!isUnseen && !isOff && attributes['aria-hidden'] !== 'true') return false
  if (holdsMath(element)) return false
  if (isUnseen) return true
  if (isOpenable(element)) return false
  return isOff || isHiddenFromReaders(element)
}

/**
 * `aria-hidden` hides from screen readers what may well be seen: signs and icons are let go, and whole blocks; words
 * within a line stay.
 */
function isHiddenFromReaders(element: Element): boolean {
  const text = textOf(element)
  if (blockNames.has(element.name)) return true
  return !/[\p{L}\p{N}]/u.test(text) || classesOf(element).some((each) => /icon|anchor|katex-html/.test(each))
}

/** The size in `bold 12px/1.2 Arial`. */
const fontSize = /(?:^|\s)([\d.]+(?:px|pt|em|rem|%)?)(?:\/\S{1,12})?\s+\S/

/** What of the text in an element is hidden until an element in it shows it again. */
export type Visibility = 'hidden' | 'shown' | null

/** Whether an element hides its text, or shows it within one that hides it; null where it says neither. */
export function visibilityOf(element: Element): Visibility {
  const styles = stylesOf(element)
  if (styles.size === 0) return null
  const visibility = styles.get('visibility')
  const [, sizeOfFont] = fontSize.exec(styles.get('font') ?? '') ?? []
  const size = styles.get('font-size') ?? sizeOfFont
  if (visibility === 'hidden' || visibility === 'collapse' || isTiny(size)) return 'hidden'
  if (visibility === 'visible' || (size !== undefined && /^[\d.]+(?:px|pt|rem)$/.test(size))) return 'shown'
  return null
}
