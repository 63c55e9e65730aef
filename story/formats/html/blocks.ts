/**
 * HTML as blocks of a story. Every element that is not named here is let stand by its content, so that no text is
 * lost; what may not stand where it is found is put beside it, so that no list, table or quote ends early.
 */

import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { noSignOff } from '../../schema/values'
import { joinLines } from '../../story/lines'
import { fraction, scripted, withDegrees } from '../letters/scripts'
import { tabsForColumns } from '../lines/spaced-columns'
import { tableOfTabs } from '../lines/tab-table'
import { hasBrokenLines, paragraphsOfLines } from '../lines/wrapped-lines'
import { lettersAsSigns } from '../office/symbol-fonts'
import { descendants, type Element, elements, textOf } from '../xml'
import { stylesOf } from './css'
import { asOneLine, exactLine, settled, withBreaks } from './line'
import { list, listParts } from './lists'
import { type Look, lookWithin, plainLook } from './look'
import { lineOfMath } from './math'
import { isEmoji, picturesOf, withoutPictures } from './picture'
import { quoteMarks } from './quote-marks'
import type { Reader } from './reader'
import { isLayoutTable, tableBlocks, withFigureCaption } from './table'
import { blockNames } from './tree'

const { paragraph, crosshead, headline, standfirst, byline, signoff, quote, rule, hard_break } = schema.nodes

/** What no reader shows, whatever is in it. */
const ignored: ReadonlySet<string> = new Set(
  `script style template noscript iframe embed svg canvas audio video button input select textarea nav
  head title meta link map area param datalist rp`.split(/\s+/),
)

/** Lists and quotes that the reader follows: more than a story holds, which flattens them and tells so. */
const deepest = 60

