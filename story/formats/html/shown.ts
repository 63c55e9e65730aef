/**
 * What of a page or a clipboard is its text: deletions that are tracked, comments, notes, hidden text, scripts,
 * controls and pictures on the network are left out, each kind once in the report.
 */
import type { Dropped } from '../format'
import { isUnseen } from '../office/unseen'
import { descendants, type Element, elements, textOf } from '../xml'
import { type Around, aroundAll, Colours } from './colours'
import { isSheetUnread, stylesOf } from './css'
import { isHidden, visibilityOf } from './hidden'
import { withoutNotes } from './notes'
import { isPageHeader } from './page-headers'
import { isEmoji, isPictureKept } from './picture'
import { hasMergedCells, isLayoutTable } from './table'
import { blockNames, classesOf, isCell, without } from './tree'

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text)

/** Words for what tracks changes, and for what is gone by one. */
const changing =
  /^(?:track(?:ed|ing|change|changes)?|suggest(?:ed|ion|ions)?|diff|redline|revision|tox|lite)$/
const gone = /^(?:del|deleted?|deletion|removed?|removal)$/

/** Whether a class is one by which a program marks deletions that its writers track or suggest. */
function marksDeletion(name: string): boolean {
  if (/^mso-?del|^ice-del$|^del$|^deletedtext$|^ck-suggestion-marker-deletion$/.test(name)) return true
  const words = name.split(/[-_]+/)
  if (words.some((word) => changing.test(word)) && words.some((word) => gone.test(word))) return true
  return /del(?:et|highlight|$|-)/.test(name) && /track-?(?:ed)?-?change|suggest/.test(name)
}
/** Classes of comments: of Word, and of LibreOffice's XHTML. */
const commentClass =
  /^(?:msocom(?:txt|off|anchor)|msocomment(?:reference|text|subject)\w*|annotation_style_by_filter)$/

function isDeletion(element: Element): boolean {
  const { name, attributes } = element
  if (name === 'del' || name === 'w:del' || name === 'w:movefrom') return true
  const isSaid = ([key, value]: [string, string]) =>
    /^data-(?:track|suggest|diff|change|revision)/.test(key) && (gone.test(value) || /^delet/.test(value))
  if (Object.entries(attributes).some(isSaid)) return true
  return classesOf(element).some(marksDeletion)
}

function isComment(element: Element): boolean {
  const { name, attributes } = element
  const styles = stylesOf(element)
  if (/^comment(?:-list)?$/.test(styles.get('mso-element') ?? '')) return true
  if (styles.get('mso-special-character') === 'comment') return true
  if (classesOf(element).some((each) => commentClass.test(each))) return true
  const { href = '', id = '' } = attributes
  if (/^_(?:com|msocom)_\d/.test(id)) return true
  if (name !== 'a' && name !== 'sup' && name !== 'p') return false
  // the comments of an exported Google document
  const link = name === 'a' ? element : elements(element)[0]
  const isMark = /^\[[a-z]{1,3}\]/.test(textOf(link).trim())
  return /#_msocom_\d/.test(href) || (isMark && /#cmnt(?:_ref)?\d/.test(link?.attributes.href ?? ''))
}

/** What items are counted by: a sign, figures, a letter, a roman number. */
const signOfItem = /^[^\p{L}\p{N}]{0,3}$|^[([]?(?:[\p{N}.]{1,9}|\p{L}{1,2}|[ivxlcdm]{1,8})[.):\]]$/iu

/** The sign of an item that LibreOffice's XHTML has as text: a list of HTML has its own. */
function isSignOfItem(element: Element): boolean {
  const styles = stylesOf(element)
  const isPlaced = styles.get('float') === 'left' && styles.has('min-width')
  return element.name === 'span' && isPlaced && signOfItem.test(textOf(element).trim())
}

const embeds = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'canvas'])
const controls = new Set(['select', 'textarea', 'button'])
/** What browsers, encyclopedias and sites put beside the text. */
const furnitureClass =
  /^(?:mw-editsection|noprint|navbox|mw-empty-elt|headerlink|anchorjs-link|heading-anchor)$/

const contentsClass =
  /^(?:msotoc(?:heading|\d)|toc|toctitle|toc[-_](?:container|wrapper|list|box)|table-?of-?contents|ez-toc-container\S{0,20}|wp-block-(?:rank-math-toc|yoast-seo-table-of-contents|simpletoc)\S{0,20}|lwptoc|kramdown-toc)$/

