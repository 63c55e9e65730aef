/** A story as it is printed: for reading on paper, with room to write on it. */
import { detailsOf, headlineOf, isPrinted } from '../../story/parts'
import type { Outgoing } from '../format'
import { escapeHtml } from './escape'
import { printNode } from './print'

/** What stands above the story, each as a name and what it says. */
export type PaperFacts = readonly { name: string; value: string }[]

const style = `
@page{size:A4;margin:24mm 26mm 24mm 26mm}
body{margin:0;color:#000;font:11pt/1.55 "Source Serif 4 Variable","Noto Naskh Arabic Variable",Georgia,serif;hyphens:auto;orphans:3;widows:3;font-variant-ligatures:common-ligatures}
:lang(ckb),:lang(ar),:lang(fa){line-height:1.85;hyphens:none}
.facts{display:flex;flex-wrap:wrap;gap:0 16pt;font:8.5pt/1.5 "Inter Variable","Vazirmatn Variable",sans-serif;color:#444;border-block-end:.5pt solid #999;padding-block-end:6pt;margin-block-end:18pt}
.facts b{font-weight:600;color:#000}
h1{font-size:22pt;line-height:1.2;font-weight:640;margin:0 0 6pt;hyphens:none;text-wrap:balance}
h2{font-size:12.5pt;margin:16pt 0 4pt;break-after:avoid;hyphens:none}
p{margin:0 0 7pt}
[data-part=standfirst]{font-size:13pt;line-height:1.4;color:#333;margin-block-end:10pt;hyphens:none}
[data-part=byline],[data-part=signoff],figcaption,table{font-family:"Inter Variable","Vazirmatn Variable",sans-serif;font-size:9pt;line-height:1.5}
[data-part=byline]{margin-block-end:10pt}
[data-part=signoff]{border-block-start:.5pt solid #999;padding-block-start:6pt;margin-block-start:16pt;break-inside:avoid}
[data-part=dateline]{font-weight:600}
[data-part=embargo]{border:1pt solid #000;padding:4pt 8pt;font:700 10pt/1.5 "Inter Variable","Vazirmatn Variable",sans-serif;margin-block-end:12pt}
blockquote{margin:8pt 0;padding-inline-start:12pt;border-inline-start:1.5pt solid #000}
ul,ol{margin:0 0 8pt;padding-inline-start:16pt}
figure{margin:12pt 0;break-inside:avoid}
img{max-width:100%;max-height:150mm}
[data-part=credit]{color:#555;margin-inline-start:6pt}
table{border-collapse:collapse;width:100%;margin:10pt 0;break-inside:auto}
caption{font-size:10pt;font-weight:600;text-align:start;padding-block-end:4pt}
figure table{margin-block:0}
[data-part=table]{break-inside:auto}
[data-part=table-note]{margin:3pt 0 0;color:#444}
tr{break-inside:avoid}
th,td{text-align:start;padding:4pt 6pt;border-block-end:.5pt solid #999;vertical-align:top}
hr{border:0;border-block-start:.5pt solid #999;margin:16pt 30%}
a{color:inherit}
`.trim()

/**
 * A whole document to be printed.
 * @param faces the address of a style sheet with the families that it is set in
 */
export function writePaper({ doc, embargoLine }: Outgoing, facts: PaperFacts, faces: string): string {
  const { language, direction, slug } = detailsOf(doc)
  const factsHtml = facts.map(
    (
      { name, value }, // names are in the language of the screens, which may run the other way
    ) => `<span><b dir="auto">${escapeHtml(name)}</b> <bdi>${escapeHtml(value)}</bdi></span>`,
  )
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}" dir="${direction}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(headlineOf(doc) || slug)}</title>`,
    `<link rel="stylesheet" href="${escapeHtml(faces)}"><style>${style}</style></head>`,
    '<body>',
    ...(embargoLine ? [`<p data-part="embargo">${escapeHtml(embargoLine)}</p>`] : []),
    ...(factsHtml.length > 0 ? [`<div class="facts">${factsHtml.join('')}</div>`] : []),
    ...doc.children.filter(isPrinted).map((node) => printNode(node, direction)),
    '</body></html>',
  ].join('\n')
}
