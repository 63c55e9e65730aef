/** Parts of a Word file in other formats, which Word shows as if they were of it (ECMA-376, part 1, 17.17.2.1). */
import type { Dropped } from '../format'
import { readElement } from '../html/content'
import { escapeHtml } from '../html/escape'
import { printNode } from '../html/print'
import { parseDocument } from '../html/read'
import { parseHtml } from '../html/tree'
import { binaryText, decodeAs } from '../office/bytes'
import { Reader } from '../rtf/reader'
import { words } from '../rtf/words'

/** What such a part holds, and what else there was. */
interface Chunk {
  document: ReturnType<typeof parseDocument>
  dropped: readonly Dropped[]
}

function pageChunk(html: string): Chunk {
  const { blocks, dropped } = readElement(parseHtml(html))
  return { document: parseDocument(blocks.map((block) => printNode(block)).join('')), dropped }
}

/** The encoding that a page declares, or UTF-8. */
function declared(bytes: Uint8Array): string {
  return binaryText(bytes.subarray(0, 1024)).match(/charset\s*=\s*["']?([\w-]{1,40})/i)?.[1] ?? 'utf-8'
}

function pageText(bytes: Uint8Array): string {
  try {
    return decodeAs(bytes, declared(bytes))
  } catch {
    return decodeAs(bytes, 'utf-8')
  }
}

function rtfChunk(bytes: Uint8Array): Chunk {
  const reader = new Reader(words)
  return { document: parseDocument(reader.read(binaryText(bytes))), dropped: reader.dropped }
}

/** The content of a part as a page; null where it is of a format that cannot be read here. */
export function chunkDocument(name: string, bytes: Uint8Array): Chunk | null {
  const start = binaryText(bytes.subarray(0, 1024))
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (start.startsWith('{\\rtf')) return rtfChunk(bytes)
  if (
    /^<(?:!doctype|\?xml|html|head|body|div|p|h\d|table|ul|ol|span)\b/i.test(start) ||
    /\.x?html?$/i.test(name)
  )
    return pageChunk(pageText(bytes))
  if (!/\.(?:txt|text)$/i.test(name)) return null
  const lines = decodeAs(bytes, 'utf-8')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
  return { document: parseDocument(lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')), dropped: [] }
}
