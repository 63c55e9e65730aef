/**
 * The text of Word's paragraphs as runs of the few elements that its reader knows. Every element is gone through,
 * known or not, so that none can hold text that nobody sees: what is not shown is left out and reported.
 */

import { type Crop, cropOf, isFree, readRightsLine } from '../../schema/picture'
import type { Dropped, StoryText } from '../format'
import type { Anchors } from '../office/anchors'
import { commentPlaces } from '../office/comments'
import { addressOf, isUnfilled, shownByCode } from '../office/field-codes'
import { lineOf } from '../office/formula'
import type { Revisions } from '../office/revisions'
import { lettersAsSigns, signsIn } from '../office/symbol-fonts'
import { type Ground, isUnseen } from '../office/unseen'
import { attribute, descendants, type Element, elements, escapeXml, find, textOf, xml } from '../xml'
import { describedImage } from './described-image'
import { behindIn, type Form, formXml } from './form'
import { exactXml, isOn, runXml, textXml } from './markup'
import type { Styles } from './styles'

/** What stands in the text and is none of it. */
const lost: Readonly<Record<string, Dropped | null>> = {
  delText: 'deletions',
  delInstrText: null,
  footnoteReference: 'footnotes',
  endnoteReference: 'footnotes',
  subDoc: 'embed',
  rPr: null,
  pPr: null,
  sdtPr: null,
  sdtEndPr: null,
  smartTagPr: null,
  customXmlPr: null,
  rubyPr: null,
  fldData: null,
}

/** In which of the two texts of a file with tracked changes an element's content stands (ECMA-376, part 1, 17.13.5). */
export const sideOf: Readonly<Record<string, StoryText>> = {
  ins: 'final',
  moveTo: 'final',
  del: 'base',
  moveFrom: 'base',
}

/** Drawings of another program's making. */
const embedded = ['object', 'chart', 'relIds', 'contentPart', 'OLEObject', 'control']

/** What holds a picture, a text box or a drawing. */
const drawings = new Set(['drawing', 'pict', 'object'])

/** Breaks that begin a page or a column. */
const pageBreak = '<w:br w:clear="all"/>'
const pageBreakRun = `<w:r>${pageBreak}</w:r>`

/** The content of a paragraph without the page breaks at its ends. */
function withoutEdges(xml: string): string {
  let from = 0
  let to = xml.length
  while (xml.startsWith(pageBreakRun, from)) from += pageBreakRun.length
  while (to > from && xml.endsWith(pageBreakRun, to)) to -= pageBreakRun.length
  return xml.slice(from, to)
}

/** What programs ask for in a control that nobody has filled in. */
const prompt =
  /^(?:click|tap|choose|select|enter|type|pick|insert)\b[^.]{0,60}\.?$|^\[[^\]]{0,60}\]$|^(?:klicken|tippen|wählen|cliquez|choisissez|haga clic|elija|fare clic)\b/iu

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const placedNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

/** Text that is raised or lowered by less, in half points, is set so for its looks. */
const leastRaised = 4

/** A field that is open. */
interface Field {
  /** Its instruction, as far as that was read. */
  code: string
  /** Whether what stands there is no text: its code, or a result that its code stands for. */
  isCode: boolean
  /** Whether its code was shown in place of its result. */
  isShown: boolean
}

/** What holds for the text of a run. */
interface Run {
  form: string
  font: string
}

const plainRun: Run = { form: '', font: '' }

/** Reads the content of paragraphs, one after the other: fields may go from one to the next. */
export class Inline {
  /** What stands in boxes that are anchored in the paragraph. */
  boxes: Element[] = []
  private paragraphStyle = ''
  private paragraphContent: Element | null = null
  /** What the paragraphs stand on that are read. */
  ground: Ground = 'paper'
  /** The fields that are open, the innermost last. */
  private fields: Field[] = []

