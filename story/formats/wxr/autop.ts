/** Paragraphs for what the classic editor saves, where blank lines part them (WordPress' `wpautop`). */

/** Elements that stand between paragraphs, as `wpautop` lists them. */
const blocks = new Set(
  (
    'table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map area blockquote ' +
    'address style p h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header footer nav figure ' +
    'figcaption details menu summary script iframe'
  ).split(' '),
)
/** In these a text is a paragraph of its own; in all other blocks it stands as it is. */
const flows = new Set(['div', 'blockquote', 'section', 'article', 'aside', 'header', 'footer', 'details'])
const empty = new Set(['hr', 'col', 'area'])
/** What is in these is taken as it stands. */
const verbatim = new Set(['pre', 'script', 'style'])

const tag = /(<\/?[a-z][^<>]*>)/i
const blankLines = /\n[\t ]*\n\s*/

const withBreaks = (text: string) => text.trim().replace(/\n/g, '<br>')

/** The paragraphs of an inline run, or the run itself where it is in a block that is one paragraph. */
function paragraphs(run: string, isFlow: boolean): string {
  if (run.trim() === '') return ''
  const parts = run.split(blankLines).map(withBreaks)
  const full = parts.filter(Boolean)
  if (!isFlow) return full.join('<br><br>')
  return full.map((part) => `<p>${part}</p>`).join('\n')
}

/** HTML with paragraphs where blank lines part the text, and breaks where single ones do. */
export function autop(content: string): string {
  const out: string[] = []
  const open: string[] = []
  let run = ''
  const flush = () => {
    const within = open.at(-1)
    out.push(paragraphs(run, within === undefined || flows.has(within)))
    run = ''
  }
  const text = content
    .replace(/\r\n?/g, '\n')
    .replace(/<br\s*\/?>[\t ]*\n/gi, '<br>')
    .replace(/<br\s*\/?>[\t ]*<br\s*\/?>/gi, '\n\n')
  for (const token of text.split(tag)) {
    const [, slash, written = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(token) ?? []
    const name = written.toLowerCase()
    const within = open.at(-1)
    if (within && verbatim.has(within) && !(slash && name === within)) {
      out.push(token)
    } else if (!blocks.has(name)) {
      run += token
    } else {
      flush()
      out.push(token)
      // a paragraph ends where a block begins, and an item where the next does
      if (!slash && (within === 'p' || within === name)) open.pop()
      if (slash && open.includes(name)) open.length = open.lastIndexOf(name)
      else if (!slash && !empty.has(name)) open.push(name)
    }
  }
  flush()
  return out.filter(Boolean).join('')
}
