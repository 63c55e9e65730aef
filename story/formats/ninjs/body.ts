/** The text of an item as blocks of a story, with the pictures in it that a story cannot hold. */
import { decodeHTML } from 'entities'
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { isSafePicture } from '../../schema/attributes'
import type { RelatedPicture } from '../../schema/values'
import type { Report } from '../format'
import { besidePicture } from '../html/beside-picture'
import { exactBlocks, readDom } from '../html/content'
import { parseDocument } from '../html/read'
import { treeOf } from '../html/tree'
import { textBlocks } from '../text'
import { decoded, hasTags, unescapedAgain } from './line'
import type { Wording } from './wordings'

type Element = ReturnType<typeof parseDocument>['body']

/** The body of an item, read from one of its wordings. */
export interface Body {
  blocks: Node[]
  pictures: RelatedPicture[]
  direction: 'ltr' | 'rtl' | null
}

const line = (element: { textContent: string | null } | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** A figure whose picture is elsewhere, taken out of the text. Cells of a table may have pictures, too. */
function takeFigure(figure: Element): RelatedPicture[] {
  const image = figure.querySelector('img')
  const href = image?.getAttribute('src') ?? ''
  if (!image || isSafePicture(href) || figure.querySelector('table')) return []
  const credits = figure.querySelectorAll('[class*=credit], [class*=byline], [data-part=credit], cite')
  // words of somebody name whose they are
  const credit = [...credits].find((each) => each.closest('blockquote') === null) ?? null
  const creditText = line(credit)
  credit?.remove()
  const beside = besidePicture(figure)
  const written = figure.querySelector('figcaption') ?? (beside.length === 0 ? figure : null)
  const caption = line(written) || (image.getAttribute('alt') ?? '').trim()
  figure.replaceWith(...beside)
  return href === '' ? [] : [{ href, caption, credit: creditText }]
}

/** The parts of a story have no place within its body; there they are lines. */
function asBlock(node: Node): Node {
  return node.type.isInGroup('block') ? node : schema.nodes.paragraph.create(null, node.content)
}

/** A paragraph without the breaks at its end, which print nothing. */
function withoutLastBreaks(block: Node): Node {
  if (block.type !== schema.nodes.paragraph) return block
  const isPrinted = (child: Node) => child.isText && child.textContent.trim() !== ''
  const last = block.children.findLastIndex(isPrinted)
  const rest = block.children.slice(last + 1)
  return rest.some(({ type }) => type === schema.nodes.hard_break)
    ? block.copy(
        block.content.cut(0, block.content.size - rest.reduce((size, { nodeSize }) => size + nodeSize, 0)),
      )
    : block
}

function htmlBody(html: string, exact: boolean, language: string, report: Report): Body {
  const document = parseDocument(html)
  const { body } = document
  const [wrap] = body.children.length === 1 ? body.children : []
  const direction = wrap?.getAttribute('dir')
  const figures = [...body.querySelectorAll('figure')].flatMap(takeFigure)
  const alone = [...body.querySelectorAll('img')]
    .filter((image) => image.closest('figure') === null)
    .flatMap((image) => {
      const href = image.getAttribute('src') ?? ''
      if (isSafePicture(href) || !/^https?:/.test(href)) return []
      const below = image.nextElementSibling
      const written =
        below && /(?:^|[-_\s])caption(?:$|[-_\s])/.test(below.getAttribute('class') ?? '') ? below : null
      const caption = (written?.textContent ?? image.getAttribute('alt') ?? '').trim()
      written?.remove()
      image.remove()
      return [{ href, caption, credit: '' }]
    })
  const found = exact
    ? { blocks: exactBlocks(treeOf(body)), dropped: [] }
    : readDom(document.documentElement, language)
  report.dropped.push(...found.dropped.filter((what) => !report.dropped.includes(what)))
  return {
    blocks: exact ? found.blocks.map(asBlock) : found.blocks.map(asBlock).map(withoutLastBreaks),
    pictures: [...figures, ...alone],
    direction: direction === 'rtl' || direction === 'ltr' ? direction : null,
  }
}

/** HTML that was escaped as a whole is HTML again; entities in it are escaped once. */
function repaired(html: string): string {
  const once = !hasTags(html) && hasTags(decodeHTML(html)) ? decodeHTML(html) : html
  return unescapedAgain(once)
}

/** Of NITF and other XML the content, with crossheads as in HTML; the item states the head of the story. */
function content(markup: string): string {
  const from = Math.max(0, markup.search(/<body\.content\b/i))
  const to = markup.search(/<\/body\.content>/i)
  return markup.slice(from, to < 0 ? undefined : to).replace(/<(\/?)hl[12]\b/gi, '<$1h2')
}

/**
 * The text of a story.
 * @param exact whether it is exact, so that nothing in it is to be repaired
 * @param language that the item states; `''` where it does not say
 */
export function bodyOf({ form, text }: Wording, exact: boolean, language: string, report: Report): Body {
  if (exact && form === 'html') return htmlBody(text, true, language, report)
  const html = repaired(form === 'other' ? content(text) : text)
  if (hasTags(html)) return htmlBody(html, false, language, report)
  return { blocks: textBlocks(decoded(html), report), pictures: [], direction: null }
}