  /**
   * @param hasFields whether complex fields begin and end as they should; else all of their text is shown
   * @param isRelated whether a relation, by its id, leads anywhere
   * @param dropped what is left out is added to it
   * @param anchors the places that are to be found again are added to it
   * @param side which text is read: the one with all changes accepted, or the one with all rejected
   * @param revisions what was changed is added to it
   */
  constructor(
    private readonly styles: Styles,
    private readonly hasFields: boolean,
    private readonly isRelated: (id: string) => boolean,
    private readonly dropped: Set<Dropped>,
    private readonly anchors: Anchors,
    readonly side: StoryText,
    private readonly revisions: Revisions,
  ) {}

  /** The content of a paragraph, as XML; `''` where it shows nothing. */
  paragraph(content: Element, style: string): string {
    this.paragraphStyle = style
    this.paragraphContent = content
    return withoutEdges(this.all(content, plainRun)).replaceAll(pageBreak, '<w:br/>')
  }

  private all(parent: Element, run: Run): string {
    return elements(parent)
      .map((each) => this.element(each, run))
      .join('')
  }

  /** Keeps paragraphs for after the one that they are anchored in. */
  keep(box: Element): string {
    this.boxes.push(box)
    return ''
  }

  private get isInCode(): boolean {
    return this.hasFields && this.fields.some(({ isCode }) => isCode)
  }

  private element(element: Element, run: Run): string {
    const { name } = element
    if (embedded.includes(name)) this.dropped.add('embed')
    const side = Object.hasOwn(sideOf, name) ? sideOf[name] : undefined
    if (side) return this.revised(element, run, side)
    if (this.side === 'base' && name === 'delText') return this.element({ ...element, name: 't' }, run)
    if (this.side === 'base' && name === 'delInstrText') return this.fieldCode(element)
    if (Object.hasOwn(lost, name)) {
      this.anchorsIn(element)
      return this.lose(lost[name] ?? null)
    }
    if (drawings.has(name)) return this.drawing(element)
    if (Object.hasOwn(texts, name)) return this.text(texts[name]?.(element, run) ?? '', run)
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined
    return act ? act(this, element, run) : this.all(element, run)
  }

  private lose(what: Dropped | null): string {
    if (what) this.dropped.add(what)
    return ''
  }

  private text(content: string, { form }: Run): string {
    return this.isInCode || content === '' ? '' : runXml(form, textXml(this.anchors.take()) + content)
  }

  /** What was inserted or deleted: shown where it is in the text that is read. */
  private revised(element: Element, run: Run, side: StoryText): string {
    if (side === this.side) return this.revisions.around(element, () => this.all(element, run))
    this.anchorsIn(element)
    return this.lose(this.side === 'final' ? 'deletions' : null)
  }

  /** Remembers a place of a comment: where its text begins or ends, or where it stands. */
  anchor({ name, attributes }: Element): string {
    const place = commentSigns[name]
    const id = attribute({ name, attributes, children: [] }, 'id')
    if (place && id !== undefined) this.anchors.add(place(id))
    return ''
  }

  /** Remembers the places of comments in what is left out. */
  private anchorsIn(element: Element): void {
    for (const each of elements(element)) {
      this.anchor(each)
      this.anchorsIn(each)
    }
  }

  /** The text of a run; one that is hidden is left out. */
  run(element: Element): string {
    const given = find(element, 'rPr')
    const change = given && find(given, 'rPrChange')
    if (!change) return this.runWith(element, given)
    const properties = this.side === 'base' ? find(change, 'rPr') : given
    return this.revisions.around(change, () => this.runWith(element, properties))
  }

  private runWith(element: Element, properties: Element | undefined): string {
    const form = this.scriptedForm(this.styles.runForm(properties, this.paragraphStyle))
    if (form.isHidden || this.isUnseen(form)) {
      this.anchorsIn(element)
      if (['t', 'sym', 'drawing', 'pict'].some((name) => descendants(element, name).length > 0))
        this.dropped.add('hidden-text')
      // fields begin and end in hidden runs all the same
      return elements(element)
        .filter(({ name }) => name === 'fldChar' || name === 'instrText')
        .map((each) => this.element(each, plainRun))
        .join('')
    }
    const fonts = properties && find(properties, 'rFonts')
    const font = attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi') ?? ''
    const content = elements(element)
    // the sign of a note that an editor chose stands beside the reference
    const isNote = content.some(
      (each) => /noteReference$/.test(each.name) && isTrue(each, 'customMarkFollows'),
    )
    const shown = isNote ? content.filter(({ name }) => name !== 't' && name !== 'sym') : content
    const run = { form: formXml(form), font }
    return shown.map((each) => this.element(each, run)).join('')
  }

