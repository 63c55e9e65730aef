/** What empty parts of a story show, so that a writer sees what goes where. */
import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { type Key, t, uiLanguage } from '../../catalogue'
import type { NodeName } from '../../story/schema'

const hints: Partial<Record<NodeName, Key>> = {
  headline: 'editor.headline',
  standfirst: 'editor.standfirst',
  byline: 'editor.byline',
  caption: 'editor.caption',
  credit: 'editor.credit',
  table_caption: 'editor.tableCaption',
  table_note: 'editor.tableNote',
}

function hintOf(node: Node): Key | undefined {
  return node.content.size > 0
    ? undefined
    : Object.entries(hints).find(([name]) => name === node.type.name)?.[1]
}

function hint(pos: number, node: Node, key: Key): Decoration {
  return Decoration.node(pos, pos + node.nodeSize, { class: 'is-empty', 'data-hint': t(key) })
}

function decorate(doc: Node): DecorationSet {
  const decorations: Decoration[] = []
  let pos = 0
  let body = 0
  for (const block of doc.children) {
    const key = hintOf(block)
    if (key) decorations.push(hint(pos, block, key))
    if (!block.isTextblock) {
      block.forEach((part, offset) => {
        const partKey = hintOf(part)
        if (partKey) decorations.push(hint(pos + 1 + offset, part, partKey))
      })
    }
    if (block.type.isInGroup('block')) body++
    pos += block.nodeSize
  }
  const lead = doc.children.findIndex((block) => block.type.isInGroup('block'))
  const first = doc.child(lead)
  if (body === 1 && first.isTextblock && first.content.size === 0) {
    const before = doc.children.slice(0, lead).reduce((size, block) => size + block.nodeSize, 0)
    decorations.push(hint(before, first, 'editor.body'))
  }
  return DecorationSet.create(doc, decorations)
}

interface Hints {
  set: DecorationSet
  /** The language that they are in. */
  language: string
}

function hintsOf(doc: Node): Hints {
  return { set: decorate(doc), language: uiLanguage() }
}

export function placeholders(): Plugin<Hints> {
  const plugin: Plugin<Hints> = new Plugin({
    state: {
      init: (_, { doc }) => hintsOf(doc),
      apply: (tr, held) => (tr.docChanged ? hintsOf(tr.doc) : held),
    },
    props: {
      decorations(state) {
        const held = plugin.getState(state)
        return held?.language === uiLanguage() ? held.set : decorate(state.doc)
      },
    },
  })
  return plugin
}
