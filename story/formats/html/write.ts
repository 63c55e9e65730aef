/** A story as a whole HTML document that needs nothing but itself. */
import { detailsOf, headlineOf, standfirstOf } from '../../story/parts'
import type { Outgoing } from '../format'
import { valuesOf } from '../values'
import { escapeHtml, scriptJson } from './escape'
import { newsArticle } from './json-ld'
import { printNode } from './print'
import { style } from './style'

/** Nothing may be loaded and nothing run, wherever the file is opened. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** The document; its values are in the element `meta[name=copydesk]`. */
export function writeHtml(story: Outgoing): string {
  const { doc } = story
  const { language, direction, keywords, slug } = detailsOf(doc)
  const meta = (name: string, content: string) =>
    content === '' ? [] : [`<meta name="${name}" content="${escapeHtml(content)}">`]
  const head = [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeHtml(headlineOf(doc) || slug || 'Untitled')}</title>`,
    ...meta('description', standfirstOf(doc)),
    ...meta('keywords', keywords.join(', ')),
    ...meta('generator', 'Copydesk'),
    ...meta('copydesk', JSON.stringify(valuesOf(doc))),
    `<style>${style}</style>`,
    `<script type="application/ld+json">${scriptJson(newsArticle(story))}</script>`,
    '</head>',
    '<body>',
    '<article>',
    ...(story.embargoLine ? [`<p data-part="embargo">${escapeHtml(story.embargoLine)}</p>`] : []),
  ]
  // put together at once: a list of all blocks takes long to join
  let html = `${head.join('\n')}\n`
  for (const node of doc.children)
    if (node.isLeaf || node.type.isInGroup('block') || node.content.size > 0)
      // a document of its own is no XML
      html += `${printNode(node).replaceAll('<br/>', '<br>')}\n`
  return `${html}</article>\n</body>\n</html>\n`
}