  /** Whether text has the colour of what is behind it. */
  private isUnseen({ colour, behind }: Form): boolean {
    const properties = this.paragraphContent ? find(this.paragraphContent, 'pPr') : undefined
    return isUnseen(colour, behind ?? behindIn(properties), this.ground)
  }

  /** A form in which what is raised or lowered by points is a superscript or a subscript, where other text is on the line. */
  private scriptedForm(form: Form): Form {
    const { raised = 0, script } = form
    if (script !== undefined || Math.abs(raised) < leastRaised || !this.hasLine()) return form
    return { ...form, script: raised > 0 ? 'superscript' : 'subscript' }
  }

  /** Whether some text of the paragraph stands on the line. */
  private hasLine(): boolean {
    const runs = this.paragraphContent ? descendants(this.paragraphContent, 'r') : []
    return runs.some(
      (run) =>
        find(run, 't') !== undefined &&
        Math.abs(this.styles.runForm(find(run, 'rPr'), this.paragraphStyle).raised ?? 0) < leastRaised,
    )
  }

  /** A sign that a field begins, that its result does, or that it ends. */
  fieldSign(element: Element, run: Run): string {
    const type = attribute(element, 'fldCharType')
    if (type === 'begin') this.fields.push({ code: '', isCode: true, isShown: false })
    const field = this.fields.at(-1)
    const isAtResult = field?.isCode === true && (type === 'separate' || type === 'end')
    if (type === 'end') this.fields.pop()
    const own = isAtResult ? this.shownBy(field, type) : null
    const shown = own === null || this.isInOuterCode(field) ? '' : runXml(run.form, textXml(own))
    const form = type === 'begin' ? runXml(run.form, textXml(formField(element))) : ''
    if (!this.hasFields) return form + shown
    const sign = `<w:r>${xml('w:fldChar', { 'w:fldCharType': type ?? '' })}</w:r>`
    const leadsTo = type === 'separate' ? linkCode(field?.code ?? '') : ''
    return type === 'end' ? shown + sign : form + leadsTo + sign + shown
  }

  /** Whether a field stands in the instruction of another. */
  private isInOuterCode(field: Field | undefined): boolean {
    return this.hasFields && this.fields.some((each) => each !== field && each.isCode)
  }

  /** What stands for a field by its code; null where that is its result, which is text then. */
  private shownBy(field: Field, sign: 'separate' | 'end'): string | null {
    if (field.isShown) return null
    const shown = this.hasFields ? shownByCode(field.code) : null
    if (shown?.dropped) this.dropped.add(shown.dropped)
    if (!shown && sign === 'end' && isUnfilled(field.code)) this.dropped.add('form')
    field.isShown = shown !== null
    if (sign === 'separate') field.isCode = shown !== null
    return shown?.text ?? null
  }

  /** The instruction of a field, in pieces. */
  fieldCode(element: Element): string {
    const code = textOf(element)
    const field = this.fields.at(-1)
    if (field) field.code += code
    return ''
  }

  /** A field whose code is an attribute. */
  simpleField(element: Element, run: Run): string {
    const code = attribute(element, 'instr') ?? ''
    const shown = shownByCode(code)
    if (shown?.dropped) this.dropped.add(shown.dropped)
    if (shown) return this.text(textXml(shown.text), run)
    const content = this.all(element, run)
    if (content === '' && isUnfilled(code)) this.dropped.add('form')
    const leadsTo = linkCode(code)
    if (leadsTo === '') return content
    const sign = (type: string) => `<w:r>${xml('w:fldChar', { 'w:fldCharType': type })}</w:r>`
    return `${sign('begin')}${leadsTo}${sign('separate')}${content}${sign('end')}`
  }

