/** Markdown: read with or without front matter, by way of HTML, and written so that it reads back as the same story. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { fields } from '../fields'
import type { Format, Reading, ReadOptions } from '../format'
import { blocksOf, droppedFrom, parseDocument } from '../html/read'
import { storyFromBlocks } from '../recognise'
import { newReport, tidyBlock } from '../tidy'
import { docWithValues, readValues } from '../values'
import { readForeign, splitFrontMatter } from './front-matter'
import { renderMarkdown } from './render'
import { writeMarkdown } from './write'

function paragraph(text: string): Node[] {
  return text === '' ? [] : [schema.nodes.paragraph.create(null, schema.text(text))]
}

/** Headline, standfirst and names that only the front matter tells, put before the text. */
function headOf(
  { headline, standfirst, authors }: ReturnType<typeof readForeign>,
  blocks: readonly Node[],
): Node[] {
  const said = blocks.slice(0, 3).map((block) => block.textContent)
  const head = [headline, standfirst].filter((text) => !said.includes(text)).flatMap(paragraph)
  return authors.length > 0 && headline ? [...head, ...paragraph(`By ${authors.join(', ')}`)] : head
}

function readMarkdown(text: string, options: ReadOptions): Reading {
  const { data, body, isBroken } = splitFrontMatter(text)
  const html = parseDocument(renderMarkdown(body))
  const own = readValues(data)
  if (own) return { doc: docWithValues(blocksOf(html.body, true), own), report: newReport() }
  const foreign = readForeign(data)
  const report = { ...newReport(), dropped: droppedFrom(html.body) }
  if (isBroken || !foreign.isAllRead) report.dropped.push('front-matter')
  const blocks = blocksOf(html.body, true).map((block) => tidyBlock(block, report))
  return { doc: storyFromBlocks([...headOf(foreign, blocks), ...blocks], options, foreign.details), report }
}

/** Signs of Markdown that plain copy does not have. */
const signs =
  /^(?:---\r?\n[\s\S]*?\r?\n---\s|#{1,6} \S)|\n(?:#{1,6} \S|[-*+] \S|> \S|\|[^\n]*\|\r?\n\|[ :|-]+\|)|\*\*\S[^*\n]{0,500}\*\*|\[[^[\]\n]{1,500}\]\([^()\n]{1,2000}\)/

export const markdown: Format = {
  name: 'md',
  label: 'Markdown',
  extensions: ['md', 'markdown', 'mdown'],
  mediaType: 'text/markdown',
  holds: fields,
  recognise: ({ name, text }) =>
    /\.(txt|text)$/i.test(name)
      ? /^---\r?\n[\s\S]*?\r?\n---\s/.test(text)
      : /\.(md|markdown|mdown)$/i.test(name) || signs.test(text),
  read: (source, options) => [readMarkdown(source.text, options)],
  write: writeMarkdown,
}
