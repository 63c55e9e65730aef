/** Putting measures and sums beside their like in another system or currency, as commands on the text. */
import type { Node } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { type Houses, houseById } from '../houses'
import { blockText } from '../story/lines'
import { conversionsIn, type TextReplacement } from '../units/convert'
import type { Currency } from '../units/currencies'
import { currenciesIn, moneyIn, type Rate } from '../units/money'
import type { System } from '../units/units'
import { asOwnStep } from './own-step'
import type { Range } from './select'
import { selectedRanges } from './selected-ranges'

/** What is converted: what is selected, else the block with the cursor. */
function partsOf({ selection }: EditorState): readonly Range[] {
  const { $from, empty } = selection
  return empty ? [{ from: $from.start(), to: $from.end() }] : selectedRanges(selection)
}

/**
 * Puts what is found in each block of that part into its place: a step of undo of its own.
 * @param onCount receives how many places there were; none is no change
 */
function replaceIn(
  find: (text: string, state: EditorState) => TextReplacement[],
  onCount: (count: number) => void,
): Command {
  return (state, dispatch) => {
    if (!dispatch) return true
    const { tr, doc } = state
    let count = 0
    for (const part of partsOf(state))
      doc.nodesBetween(part.from, part.to, (block: Node, pos) => {
        if (!block.isTextblock) return true
        const text = blockText(block)
        for (const { from, to, text: stands } of find(text, state)) {
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

/** Puts measures beside their like in a system, in the form of the story's house. */
export function convertUnits(houses: Houses, into: System, onCount: (count: number) => void): Command {
  return replaceIn((text, { doc: { attrs } }) => {
    return conversionsIn(text, {
      language: attrs.language,
      into,
      order: houseById(houses, attrs.house).units,
    })
  }, onCount)
}

/** Puts the sums in one currency of a rate beside the same in the other. */
export function convertMoney(rate: Rate, onCount: (count: number) => void): Command {
  return replaceIn((text, { doc }) => moneyIn(text, rate, doc.attrs.language), onCount)
}

/** The currency of the first sum there that is not converted, or null. */
export function currencyAt(state: EditorState): Currency | null {
  const { language } = state.doc.attrs
  const found: Currency[] = []
  for (const { from, to } of partsOf(state))
    state.doc.nodesBetween(from, to, (block) => {
      if (block.isTextblock && found.length === 0) found.push(...currenciesIn(blockText(block), language))
      return !block.isTextblock && found.length === 0
    })
  return found[0] ?? null
}
