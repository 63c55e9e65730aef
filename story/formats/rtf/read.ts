/**
 * Reads RTF. The libraries that do are unfit for news: `rtf-parser` takes the characters that stand in for Unicode
 * as text and knows no struck text, lists, tables or notes; `rtf-toolkit` knows no code pages and prints styles and
 * fields as text; `rtf.js` draws on a page of a browser; `rtf-stream-parser` only gets mail out of its wrapping.
 */
import type { Reading, ReadOptions, Source } from '../format'
import { parseDocument } from '../html/read'
import { checkWords } from '../length'
import { binaryText } from '../office/bytes'
import { piecesIn } from '../office/html'
import { languageOf } from '../office/language'
import { readOwn } from '../office/own'
import { wordedLines } from '../office/page-headers'
import { detailsOfProperties } from '../office/properties'
import { readingOfPieces } from '../office/reading'
import { ownProperty } from './own'
import { Reader } from './reader'
import { words } from './words'

/**
 * The story of an RTF file.
 * @throws ReadError where there is nothing in it
 */
export function readRtf({ bytes }: Source, options: ReadOptions): Reading[] {
  const text = binaryText(bytes)
  checkWords(text)
  const reader = new Reader(words)
  const document = parseDocument(reader.read(text))
  const { [ownProperty]: own, ...properties } = Object.fromEntries(reader.properties)
  const tags = [...reader.languages].toSorted(([, one], [, other]) => other - one).map(([tag]) => tag)
  const language = languageOf(document.body.textContent ?? '', tags)
  const details = {
    ...detailsOfProperties('rtf', properties),
    ...(language && { language }),
    ...(reader.rightToLeft > reader.paragraphs / 2 && { direction: 'rtl' as const }),
  }
  const headers = wordedLines(reader.headers)
  const facts = {
    own: own ? readOwn(own) : null,
    details,
    title: properties.title ?? '',
    dropped: headers.length > 0 ? [...reader.dropped, 'page-headers' as const] : reader.dropped,
    headers,
  }
  const reading = readingOfPieces(piecesIn(document), facts, options)
  const behind = reader.behind.replaceAll('\0', '').replaceAll('\u001a', '').trim()
  if (behind !== '') reading.report.notices.push({ code: 'wire-lines', value: behind })
  return [reading]
}
