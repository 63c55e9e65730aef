/** The pictures of a post: those in its content, which stay on its site, and those attached to it. */
import type { RelatedPicture } from '../../schema/values'
import { besidePicture } from '../html/beside-picture'
import type { parseDocument } from '../html/read'
import { type Element, find, findAll, textOf } from '../xml'
import { metaOf, plainOf } from './plain'

type Body = ReturnType<typeof parseDocument>['body']
type Image = ReturnType<Body['querySelectorAll']>[number]

/** An attached picture, and the post that it was attached to. */
export interface Attachment extends RelatedPicture {
  parent: string
}

const isPicture = (href: string) => /\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp|svg)(?:[?#]|$)/i.test(href)

/** The pictures among a channel's items, by their ids. */
export function attachmentsOf(channel: Element): Map<string, Attachment> {
  return new Map(
    findAll(channel, 'item').flatMap((item) => {
      const href = textOf(find(item, 'attachment_url')).trim()
      if (!isPicture(href)) return []
      const meta = metaOf(item)
      const [, credit = ''] = /s:6:"credit";s:\d+:"([^"]*)"/.exec(meta._wp_attachment_metadata ?? '') ?? []
      const excerpt = item.children.find((child) => typeof child !== 'string' && child.prefix === 'excerpt')
      const caption = typeof excerpt === 'object' ? plainOf(textOf(excerpt)) : ''
      const picture = { href, caption: caption || (meta._wp_attachment_image_alt ?? ''), credit }
      return [[textOf(find(item, 'post_id')).trim(), { ...picture, parent: parentOf(item) }]]
    }),
  )
}

/** A post's own picture, where an exporter puts it in the post, belongs to that post. */
function parentOf(item: Element): string {
  const isOwn = textOf(find(item, 'post_type')).trim() !== 'attachment'
  return textOf(find(item, isOwn ? 'post_id' : 'post_parent')).trim()
}

const isStored = (src: string) => /^(?:data:image\/|picture:)/.test(src)

function pictureOf(
  image: Image,
  captionText: string,
  attachments: ReadonlyMap<string, Attachment>,
): RelatedPicture {
  const [, id = ''] = /(?:^|\s)wp-image-(\d+)/.exec(image.getAttribute('class') ?? '') ?? []
  const attached = attachments.get(id)
  const caption = captionText || attached?.caption || (image.getAttribute('alt') ?? '').trim()
  return {
    href: attached?.href ?? image.getAttribute('src') ?? '',
    caption,
    credit: attached?.credit ?? '',
  }
}

/** The pictures of content, taken out of it with their captions; a table keeps its figure, of other figures what is in them stays. */
export function takePictures(body: Body, attachments: ReadonlyMap<string, Attachment>): RelatedPicture[] {
  const found: RelatedPicture[] = []
  // inner figures first: a gallery is a figure of figures
  for (const figure of [...body.querySelectorAll('figure, div.wp-caption')].toReversed()) {
    const images = [...figure.querySelectorAll('img')]
    if (images.some((image) => isStored(image.getAttribute('src') ?? ''))) continue
    // its cells may have pictures
    if (figure.querySelector('table')) continue
    const caption =
      figure.querySelector('figcaption, .wp-caption-text')?.textContent ?? figure.textContent ?? ''
    const captionText = caption.trim() || (figure.getAttribute('title') ?? '')
    found.unshift(...images.map((image) => pictureOf(image, captionText, attachments)))
    const isGallery = /\bgallery\b/.test(figure.getAttribute('class') ?? '')
    if (images.length > 0) figure.replaceWith(...besidePicture(figure))
    else if (isGallery) figure.remove()
    else figure.replaceWith(...figure.childNodes)
  }
  for (const image of body.querySelectorAll('img')) {
    if (isStored(image.getAttribute('src') ?? '')) continue
    const isSign = /\b(?:wp-smiley|emoji)\b/.test(image.getAttribute('class') ?? '')
    if (isSign) image.replaceWith(image.getAttribute('alt') ?? '')
    else {
      found.push(pictureOf(image, '', attachments))
      image.remove()
    }
  }
  return found.filter(({ href }) => href !== '')
}

/** One picture for all the sizes that a site cuts it in: `bridge-300x200.jpg` is `bridge.jpg`. */
export function withoutRepeated(pictures: readonly RelatedPicture[]): RelatedPicture[] {
  const key = (href: string) => (href.split(/[?#]/, 1)[0] ?? '').replace(/-\d+x\d+(?=\.\w+$)/, '')
  const seen = new Map<string, RelatedPicture>()
  for (const picture of pictures) {
    const before = seen.get(key(picture.href))
    if (!before) seen.set(key(picture.href), picture)
    else if (before.caption === '') seen.set(key(picture.href), { ...before, caption: picture.caption })
  }
  return [...seen.values()]
}
