/** The metadata of a post in an export. */
import { type Details, detailsSchema, noWire, type Wire } from '../../schema/values'
import { momentOf } from '../moment'
import { type Element, elements, find, findAll, textOf } from '../xml'
import { metaOf, plainOf } from './plain'

/** How far a post is, by its status. A post whose time is to come is done; the site waits to show it. */
const stages: Readonly<Record<string, Details['stage']>> = {
  draft: 'draft',
  pending: 'editing',
  publish: 'filed',
  private: 'filed',
  future: 'filed',
}

/** Fields that are read into a place of their own, or that the list below holds. The password is nobody's to pass on. */
const placed = new Set(
  (
    'title creator guid encoded description post_name post_date_gmt pubDate post_type post_password postmeta ' +
    'category comment attachment_url'
  ).split(' '),
)

const textIn = (item: Element, name: string) => textOf(find(item, name)).trim()

/** Terms of a taxonomy by their names, each once; WXR 1.0 lists each twice, and categories without a domain. */
function termsOf(item: Element, ...domains: readonly string[]): string[] {
  const names = findAll(item, 'category')
    .filter(({ attributes }) => domains.includes(attributes.domain ?? 'category'))
    .filter(({ attributes }) => attributes.nicename !== 'uncategorized')
    .map((term) => plainOf(textOf(term)))
  const tags = new Set(domains.includes('category') ? termsOf(item, 'post_tag', 'tag') : [])
  return [...new Set(names)].filter((name) => name !== '' && !tags.has(name))
}

/** Terms of the site's own taxonomies, by these. */
function otherTerms(item: Element): Record<string, string> {
  const known = ['category', 'post_tag', 'tag', undefined]
  const domains = new Set(findAll(item, 'category').map(({ attributes }) => attributes.domain))
  return Object.fromEntries(
    [...domains]
      .filter((domain) => !known.includes(domain))
      .map((domain = '') => [`category ${domain}`, termsOf(item, domain).join(', ')]),
  )
}

function restOf(item: Element): Record<string, string> {
  const fields = elements(item)
    .filter(({ name }) => !placed.has(name))
    .map(({ prefix, name, ...field }) => [
      prefix ? `${prefix}:${name}` : name,
      textOf({ prefix, name, ...field }).trim(),
    ])
    .filter(([, text]) => text !== '')
  return { ...Object.fromEntries(fields), ...otherTerms(item), ...metaOf(item) }
}

function slugOf(item: Element): string {
  const written = textIn(item, 'post_name')
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/** The language of a post: what a plugin for several says, else the site's; `''` where none is stated. */
export function languageOf(item: Element, channel: Element): string {
  const own = findAll(item, 'category').find(({ attributes }) => attributes.domain === 'language')
  const candidates = [own?.attributes.nicename ?? '', textIn(channel, 'language').replaceAll('_', '-')]
  return candidates.find((tag) => detailsSchema.shape.language.safeParse(tag).success) ?? ''
}

/** What holds a post back: one that the site waits to show, and one that it shows to its editors alone. */
export function postHolds(item: Element): { embargo: string; status: string } {
  const status = textIn(item, 'status')
  const created = momentOf(textIn(item, 'post_date_gmt'))
  return { embargo: status === 'future' ? (created ?? textIn(item, 'post_date')) : '', status }
}

/** The details of a post, but for its language and pictures. */
export function postDetails(item: Element, channel: Element): Partial<Details> & { wire: Wire } {
  const status = textIn(item, 'status')
  const stage = stages[status]
  const created = momentOf(textIn(item, 'post_date_gmt'))
  const creator = textIn(item, 'creator')
  return {
    slug: slugOf(item),
    keywords: termsOf(item, 'post_tag', 'tag'),
    subjects: termsOf(item, 'category').map((name) => ({ code: '', name })),
    ...(stage && { stage }),
    wire: {
      ...noWire,
      format: 'wxr',
      id: textIn(item, 'guid'),
      created,
      sent: momentOf(textIn(item, 'pubDate')),
      provider: plainOf(textOf(find(channel, 'title'))),
      rest: { ...(creator && { 'dc:creator': creator }), ...restOf(item) },
    },
  }
}
