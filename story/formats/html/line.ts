/** A line of text as it is put together: spaces of the layout are no text, and two breaks in a row part paragraphs. */
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { isUnseen } from '../letters/direction-signs'
import { withFractions } from '../letters/scripts'

const { hard_break } = schema.nodes

const layout = /[ \t\r\n\f]+/g

const isBreak = (node: Node | undefined) => node?.type === hard_break

/** Whether a piece of a line shows nothing; no-break spaces, and those without a width, are how pages keep an empty line open. */
const isBlank = (node: Node) => node.isText && isUnseen(node.text ?? '')

/** Inline content without the spaces of the layout. */
function withoutLayout(nodes: readonly Node[]): Node[] {
  const found: Node[] = []
  let isAfterSpace = true
  for (const node of nodes) {
    if (!node.isText) {
      found.push(node)
      isAfterSpace = true
      continue
    }
    const collapsed = (node.text ?? '').replace(layout, ' ')
    const text: string = isAfterSpace ? collapsed.replace(/^ /, '') : collapsed
    if (text === '') continue
    found.push(schema.text(text, node.marks))
    isAfterSpace = text.endsWith(' ')
  }
  return found.flatMap((node, index) => {
    const next = found[index + 1]
    if (!node.isText || (next && !isBreak(next))) return [node]
    const text = (node.text ?? '').replace(/ $/, '')
    return text === '' ? [] : [schema.text(text, node.marks)]
  })
}

/** Content in pieces, parted where two breaks or more stand with nothing between; no piece begins or ends with one. */
function partedAtBreaks(nodes: readonly Node[]): Node[][] {
  const lines: Node[][] = [[]]
  const breaks: Node[] = []
  for (const node of nodes) {
    if (isBreak(node)) {
      breaks.push(node)
      lines.push([])
    } else lines.at(-1)?.push(node)
  }
  const pieces: Node[][] = []
  let isOpen = false
  for (const [index, line] of lines.entries()) {
    if (line.every(isBlank)) {
      isOpen = false
      continue
    }
    const before = breaks[index - 1]
    if (isOpen && before) pieces.at(-1)?.push(before, ...line)
    else pieces.push([...line])
    isOpen = true
  }
  return pieces
}

function joined(nodes: readonly Node[]): Node[] {
  return Fragment.fromArray([...nodes]).content.map((node) =>
    node.isText && /[⁰¹²³⁴-⁹]/u.test(node.text ?? '')
      ? schema.text(withFractions(node.text ?? ''), node.marks)
      : node,
  )
}

/** The lines that content makes, none of them blank. */
export function settled(nodes: readonly Node[]): Node[][] {
  return partedAtBreaks(withoutLayout(joined(nodes)))
}

/** Content as it stands, in which line ends are line breaks. */
export function exactLine(nodes: readonly Node[]): Node[] {
  return joined(nodes).flatMap((node) => (node.isText ? withBreaks(node.text ?? '', node.marks) : [node]))
}

/** Text with line breaks where its lines end. */
export function withBreaks(text: string, marks: readonly Mark[]): Node[] {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, index) => [
      ...(index > 0 ? [hard_break.create(null, null, marks)] : []),
      ...(line === '' ? [] : [schema.text(line, marks)]),
    ])
}

/** Content as one line without breaks. */
export function asOneLine(nodes: readonly Node[]): Node[] {
  return Fragment.fromArray(
    nodes.map((node) => (node.isText ? node : schema.text(' ', node.marks))),
  ).content.slice()
}
