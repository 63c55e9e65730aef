/** What is known of a picture in the one text that mammoth hands on with it: its description. */
import { type Crop, cropLine, type Rights, rightsLine } from '../../schema/picture'
import type { parseDocument } from '../html/read'

interface Described {
  alt: string
  crop: Crop | null
  rights: Rights
}

/** Of no text: letters of nobody (Unicode, 23.5). */
const between = '\ue000\ue001'

/** A description that carries the crop and the rights as well. */
export function describedImage({ alt, crop, rights }: Described): string {
  const more = [crop ? cropLine(crop) : '', rightsLine(rights)]
  return more.every((each) => each === '') ? alt : [alt.replaceAll(between, ''), ...more].join(between)
}

/** Puts what descriptions carry on the pictures of a document. */
export function settleImages(document: ReturnType<typeof parseDocument>): void {
  for (const image of document.querySelectorAll('img')) {
    const [alt = '', crop = '', rights = ''] = (image.getAttribute('alt') ?? '').split(between)
    if (crop === '' && rights === '') continue
    image.setAttribute('alt', alt)
    if (crop !== '') image.setAttribute('data-crop', crop)
    if (rights !== '') image.setAttribute('data-rights', rights)
  }
}
