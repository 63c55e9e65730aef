/** Sets the figures of tables at the right of their cells, or at their decimal signs. Each table is looked at when it is new or changed. */
import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import type { Mapping } from 'prosemirror-transform'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { schema } from '../../story/schema'
import { partsOfCaptioned } from '../../story/story/captioned'
import { cellLooks, startOfStory } from '../../story/story/figures'

const { captioned_table, table } = schema.nodes

interface PlacedTable {
  node: Node
  pos: number
}

interface Figures {
  tables: readonly PlacedTable[]
  set: DecorationSet
}

function tablesOf(doc: Node): PlacedTable[] {
  const tables: PlacedTable[] = []
  doc.forEach((node, pos) => {
    if (node.type === table) tables.push({ node, pos })
    else if (node.type === captioned_table) {
      const { caption, table: within } = partsOfCaptioned(node)
      tables.push({ node: within, pos: pos + 1 + caption.nodeSize })
    }
  })
  return tables
}

function figuresOf(doc: Node, tables: readonly PlacedTable[]): Figures {
  const found = tables.flatMap(({ node, pos }) =>
    cellLooks(node, startOfStory(doc))
      .flat()
      .filter(({ isFigure }) => isFigure)
      .map(({ cell, offset, space }) => {
        const from = pos + 1 + offset
        const style = space > 0 ? { style: `--behind: ${space}ch` } : {}
        return Decoration.node(from, from + cell.nodeSize, { class: 'figure', ...style })
      }),
  )
  return { tables, set: DecorationSet.create(doc, found) }
}

/** Whether the tables are the same as before, and where they were but for what changed around them. */
function areSame(tables: readonly PlacedTable[], before: readonly PlacedTable[], mapping: Mapping): boolean {
  return (
    tables.length === before.length &&
    tables.every(({ node, pos }, at) => {
      const was = before[at]
      if (was?.node !== node) return false
      const moved = mapping.mapResult(was.pos)
      return moved.pos === pos && !moved.deletedAfter
    })
  )
}

export function figures(): Plugin<Figures> {
  const plugin: Plugin<Figures> = new Plugin({
    state: {
      init: (_, { doc }) => figuresOf(doc, tablesOf(doc)),
      apply(tr, held) {
        if (!tr.docChanged) return held
        const tables = tablesOf(tr.doc)
        if (!areSame(tables, held.tables, tr.mapping)) return figuresOf(tr.doc, tables)
        return { tables, set: held.set.map(tr.mapping, tr.doc) }
      },
    },
    props: { decorations: (state) => plugin.getState(state)?.set },
  })
  return plugin
}
