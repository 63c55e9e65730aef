/** Reads the posts of a WordPress export. */
import type { Node } from 'prosemirror-model'
import { byline, type Style, styleIn } from '../../forms'
import { languageOfText } from '../../languages'
import { schema } from '../../schema'
import { newDetails } from '../../schema/values'
import { blockText } from '../../story/lines'
import { ReadError, type Reading, type ReadOptions } from '../format'
import { newReport } from '../letters/tidy'
import { emptyItem, readingOf } from '../parts/item'
import { reportLogins } from '../parts/logins'
import { isDocumentName } from '../parts/titles'
import { htmlWithoutStruck } from '../struck'
import { type Element, elements, find, findAll, parseXml, textOf } from '../xml'
import { authorsOf, bylineOf } from './authors'
import { readContent } from './content'
import { languageOf, postDetails, postHolds } from './details'
import { type Attachment, attachmentsOf, withoutRepeated } from './pictures'
import { metaOf, plainOf } from './plain'

/** What all posts of an export share. */
interface Site {
  /** What is said of the site itself. */
  channel: Element
  authors: ReadonlyMap<string, string>
  attachments: ReadonlyMap<string, Attachment>
  /** The attachments of each post, by its number. */
  attachedTo: ReadonlyMap<string, readonly Attachment[]>
}

/** A channel without its items, of which there may be tens of thousands. */
function withoutItems(channel: Element): Element {
  const children = channel.children.filter((child) => typeof child === 'string' || child.name !== 'item')
  return { ...channel, children }
}

function byParent(attachments: ReadonlyMap<string, Attachment>): Map<string, Attachment[]> {
  const found = new Map<string, Attachment[]>()
  for (const attachment of attachments.values()) {
    if (attachment.parent === '') continue
    const others = found.get(attachment.parent)
    if (others) others.push(attachment)
    else found.set(attachment.parent, [attachment])
  }
  return found
}

/** An export whose end is missing, as those of large sites often are, up to its last whole item. */
function wholeItems(text: string): { xml: string; isCutOff: boolean } {
  const end = text.lastIndexOf('</item>')
  if (text.slice(-2000).includes('</rss>') || end < 0) return { xml: text, isCutOff: false }
  return { xml: `${text.slice(0, end)}</item></channel></rss>`, isCutOff: true }
}

/** The text of one of the two fields that are called `encoded`: `content` and `excerpt`. */
function encoded(item: Element, prefix: string): string {
  return textOf(elements(item, 'encoded').find((field) => field.prefix === prefix))
}

/**
 * The byline that a text begins with, taken out: it names the writer where the account is whoever put the
 * story on the site.
 */
function takeByline(blocks: readonly Node[], style: Style): { own: string; body: readonly Node[] } {
  const [lead, ...others] = blocks
  if (lead?.type !== schema.nodes.paragraph) return { own: '', body: blocks }
  const end = lead.children.findIndex(({ type }) => type === schema.nodes.hard_break)
  const line =
    end < 0 ? lead : lead.copy(schema.nodes.paragraph.create(null, lead.children.slice(0, end)).content)
  const text = blockText(line).trim()
  if (!byline.recognise(text, style)) return { own: '', body: blocks }
  const rest = end < 0 ? [] : [schema.nodes.paragraph.create(null, lead.children.slice(end + 1))]
  return { own: text, body: [...rest, ...others] }
}

function readPost(item: Element, site: Site, options: ReadOptions): Reading {
  const stated = languageOf(item, site.channel)
  const content = readContent(encoded(item, 'content'), site.attachments, stated)
  const title = plainOf(textOf(find(item, 'title')))
  const headline = isDocumentName(title) ? '' : title
  const text = [headline, ...content.blocks.map((block) => block.textContent)].join('\n')
  const language = options.language ?? languageOfText(text, stated, newDetails.language)
  const { own, body } = takeByline(content.blocks, styleIn(options.houses, newDetails.house, language))
  const details = postDetails(item, site.channel)
  const id = textOf(find(item, 'post_id')).trim()
  const featured = site.attachments.get(metaOf(item)._thumbnail_id?.trim() ?? '')
  const attached = site.attachedTo.get(id) ?? []
  const pictures = [...(featured ? [featured] : []), ...content.pictures, ...attached]
  const report = newReport()
  const { byline: named, logins } = bylineOf(item, site.authors, language, options.houses)
  if (own === '') reportLogins(logins, report)
  const lines = [textOf(find(item, 'title')), encoded(item, 'excerpt')]
  if (lines.some((line) => htmlWithoutStruck(line) !== line)) report.dropped.push('struck-head')
  report.dropped.push(...content.dropped)
  if (find(item, 'comment')) report.dropped.push('reader-comments')
  return readingOf(
    {
      ...emptyItem,
      headline,
      standfirst: plainOf(encoded(item, 'excerpt')),
      byline: own || named,
      ...postHolds(item),
      body,
      details: {
        ...details,
        language,
        wire: {
          ...details.wire,
          pictures: withoutRepeated(pictures.map(({ href, caption, credit }) => ({ href, caption, credit }))),
          rest: {
            ...details.wire.rest,
            ...(content.embeds.length > 0 && { embeds: content.embeds.join('\n') }),
          },
        },
      },
    },
    options,
    report,
  )
}

/** Posts and pages that are not thrown away; all else in an export is the site's furniture. */
function isStory(item: Element): boolean {
  const type = textOf(find(item, 'post_type')).trim()
  const status = textOf(find(item, 'status')).trim()
  const isEmpty = encoded(item, 'content').trim() === '' && textOf(find(item, 'title')).trim() === ''
  return (type === 'post' || type === 'page') && status !== 'trash' && status !== 'auto-draft' && !isEmpty
}

/**
 * The posts and pages of an export, each a story.
 * @throws ReadError where it is no export, or has neither
 */
export function readWxr(text: string, options: ReadOptions): Reading[] {
  const { xml, isCutOff } = wholeItems(text)
  const channel = find(parseXml(xml), 'channel')
  if (!channel) throw new ReadError('noWordPressExport')
  const posts = findAll(channel, 'item').filter(isStory)
  if (posts.length === 0) throw new ReadError('noPosts')
  const attachments = attachmentsOf(channel)
  const site = {
    channel: withoutItems(channel),
    authors: authorsOf(channel),
    attachments,
    attachedTo: byParent(attachments),
  }
  const readings = posts.map((post) => readPost(post, site, options))
  if (isCutOff) readings.at(-1)?.report.dropped.push('cut-off')
  return readings
}
