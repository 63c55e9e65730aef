/** Markdown to HTML, by markdown-it: CommonMark with GFM's tables and strikethrough. */
import MarkdownIt, { type Token } from 'markdown-it'
import { boundNesting, deepestNesting } from './bounds'

/** Whether a line ends after a picture, and the next is in italics: its caption, which pages have on a line of its own. */
function isBelowPicture(tokens: readonly Token[], index: number): boolean {
  const [beforeLast, last, next] = [tokens[index - 2], tokens[index - 1], tokens[index + 1]]
  const isPicture = last?.type === 'image' || (last?.type === 'link_close' && beforeLast?.type === 'image')
  return isPicture && next?.type === 'em_open'
}

/** A parser for one text: what bounds its nesting changes while it parses. */
function newParser() {
  const markdown = new MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough'])
  // a line that goes on is one line, and breaks leave no blank behind: the HTML holds the text and nothing else
  markdown.renderer.rules.softbreak = (tokens, index) => (isBelowPicture(tokens, index) ? '<br>' : ' ')
  markdown.renderer.rules.hardbreak = () => '<br>'
  // the paragraphs of a tight list keep their tags, and with them blanks that are all they hold
  markdown.core.ruler.push('paragraphs', ({ tokens }) => {
    for (const token of tokens) token.hidden = false
  })
  // markdown-it drops the text of quotes and lists beyond its bound, and leaves that of links beyond it as it stands
  const nestingInLines = markdown.options.maxNesting ?? 20
  markdown.core.ruler.before('block', 'deep', () => void markdown.set({ maxNesting: deepestNesting }))
  markdown.core.ruler.after('block', 'shallow', () => void markdown.set({ maxNesting: nestingInLines }))
  // what a link or a picture may lead to is the schema's to say
  markdown.validateLink = () => true
  return markdown
}

/** The HTML of a Markdown text. Raw HTML in it is let through, for the schema to sort out. */
export function renderMarkdown(text: string): string {
  return newParser().render(boundNesting(text))
}
