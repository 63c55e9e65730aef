/** Blocks that come by typing their Markdown at the start of a paragraph of the body. */
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import type { Plugin } from 'prosemirror-state'
import { schema } from '../schema'

const { crosshead, quote, bullet_list, ordered_list, rule, paragraph } = schema.nodes

/** `* * *` or `***` on a line of its own is a section break. */
const sectionBreak = new InputRule(/^(\*\*\*|\* \* \*)$/, (state, _match, start) => {
  const $start = state.doc.resolve(start)
  if ($start.depth !== 1 || $start.parent.type !== paragraph) return null
  return state.tr.replaceWith($start.before(), $start.after(), [rule.create(), paragraph.create()])
})

/** `## ` a crosshead, `> ` a quote, `- ` a bulleted list, `1. ` a numbered one, `***` a section break. */
export function typedBlocks(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^##\s$/, crosshead),
      wrappingInputRule(/^>\s$/, quote),
      wrappingInputRule(/^[-*]\s$/, bullet_list),
      wrappingInputRule(/^(\d{1,3})\.\s$/, ordered_list, ([, order]) => ({ order: Number(order) })),
      sectionBreak,
    ],
  })
}
