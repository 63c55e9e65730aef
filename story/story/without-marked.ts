/** Content without the text that has a mark: what stood around it goes on as if it had never been there. */
import { Fragment, type MarkType, type Node } from 'prosemirror-model'
import { schema } from '../schema'
import { partsOfCaptioned } from './captioned'

const { captioned_table, hard_break, paragraph, signoff, table } = schema.nodes

/** Whether a node is text, or a break in it, that has a mark. */
export function isMarked(node: Node, mark: MarkType): boolean {
  return node.isInline && mark.isInSet(node.marks) !== undefined
}

/** Whether something in a node has a mark. */
export function hasMarked(node: Node | Fragment, mark: MarkType): boolean {
  let found = false
  node.descendants((child) => {
    found ||= isMarked(child, mark)
    return !found
  })
  return found
}

/** What stands on both sides of what is left out, with one space between words, none before a stop and no line for it alone. */
function joined(before: Node[], after: Node): Node[] {
  const last = before.at(-1)
  const text = after.text ?? ''
  if (after.type === hard_break)
    return !last || last.type === hard_break ? before : [...trimmed(before), after]
  if (!after.isText) return [...before, after]
  const atStart = !last?.isText
  const spaced = atStart || last.text?.endsWith(' ') ? text.replace(/^ +/, '') : text
  const isStop = /^[.,;:!?)\]”’»،؛؟…]/u.test(spaced)
  const head = isStop ? trimmed(before) : before
  return spaced === '' ? head : [...head, schema.text(spaced, after.marks)]
}

/** A line without the blanks at its end. */
function trimmed(line: Node[]): Node[] {
  const last = line.at(-1)
  if (!last?.isText) return line
  const text = (last.text ?? '').replace(/(?<! ) +$/, '')
  return [...line.slice(0, -1), ...(text === '' ? [] : [schema.text(text, last.marks)])]
}

/** What ends with something that is left out: without its last blanks, and without the break before that. */
function ended(line: Node[]): Node[] {
  const end = line.at(-1)?.type === hard_break ? line.slice(0, -1) : line
  return trimmed(end)
}

function lineWithout(content: readonly Node[], mark: MarkType): Node[] {
  let remaining: Node[] = []
  let wasMarked = false
  for (const node of content) {
    if (isMarked(node, mark)) wasMarked = true
    else {
      remaining = wasMarked ? joined(remaining, node) : [...remaining, node]
      wasMarked = false
    }
  }
  return wasMarked ? ended(remaining) : remaining
}

/** Content without the text that has a mark, and without the blocks that had nothing else. */
export function contentWithout(content: Fragment, mark: MarkType): Fragment {
  return Fragment.fromArray(content.content.flatMap((node) => blockWithout(node, mark) ?? []))
}

/** A block without its text that has a mark; null where all of it has. */
export function blockWithout(node: Node, mark: MarkType): Node | null {
  if (!hasMarked(node, mark)) return isMarked(node, mark) ? null : node
  if (node.isTextblock) {
    const line = lineWithout(node.children, mark)
    const mayGo = node.type.isInGroup('block')
    return line.length === 0 && mayGo ? null : node.copy(Fragment.fromArray(line))
  }
  if (node.type === captioned_table) {
    const { table: bare } = partsOfCaptioned(node)
    const rest = blockWithout(bare, mark)
    const said = node.children.map((part) =>
      part === bare ? (rest ?? bare) : (blockWithout(part, mark) ?? part),
    )
    // what is said of a table goes with it
    return rest && node.copy(Fragment.fromArray(said))
  }
  const content = contentWithout(node.content, mark)
  if (node.type === table && content.content.every(({ textContent }) => textContent === '')) return null
  if (node.type.validContent(content)) return node.copy(content)
  if (content.childCount === 0 && node.type.spec.tableRole === undefined) return null
  // an item or a cell needs a paragraph before what is left in it
  const filled = Fragment.from(paragraph.create()).append(content)
  return node.copy(node.type.validContent(filled) ? filled : node.content)
}

/** A document without its text that has a mark. */
export function docWithout(doc: Node, mark: MarkType): Node {
  const content = contentWithout(doc.content, mark)
  if (doc.type.validContent(content)) return doc.copy(content)
  // nothing is left of the body
  const at = content.content.filter(({ type }) => type !== signoff).length
  const children = [...content.content]
  children.splice(at, 0, paragraph.create())
  return doc.copy(Fragment.fromArray(children))
}
