/** Captions of tables as dialects of Markdown write them: `Table: …` and `: …` of Pandoc, `[…]` of MultiMarkdown. */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { withCaptionIfAny } from '../../story/captioned'
import { isTableNote } from '../lines/table-notes'

const { paragraph, table } = schema.nodes

const pandoc = /^(?:table ?)?:\s+(?=\S)/i
const multiMarkdown = /^\[([^[\]]{1,500})\](?:\[[^[\]]{0,200}\])?$/

/** What a line says a table is called; null where it is no caption. */
function captionOf(node: Node | undefined): Node[] | null {
  if (!node || (node.type !== paragraph && !node.type.spec.tableRole)) return null
  const text = node.textContent.trim()
  const bracketed = multiMarkdown.exec(text)?.[1]
  const said = bracketed ?? (pandoc.test(text) ? text.replace(pandoc, '') : null)
  return said === null ? null : [schema.text(said)]
}

/** A table without a last row that is its caption. */
function withoutCaptionRow(node: Node): { bare: Node; caption: Node[] | null } {
  const [first, ...others] = node.lastChild?.children ?? []
  const isAlone = others.length > 0 && others.every(({ textContent }) => textContent === '')
  const caption = isAlone && multiMarkdown.test(first?.textContent.trim() ?? '') ? captionOf(first) : null
  return { bare: caption ? node.copy(Fragment.fromArray(node.children.slice(0, -1))) : node, caption }
}

/** Blocks in which tables have the captions and notes that stand beside them. */
export function withTableCaptions(blocks: readonly Node[]): Node[] {
  const found: Node[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) break
    if (block.type !== table) {
      found.push(block)
      continue
    }
    const { bare, caption: ofRow } = withoutCaptionRow(block)
    const below = captionOf(blocks[at + 1])
    const above = below || ofRow ? null : captionOf(found.at(-1))
    if (above) found.pop()
    if (below) at++
    const notes: Node[][] = []
    for (let next = blocks[at + 1]; next?.type === paragraph; next = blocks[at + 1]) {
      if (!isTableNote(next.textContent)) break
      notes.push([...next.children])
      at++
    }
    found.push(withCaptionIfAny(bare, ofRow ?? below ?? above ?? [], notes))
  }
  return found
}
