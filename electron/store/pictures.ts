/** The pictures of a desk: files named by what is in them. */
import { createHash } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { mapPictures, pictureSources } from '../../story/story/pictures'
import { writeDurably } from './durable'

const kinds: readonly [extension: string, type: string, sign: RegExp][] = [
  ['png', 'image/png', /^\x89PNG/],
  ['jpg', 'image/jpeg', /^\xff\xd8\xff/],
  ['gif', 'image/gif', /^GIF8[79]a/],
  ['webp', 'image/webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', 'image/avif', /^[\s\S]{4}ftypavi[fs]/],
]
const largest = 20_000_000

/**
 * Keeps a picture and gives its `picture:` address.
 * @throws where the bytes are no picture of a kind that is kept, or too many
 */
export async function addPicture(folder: string, bytes: Uint8Array): Promise<string> {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const kind = kinds.find(([, , sign]) => sign.test(head))
  if (!kind || bytes.length > largest) throw new Error('This is not a picture that Copydesk keeps')
  const name = `${createHash('sha256').update(bytes).digest('hex')}.${kind[0]}`
  const file = join(folder, name)
  await access(file).catch(() => writeDurably(file, bytes))
  return `picture:${name}`
}

/** The type and bytes of a picture by its name; null where the name is none of a picture. */
export async function readPicture(
  folder: string,
  name: string,
): Promise<{ type: string; bytes: Buffer } | null> {
  const [, extension] = name.match(/^[0-9a-f]{64}\.(\w+)$/) ?? []
  const kind = kinds.find(([each]) => each === extension)
  return kind ? { type: kind[1], bytes: await readFile(join(folder, name)) } : null
}

/** A document whose pictures, held in it as data, are files of the desk. */
export async function keepPictures(folder: string, doc: Node): Promise<Node> {
  const kept = new Map<string, string>()
  for (const src of pictureSources(doc)) {
    const data = src.match(/^data:[^;]+;base64,(.*)$/)?.[1]
    if (data) kept.set(src, await addPicture(folder, Buffer.from(data, 'base64')).catch(() => src))
  }
  return mapPictures(doc, kept)
}

/** A document that holds its pictures in itself; one whose file is gone keeps its address. */
export async function embedPictures(folder: string, doc: Node): Promise<Node> {
  const embedded = new Map<string, string>()
  for (const src of pictureSources(doc)) {
    const picture = await readPicture(folder, src.replace(/^picture:/, '')).catch(() => null)
    if (picture) embedded.set(src, `data:${picture.type};base64,${picture.bytes.toString('base64')}`)
  }
  return mapPictures(doc, embedded)
}
