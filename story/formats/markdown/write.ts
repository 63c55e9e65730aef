/** A story as CommonMark with GFM's tables and strikethrough, block by block, so that length costs no more than length. */
import type { Mark, Node } from 'prosemirror-model'
import { type Comment, repliesOf } from '../../comments/comment'
import { type NodeName, schema, type WrittenMark } from '../../schema'
import { writtenMark } from '../../schema/names'
import { cellLooks, startOfText } from '../../story/figures'
import { detailsOf, isPrinted } from '../../story/parts'
import { embargoBlocks, type Outgoing } from '../format'
import { escapeHtml } from '../html/escape'
import { isPlainCell, printNode as printHtml } from '../html/print'
import { valuesOf } from '../values'
import { offsetsOfSigns, withSigns } from './comment-signs'
import { type CriticComment, writeCritic } from './critic'
import { escapeText, finishLine } from './escape'
import { type ReviewedValues, writeFrontMatter } from './front-matter'
import { renderMarkdown } from './render'

/** How marks are written: as Markdown does where that reads back, else as HTML, which always does. */
type MarkStyle = Record<WrittenMark, (mark: Mark) => [open: string, close: string]>

const link = ({ attrs }: Mark): [string, string] => [
  '[',
  `](<${attrs.href.replace(/[\\<>]/g, '\\$&').replaceAll('&', '&amp;')}>)`,
]
const asText = (): [string, string] => ['', '']

const markdownMarks: MarkStyle = {
  dateline: asText,
  link,
  strong: () => ['**', '**'],
  em: () => ['*', '*'],
  strike: () => ['~~', '~~'],
}

const htmlMarks: MarkStyle = {
  dateline: asText,
  link: ({ attrs }) => [`<a href="${escapeHtml(attrs.href)}">`, '</a>'],
  strong: () => ['<strong>', '</strong>'],
  em: () => ['<em>', '</em>'],
  strike: () => ['<s>', '</s>'],
}

/** Inline content as one string: marks that go on are not closed and opened again. */
function writeRuns(nodes: readonly Node[], style: MarkStyle, lineBreak: string): string {
  let open: readonly Mark[] = []
  let written = ''
  const delimiter = (mark: Mark, side: 0 | 1) => style[writtenMark(mark)](mark)[side]
  for (const node of nodes) {
    const shared = open.findIndex((mark, index) => !node.marks[index]?.eq(mark))
    const sharedCount = shared < 0 ? open.length : shared
    for (const mark of open.slice(sharedCount).toReversed()) written += delimiter(mark, 1)
    for (const mark of node.marks.slice(sharedCount)) written += delimiter(mark, 0)
    open = node.marks
    written += node.isText ? escapeText(node.text ?? '') : lineBreak
  }
  return (
    written +
    open
      .toReversed()
      .map((mark) => delimiter(mark, 1))
      .join('')
  )
}

function isMarked(block: Node): boolean {
  return block.children.some(({ marks }) => marks.some(({ type }) => type !== schema.marks.dateline))
}

const breakInText = '\\\n'

/** Markdown's sign of a break needs text before and after it; without, the tag says it. */
function writeLines(block: Node, style: MarkStyle): string {
  const lines = writeRuns(block.children, style, breakInText).split(breakInText).map(finishLine)
  return lines
    .flatMap((line, index) => {
      if (index === 0) return [line]
      const before = lines[index - 1]
      // an empty line is written as nothing but the tag before it
      const isBare = line === '' || before === '' || before?.endsWith('<br>')
      return [isBare ? '<br>' : breakInText, line]
    })
    .join('')
}

/** The inline content of a block; with HTML for its marks where Markdown's would not read back as the same. */
function writeInline(block: Node): string {
  const asMarkdown = writeLines(block, markdownMarks)
  if (!isMarked(block) || renderMarkdown(asMarkdown).trim() === `<p>${printInline(block)}</p>`)
    return asMarkdown
  return writeLines(block, htmlMarks)
}

function printInline(block: Node): string {
  const { dateline } = schema.marks
  return block.children.map((child) => printHtml(child.mark(dateline.removeFromSet(child.marks)))).join('')
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? rest.trimEnd() : rest) + line)
    .join('\n')
}

/** Two lists of one kind side by side are distinguished by their sign. */
function isSecondList(list: Node, index: number, siblings: readonly Node[]): boolean {
  let before = 0
  while (siblings[index - 1 - before]?.type === list.type) before++
  return before % 2 === 1
}

type BlockWriter = (block: Node, index: number, siblings: readonly Node[]) => string

function writeItems(list: Node, sign: (index: number) => string): string {
  const items = list.children.map((item, index) => {
    const mark = sign(index)
    return indent(writeBlocks(item.children), mark, ' '.repeat(mark.length))
  })
  const isTight = list.children.every(({ childCount }) => childCount === 1)
  return items.join(isTight ? '\n' : '\n\n')
}

/** GFM's tables know one head row and no merged cells; others are written as HTML, which Markdown allows. */
function isPlainTable(table: Node): boolean {
  const rows = table.children
  const columns = table.firstChild?.childCount ?? 0
  return rows.every(
    (row, index) =>
      row.childCount === columns &&
      row.children.every(
        ({ type, attrs }) =>
          attrs.colspan === 1 &&
          attrs.rowspan === 1 &&
          (type === schema.nodes.table_header) === (index === 0),
      ) &&
      row.children.every(isPlainCell),
  )
}

/** How GFM says where a column stands: by sides, as it knows no direction of text. */
const sideRules = { left: ':---', right: '---:', center: ':---:' } as const

