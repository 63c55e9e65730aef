/** The HTML of a post's content, which the block editor marks with comments: `<!-- wp:paragraph -->`. */
import type { Dropped } from '../format'
import { autop } from './autop'

/** The delimiter of a block, as its comment holds it: whether it closes, and the block's name. */
const delimiter = /^\s+(\/?)wp:([a-z][\w/-]*)/
/** What the classic editor wrote stands in a post of blocks as it was. */
const classic = new Set(['freeform', 'core/freeform', 'classic'])

/**
 * Content without comments, with paragraphs. A block with no content of its own, which the site fills when a
 * reader comes, is left out and reported.
 */
export function renderBlocks(content: string): { html: string; dropped: Dropped[] } {
  const [start = '', ...comments] = content.split('<!--')
  const out: string[] = []
  let depth = 0
  let loose = start
  let isFilledBySite = false
  for (const piece of comments) {
    const end = piece.indexOf('-->')
    if (end < 0) break
    const comment = piece.slice(0, end)
    const [, slash, name = ''] = delimiter.exec(comment) ?? []
    if (name !== '' && !classic.has(name)) {
      if (depth === 0) {
        out.push(autop(loose))
        loose = ''
      }
      if (comment.endsWith('/')) isFilledBySite = true
      else depth = slash ? Math.max(0, depth - 1) : depth + 1
    }
    const after = piece.slice(end + 3)
    if (depth === 0) loose += after
    else out.push(after)
  }
  return { html: [...out, autop(loose)].join(''), dropped: isFilledBySite ? ['shortcode'] : [] }
}