/** A table of contents: what programs call so, and all of whose links lead to places in the same page. */
function isContentsList(element: Element): boolean {
  const { name, attributes } = element
  if (!blockNames.has(name)) return false
  const names = [...classesOf(element), (attributes.id ?? '').toLowerCase()]
  if (!names.some((each) => contentsClass.test(each))) return false
  if (name === 'p') return true
  const links = descendants(element, 'a').map((link) => link.attributes.href ?? '')
  return links.length > 1 && links.every((href) => href === '' || href.includes('#'))
}

/** A form that asks for something, and is not the frame of a page. */
function isAsking(form: Element): boolean {
  const fields = ['input', 'textarea', 'select'].flatMap((name) => descendants(form, name))
  const asks = fields.some(({ attributes }) => !/^(?:hidden|checkbox)$/.test(attributes.type ?? ''))
  return asks && textOf(form).replace(/\s+/g, ' ').length < 600 && descendants(form, 'h1').length === 0
}

/** A table as Apple Notes exports it: an object that shows nothing else. */
const isPlainObject = (element: Element) =>
  element.name === 'object' &&
  ['data', 'type', 'classid', 'codebase'].every((name) => element.attributes[name] === undefined) &&
  descendants(element, 'table').length > 0

/** Where a page of the printed book begins (EPUB 3 Structural Semantics): its number is no part of the text. */
const isPageNumber = ({ attributes }: Element) =>
  attributes.role === 'doc-pagebreak' || (attributes['epub:type'] ?? '').split(/\s+/).includes('pagebreak')

/** The box of a task as Google Docs draws it; its item says whether it is ticked. */
const isPictureOfBox = ({ name, attributes }: Element) =>
  name === 'img' && (attributes['aria-roledescription'] ?? attributes.role) === 'checkbox'

const ampFurniture =
  /^amp-(?:(?:sticky-|auto-)?ads?|analytics|consent|sidebar|pixel|geo|next-page|user-notification)$/
const ampText =
  /^amp-(?:accordion|carousel|base-carousel|inline-gallery\S{0,20}|fit-text|list|layout|selector|bind-macro|state|lightbox-gallery|timeago|mathml|story\S{0,30})$/

/** What becomes of an element of AMP: pages have their adverts, embeds and pictures in elements of these names. */
function fateOfAmp(name: string): Fate {
  if (/^amp-(?:img|anim)$/.test(name)) return 'picture'
  if (ampFurniture.test(name)) return 'page-furniture'
  return ampText.test(name) ? null : 'embed'
}

/** What becomes of an element: it is left out and reported, left out silently, or stays. */
type Fate = Dropped | 'unreported' | null

function fateOf(element: Element): Fate {
  const { name, attributes } = element
  if (name === 'script')
    return /^application\/ld\+json$/i.test(attributes.type ?? '') ? 'unreported' : 'script'
  if (name === 'style' || name === 'noscript' || name === 'head') return 'unreported'
  if (embeds.has(name) && !isPlainObject(element)) return 'embed'
  if (name.startsWith('amp-')) return fateOfAmp(name)
  if (isPageNumber(element)) return 'unreported'
  if (name === 'svg') return hasWords(textOf(element)) ? 'embed' : 'unreported'
  if (controls.has(name)) return 'form'
  if (name === 'input') return /^(?:hidden|checkbox)$/i.test(attributes.type ?? '') ? null : 'form'
  if (name === 'form' && isAsking(element)) return 'form'
  if (name === 'nav' || classesOf(element).some((each) => furnitureClass.test(each))) return 'page-furniture'
  if (isPageHeader(element)) return 'page-headers'
  if (isSignOfItem(element) || isPictureOfBox(element)) return 'unreported'
  if (isContentsList(element)) return 'contents-list'
  if (isDeletion(element)) return 'deletions'
  if (isComment(element)) return 'comments'
  return isHidden(element) ? 'hidden-text' : null
}

/** Classes of what is written below a picture. */
const captionClass =
  /^(?:wp-caption-text|(?:image|photo|picture|media|img|figure|fig|slide)[-_]*caption|caption[-_]*(?:text|wrapper)?|thumbcaption|gallerytext|(?:image|photo|picture)[-_]*credit|credit|copyright)$/

const isCaption = (element: Element) =>
  element.name === 'figcaption' || classesOf(element).some((each) => captionClass.test(each))

/** Who took a picture, as it is told at the end of what stands below it: `Photo: Dara A. Selim`, `(AFP)`. */
const photoCredit =
  /(?:(?:^|[\s([])(?:photo(?:graph)?s?|fotos?|pictures?|images?|credit|bild|fotoğraf|صورة|الصورة|تصوير|وێنە)(?: credit| by(?= \S{1,40} \S)| courtesy|:|\/| ?©)|©)(?:[^.!?؟]|(?<=[\s.]\p{L})\.){0,80}[.)\]]?$|\((?:AFP|AP|Reuters|dpa|Getty)\b[^()]{0,40}\)$/iu