  link(element: Element, run: Run): string {
    const content = this.all(element, run)
    const { attributes } = element
    const given = Object.entries(attributes).filter(
      ([name, id]) => /^(?:\w+:)?id$/.test(name) && this.isRelated(id),
    )
    const anchor = attribute(element, 'anchor')
    const linkAttributes = {
      ...Object.fromEntries(given),
      ...(anchor !== undefined && { 'w:anchor': anchor }),
    }
    if (content === '' || Object.keys(linkAttributes).length === 0) return content
    return xml('w:hyperlink', linkAttributes, content)
  }

  formula(element: Element, run: Run): string {
    this.dropped.add('formulas')
    const read = () => this.text(textXml(lineOf(this.shown(element))), run)
    const change = changeIn(element)
    return change ? this.revisions.around(change, read) : read()
  }

  /** A formula without what does not stand in the text that is read. */
  private shown(element: Element): Element {
    const isShown = (child: Element | string) =>
      typeof child === 'string' || (sideOf[child.name] ?? this.side) === this.side
    const children = element.children.filter(isShown)
    return {
      ...element,
      children: children.map((child) => (typeof child === 'string' ? child : this.shown(child))),
    }
  }

  /** Text with its pronunciation above, which stands after it in brackets. */
  ruby(element: Element, run: Run): string {
    const [base, above] = [find(element, 'rubyBase'), find(element, 'rt')]
    const annotation = above ? this.all(above, run) : ''
    const bracket = (sign: string) => this.text(textXml(sign), plainRun)
    return (base ? this.all(base, run) : '') + (annotation && bracket('(') + annotation + bracket(')'))
  }

  /** The first of several ways to show one thing that shows anything. */
  alternatives(element: Element, run: Run): string {
    for (const way of elements(element)) {
      const boxes = this.boxes.length
      const content = this.all(way, run)
      if (content !== '' || this.boxes.length > boxes) return content
    }
    return ''
  }

  /** A control that is still to be filled in shows what to fill in. */
  control(element: Element, run: Run): string {
    return this.isPrompt(element) ? this.lose('form') : this.all(element, run)
  }

  /** Whether a control shows but what to fill in. */
  isPrompt(control: Element): boolean {
    const properties = find(control, 'sdtPr')
    if (isOn(properties, 'showingPlcHdr') !== true) return false
    const styles = descendants(control, 'rStyle').map((style) => attribute(style, 'val') ?? '')
    const text = descendants(control, 't').map(textOf).join('').trim()
    return styles.some((style) => /placeholder/i.test(this.styles.nameOf(style))) || prompt.test(text)
  }

  /** The pictures of a drawing; its text is kept for later. */
  private drawing(given: Element): string {
    const whole = chosen(given)
    const element = withoutHidden(whole)
    const boxes = boxesIn(element)
    if (boxesIn(whole).length > boxes.length) this.dropped.add('hidden-text')
    this.boxes.push(...boxes)
    if (embedded.some((name) => element.name === name || shapesIn(element, name).length > 0))
      this.dropped.add('embed')
    const frame = elements(element).find(({ name }) => name === 'inline' || name === 'anchor')
    const pictures = shapesIn(element, 'pic').filter((picture) => this.isPicture(picture))
    const images = shapesIn(element, 'imagedata').filter((image) => this.hasPart(attribute(image, 'id')))
    return [
      ...pictures.map((picture) => pictureXml(frame, picture)),
      ...images.map((image) => `<w:pict>${exactXml(image)}</w:pict>`),
    ]
      .map((each) => runXml('', each))
      .join('')
  }

  private isPicture(picture: Element): boolean {
    const [blip] = descendants(picture, 'blip')
    if (!blip) return false
    const embedded = attribute(blip, 'embed')
    if (embedded !== undefined) return this.hasPart(embedded)
    // on the network, or nowhere
    this.dropped.add('picture')
    return false
  }

