/** Sets blocks that are written the other way from their story in their own direction, each as it is new or changed. */
import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { schema } from '../../story/schema'
import type { Details } from '../../story/schema/values'
import { directionOfBlock } from '../../story/story/direction'

type Direction = Details['direction']

/** Adds what is turned of a block and all within; cells stand as their table does. @param at where it begins */
function addTurned(turned: Decoration[], block: Node, at: number, around: Direction): void {
  if (block.isInline || block.type === schema.nodes.table) return
  const direction = directionOfBlock(block, around)
  if (direction !== around) turned.push(Decoration.node(at, at + block.nodeSize, { dir: direction }))
  block.forEach((child, offset) => {
    addTurned(turned, child, at + 1 + offset, direction)
  })
}

/** Of the parts of a document from one to before another. */
function turnedIn(doc: Node, from: number, to: number): Decoration[] {
  const turned: Decoration[] = []
  doc.forEach((block, at, index) => {
    if (index >= from && index < to) addTurned(turned, block, at, doc.attrs.direction)
  })
  return turned
}

/** How many parts at the start, or the end, of two documents are the same. */
function sameParts(doc: Node, before: Node): { ahead: number; behind: number } {
  const most = Math.min(doc.childCount, before.childCount)
  let ahead = 0
  while (ahead < most && doc.child(ahead) === before.child(ahead)) ahead++
  let behind = 0
  while (
    behind < most - ahead &&
    doc.child(doc.childCount - 1 - behind) === before.child(before.childCount - 1 - behind)
  )
    behind++
  return { ahead, behind }
}

/** A set with the parts that were changed looked at again. */
function withChanged(set: DecorationSet, doc: Node, before: Node): DecorationSet {
  const { ahead, behind } = sameParts(doc, before)
  const sizeOf = (from: number, to: number) =>
    doc.children.slice(from, to).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  const from = sizeOf(0, ahead)
  const to = from + sizeOf(ahead, doc.childCount - behind)
  const held = set.find(from, to).filter((each) => each.from >= from && each.to <= to)
  return set.remove(held).add(doc, turnedIn(doc, ahead, doc.childCount - behind))
}

export function directions(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin({
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, turnedIn(doc, 0, doc.childCount)),
      apply(tr, set, { doc: before }) {
        const { doc } = tr
        if (!tr.docChanged) return set
        if (doc.attrs.direction !== before.attrs.direction)
          return DecorationSet.create(doc, turnedIn(doc, 0, doc.childCount))
        return withChanged(set.map(tr.mapping, doc), doc, before)
      },
    },
    props: { decorations: (state) => plugin.getState(state) },
  })
  return plugin
}