/** No caption is longer, in UTF-16 units. */
const longestCaption = 300
const isCredited = (text: string) => text.length <= longestCaption && photoCredit.test(text)

/** Whether a paragraph is nothing but words in italics or small letters with the credit of a picture. */
function isCreditedLine(element: Element): boolean {
  const isSlanted = ({ name }: Element) => /^(?:em|i|small|cite)$/.test(name)
  const text = textOf(element).trim()
  return element.name === 'p' && isCredited(text) && textOf(without(element, isSlanted)).trim() === ''
}

/** Classes of boxes that hold a picture and what is said of it. */
const pictureBox = /^(?:photo|image|picture|foto|img)$/

/** What holds more than is said of a picture. */
const ofText = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'ul', 'ol', 'blockquote']

/**
 * Whether the one line beside a picture in a box is said of it: by the class of the box, or by a credit in a table for layout.
 * More lines, or words beside the picture in its own line, may be of the text.
 */
function isPictureBox(element: Element): boolean {
  const isBox = classesOf(element).some((each) => pictureBox.test(each))
  if ((element.name !== 'table' && !isBox) || element.name === 'p') return false
  if (ofText.some((name) => descendants(element, name).length > 0)) return false
  const filled = (name: string) => descendants(element, name).filter((each) => textOf(each).trim() !== '')
  if (filled('p').length > 1 || filled('td').length > 1) return false
  const text = textOf(element).replace(/\s+/g, ' ').trim()
  if (element.name === 'table') return isCredited(text)
  return text.length <= longestCaption
}

/** Pictures of a sign or of nothing, which nobody misses. */
function isPlaceholder(image: Element): boolean {
  const { width, height, src } = image.attributes
  const isDot = [width, height].every((size) => size !== undefined && /^[01](?:px)?$/.test(size))
  return isDot || src === '' || isEmoji(image)
}

/** Elements in whose content a picture or an embed stands; asked at every depth, so each is looked at once. */
const holding = new WeakMap<Element, boolean>()

function holdsMedia(element: Element): boolean {
  const known = holding.get(element)
  if (known !== undefined) return known
  const isHolding = element.children.some(
    (child) => typeof child !== 'string' && (isMedium(child) || holdsMedia(child)),
  )
  holding.set(element, isHolding)
  return isHolding
}

const isMedium = ({ name }: Element) =>
  name === 'img' || name === 'amp-img' || name === 'svg' || embeds.has(name)

const hasLostPicture = (element: Element) => {
  const images = descendants(element, 'img')
  return images.length > 0 && !images.some(isPictureKept) && images.some((image) => !isPlaceholder(image))
}

/** Whether an element is a picture on the network, or holds one and no text: what is marked as a caption after it is its own. */
function isLostAlone(element: Element): boolean {
  if (element.name === 'amp-img') return true
  if (element.name === 'img') return !isPictureKept(element) && !isPlaceholder(element)
  const isAlone = holdsMedia(element) && textOf(element).trim() === ''
  return isAlone && (hasLostPicture(element) || descendants(element, 'amp-img').length > 0)
}

/** What looks like the caption of its picture in a paragraph: small, or in italics on a line below it, as a byline is beside it. */
function isCaptionIn(paragraph: Element, { name }: Element): boolean {
  if (paragraph.name !== 'p') return false
  return name === 'small' || (/^(?:em|i|cite)$/.test(name) && descendants(paragraph, 'br').length > 0)
}

/** A box that holds a picture on the network, or an embed, and what is written below it. */
function isLostFigure(element: Element): boolean {
  if (element.name !== 'figure' && !/^(?:div|span|section|li|p|a|aside|table|td|center)$/.test(element.name))
    return false
  if (!holdsMedia(element)) return false
  const isLost =
    hasLostPicture(element) ||
    (element.name === 'figure' &&
      !descendants(element, 'img').some(isPictureKept) &&
      [...embeds, 'svg'].some((name) => descendants(element, name).length > 0))
  if (!isLost) return false
  if (element.name !== 'figure' && isPictureBox(element)) return true
  const isBeside = (each: Element) =>
    isCaption(each) || isCaptionIn(element, each) || embeds.has(each.name) || each.name === 'svg'
  return textOf(without(element, isBeside)).trim() === ''
}

/** Where a deletion that CKEditor suggests begins and ends: elements of its own, and attributes of blocks. */
const signNames = {
  before: [
    ['data-suggestion-end-before', false],
    ['data-suggestion-start-before', true],
  ],
  behind: [
    ['data-suggestion-end-after', false],
    ['data-suggestion-start-after', true],
  ],
} as const

