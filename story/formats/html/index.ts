/** HTML: read from any page, written as a document of its own. */

import { languageTag } from '../../languages'
import { fields } from '../fields'
import { type Format, ReadError, type Reading, type ReadOptions } from '../format'
import { newReport, tidyBlocks } from '../letters/tidy'
import { isMarkdownName } from '../markdown-name'
import { heldByHeaders } from '../office/page-headers'
import { readingWithValues, takeEmbargoLine } from '../parts/held'
import { storyOf } from '../parts/labelled'
import { reportStruckHead } from '../struck'
import { readValues, type Values } from '../values'
import { type Element, findAll } from '../xml'
import { exactBlocks } from './content'
import { withSheets } from './css'
import { readPage, storyElement, withNames } from './page'
import { pageHeaderLines } from './page-headers'
import { parseHtml } from './tree'
import { writeHtml } from './write'

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What Copydesk wrote of a story beside its text, where it wrote the page. */
function ownValues(root: Element): Values | null {
  const own = metaOf(root).find(({ attributes }) => attributes.name === 'copydesk')
  return own ? readValues(readJson(own.attributes.content ?? '')) : null
}

const metaOf = (root: Element) => findAll(root, 'head', 'meta')

function readHtml(html: string, options: ReadOptions): Reading {
  const root = withSheets(parseHtml(html))
  const own = ownValues(root)
  if (own) return readingWithValues(exactBlocks(storyElement(root)), own)
  const { lang = '' } = root.attributes
  const page = readPage(root, lang)
  const report = { ...newReport(), dropped: page.dropped }
  const blocks = tidyBlocks(page.blocks, report)
  const tag = languageTag(lang)
  const language = tag === null ? {} : { language: tag }
  if (blocks.every((block) => block.textContent.trim() === '') && page.title === '') {
    throw new ReadError('noText')
  }
  const { blocks: text, held: inText } = takeEmbargoLine(blocks, report)
  const held = { ...(inText.embargo ? {} : heldByHeaders(pageHeaderLines(root), report)), ...inText }
  const story = storyOf(text, options, { ...page.details, ...language, ...held }, page.title, report)
  reportStruckHead(text, story, report)
  return { doc: withNames(story, page.names, options.houses), report }
}

/** What stands before the first element of a page. */
const prolog = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-[^-]|--+[^->])*--+>\s*)*/
const begins = new RegExp(
  `${prolog.source}<(?:!doctype\\s+html|html|head|body|article|main|div|p|h1)\\b`,
  'i',
)

/** Articles of other vocabularies of XML, which has other elements for raised figures and notes: DocBook, JATS. */
const otherArticle = /^<article\s[^<>]{0,2000}(?:docbook\.org|dtd-version|article-type)/i

/** Elements that a part of a page may begin with. */
const parts =
  /^<(?:a|abbr|aside|b|big|blockquote|br|center|cite|dd|details|dl|dt|em|figure|font|footer|form|h[1-6]|header|hr|i|img|li|mark|nav|ol|pre|q|s|section|small|span|strike|strong|style|sub|sup|table|tbody|td|tr|u|ul)(?:\s[^<>]{0,2000})?\/?>/i

/** Whether a text is a part of a page, as one copies it out of a system: it begins with a tag, and another ends in it. */
function isFragment(text: string): boolean {
  const start = text.replace(prolog, '')
  return parts.test(start) && start.includes('</')
}

export const html: Format = {
  name: 'html',
  label: 'HTML',
  extensions: ['html', 'htm', 'xhtml'],
  mediaType: 'text/html',
  holds: fields,
  recognise: ({ name, text }) =>
    !isMarkdownName(name) &&
    !otherArticle.test(text.replace(prolog, '')) &&
    (begins.test(text) || isFragment(text) || (/\.x?html?$/i.test(name) && /<\w+/.test(text))),
  read: (source, options) => [readHtml(source.text, options)],
  write: writeHtml,
}
