/** The pictures of a story: in a desk they are files beside it, in a file that goes out they are in it. */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../schema'
import { barredFrom } from '../schema/picture'

/** The addresses of the pictures in a document. */
export function pictureSources(doc: Node): string[] {
  return doc.children.filter(({ type }) => type === schema.nodes.picture).map(({ attrs }) => attrs.src)
}

/** The moment from which one of the pictures of a document may not be published, ISO 8601; null where all may be. */
export function picturesUntil(doc: Node): string | null {
  const moments = doc.children.flatMap(({ type, attrs }) =>
    type === schema.nodes.picture ? (barredFrom(attrs.rights) ?? []) : [],
  )
  return moments.toSorted()[0] ?? null
}

/** A document with other addresses for its pictures; those that the map does not have stay. */
export function mapPictures(doc: Node, addresses: ReadonlyMap<string, string>): Node {
  if (addresses.size === 0) return doc
  return doc.copy(
    Fragment.fromArray(
      doc.children.map((block) => {
        const src = block.type === schema.nodes.picture ? addresses.get(block.attrs.src) : undefined
        return src === undefined ? block : block.type.create({ ...block.attrs, src }, block.content)
      }),
    ),
  )
}