class Pass {
  readonly dropped = new Set<Dropped>()
  /** The deletions that are open, by the names that their signs have. */
  readonly #deletions = new Set<string>()
  /** How many letters are shown, and how many are not for their colour alone. */
  seen = 0
  unseen = 0

  constructor(private readonly colours: Colours) {}

  /** The content of an element that is shown. @param around what holds for its own text */
  content(element: Element, around: Around): (Element | string)[] {
    const isPale = isUnseen(around.colour, around.behind, around.ground)
    let isBelowPicture = false
    return element.children.flatMap<Element | string>((child) => {
      if (typeof child === 'string') isBelowPicture &&= child.trim() === ''
      else if (isBelowPicture && (isCaption(child) || isCreditedLine(child))) {
        this.passOver(child)
        if (hasWords(textOf(child))) this.dropped.add('captions')
        return []
      } else isBelowPicture = isLostAlone(child)
      if (typeof child !== 'string') return this.signed(child, () => this.element(child, around))
      if (this.#deletions.size > 0) {
        if (hasWords(child)) this.dropped.add('deletions')
        return child.trim() === '' ? [child] : []
      }
      if (!around.isGhost) this[isPale ? 'unseen' : 'seen'] += child.trim().length
      if (!around.isGhost && !isPale) return [child]
      if (hasWords(child)) this.dropped.add('hidden-text')
      return child.trim() === '' ? [child] : []
    })
  }

  private sign(names: string | undefined, isStart: boolean): void {
    for (const name of (names ?? '').split(',').filter((each) => each.startsWith('deletion:')))
      if (isStart) this.#deletions.add(name)
      else this.#deletions.delete(name)
  }

  /** Looks at an element, and at the signs of deletions that it is or has. */
  private signed<T>({ name, attributes }: Element, look: () => T): T {
    if (name === 'suggestion-start' || name === 'suggestion-end')
      this.sign(attributes.name, name === 'suggestion-start')
    for (const [key, isStart] of signNames.before) this.sign(attributes[key], isStart)
    const seen = look()
    for (const [key, isStart] of signNames.behind) this.sign(attributes[key], isStart)
    return seen
  }

  /** Looks at the signs alone in what is not shown: a deletion that ends there would go on to the end of the text. */
  private passOver(element: Element): void {
    for (const child of elements(element)) this.signed(child, () => this.passOver(child))
  }

  private element(element: Element, around: Around): Element[] {
    const fate = fateOf(element)
    if (fate !== null) {
      this.passOver(element)
      if (fate !== 'unreported' && (fate !== 'hidden-text' || hasWords(textOf(element))))
        this.dropped.add(fate)
      // a cell that is not displayed has no place, and any other keeps it for the cells after it
      return isCell(element) && fate !== 'hidden-text' ? [{ ...element, children: [] }] : []
    }
    if (isSheetUnread(element) && hasWords(textOf(element))) this.dropped.add('style-rules')
    if (element.name === 'math') this.dropped.add('formulas')
    if (element.name === 'img' && !isPictureKept(element) && !isPlaceholder(element))
      this.dropped.add('picture')
    if (isLostFigure(element)) {
      this.passOver(element)
      this.dropped.add(hasLostPicture(element) ? 'picture' : 'embed')
      if (hasWords(textOf(element))) this.dropped.add('captions')
      return isCell(element) ? [{ ...element, children: [] }] : []
    }
    if (element.name === 'table' && hasMergedCells(element) && !isLayoutTable(element))
      this.dropped.add('merged-cells')
    const visibility = visibilityOf(element)
    const isGhost = visibility ? visibility === 'hidden' : around.isGhost
    const within = { ...this.colours.within(element, around), isGhost }
    return [{ ...element, children: this.content(element, within) }]
  }
}

/** A tree with what of it is shown to readers, and what else there was. */
export function shownIn(root: Element): { root: Element; dropped: Dropped[] } {
  const colours = new Colours(root)
  let pass = new Pass(colours)
  let children = pass.content(root, colours.within(root, aroundAll('paper')))
  // a text that is white for the most part was written on a ground that the file does not tell
  if (pass.unseen > pass.seen) {
    pass = new Pass(colours)
    children = pass.content(root, colours.within(root, aroundAll('unknown')))
  }
  const seen = { ...root, children }
  const { root: shown, isFound } = withoutNotes(seen)
  return { root: shown, dropped: [...pass.dropped, ...(isFound ? (['footnotes'] as const) : [])] }
}
