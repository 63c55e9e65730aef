/** A picture as HTML shows it: all of it, or what its crop leaves. The picture itself stays whole. */
import type { Attrs } from 'prosemirror-model'
import { embeddedPicture } from '../../schema/attributes'
import { type Crop, cropLine, isFree, rightsLine } from '../../schema/picture'
import { fromBase64 } from '../office/bytes'
import { sizeOf } from '../office/picture'
import { escapeHtml } from './escape'

/** How large a picture is that is in a page itself, in pixels; null where that cannot be told. */
function shownSize(src: string): { width: number; height: number } | null {
  const picture = embeddedPicture(src)
  const size = picture && sizeOf(fromBase64(picture.data))
  if (!size) return null
  const { width, height, orientation } = size
  // from 5 on the camera was held upright (Exif 2.32, 4.6.4), and browsers turn the picture
  return orientation < 5 ? { width, height } : { width: height, height: width }
}

const percent = (value: number) => `${Number(value.toFixed(3))}%`

/**
 * The styles by which every browser shows a part of a picture: in a frame of the part's shape, or, where that is not
 * known, with the rest of it blank.
 */
function cropStyles(src: string, { left, top, right, bottom }: Crop): { frame: string; image: string } {
  const size = shownSize(src)
  const cut = `clip-path:inset(${[top, right, bottom, left].map(percent).join(' ')})`
  if (!size) return { frame: '', image: cut }
  const [wide, high] = [100 - left - right, 100 - top - bottom]
  const [width, height] = [(size.width * wide) / 100, (size.height * high) / 100]
  const shape = `width:${Math.max(1, Math.round(width))}px;aspect-ratio:${Number((width / height).toFixed(5))}`
  const place = `width:${percent(10_000 / wide)};max-width:none;height:auto`
  return {
    frame: `display:block;position:relative;overflow:hidden;max-width:100%;${shape}`,
    image: `position:absolute;left:${percent((-100 * left) / wide)};top:${percent((-100 * top) / high)};${place}`,
  }
}

/** The `img` of a picture, in a frame where it is cropped. */
export function printImage({ src, alt, crop, rights }: Attrs): string {
  const attribute = (name: string, value: string) => ` ${name}="${escapeHtml(value)}"`
  const styles = crop && cropStyles(src, crop)
  const more = [
    crop ? attribute('data-crop', cropLine(crop)) : '',
    isFree(rights) ? '' : attribute('data-rights', rightsLine(rights)),
    styles ? attribute('style', styles.image) : '',
  ]
  const image = `<img${attribute('src', src)}${attribute('alt', alt)}${more.join('')}/>`
  return styles?.frame ? `<span style="${styles.frame}">${image}</span>` : image
}
