/** A story as HTML: a whole document that needs nothing but itself, or the article for a page that there is. */
import { detailsOf, headlineOf, isPrinted, standfirstOf } from '../../story/parts'
import type { Outgoing } from '../format'
import { valuesOf } from '../values'
import { escapeHtml, scriptJson } from './escape'
import { newsArticle } from './json-ld'
import { printNode } from './print'
import { style } from './style'

/** Nothing may be loaded and nothing run, wherever the file is opened. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** What keeps the story back, and the story. */
function articleLines({ doc, embargoLine }: Outgoing): string {
  // put together at once: a list of all blocks takes long to join
  let html = embargoLine ? `<p data-part="embargo">${escapeHtml(embargoLine)}</p>\n` : ''
  for (const node of doc.children)
    if (isPrinted(node))
      // a document of its own is no XML
      html += `${printNode(node, doc.attrs.direction).replaceAll('<br/>', '<br>')}\n`
  return html
}

/** The document; its values are in the element `meta[name=copydesk]`. Of an article alone its markup, and no values. */
export function writeHtml(story: Outgoing): string {
  const { doc } = story
  const { language, direction, keywords, slug } = detailsOf(doc)
  const tongue = `lang="${escapeHtml(language)}" dir="${direction}"`
  if (story.isArticleAlone) return `<article ${tongue}>\n${articleLines(story)}</article>\n`
  const meta = (name: string, content: string) =>
    content === '' ? [] : [`<meta name="${name}" content="${escapeHtml(content)}">`]
  const head = [
    '<!doctype html>',
    `<html ${tongue}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeHtml(headlineOf(doc) || slug || 'Untitled')}</title>`,
    ...meta('description', standfirstOf(doc)),
    ...meta('keywords', keywords.join(', ')),
    ...meta('generator', 'Copydesk'),
    ...meta('copydesk', JSON.stringify(valuesOf(doc, isPrinted))),
    `<style>${style}</style>`,
    `<script type="application/ld+json">${scriptJson(newsArticle(story))}</script>`,
    '</head>',
    '<body>',
    '<article>',
  ]
  return `${head.join('\n')}\n${articleLines(story)}</article>\n</body>\n</html>\n`
}
