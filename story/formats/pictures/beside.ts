/** The pictures of a written page as files of their own, which lie in a folder beside it. */
import { fromBase64 } from '../office/bytes'

/** A picture by the name of its file. */
export interface PictureFile {
  name: string
  bytes: Uint8Array
}

/** A picture as HTML and Markdown are written with; a sign before it makes it text (CommonMark 0.31, 2.4). */
const picture = /(?<!\\)<img src="data:image\/(png|jpeg|gif|webp|avif);base64,([A-Za-z0-9+/]+=*)"/g

/**
 * A page of HTML or Markdown whose pictures are in it, with addresses in their place.
 * @param folder the name of the folder that is beside the file
 * @param nameOf names a file by its bytes, without extension
 */
export function picturesBeside(
  page: string,
  folder: string,
  nameOf: (bytes: Uint8Array) => string,
): { page: string; files: PictureFile[] } {
  const files = new Map<string, Uint8Array>()
  const replaced = page.replace(picture, (_, kind: string, data: string) => {
    const bytes = fromBase64(data)
    const name = `${nameOf(bytes)}.${kind === 'jpeg' ? 'jpg' : kind}`
    files.set(name, bytes)
    return `<img src="${encodeURIComponent(folder)}/${name}"`
  })
  return {
    // a page shows what lies beside it, on a disk as on a site
    page: files.size > 0 ? replaced.replace('img-src data:"', "img-src data: file: 'self'\"") : page,
    files: [...files].map(([name, bytes]) => ({ name, bytes })),
  }
}