/** The rules below the head of a table: what all cells of a column below it say. */
function columnRules(table: Node): string[] {
  const start = startOfText(table.textContent)
  const looks = cellLooks(table, start)
  const [head = []] = looks
  return head.map((_, column) => {
    const cells = looks.flatMap((row) => row[column] ?? [])
    const [first, ...others] = cells.length > 1 ? cells.slice(1) : cells
    if (!first || others.some(({ align }) => align !== first.align)) return '---'
    if (first.isByWords && !first.isFigure) return '---'
    if (first.align === 'center') return sideRules.center
    return sideRules[(first.align === 'start') === (start === 'left') ? 'left' : 'right']
  })
}

function writeTable(table: Node): string {
  if (!isPlainTable(table)) return asHtml(table)
  const [head = '', ...rows] = table.children.map(
    (row) => `| ${row.children.map((cell) => writeCell(cell)).join(' | ')} |`,
  )
  const rule = `| ${columnRules(table).join(' | ')} |`
  return [head, rule, ...rows].join('\n')
}

function writeCell(cell: Node): string {
  const block = cell.firstChild
  if (!block) return ''
  const write = (style: MarkStyle) => writeRuns(block.children, style, '<br>')
  const asMarkdown = write(markdownMarks)
  const isSame = !isMarked(block) || renderMarkdown(asMarkdown).trim() === `<p>${printInline(block)}</p>`
  return isSame ? asMarkdown : write(htmlMarks)
}

const inline: BlockWriter = (block) => writeInline(block)
/** What Markdown has no sign for stands as HTML on one line, without signs of CriticMarkup. */
const asHtml = (block: Node) =>
  printHtml(block)
    .replace(/\n/g, '')
    .replace(/\{(?=--|\+\+|==|~~|>>)|(?<=--|\+\+|==|~~|<<)\}/g, (sign) =>
      sign === '{' ? '&#123;' : '&#125;',
    )

function beginsWithText({ firstChild }: Node): boolean {
  return firstChild?.isText ?? false
}

const writers: Record<NodeName, BlockWriter> = {
  doc: (doc) => writeBlocks(doc.children),
  paragraph: (block, ...rest) => (beginsWithText(block) ? inline(block, ...rest) : asHtml(block)),
  headline: (block) => `# ${writeHeading(block)}`,
  standfirst: inline,
  byline: inline,
  crosshead: (block) => `## ${writeHeading(block)}`.trimEnd(),
  quote: (block) => indent(writeBlocks(block.children), '> ', '> '),
  bullet_list: (list, index, siblings) =>
    writeItems(list, () => (isSecondList(list, index, siblings) ? '* ' : '- ')),
  ordered_list: (list, index, siblings) =>
    writeItems(
      list,
      (item) => `${list.attrs.order + item}${isSecondList(list, index, siblings) ? ')' : '.'} `,
    ),
  list_item: (item) => writeBlocks(item.children),
  table: writeTable,
  captioned_table: asHtml,
  table_caption: inline,
  table_note: inline,
  table_row: asHtml,
  table_cell: writeCell,
  table_header: writeCell,
  picture: asHtml,
  caption: inline,
  credit: inline,
  rule: () => '* * *',
  signoff: inline,
  text: inline,
  hard_break: () => breakInText,
}

/** A heading's text ends before signs of closing. */
function writeHeading(block: Node): string {
  return writeInline(block).replace(/(^|\s)(#+)$/, '$1\\$2')
}

function isNodeName(name: string): name is NodeName {
  return name in writers
}

function writeBlocks(blocks: readonly Node[]): string {
  return blocks
    .map((block, index) =>
      isNodeName(block.type.name) ? writers[block.type.name](block, index, blocks) : '',
    )
    .join('\n\n')
}

function writeBody(doc: Node, story: Outgoing): string {
  return writeBlocks([...embargoBlocks(story), ...doc.children.filter(isPrinted)])
}

/** A file of a text; the details are in the front matter. */
function writeFile(values: ReviewedValues, body: string): string {
  return `${writeFrontMatter(values)}\n${body}\n`
}

/** The comments of a story where they stand in its text as it is written. */
function commentsIn(story: Outgoing, body: string): CriticComment[] {
  const said = (comment: Comment) => [comment.text, ...repliesOf(comment).map(({ text }) => text)]
  const signed = withSigns(
    story.doc,
    story.comments.flatMap(({ place }) => (place ? [place.from, place.to] : [])),
  )
  const offsets = signed && offsetsOfSigns(writeBody(signed.doc, story), body, signed.places)
  return story.comments.map((comment) => {
    const { place } = comment
    const to = place ? offsets?.get(place.to) : undefined
    const from = place && to !== undefined ? offsets?.get(place.from) : undefined
    return { from: from ?? to ?? 0, to: to ?? 0, said: said(comment) }
  })
}

/** The file; what is suggested and said stands in it as CriticMarkup. */
export function writeMarkdown(story: Outgoing): string {
  const { doc, review, comments } = story
  const values = valuesOf(doc, isPrinted)
  const body = writeBody(doc, story)
  if (!review && comments.length === 0) return writeFile(values, body)
  const base = review ? writeBody(review.base, story) : body
  const reviewed = { base, final: body, comments: commentsIn(story, body) }
  const written = writeCritic(reviewed, detailsOf(doc).language)
  if (written === null) return writeFile(values, body)
  return writeFile(review ? { ...values, base: valuesOf(review.base, isPrinted) } : values, written)
}
