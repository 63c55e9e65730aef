/** Style sheets that stand in a text as if they were of it, as mails and wires have them that were made of pages. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { blockText } from '../../story/lines'
import type { Report } from '../format'

const selector = /^@?[\w.#*:,>+~\s()[\]="'-]{1,500}$/
const declaration = /^[a-z-]{2,40}\s{0,9}:\s{0,9}\S/
/** One that no note in braces has: `{check: the minister’s name}` is one. */
const ofLooks =
  /^(?:(?:margin|padding|font|background|border|list|text|line|page|mso|-webkit|-moz|-ms)-[a-z-]+|margin|padding|color|font|background|border|width|height|display|float)\s{0,9}:/

/** Whether a text is rules of a style sheet and nothing else: `P {margin-top: 0; margin-bottom: 0}`. */
function isStyleSheet(text: string): boolean {
  if (!text.trimEnd().endsWith('}')) return false
  const rules = text
    .replace(/\/\*[^*]{0,500}\*\//g, '')
    .trim()
    .split('}')
    .slice(0, -1)
  return rules.every((rule) => {
    const [names = '', declared = '', ...others] = rule.split('{')
    const declarations = declared.split(';').filter((each) => each.trim() !== '')
    return (
      others.length === 0 &&
      selector.test(names.trim()) &&
      declarations.some((each) => ofLooks.test(each.trim())) &&
      declarations.every((each) => declaration.test(each.trim()))
    )
  })
}

/** Blocks without the paragraphs that are style sheets, which are reported. */
export function withoutStyleSheets(blocks: readonly Node[], report: Report): Node[] {
  const isSheet = (block: Node) => block.type === schema.nodes.paragraph && isStyleSheet(blockText(block))
  const sheets = blocks.filter(isSheet)
  if (sheets.length === 0) return [...blocks]
  report.notices.push({ code: 'wire-lines', value: sheets.map(blockText).join('\n') })
  return blocks.filter((block) => !isSheet(block))
}
