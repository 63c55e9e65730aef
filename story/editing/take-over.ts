/** Takes paragraphs of one story over into another, and notes for the desk where they came from. */
import { Fragment, type Node } from 'prosemirror-model'
import type { Command, Transaction } from 'prosemirror-state'
import { schema } from '../schema'
import { leadPart } from '../story/parts'

const { paragraph } = schema.nodes

/** A block without the dateline that leads it: the story that takes it over has its own. */
function withoutDateline(block: Node): Node {
  if (block.type !== paragraph) return block
  const rest = block.children.filter((child) => !schema.marks.dateline.isInSet(child.marks))
  return block.copy(Fragment.from(rest))
}

/** Parts of a story's head and its sign-off are paragraphs elsewhere. */
function asBlock(block: Node): Node {
  if (block.type.isInGroup('block')) return withoutDateline(block)
  return paragraph.create(null, block.content)
}

/** Notes in the internal note that words came from another story, once for each. */
export function noteSource(tr: Transaction, source: string, line: string): Transaction {
  const note: string = tr.doc.attrs.note
  if (source === '' || note.split('\n').includes(line)) return tr
  return tr.setDocAttribute('note', note === '' ? line : `${note}\n${line}`)
}

/** Blocks as another story takes them: none is empty, and none is a part of a head. */
export function asTaken(blocks: readonly Node[]): Node[] {
  return blocks.map(asBlock).filter((block) => block.content.size > 0 || block.isAtom)
}

/**
 * Puts blocks of another story after the block that the cursor is in, within the body.
 * @param source what the other story is called, and the line that notes it
 */
export function takeOver(blocks: readonly Node[], source: { name: string; line: string }): Command {
  return (state, dispatch) => {
    const taken = asTaken(blocks)
    if (taken.length === 0) return false
    if (!dispatch) return true
    const { $head } = state.selection
    const { tr, doc } = state
    const lead = leadPart(doc)
    const at = $head.depth > 0 ? $head.before(1) : 0
    const block = doc.nodeAt(at)
    const isInBody = block?.type.isInGroup('block') ?? false
    const isEmpty = isInBody && block?.type === paragraph && block.content.size === 0
    const behind = isInBody && block ? at + block.nodeSize : at < lead.pos ? lead.pos : at
    const start = isEmpty ? at : behind
    tr.replaceWith(start, behind, taken)
    dispatch(noteSource(tr, source.name, source.line).scrollIntoView())
    return true
  }
}
