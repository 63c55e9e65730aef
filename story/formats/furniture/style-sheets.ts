/** Style sheets that stand in a text as if they were of it, as mails and wires have them that were made of pages. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { blockText } from '../../story/lines'
import type { Report } from '../format'

const selector = /^@?[\w.#*:,>+~%\s()[\]="'-]{1,500}$/
const declaration = /^[a-z-]{2,40}\s{0,9}:\s{0,9}\S/
/** One that no note in braces has: `{check: the minister’s name}` is one. */
const ofLooks =
  /^(?:(?:margin|padding|font|background|border|list|text|line|page|mso|-webkit|-moz|-ms)-[a-z-]+|margin|padding|color|font|background|border|width|height|display|float)\s{0,9}:/

/** Whether what stands between the braces of a rule says how things look. */
function areDeclarations(text: string): boolean {
  const declarations = text
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean)
  return (
    declarations.some((each) => ofLooks.test(each)) && declarations.every((each) => declaration.test(each))
  )
}

/**
 * Whether a text is rules of a style sheet and nothing else: `P {margin-top: 0; margin-bottom: 0}`, those for a medium
 * among them.
 */
function isStyleSheet(text: string): boolean {
  if (!text.trimEnd().endsWith('}')) return false
  const parts = text.replace(/\/\*[^*]{0,500}\*\//g, '').split(/([{}])/)
  let depth = 0
  let hasDeclarations = false
  for (let at = 0; at < parts.length; at += 2) {
    const [part = '', brace] = parts.slice(at, at + 2).map((each) => each.trim())
    if (brace === '{') {
      if (!selector.test(part)) return false
      depth++
      continue
    }
    if (brace === undefined) return part === '' && depth === 0 && hasDeclarations
    if (depth === 0 || (part !== '' && !areDeclarations(part))) return false
    hasDeclarations ||= part !== ''
    depth--
  }
  return false
}

/** No sheet that stands in a text runs over more paragraphs. */
const mostBlocks = 200

const countOf = (text: string, sign: string) => text.split(sign).length - 1

/** How many of the paragraphs from one on are a style sheet together, whose rules may run over several; 0 where none is. */
function sheetLength(blocks: readonly Node[], from: number): number {
  const texts: string[] = []
  let depth = 0
  for (const block of blocks.slice(from, from + mostBlocks)) {
    if (block.type !== schema.nodes.paragraph) return 0
    const text = blockText(block)
    texts.push(text)
    depth += countOf(text, '{') - countOf(text, '}')
    if (depth < 0 || !texts[0]?.includes('{')) return 0
    if (depth === 0) return isStyleSheet(texts.join('\n')) ? texts.length : 0
  }
  return 0
}

/** Blocks without the paragraphs that are style sheets, which are reported. */
export function withoutStyleSheets(blocks: readonly Node[], report: Report): Node[] {
  const sheets: Node[] = []
  const own: Node[] = []
  for (let at = 0; at < blocks.length; ) {
    const length = sheetLength(blocks, at)
    sheets.push(...blocks.slice(at, at + length))
    own.push(...blocks.slice(at + length, at + Math.max(length, 1)))
    at += Math.max(length, 1)
  }
  if (sheets.length > 0) report.notices.push({ code: 'wire-lines', value: sheets.map(blockText).join('\n') })
  return own
}
