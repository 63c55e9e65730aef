/** The pictures of a desk: files named by what is in them, so that each is kept once and none changes. */
import { createHash } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { largestPicture } from '../../contract/limits'
import { mapPictures, pictureSources } from '../../story/story/pictures'
import { ifMissing, writeDurably } from './durable'
import { StoreError } from './errors'

/** The extension of a picture by the first bytes that its format begins with, or null for what is none. */
export function pictureKind(bytes: Uint8Array): 'png' | 'jpg' | 'gif' | 'webp' | 'avif' | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  if (/^GIF8[79]a/.test(head)) return 'gif'
  if (/^RIFF.{4}WEBP/s.test(head)) return 'webp'
  if (/^.{4}ftypavi[fs]/s.test(head)) return 'avif'
  return null
}

/** A picture as a file of a desk. */
export interface PictureFile {
  name: string
  bytes: Uint8Array
}

/** @throws StoreError where the bytes are no picture, or too many */
export function pictureFile(bytes: Uint8Array): PictureFile {
  if (bytes.length > largestPicture) throw new StoreError('picture-too-large')
  const kind = pictureKind(bytes)
  if (!kind) throw new StoreError('no-picture')
  return { name: `${createHash('sha256').update(bytes).digest('hex')}.${kind}`, bytes }
}

/** The address of a picture in a document. */
function addressOf({ name }: PictureFile): string {
  return `picture:${name}`
}

/**
 * A document without the pictures that are in it as data, and these as files.
 * @throws StoreError where one is no picture, or too large
 */
export function takeOutPictures(doc: Node): { doc: Node; pictures: PictureFile[] } {
  const files = new Map<string, PictureFile>()
  for (const src of new Set(pictureSources(doc)))
    if (src.startsWith('data:'))
      files.set(src, pictureFile(Buffer.from(src.slice(src.indexOf(',') + 1), 'base64')))
  const addresses = new Map([...files].map(([src, file]) => [src, addressOf(file)] as const))
  return { doc: mapPictures(doc, addresses), pictures: [...files.values()] }
}

export class Pictures {
  constructor(readonly folder: string) {}

  /**
   * Keeps a picture.
   * @returns its address in a document
   * @throws StoreError where it is none or too large
   */
  async add(bytes: Uint8Array): Promise<string> {
    const picture = pictureFile(bytes)
    await this.place(picture)
    return addressOf(picture)
  }

  /** Writes a picture's file, unless it is there. */
  async place({ name, bytes }: PictureFile): Promise<void> {
    const path = join(this.folder, name)
    const isThere = await access(path).then(
      () => true,
      () => false,
    )
    if (!isThere) await writeDurably(path, bytes)
  }

  /** A picture by its name; null where there is none. */
  async read(name: string): Promise<Buffer | null> {
    if (!/^[0-9a-f]{64}\.[a-z]+$/.test(name)) return null
    return readFile(join(this.folder, name)).catch(ifMissing(null))
  }

  /** A picture by its address in a document, as a `data:` address; null where there is none. */
  async data(src: string): Promise<string | null> {
    const [, name = '', extension = ''] = /^picture:(.*\.([^.\n]*))$/.exec(src) ?? []
    const bytes = await this.read(name)
    const type = extension === 'jpg' ? 'jpeg' : extension
    return bytes && `data:image/${type};base64,${bytes.toString('base64')}`
  }

  /** A document with its pictures in it as data, for a file that goes out. */
  async putIn(doc: Node): Promise<Node> {
    const addresses = new Map<string, string>()
    for (const src of new Set(pictureSources(doc))) {
      const data = src.startsWith('picture:') ? await this.data(src) : null
      if (data) addresses.set(src, data)
    }
    return mapPictures(doc, addresses)
  }
}