  /** Whether a picture is in the file; one that is referenced but missing is reported. */
  private hasPart(id: string | undefined): boolean {
    if (id === undefined) return false
    if (!this.isRelated(id)) this.dropped.add('picture')
    return this.isRelated(id)
  }
}

/** The signs of comments in the text, and the places that they tell. */
export const commentSigns: Readonly<Record<string, (id: string) => string>> = {
  commentRangeStart: commentPlaces.from,
  commentRangeEnd: commentPlaces.to,
  commentReference: commentPlaces.at,
}

const texts: Readonly<Record<string, (element: Element, run: Run) => string>> = {
  t: (element, { font }) => textXml(lettersAsSigns(spaced(element), font)),
  tab: () => '<w:tab/>',
  ptab: () => '<w:tab/>',
  br: (element) => (/^(page|column)$/.test(attribute(element, 'type') ?? '') ? pageBreak : '<w:br/>'),
  cr: () => '<w:br/>',
  noBreakHyphen: () => textXml('\u2011'),
  softHyphen: () => textXml('\u00ad'),
  sym: (element) => textXml(symbol(element)),
}

const acts: Readonly<Record<string, (inline: Inline, element: Element, run: Run) => string>> = {
  r: (inline, element) => inline.run(element),
  fldChar: (inline, element, run) => inline.fieldSign(element, run),
  instrText: (inline, element) => inline.fieldCode(element),
  fldSimple: (inline, element, run) => inline.simpleField(element, run),
  hyperlink: (inline, element, run) => inline.link(element, run),
  oMath: (inline, element, run) => inline.formula(element, run),
  commentRangeStart: (inline, element) => inline.anchor(element),
  commentRangeEnd: (inline, element) => inline.anchor(element),
  commentReference: (inline, element) => inline.anchor(element),
  ruby: (inline, element, run) => inline.ruby(element, run),
  AlternateContent: (inline, element, run) => inline.alternatives(element, run),
  sdt: (inline, element, run) => inline.control(element, run),
  // blocks where none should be
  p: (inline, element) => inline.keep({ ...element, name: 'txbxContent', children: [element] }),
  tbl: (inline, element) => inline.keep({ ...element, name: 'txbxContent', children: [element] }),
  txbxContent: (inline, element) => inline.keep(element),
}

/** The first change within a formula. */
function changeIn(formula: Element): Element | undefined {
  for (const each of elements(formula)) {
    const found = Object.hasOwn(sideOf, each.name) ? each : changeIn(each)
    if (found) return found
  }
  return undefined
}

/** The code of a field that leads to a page, without its switches; `''` where it is none. */
function linkCode(code: string): string {
  const address = addressOf(code)
  return address === '' ? '' : `<w:r>${xml('w:instrText', {}, escapeXml(` HYPERLINK "${address}" `))}</w:r>`
}

/** Text of an element; a line break at its ends is the layout of the file. */
function spaced(element: Element): string {
  const text = textOf(element)
  if (attribute(element, 'space') === 'preserve') return text
  const bare = text.trimEnd()
  const whole = text.slice(bare.length).includes('\n') ? bare : text
  return whole.replace(/^\s*\n\s*/, '')
}

/** The sign of a symbol font, by its number in hexadecimal digits. */
function symbol(element: Element): string {
  const code = Number.parseInt(attribute(element, 'char') ?? '', 16)
  if (!(code > 0 && code <= 0xffff)) return ''
  return signsIn(String.fromCharCode(code < 0x100 ? code + 0xf000 : code), attribute(element, 'font') ?? '')
}

/** What a field of a form holds that has no result: a tick, or one of several words. */
function formField(begin: Element): string {
  const data = find(begin, 'ffData')
  const box = data && find(data, 'checkBox')
  if (box) return (isOn(box, 'checked') ?? isOn(box, 'default') ?? false) ? '☒' : '☐'
  const list = data && find(data, 'ddList')
  const chosenAt = list && (find(list, 'result') ?? find(list, 'default'))
  const entry = list && elements(list, 'listEntry')[Number(attribute(chosenAt, 'val') ?? 0)]
  return attribute(entry, 'val') ?? ''
}

