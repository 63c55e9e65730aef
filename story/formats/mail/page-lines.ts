/** The lines of a mail's page, so that earlier mails, a greeting and a closing are found as in plain text. */
import { parseDocument } from '../html/read'
import { ownLines } from './earlier'
import { boundsOfText } from './lines'

type Parent = ReturnType<typeof parseDocument>['body']
type Child = Parent['childNodes'][number]

/** Elements that stand in a line of text. */
const inLine =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|td|th|tt|u|wbr|o:p)$/i
/** Elements with text that nobody sees. */
const unseen = /^(?:style|script|title|template)$/i
/** Elements that have an empty line around them. */
const parted = /^(?:p|h[1-6]|blockquote|ul|ol|table|hr)$/i
/** What mail programs put around a mail that is answered or sent on. */
const cited = 'blockquote[type=cite], blockquote.gmail_quote, blockquote.protonmail_quote'
/** A page with more lines, or more tags, is none that was typed with a greeting and a closing. */
const mostLines = 5000
const mostTags = 100_000

/** Whether a page has more tags than somebody types; to make a document of them takes long. */
function isOfProgram(page: string): boolean {
  let tags = 0
  for (let at = page.indexOf('<'); at >= 0 && tags <= mostTags; at = page.indexOf('<', at + 1)) tags++
  return tags > mostTags
}

interface Line {
  text: string
  nodes: Child[]
}

/** Whether a node breaks a line somewhere within. */
const hasBreak = (node: Child): boolean =>
  [...node.childNodes].some((child) => /^br$/i.test(child.nodeName) || !isInLine(child))

function isInLine(node: Child): boolean {
  if (node.nodeType !== 1) return true
  return inLine.test(node.nodeName) && !hasBreak(node)
}

/** Gathers the lines of a page. */
class Lines {
  readonly all: Line[] = [{ text: '', nodes: [] }]

  /** @param cited what holds mails that are answered or sent on */
  constructor(private readonly cited: ReadonlySet<Child>) {}

  private get last(): Line | undefined {
    return this.all.at(-1)
  }

  private begin(): void {
    this.all.push({ text: '', nodes: [] })
  }

  /** What comes next begins a line. */
  private edge(): void {
    if (this.last?.nodes.length) this.begin()
  }

  /** What comes next has an empty line above it. */
  private gap(): void {
    this.edge()
    if (this.all.length > 1 && this.all.at(-2)?.text.trim() !== '') this.begin()
  }

  collect(parent: { childNodes: Iterable<Child> }, quotes = ''): void {
    for (const node of parent.childNodes) {
      if (unseen.test(node.nodeName)) continue
      if (isInLine(node)) this.add(node, quotes)
      else if (/^br$/i.test(node.nodeName)) {
        this.last?.nodes.push(node)
        this.begin()
      } else if (inLine.test(node.nodeName)) this.collect(node, quotes)
      else {
        const isParted = parted.test(node.nodeName)
        const within = this.cited.has(node) ? `${quotes}> ` : quotes
        if (isParted) this.gap()
        else this.edge()
        this.collect(node, within)
        if (isParted) this.gap()
        else this.edge()
      }
    }
  }

  private add(node: Child, quotes: string): void {
    const { last } = this
    if (!last) return
    const text = (node.textContent ?? '').replace(/\s+/g, ' ')
    if (last.text === '' && text.trim() !== '') last.text = quotes
    else if (/^t[dh]$/i.test(node.nodeName)) last.text += ' '
    last.text += text
    last.nodes.push(node)
  }
}

/** What of a page is its story, and what else it says. */
interface Taken {
  html: string
  subject: string
  /** What was said to the desk alone, or `''`. */
  cover: string
  /** Whether a signature or a notice was left out. */
  isCut: boolean
  hasEarlier: boolean
}

/** A page without earlier mails, the greeting above its text and the closing below it; or that of the mail it sends on. */
export function withoutPageLines(page: string, subject: string): Taken {
  const whole = { html: page, subject, cover: '', isCut: false, hasEarlier: false }
  if (isOfProgram(page)) return whole
  const { body } = parseDocument(`<body>${page}</body>`)
  const lines = new Lines(new Set<Child>(body.querySelectorAll(cited)))
  lines.collect(body)
  if (lines.all.length > mostLines) return whole
  const own = ownLines(
    lines.all.map(({ text }) => text.trim()),
    subject,
  )
  const texts = own.lines.slice(own.from, own.end).map((text) => text.trim())
  const bounds = boundsOfText(texts)
  const [from, end] = [own.from + bounds.from, own.from + bounds.end]
  const isWhole = from === 0 && end === lines.all.length
  if (isWhole || own.lines.slice(from, end).every((text) => text === '')) return whole
  for (const [index, { nodes }] of lines.all.entries())
    if (index < from || index >= end) for (const node of nodes) node.parentNode?.removeChild(node)
  if (own.from > 0) for (const each of body.querySelectorAll(cited)) each.replaceWith(...each.childNodes)
  const above = texts.slice(0, bounds.from).filter(Boolean).join('\n')
  return {
    html: body.innerHTML,
    subject: own.subject,
    cover: [own.cover, above].filter(Boolean).join('\n\n'),
    isCut: texts.slice(bounds.end).some(Boolean),
    hasEarlier: own.hasEarlier,
  }
}
