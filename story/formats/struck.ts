/** Struck text, where nothing can show that it is struck: it is left out, for it would run as if it stood. */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../schema'
import type { Report } from './format'

const { strike } = schema.marks

function isStruck(node: Node): boolean {
  return node.isInline && strike.isInSet(node.marks) !== undefined
}

/** Whether something in a document is struck. */
export function hasStruck(doc: Node): boolean {
  let found = false
  doc.descendants((node) => {
    found ||= isStruck(node)
    return !found
  })
  return found
}

function struckText(node: Node): string {
  if (node.isInline) return isStruck(node) ? node.textContent : ''
  return node.children.map(struckText).join('')
}

/** Reports struck text of blocks that the story of them does not have: its headline cannot show what is struck. */
export function reportStruckHead(blocks: readonly Node[], doc: Node, report: Report): void {
  const isLost = blocks.map(struckText).join('') !== struckText(doc)
  if (isLost && !report.dropped.includes('deletions')) report.dropped.push('deletions')
}

/** What stands on both sides of struck text, with one space between words and none before a stop. */
function joined(before: Node[], after: Node): Node[] {
  const last = before.at(-1)
  const text = after.text ?? ''
  if (!after.isText) return [...before, after]
  const atStart = !last?.isText
  const spaced = atStart || last.text?.endsWith(' ') ? text.replace(/^ +/, '') : text
  const isStop = /^[.,;:!?)\]”’»،؛؟…]/u.test(spaced)
  const head = last?.isText && isStop ? [...before.slice(0, -1), ...trimmedEnd(last)] : before
  return spaced === '' ? head : [...head, schema.text(spaced, after.marks)]
}

function trimmedEnd(node: Node): Node[] {
  const text = (node.text ?? '').replace(/(?<! ) +$/, '')
  return text === '' ? [] : [schema.text(text, node.marks)]
}

function lineWithout(content: readonly Node[]): Node[] {
  let remaining: Node[] = []
  let wasStruck = false
  for (const node of content) {
    if (isStruck(node)) wasStruck = true
    else {
      remaining = wasStruck ? joined(remaining, node) : [...remaining, node]
      wasStruck = false
    }
  }
  const last = remaining.at(-1)
  return wasStruck && last?.isText ? [...remaining.slice(0, -1), ...trimmedEnd(last)] : remaining
}

/** Content without struck text, and without the blocks that had nothing else. */
export function contentWithoutStruck(content: Fragment): Fragment {
  return Fragment.fromArray(content.content.flatMap((node) => blockWithout(node)))
}

/** A block without its struck text; none where all of it is struck. */
function blockWithout(node: Node): Node[] {
  if (!hasStruck(node)) return isStruck(node) ? [] : [node]
  if (node.isTextblock) {
    const line = lineWithout(node.children)
    const mayGo = node.type.isInGroup('block')
    return line.length === 0 && mayGo ? [] : [node.copy(Fragment.fromArray(line))]
  }
  const content = contentWithoutStruck(node.content)
  if (node.type.validContent(content)) return [node.copy(content)]
  // an item or a cell needs a paragraph before what is left in it
  const filled = Fragment.from(schema.nodes.paragraph.create()).append(content)
  const isEmpty = content.childCount === 0
  return isEmpty && node.type.spec.tableRole === undefined
    ? []
    : [node.copy(node.type.validContent(filled) ? filled : node.content)]
}

/** A document without its struck text. */
export function withoutStruck(doc: Node): Node {
  const content = contentWithoutStruck(doc.content)
  if (doc.type.validContent(content)) return doc.copy(content)
  // all of the body was struck
  const at = content.content.filter(({ type }) => type !== schema.nodes.signoff).length
  const children = [...content.content]
  children.splice(at, 0, schema.nodes.paragraph.create())
  return doc.copy(Fragment.fromArray(children))
}
