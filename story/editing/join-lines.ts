/** Joining lines that a column broke: paragraphs and line breaks become one paragraph. */
import { Fragment, type Node } from 'prosemirror-model'
import { type Command, TextSelection } from 'prosemirror-state'
import { wrapJoint } from '../formats/lines/wrapped-lines'
import { schema } from '../schema'
import { blockText, hasLines, linesOf } from '../story/lines'

const { paragraph } = schema.nodes

/** A line without the blanks at its ends. */
function trimmed(line: Node): Node {
  const text = blockText(line)
  const start = text.length - text.trimStart().length
  return line.cut(start, Math.max(start, text.trimEnd().length))
}

/** Lines as the content of one paragraph. A word divided by a hyphen is rejoined where the rules can tell. */
function joined(lines: readonly Node[]): Fragment {
  let content = Fragment.empty
  let before = ''
  for (const line of lines.map(trimmed).filter(({ content: { size } }) => size > 0)) {
    const text = blockText(line)
    const joint = before === '' ? null : wrapJoint(before, text)
    if (joint === 'wrap-in-word') content = content.cut(0, content.size - 1)
    if (joint === 'wrap') content = content.append(Fragment.from(schema.text(' ')))
    content = content.append(line.content)
    before = text
  }
  return content
}

/** Makes one paragraph of the selected ones, or of the lines of the one that the cursor is in. */
export const joinSelectedLines: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  const range = $from.blockRange($to)
  if (!range) return false
  const blocks = range.parent.children.slice(range.startIndex, range.endIndex)
  const [only] = blocks
  if (!only || !blocks.every(({ type }) => type === paragraph)) return false
  if (blocks.length === 1 && !hasLines(only)) return false
  if (!dispatch) return true
  const tr = state.tr.replaceWith(
    range.start,
    range.end,
    paragraph.create(null, joined(blocks.flatMap(linesOf))),
  )
  const end = range.start + 1 + (tr.doc.nodeAt(range.start)?.content.size ?? 0)
  dispatch(tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView())
  return true
}
