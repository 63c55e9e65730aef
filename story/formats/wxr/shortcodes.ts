/** Takes WordPress' shortcodes out of content: `[caption]`, `[gallery]`, `[embed]` and those of plugins. */
import type { Dropped } from '../format'
import { escapeHtml } from '../html/escape'

/** Content without shortcodes, and what they held. */
export interface Expanded {
  /** A caption is a `figure` in it; what stands in other shortcodes stays. */
  html: string
  /** The addresses of what was embedded. */
  embeds: string[]
  /** The ids of the attachments that galleries show. */
  gallery: string[]
  dropped: Dropped[]
}

interface Tag {
  from: number
  to: number
  isClosing: boolean
  name: string
  attributes: string
}

const tag = /\[(\/?)([a-z][\w-]*)((?:\s[^\][]*)?)\]/gi

const captions = new Set(['caption', 'wp_caption'])
const embeds = new Set(
  (
    'embed video audio playlist wpvideo youtube vimeo soundcloud tweet instagram facebook dailymotion ted ' +
    'spotify tiktok googlemaps scribd slideshare'
  ).split(' '),
)

/** Notes, whose text plugins put at the foot of a page. */
const notes = new Set(
  'footnote footnotes efn_note fn mfn ref sidenote margin_note modern_footnote'.split(' '),
)

/** Whether a shortcode is a note: `[note]` may be a box as well, where nothing stands before it. */
const isNote = ({ name, from }: Tag, content: string) =>
  notes.has(name) ||
  (name === 'note' && /[\p{L}\p{N}\p{P}]$/u.test(content.slice(Math.max(0, from - 2), from)))

function attribute({ attributes }: Tag, ...names: readonly string[]): string {
  const found = [...attributes.matchAll(/(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g)]
  const [, , double, single, bare] = found.find(([, name = '']) => names.includes(name.toLowerCase())) ?? []
  return double ?? single ?? bare ?? ''
}

function tagsIn(content: string): Tag[] {
  return [...content.matchAll(tag)].map((match) => {
    const [whole, slash, name = '', attributes = ''] = match
    const from = match.index
    return { from, to: from + whole.length, isClosing: slash === '/', name: name.toLowerCase(), attributes }
  })
}

/** The address of an embed: what it encloses, else what its attributes say. */
function addressOf(opening: Tag, enclosed: string): string {
  const bare = opening.attributes.trim()
  return (
    enclosed.trim() ||
    attribute(opening, 'src', 'url', 'id', 'mp4', 'webm', 'm4v', 'mp3', 'ogg') ||
    (/^[\w:/.?&=-]+$/.test(bare) ? bare : '')
  )
}

/** Content with its shortcodes expanded as far as a story can hold what they stand for. */
export function expandShortcodes(content: string): Expanded {
  const expanded: Expanded = { html: '', embeds: [], gallery: [], dropped: [] }
  const dropped = new Set<Dropped>()
  const tags = tagsIn(content)
  const closed = new Set(tags.filter(({ isClosing }) => isClosing).map(({ name }) => name))
  // news copy has words in brackets, too
  const isShortcode = ({ name, attributes }: Tag) =>
    embeds.has(name) ||
    name === 'gallery' ||
    name.includes('_') ||
    closed.has(name) ||
    /[\w-]=\S/.test(attributes)
  const found = tags.filter(isShortcode)
  const next = nextOfName(found)
  let at = 0
  for (const [index, each] of found.entries()) {
    if (each.from < at) continue
    expanded.html += content.slice(at, each.from)
    at = each.to
    const following = next[index]
    const closing = following?.isClosing ? following : null
    if (captions.has(each.name)) {
      if (each.isClosing) expanded.html += '</figure>'
      // without its end it would take the whole story in
      else if (closing) expanded.html += `<figure title="${escapeHtml(attribute(each, 'caption'))}">`
    } else if (each.name === 'gallery') {
      expanded.gallery.push(
        ...attribute(each, 'ids', 'include')
          .split(',')
          .map((id) => id.trim()),
      )
    } else if (embeds.has(each.name)) {
      if (each.isClosing) continue
      expanded.embeds.push(addressOf(each, closing ? content.slice(each.to, closing.from) : ''))
      at = closing?.to ?? each.to
    } else if (closing && isNote(each, content)) {
      dropped.add('footnotes')
      at = closing.to
    } else {
      dropped.add('shortcode')
    }
  }
  return {
    ...expanded,
    html: expanded.html + content.slice(at),
    gallery: expanded.gallery.filter(Boolean),
    dropped: [...dropped],
  }
}

/** For each tag the next one of its name. */
function nextOfName(tags: readonly Tag[]): (Tag | undefined)[] {
  const seen = new Map<string, Tag>()
  const next: (Tag | undefined)[] = []
  for (const each of tags.toReversed()) {
    next.push(seen.get(each.name))
    seen.set(each.name, each)
  }
  return next.toReversed()
}