/** An element with but one of each choice in it, the first that holds anything. */
function chosen(element: Element): Element {
  const children = element.children.flatMap<Element | string>((child) => {
    if (typeof child === 'string') return [child]
    if (child.name !== 'AlternateContent') return [chosen(child)]
    const way = elements(child).find((each) => elements(each).length > 0)
    return way ? elements(chosen(way)) : []
  })
  return { ...element, children }
}

/** Whether a shape is one that Word does not show: by its properties, or by its style in old drawings. */
function isHiddenShape(element: Element): boolean {
  const properties = elements(element).filter(({ name }) => name === 'docPr' || name === 'cNvPr')
  return (
    properties.some((each) => isTrue(each, 'hidden')) ||
    /(?:^|;)\s*visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')
  )
}

/** A drawing without the shapes in it that are not shown. */
function withoutHidden(element: Element): Element {
  if (isHiddenShape(element)) return { ...element, children: [] }
  const children = element.children.map((child) =>
    typeof child === 'string' || child.name === 'txbxContent' ? child : withoutHidden(child),
  )
  return { ...element, children }
}

/** The elements of a name in a drawing, but for those in its text. */
function shapesIn(element: Element, name: string): Element[] {
  return elements(element).flatMap((child) => {
    if (child.name === 'txbxContent') return []
    return [...(child.name === name ? [child] : []), ...shapesIn(child, name)]
  })
}

function boxOf(lines: readonly string[]): Element {
  const element = (name: string, ...children: (Element | string)[]) => ({ name, attributes: {}, children })
  return element('txbxContent', ...lines.map((line) => element('p', element('r', element('t', line)))))
}

/** The text of a drawing: boxes of paragraphs, shapes with text of their own, and words that are drawn. */
function boxesIn(element: Element): Element[] {
  const boxes = elements(element).flatMap((child) => {
    if (child.name === 'txbxContent') return [child]
    if (child.name === 'txBody')
      return [boxOf(elements(child, 'p').map((line) => descendants(line, 't').map(textOf).join('')))]
    return boxesIn(child)
  })
  const drawn = elements(element, 'textpath').map((path) => attribute(path, 'string') ?? '')
  return boxes.length === 0 && drawn.some((text) => text.trim() !== '') ? [boxOf(drawn)] : boxes
}

/** The edges of a picture that are not shown (ECMA-376, part 1, 20.1.8.55), in thousandths of a percent or with a sign. */
function cropIn(picture: Element): Crop | null {
  const [rectangle] = descendants(picture, 'srcRect')
  const edge = (name: string) => {
    const value = attribute(rectangle, name) ?? '0'
    const share = value.endsWith('%') ? Number.parseFloat(value) : Number(value) / 1000
    // less than nothing is room around the picture
    return Math.max(0, share)
  }
  return cropOf({ left: edge('l'), top: edge('t'), right: edge('r'), bottom: edge('b') })
}

/** A picture of a drawing, with its description, and in it what mammoth does not hand on. */
function pictureXml(frame: Element | undefined, picture: Element): string {
  const [properties] = frame ? elements(frame, 'docPr') : []
  const rights = readRightsLine(attribute(properties, 'title'))
  const crop = cropIn(picture)
  const alt = attribute(properties, 'descr') || (isFree(rights) ? attribute(properties, 'title') : '') || ''
  const descr = describedImage({ alt, crop, rights })
  const description =
    properties && exactXml({ ...properties, attributes: { ...properties.attributes, descr } })
  const graphic = `<a:graphic xmlns:a="${drawingNamespace}"><a:graphicData>${exactXml(picture)}</a:graphicData></a:graphic>`
  return `<w:drawing><wp:inline xmlns:wp="${placedNamespace}">${description ?? ''}${graphic}</wp:inline></w:drawing>`
}

function isTrue(element: Element, name: string): boolean {
  return /^(1|true|on)$/.test(attribute(element, name) ?? '')
}
