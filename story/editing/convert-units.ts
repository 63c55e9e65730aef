/** Putting measures beside their like in another system, as a command on the text. */
import type { Node } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { type Houses, houseById } from '../houses'
import { blockText } from '../story/lines'
import { conversionsIn } from '../units/convert'
import type { System } from '../units/units'
import { asOwnStep } from './own-step'

/** What is converted: what is selected, else the block with the cursor. */
function partOf({ selection }: EditorState): { from: number; to: number } {
  const { $from, from, to, empty } = selection
  return empty ? { from: $from.start(), to: $from.end() } : { from, to }
}

/**
 * Puts measures beside their like in a system, in the form of the story's house: a step of undo of its own.
 * @param onCount receives how many were converted; none is no change
 */
export function convertUnits(houses: Houses, into: System, onCount: (count: number) => void): Command {
  return (state, dispatch) => {
    if (!dispatch) return true
    const { tr, doc } = state
    const { language, house } = doc.attrs
    const how = { language, into, order: houseById(houses, house).units }
    const part = partOf(state)
    let count = 0
    doc.nodesBetween(part.from, part.to, (block: Node, pos) => {
      if (!block.isTextblock) return true
      const text = blockText(block)
      for (const { from, to, text: stands } of conversionsIn(text, how)) {
        const start = pos + 1 + from
        const end = pos + 1 + to
        if (start < part.from || end > part.to) continue
        count++
        const written = text.slice(from, to)
        // what stands stays as it is, with its links and bold words
        if (stands.startsWith(written)) tr.insertText(stands.slice(written.length), tr.mapping.map(end))
        else tr.insertText(stands, tr.mapping.map(start), tr.mapping.map(end, -1))
      }
      return false
    })
    if (count > 0) dispatch(asOwnStep(tr).scrollIntoView())
    onCount(count)
    return true
  }
}
