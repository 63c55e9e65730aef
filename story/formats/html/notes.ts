/** Notes of a text, at its foot or its end, and the references to them: a story has neither. */
import { type Element, elements, textOf } from '../xml'
import { stylesOf } from './css'
import { blockNames, classesOf, isCell, linksIn } from './tree'

/** What a reference shows, in figures and letters of any script: `1`, `[12]`, `a`, `*`, `[A 1]`. */
const sign =
  /^[[(]?\s*(?:\p{Nd}{1,3}|\p{L}{1,2}|[ivxl]{1,5}|[*†‡§¶#^]{1,3}|(?:note|nb|n)\.?\s*\p{Nd}{1,3})\s*[\])]?$|^\[\s*\p{L}{1,12}\.?\s*\p{Nd}{1,3}\s*\]$/iu
/** A raised sign in brackets, or words that say what is missing: `[2]`, `[note 2]`, `[citation needed]`. */
const raisedSign =
  /^\[\s*(?:\p{Nd}{1,3}|\p{L}|\p{L}{1,12}\.?\s*\p{Nd}{1,3}|\p{L}{1,30}\.?(?: \p{L}{1,30}){1,3}\??)\s*\]$/u
/** How programs name the places of notes. */
const notePlace =
  /^_{0,2}(?:ftn|edn|fn|en|footnote|endnote|note|cite[_-]?note|sdfootnote|sdendnote|easy-footnote|wp-block-footnote|cmnt)(?:[-_.:]|\d|sym|bottom)/i
const referenceClass =
  /^(?:mso(?:foot|end)notereference|(?:foot|end)note-?_?(?:ref|reference|link|anchor|call|number|num|marker|mark|sign)s?|fn-?ref|note-?ref|sd(?:foot|end)noteanc|easy-footnote|footnote__citation|modern-footnotes-footnote|footnote_referrer|(?:side|margin)note-number|mw-ref)$/
const noteWords =
  /^(?:foot|end)?notes?(?:\s*(?:and|&)\s*references)?:?$|^references:?$|^anmerkungen$|^fußnoten$|^références$|^notas$/i

/** Places of references, which notes lead back to. */
const backPlace = /ref|anc$|back|return/i

const tokens = (text: string | undefined) => (text ?? '').toLowerCase().split(/\s+/)

/** The place in the same page that a link leads to, or `''`. */
function fragmentOf({ attributes }: Element): string {
  const { href = '' } = attributes
  const at = href.indexOf('#')
  if (at < 0) return ''
  const place = href.slice(at + 1)
  return at === 0 || notePlace.test(place) ? place : ''
}

function isReferenceLink(element: Element): boolean {
  const text = textOf(element).trim()
  const place = fragmentOf(element)
  if (place === '' || !sign.test(text)) return false
  const isRaised = elements(element).length === 1 && elements(element)[0]?.name === 'sup'
  const isNoteClass = classesOf(element).some((each) => /^(?:foot|end)?note(?:s|-link)?$/.test(each))
  return notePlace.test(place) || /^[[(]?\p{Nd}/u.test(text) || isRaised || isNoteClass
}

/** Whether an element refers to a note, and is nothing else. */
function isReference(element: Element): boolean {
  const { name, attributes } = element
  if (attributes.role === 'doc-noteref' || tokens(attributes['epub:type']).includes('noteref')) return true
  const classes = classesOf(element)
  if (classes.some((each) => referenceClass.test(each)) && textOf(element).trim().length <= 12) return true
  if (name === 'a') return isReferenceLink(element)
  if (name !== 'sup') return false
  const text = textOf(element).trim()
  if (attributes['data-fn'] !== undefined || classes.includes('reference')) return true
  if (raisedSign.test(text)) return true
  const inside = linksIn(element)
  // a raised number that is a link to anywhere is a source
  const isNumber = (link: Element) => /^\[?\p{Nd}{1,3}\]?$/u.test(textOf(link).trim())
  const isNoteLink = (link: Element) =>
    (fragmentOf(link) !== '' && sign.test(textOf(link).trim())) || isNumber(link)
  const rest = inside.reduce((left, link) => left.replace(textOf(link).trim(), ''), text)
  return inside.length > 0 && inside.every(isNoteLink) && /^[\s,;–[\]()-]*$/.test(rest)
}

const ownNoteClass =
  /^(?:mso(?:foot|end)notetext|(?:foot|end)notes?|footnotes-list|references|reflist|mw-references-wrap|wp-block-footnotes|sd(?:foot|end)note|easy-footnotes?-wrapper)$/

/** Notes that a program puts into the line or beside it, where a reader points at them. */
const sideNoteClass =
  /^(?:modern-footnotes-footnote__note|footnote_tooltip|(?:side|margin)-?note|ltx_role_footnote|(?:bigfoot|littlefoot)[-_].*)$/

/** Whether an element is a note, or holds notes, by what its program says of it. */
function isDeclaredNote(element: Element): boolean {
  const { attributes } = element
  if (/^doc-(?:foot|end)notes?$/.test(attributes.role ?? '')) return true
  if (classesOf(element).some((each) => sideNoteClass.test(each))) return true
  if (tokens(attributes['epub:type']).some((each) => /^(?:foot|end|rear)notes?$/.test(each))) return true
  return /^(?:foot|end)note(?:-list)?$/.test(stylesOf(element).get('mso-element') ?? '')
}

/** Longer than any note. */
const longNote = 3000

function firstElement(element: Element): Element | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') return undefined
    } else return child
  }
  return undefined
}

/** Whether an element is one of the places that references lead to, or begins with it. */
function isPlace(element: Element, places: ReadonlySet<string>): boolean {
  const { id = '', name = '' } = element.attributes
  if (places.has(id) || (element.name === 'a' && places.has(name))) return true
  const first = firstElement(element)
  return first !== undefined && isPlace(first, places)
}

const mayBeNote = /^(?:p|li|div|dd|dt|aside|section|tr|td|blockquote)$/

/** Whether an element begins with a link back to what refers to it: `[2]` of a note. */
function beginsWithWayBack(element: Element): boolean {
  const first = firstElement(element)
  if (!first) return false
  if (first.name !== 'a') return beginsWithWayBack(first)
  return backPlace.test(fragmentOf(first)) && isReferenceLink(first)
}

/** Text without its notes and what refers to them. */
class Notes {
  isFound = false
  private readonly places = new Set<string>()
  private readonly references = new Set<Element>()

  /** Finds what refers to notes, and where it leads to. */
  find(element: Element): void {
    for (const child of elements(element)) {
      if (!isReference(child)) {
        this.find(child)
        continue
      }
      this.isFound = true
      const places = (child.name === 'a' ? [child] : linksIn(child)).map(fragmentOf)
      const { 'data-fn': own = '' } = child.attributes
      const forward = [...places, own].filter((place) => place !== '' && !backPlace.test(place))
      const isSource = child.name === 'sup' && places.length > 0 && places.every((place) => place === '')
      if (forward.length > 0 || isSource) this.references.add(child)
      for (const place of forward) this.places.add(place)
    }
  }

  private isNote(element: Element): boolean {
    if (isDeclaredNote(element)) return true
    if (!this.isFound) return false
    const isShort = textOf(element).length <= longNote
    const noteClass = classesOf(element).find((each) => ownNoteClass.test(each))
    if (noteClass !== undefined && (noteClass !== 'references' || /^(?:ol|ul)$/.test(element.name)))
      return isShort || !/^(?:foot|end)note$/.test(noteClass)
    if (!mayBeNote.test(element.name) || !isShort) return false
    const hasOwnId = this.places.has(element.attributes.id ?? '')
    const isOne = hasOwnId || !elements(element).some(({ name }) => blockNames.has(name))
    return isOne && (isPlace(element, this.places) || beginsWithWayBack(element)) && !this.refers(element)
  }

  /** Whether a text has references in it, and so is more than a note. */
  private refers(element: Element): boolean {
    return elements(element).some((child) => this.references.has(child) || this.refers(child))
  }

  without(element: Element): Element {
    const children: (Element | string)[] = []
    for (const child of element.children) {
      if (typeof child === 'string') {
        children.push(child)
        continue
      }
      if (isReference(child)) {
        this.isFound = true
        continue
      }
      const isNote = this.isNote(child)
      const rest = isNote ? null : this.without(child)
      const isEmptied =
        rest !== null && rest !== child && textOf(child).trim() !== '' && textOf(rest).trim() === ''
      // the cells after one that is emptied stay where they are
      const mayGo = blockNames.has(child.name) && !isCell(child)
      if (rest && !(isEmptied && mayGo)) {
        children.push(rest)
        continue
      }
      this.isFound = true
      if (isCell(child)) children.push({ ...child, children: [] })
      else dropHead(children)
    }
    return children.length === element.children.length &&
      children.every((child, index) => child === element.children[index])
      ? element
      : { ...element, children }
  }
}

/** Takes away the rule or the heading that stands before notes. */
function dropHead(children: (Element | string)[]): void {
  for (;;) {
    const last = children.findLastIndex((child) => typeof child !== 'string' || child.trim() !== '')
    const before = children[last]
    if (typeof before !== 'object') return
    const isHead = /^(?:h[1-6]|p|div|header)$/.test(before.name) && noteWords.test(textOf(before).trim())
    if (before.name !== 'hr' && !isHead) return
    children.splice(last, 1)
  }
}

/** A tree without notes and what refers to them, and whether there were any. */
export function withoutNotes(root: Element): { root: Element; isFound: boolean } {
  const notes = new Notes()
  notes.find(root)
  const rest = notes.without(root)
  return { root: rest, isFound: notes.isFound }
}
