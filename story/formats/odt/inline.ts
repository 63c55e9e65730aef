/** The text in a paragraph of an OpenDocument as HTML, with the rules of its blanks (OpenDocument 1.3, part 3, 6.1). */

import { isFree, readRightsLine } from '../../schema/picture'
import type { Report } from '../format'
import { escapeHtml } from '../html/escape'
import type { Anchors } from '../office/anchors'
import { imageHtml } from '../office/picture'
import { lettersAsSigns } from '../office/symbol-fonts'
import { type Ground, isUnseen } from '../office/unseen'
import { attribute, type Element, elements, find, textOf } from '../xml'
import { croppedBy } from './clip'
import type { Form, Styles } from './styles'
import { isSign } from './tracked'

type Dropped = Report['dropped'][number]

/** What stands in the text and is none of it. */
const left: Readonly<Record<string, Dropped | null>> = {
  note: 'footnotes',
  'note-ref': 'footnotes',
  'tracked-changes': null,
  'hidden-paragraph': null,
  script: 'script',
  placeholder: 'form',
  control: 'form',
  'event-listeners': null,
}

/** Blocks, which a shape may hold. */
const blocks = new Set(['p', 'h', 'list', 'table', 'section', 'numbered-paragraph', 'text-box'])

/** What a text needs of the other files of its document. */
export interface Files {
  /** The address of a picture in a story, or null where it cannot be shown. */
  picture(image: Element): string | null
  /** A formula as a line of text; null where an object is none. */
  formula(object: Element): string | null
  /** The places that are to be found again are added to it. */
  anchors: Anchors
  /** Takes a comment, or the sign of its end, where it stands. */
  comment(element: Element): void
  /** Takes a sign of a tracked change, where it stands. */
  change(element: Element): void
}

/** Reads one paragraph. */
export class Inline {
  readonly dropped: Dropped[] = []
  /** Boxes of text that are anchored in the paragraph. */
  readonly floating: Element[] = []
  /** Blanks at the beginning are the file's layout, and so is a blank after another. */
  private isAfterBlank = true

  constructor(
    private readonly styles: Styles,
    private readonly files: Files,
    private readonly ground: Ground,
  ) {}

  /** The content of a paragraph, all of which is set in a form. */
  paragraph(element: Element, form: Form): string {
    return this.children(element, form)
  }

  private children(element: Element, form: Form): string {
    return element.children
      .map((child) => (typeof child === 'string' ? this.text(child, form) : this.element(child, form)))
      .join('')
  }

  private text(text: string, form: Form): string {
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ')
    const shown = this.isAfterBlank ? collapsed.replace(/^ /, '') : collapsed
    if (shown === '') return ''
    const isSeen = !isUnseen(form.colour, form.behind, this.ground)
    if (form.isHidden || !isSeen) return shown.trim() === '' ? '' : this.lose('hidden-text')
    this.isAfterBlank = shown.endsWith(' ')
    return wrap(this.files.anchors.take() + escapeHtml(lettersAsSigns(shown, form.font ?? '')), form)
  }

  private lose(what: Dropped | null): string {
    if (what) this.dropped.push(what)
    return ''
  }

  /** Text with its pronunciation above, which stands after it in brackets. */
  private ruby(element: Element, form: Form): string {
    const [base, above] = [find(element, 'ruby-base'), find(element, 'ruby-text')]
    const annotation = above ? this.children(above, form) : ''
    return (base ? this.children(base, form) : '') + (annotation && `(${annotation})`)
  }

  private element(element: Element, form: Form): string {
    const { name } = element
    if (isSign(element)) {
      this.files.change(element)
      return ''
    }
    if (name === 'annotation' || name === 'annotation-end') {
      this.files.comment(element)
      return ''
    }
    if (Object.hasOwn(left, name)) return this.lose(left[name] ?? null)
    if (isHiddenElement(element)) return this.lose('hidden-text')
    // a control that is still to be filled in shows what to fill in
    if (attribute(element, 'showing-place-holder') === 'true') return this.lose('form')
    // what is said of a shape, and no field
    if ((name === 'title' || name === 'desc') && element.prefix !== 'text') return ''
    if (blocks.has(name)) {
      this.floating.push({ ...element, name: 'text-box', children: [element] })
      return ''
    }
    if (name === 's')
      return this.exact(' '.repeat(Math.min(Number(attribute(element, 'c') ?? '1') || 1, 100)), form)
    if (name === 'tab') return this.exact('\t', form)
    if (name === 'line-break') return this.exact('<br>', form, true)
    if (name === 'frame') return form.isHidden ? this.lose('hidden-text') : this.frame(element)
    if (name === 'ruby') return this.ruby(element, form)
    if (name === 'a') return this.link(element, form)
    if (name === 'span')
      return this.children(element, {
        ...form,
        ...this.styles.textForm(attribute(element, 'style-name') ?? ''),
      })
    return this.children(element, form)
  }

  /** Explicit blanks, not those of the source's layout. */
  private exact(html: string, form: Form, isBlankNext = false): string {
    if (form.isHidden) return ''
    this.isAfterBlank = isBlankNext
    return wrap(html, form)
  }

  private link(element: Element, form: Form): string {
    const href = attribute(element, 'href') ?? ''
    const content = this.children(element, form)
    return href === '' ? content : `<a href="${escapeHtml(href)}">${content}</a>`
  }

  private frame(frame: Element): string {
    const box = find(frame, 'text-box')
    if (box) this.floating.push(box)
    const object = elements(frame).find(({ name }) => /^(object|object-ole|plugin|applet)$/.test(name))
    const formula = object && this.files.formula(object)
    if (typeof formula === 'string') {
      this.dropped.push('formulas')
      return this.exact(escapeHtml(formula), {})
    }
    const isObject = object !== undefined
    if (isObject) this.dropped.push('embed')
    const image = find(frame, 'image')
    if (!image || isObject) return ''
    const src = this.files.picture(image)
    if (!src) this.dropped.push(/^[a-z]+:/i.test(attribute(image, 'href') ?? '') ? 'picture' : 'odd-picture')
    if (!src) return ''
    const title = textOf(find(frame, 'title'))
    const rights = readRightsLine(title)
    const alt = textOf(find(frame, 'desc')) || (isFree(rights) ? title : '')
    const clip = this.styles.clip(attribute(frame, 'style-name') ?? '')
    return imageHtml(src, alt, croppedBy(clip, src), rights)
  }
}

/** Whether a field or a section is hidden. */
export function isHiddenElement(element: Element): boolean {
  return attribute(element, 'display') === 'none' || attribute(element, 'is-hidden') === 'true'
}

function wrap(html: string, { isStrong, isEm, isStrike, position }: Form): string {
  const placed = position ? `<${position}>${html}</${position}>` : html
  const struck = isStrike ? `<s>${placed}</s>` : placed
  const slanted = isEm ? `<em>${struck}</em>` : struck
  return isStrong ? `<strong>${slanted}</strong>` : slanted
}
