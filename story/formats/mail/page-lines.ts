/** The lines of a mail's page, so that a greeting and a closing that were typed are found as in plain text. */
import { parseDocument } from '../html/read'
import { boundsOfText } from './lines'

type Parent = ReturnType<typeof parseDocument>['body']
type Child = Parent['childNodes'][number]

/** Elements that stand in a line of text. */
const inLine =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|wbr|o:p)$/i
/** Elements that have an empty line around them. */
const parted = /^(?:p|h[1-6]|blockquote|ul|ol|table|hr)$/i
/** A page with more lines is none that was typed with a greeting and a closing. */
const mostLines = 5000

interface Line {
  text: string
  nodes: Child[]
}

const hasBlock = (node: Child): boolean => [...node.childNodes].some((child) => !isInLine(child))

function isInLine(node: Child): boolean {
  if (node.nodeType !== 1) return true
  return inLine.test(node.nodeName) && !hasBlock(node)
}

function collect(parent: { childNodes: Iterable<Child> }, lines: Line[]): void {
  const open = () => lines.push({ text: '', nodes: [] })
  for (const node of parent.childNodes) {
    const line = lines.at(-1)
    if (isInLine(node)) {
      if (line) line.text += (node.textContent ?? '').replace(/\s+/g, ' ')
      line?.nodes.push(node)
    } else if (/^br$/i.test(node.nodeName)) {
      line?.nodes.push(node)
      open()
    } else {
      const isParted = parted.test(node.nodeName)
      open()
      if (isParted) open()
      collect(node, lines)
      open()
      if (isParted) open()
    }
  }
}

/**
 * A page without the greeting above its text and the closing below it.
 * @returns what was said to the desk alone, or `''`, and whether a closing was left out
 */
export function withoutPageLines(page: string): { html: string; cover: string; isCut: boolean } {
  const whole = { html: page, cover: '', isCut: false }
  const { body } = parseDocument(`<body>${page}</body>`)
  const lines: Line[] = [{ text: '', nodes: [] }]
  collect(body, lines)
  if (lines.length > mostLines) return whole
  const texts = lines.map(({ text }) => text.trim())
  const { from, end } = boundsOfText(texts)
  const own = texts.slice(from, end)
  const rest = texts.filter((text, index) => (index < from || index >= end) && text !== '')
  if (rest.length === 0 || own.every((text) => text === '')) return whole
  for (const [index, { nodes }] of lines.entries())
    if (index < from || index >= end) for (const node of nodes) node.parentNode?.removeChild(node)
  const cover = texts.slice(0, from).filter(Boolean).join('\n')
  return { html: body.innerHTML, cover, isCut: texts.slice(end).some(Boolean) }
}