/** Elements within a line (HTML, 4.5), and those of older pages and of mail. */
const inlineNames: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark marquee meter nobr output
  picture progress q ruby rb rbc rtc rt s samp small span strike strong sub sup time tt u var wbr`.split(
    /\s+/,
  ),
)

/** A line with nothing on it but a break or a no-break space: it parts paragraphs, and is none. */
export const blankLine: Node = paragraph.create()

/** Reads elements one after the other into blocks, and the line that is still open. */
class Blocks implements Reader {
  readonly found: Node[] = []
  private line: Node[] = []
  /** Whether the text that the line ends with is raised. */
  private isRaised = false

  /**
   * @param isExact spaces are text, as in what Copydesk wrote, and no layout of a source
   * @param depth how many lists and quotes are around
   * @param keepsBlank whether blank lines are found as {@link blankLine}
   */
  constructor(
    readonly isExact: boolean,
    readonly depth = 0,
    private readonly keepsBlank = false,
  ) {}

  /** The text before the place that has been reached, as far as it stands in the same line. */
  private get before(): string {
    const last = this.line.at(-1)
    return last?.isText ? (last.text ?? '').slice(-8) : ''
  }

  /** Reads nodes; `look` is what holds around them. */
  read(children: Element['children'], look: Look, parent = 'div'): this {
    const isInLine = hasText(children)
    for (let at = 0; at < children.length; at++) {
      const child = children[at]
      if (child === undefined) continue
      if (typeof child === 'string') this.text(child, look)
      else if (child.name === 'li') {
        const run = runOf(children, at)
        this.blocks(list({ name: 'ul', attributes: {}, children: run }, look, this))
        at += run.length - 1
      } else this.element(child, look, isInLine || inlineNames.has(parent) || parent === 'p')
    }
    return this
  }

  /** All blocks, with the line that was still open. */
  end(): Node[] {
    this.close()
    return this.found
  }

  /** A reader of what stands within an element, apart from what is around it. */
  within(isNested = false): Blocks {
    return new Blocks(this.isExact, this.depth + (isNested ? 1 : 0))
  }

  get isDeepest(): boolean {
    return this.depth >= deepest
  }

  text(text: string, look: Look): void {
    if (text === '') return
    const signs = look.symbolFont && !this.isExact ? lettersAsSigns(text, look.symbolFont) : text
    if (this.isRaised && !look.script) this.settleDegrees(text)
    this.isRaised = look.script === 'super'
    const shown = look.script ? scripted(withoutEdges(signs), look.script, this.before) : signs
    if (look.isPreformatted && !this.isExact) this.line.push(...withBreaks(shown, look.marks))
    else this.line.push(schema.text(shown, look.marks))
  }

  /** Makes a raised sign at the end of the line that of degrees, where the text after it says so. */
  private settleDegrees(after: string): void {
    const [number, sign] = this.line.slice(-2).map((node) => node.text ?? '')
    const settled = withDegrees(`${number}${sign}`, after)
    if (this.line.length > 1 && settled.endsWith('°') && sign)
      this.line.splice(-1, 1, schema.text(settled.slice(-sign.length), this.line.at(-1)?.marks))
  }

  /** Ends the line that is open. */
  close(): void {
    const { line } = this
    this.line = []
    if (line.length === 0) return
    if (!this.isExact) {
      const lines = settled(line).map((content) => paragraph.create(null, content))
      const isBlank = lines.length === 0 && line.some((node) => !node.isText || node.text?.includes('\u00a0'))
      this.found.push(...(isBlank && this.keepsBlank ? [blankLine] : lines))
    } else if (line.some((node) => !node.isText || /[^ \t\r\n\f]/.test(node.text ?? '')))
      this.found.push(paragraph.create(null, exactLine(line)))
  }

  blocks(nodes: readonly Node[]): void {
    this.close()
    this.found.push(...nodes)
  }

  element(element: Element, around: Look, isInLine: boolean): void {
    const { name } = element
    if (ignored.has(name)) return
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined
    const look = lookWithin(element, around, this.isExact)
    if (act) act(this, element, look)
    else if (isBlock(element, isInLine)) {
      this.close()
      this.read(element.children, look, name)
      this.close()
    } else this.read(element.children, look, name)
  }

  /** An element that is a paragraph, even where it is empty. */
  paragraph(element: Element, look: Look): void {
    const { attributes } = element
    if (!this.isExact && stylesOf(element).get('display') === 'inline') {
      this.read(element.children, look, 'p')
      return
    }
    const part = attributes['data-part']
    if (part && Object.hasOwn(parts, part)) {
      this.blocks([parts[part]?.(this.lineIn(element, plainLook)) ?? paragraph.create()])
      return
    }
    const exact = this.exactContent(element, look)
    if (exact) {
      this.blocks([paragraph.create(null, exact)])
      return
    }
    this.close()
    const count = this.found.length
    this.read(element.children, look, 'p')
    this.close()
    if (this.isExact && this.found.length === count) this.found.push(paragraph.create())
  }

  /** What is in an element that Copydesk wrote, to its last space; null where there is more than a line in it. */
  private exactContent(element: Element, look: Look): Node[] | null {
    return this.isExact && isLine(element)
      ? exactLine(this.within().read(element.children, look, 'p').line)
      : null
  }

  /** What is in an element as content of one paragraph: its blocks are lines of it. */
  private lineIn(element: Element, look: Look): Node[] {
    const exact = this.exactContent(element, look)
    if (exact) return exact
    const blocks = this.within().read(element.children, look, 'p').end()
    return joinLines(blocks.map((block) => (block.isTextblock ? block.children : [])))
  }

  /** A heading, and the pictures in it, which cannot stand there. */
  heading(element: Element, look: Look): void {
    const exact = this.exactContent(element, look)
    const inside = exact ? [] : this.within().read(element.children, look, 'p').end()
    const lines = inside.filter((block) => block.isTextblock)
    const content = exact
      ? asOneLine(exact)
      : lines.flatMap((block, index) => [
          ...(index > 0 ? [schema.text(' ')] : []),
          ...asOneLine(block.children),
        ])
    const isHeadline = element.attributes['data-part'] === 'headline'
    if (isHeadline) this.blocks([headline.create(null, unmarked(content))])
    else if (content.length > 0 || this.isExact)
      this.blocks([
        crosshead.create(
          null,
          content.map((node) => node.mark(crosshead.allowedMarks(node.marks))),
        ),
      ])
    this.blocks(inside.filter((block) => !block.isTextblock))
  }

  quote(element: Element, look: Look): void {
    const inside = this.within(true).read(element.children, look).end()
    if (this.isDeepest) {
      this.blocks(inside)
      return
    }
    const isKept = inside.length === 0 && this.isExact
    this.blocks(
      listParts(isKept ? [paragraph.create()] : inside).map((part) =>
        'flow' in part ? quote.create(null, part.flow) : part.block,
      ),
    )
  }

  list(element: Element, look: Look): void {
    this.blocks(list(element, look, this))
  }

  table(element: Element, look: Look): void {
    if (!this.isExact && isLayoutTable(element)) {
      for (const child of elements(element)) this.layout(child, look)
      this.close()
    } else this.blocks(tableBlocks(element, look, this))
  }

  /** The cells of a table that only lays out a page, each with lines of its own. */
  private layout(element: Element, look: Look): void {
    if (/^(?:thead|tbody|tfoot|tr|colgroup|col)$/.test(element.name)) {
      for (const child of elements(element)) this.layout(child, look)
      return
    }
    this.close()
    this.read(element.children, lookWithin(element, look, this.isExact), 'td')
    this.close()
  }

  /** Lines that stand as they are written: columns in them are a table, and lines that a program broke are joined. */
  preformatted(element: Element, look: Look): void {
    const lines = textOf(element).split('\n')
    const isFree = !this.isExact && isLine(element)
    const columns = isFree ? tableOfTabs(tabsForColumns(lines.filter((line) => line.trim() !== ''))) : null
    const isBroken = isFree && elements(element).length === 0 && hasBrokenLines(lines)
    this.close()
    if (columns) this.blocks([columns])
    else if (isBroken)
      for (const paragraphLines of paragraphsOfLines(lines)) {
        this.text(paragraphLines.join('\n'), { ...look, isPreformatted: true })
        this.close()
      }
    else this.read(element.children, look, 'pre')
    this.close()
  }

  picture(element: Element): void {
    const pictures = picturesOf(element)
    if (pictures.length > 0) this.blocks(pictures)
    else if (isEmoji(element)) this.text(element.attributes.alt ?? '', plainLook)
  }

  figure(element: Element, look: Look): void {
    const pictures = picturesOf(element)
    if (pictures.length === 0 && descendants(element, 'table').length > 0) {
      this.figureOfTable(element, look)
      return
    }
    const rest = pictures.length > 0 ? withoutPictures(element) : element
    this.blocks(pictures)
    this.read(rest.children, look, 'figure')
    this.close()
  }

  /** A table with what is written above or below it. */
  private figureOfTable(element: Element, look: Look): void {
    const [caption] = descendants(element, 'figcaption')
    const written = caption ? this.within().read(caption.children, look, 'figcaption').end() : []
    const inside = this.within().read(withoutPictures(element).children, look, 'figure').end()
    const isOwn = element.attributes['data-part'] === 'table'
    const at = inside.findIndex((block) => !block.isTextblock)
    if (isOwn && at >= 0) {
      const [above, below] = [inside.slice(0, at), inside.slice(at + 1)]
      const captioned = withFigureCaption(inside.slice(at, at + 1), above, true, false)
      this.blocks(withFigureCaption(captioned, [...below, ...written], false, true))
      return
    }
    const isAbove = caption !== undefined && isBefore(caption, element)
    this.blocks(withFigureCaption(inside, written, isAbove, false))
  }

  quotation(element: Element, look: Look): void {
    const inside = textOf(element).trim()
    const isMarked = /^["“”„«»‹›'‘’「『]/.test(inside) || /["“„«‹「『]\s*$/.test(this.before)
    const [open, close] = isMarked ? ['', ''] : quoteMarks(look.language, look.quotes)
    this.text(open, look)
    this.read(element.children, { ...look, quotes: look.quotes + 1 }, 'q')
    this.text(close, look)
  }

  /** What is written above a text, after it in brackets. */
  pronounced(element: Element, look: Look): void {
    if (textOf(element).trim() === '') return
    this.text('(', look)
    this.read(element.children, look, 'rt')
    this.text(')', look)
  }

  break({ children }: Element, look: Look): void {
    this.line.push(hard_break.create(null, null, look.marks))
    this.read(children, look, 'span')
  }

  math(element: Element, look: Look): void {
    const text = lineOfMath(element).replace(/\s+/g, ' ').trim()
    if (element.attributes.display === 'block') this.close()
    if (text !== '') this.text(text, look)
    if (element.attributes.display === 'block') this.close()
  }

  rule(): void {
    this.blocks([rule.create()])
  }

  /** A term of a list of definitions stands out from what is said of it. */
  term(element: Element, look: Look): void {
    this.close()
    this.read(element.children, { ...look, marks: schema.marks.strong.create().addToSet(look.marks) }, 'dt')
    this.close()
  }

  /** A fraction of the older NITF and of some pages. */
  fraction(element: Element, look: Look): void {
    const [over = '', under = ''] = elements(element).map((each) => textOf(each).trim())
    this.text(under ? fraction(over, under, this.before) : textOf(element), look)
  }
}

/** Text without the lines of the layout around it. */
function withoutEdges(text: string): string {
  if (!text.includes('\n')) return text
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  const before = text.slice(0, start)
  const after = text.slice(end)
  return (before.includes('\n') ? '' : before) + text.slice(start, end) + (after.includes('\n') ? '' : after)
}

type Act = (blocks: Blocks, element: Element, look: Look) => void

const heading: Act = (blocks, element, look) => blocks.heading(element, look)
const listOf: Act = (blocks, element, look) => blocks.list(element, look)

const acts: Readonly<Record<string, Act>> = {
  p: (blocks, element, look) => blocks.paragraph(element, look),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
  blockquote: (blocks, element, look) => blocks.quote(element, look),
  ...Object.fromEntries(['ul', 'ol', 'menu', 'dir'].map((name) => [name, listOf])),
  table: (blocks, element, look) => blocks.table(element, look),
  pre: (blocks, element, look) => blocks.preformatted(element, look),
  img: (blocks, element) => blocks.picture(element),
  figure: (blocks, element, look) => blocks.figure(element, look),
  hr: (blocks) => blocks.rule(),
  br: (blocks, element, look) => blocks.break(element, look),
  q: (blocks, element, look) => blocks.quotation(element, look),
  rt: (blocks, element, look) => blocks.pronounced(element, look),
  math: (blocks, element, look) => blocks.math(element, look),
  dt: (blocks, element, look) => blocks.term(element, look),
  frac: (blocks, element, look) => blocks.fraction(element, look),
}

/** Parts of a story as Copydesk writes them. */
const parts: Readonly<Record<string, (content: readonly Node[]) => Node>> = {
  standfirst: (content) => standfirst.create(null, asOneLine(unmarked(content))),
  byline: (content) => byline.create({ bylines: [] }, unmarked(content)),
  signoff: (content) => signoff.create({ signOff: noSignOff }, unmarked(content)),
}

const unmarked = (content: readonly Node[]) => content.map((node) => node.mark([]))

function hasText(children: Element['children']): boolean {
  return children.some((child) => (typeof child === 'string' ? child.trim() !== '' : child.name === 'br'))
}

/** Whether an element holds nothing but what stands in a line. */
function isLine({ children }: Element): boolean {
  return children.every(
    (child) =>
      typeof child === 'string' ||
      (!blockNames.has(child.name) && child.name !== 'img' && child.name !== 'hr' && isLine(child)),
  )
}

/**
 * Whether an element stands on lines of its own: by its name, by its style, and where nobody knows its name, by
 * whether there is text beside it.
 */
function isBlock(element: Element, isInLine: boolean): boolean {
  const { name } = element
  const display = stylesOf(element).get('display') ?? ''
  if (/^(?:block|flex|grid|table|list-item|flow-root)\b/.test(display)) return true
  if (blockNames.has(name)) return display !== 'inline'
  return !inlineNames.has(name) && !name.includes(':') && !isInLine
}

/** Whether an element stands before the table that is in a figure with it. */
function isBefore(caption: Element, figure: Element): boolean {
  const [table] = descendants(figure, 'table')
  const holds = (child: Element, wanted: Element | undefined) =>
    child === wanted || (wanted !== undefined && descendants(child, wanted.name).includes(wanted))
  const first = elements(figure).find((child) => holds(child, caption) || holds(child, table))
  return first !== undefined && holds(first, caption) && !holds(first, table)
}

/** The items that stand together from a place on, and the blanks between them. */
function runOf(children: Element['children'], from: number): Element['children'] {
  let end = from + 1
  for (let at = end; at < children.length; at++) {
    const child = children[at]
    if (typeof child === 'object' && child.name === 'li') end = at + 1
    else if (typeof child !== 'string' || child.trim() !== '') break
  }
  return children.slice(from, end)
}

/**
 * The blocks in an element.
 * @param isExact spaces are text, as in what Copydesk wrote, and no layout of a source
 * @param language of the page; `''` where it does not say
 */
export function blocksIn(element: Element, isExact: boolean, language = ''): Node[] {
  return new Blocks(isExact, 0, true).read(element.children, { ...plainLook, language }).end()
}
