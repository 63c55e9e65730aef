/** HTML: read from any page, written as a document of its own. */
import { fields } from '../fields'
import { type Format, ReadError, type Reading, type ReadOptions } from '../format'
import { storyFromBlocks } from '../recognise'
import { newReport, tidyBlock } from '../tidy'
import { docWithValues, readValues } from '../values'
import { blocksOf, droppedFrom, parseDocument, storyElement } from './read'
import { writeHtml } from './write'

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function readHtml(html: string, options: ReadOptions): Reading {
  const document = parseDocument(html)
  const element = storyElement(document)
  const own = readValues(
    readJson(document.querySelector('meta[name=copydesk]')?.getAttribute('content') ?? ''),
  )
  if (own) return { doc: docWithValues(blocksOf(element, true), own), report: newReport() }
  const report = { ...newReport(), dropped: droppedFrom(document.documentElement) }
  const blocks = blocksOf(element, false).map((block) => tidyBlock(block, report))
  const language = document.documentElement.getAttribute('lang')
  const title = element.querySelector('h1') ? '' : (document.querySelector('title')?.textContent ?? '').trim()
  const known = language && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) ? { language } : {}
  if (blocks.every((block) => block.textContent.trim() === '') && title === '') {
    throw new ReadError('there is no text in this page')
  }
  return { doc: storyFromBlocks(blocks, options, known, title), report }
}

export const html: Format = {
  name: 'html',
  label: 'HTML',
  extensions: ['html', 'htm', 'xhtml'],
  mediaType: 'text/html',
  holds: fields,
  recognise: ({ name, text }) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-[^-]|--+[^->])*--+>\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1)\b/i.test(
      text,
    ) ||
    (/\.x?html?$/i.test(name) && /<\w+/.test(text)),
  read: (source, options) => [readHtml(source.text, options)],
  write: writeHtml,
}
