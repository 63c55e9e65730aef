/** What of a picture goes out: its rights are for the desk and for clients, and not every format can show a part of one. */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { isFree, noRights } from '../../schema/picture'

const { picture } = schema.nodes

/** A document with other values of its pictures; the same where none changes. */
function withAttributes(doc: Node, isMeant: (node: Node) => boolean, values: object): Node {
  if (!doc.children.some((node) => node.type === picture && isMeant(node))) return doc
  return doc.copy(
    Fragment.fromArray(
      doc.children.map((node) =>
        node.type === picture && isMeant(node)
          ? picture.create({ ...node.attrs, ...values }, node.content)
          : node,
      ),
    ),
  )
}

/** A document whose pictures say nothing of their rights. */
export function withoutRights(doc: Node): Node {
  return withAttributes(doc, ({ attrs }) => !isFree(attrs.rights), { rights: noRights })
}

/** A document whose pictures are whole. */
export function withoutCrops(doc: Node): Node {
  return withAttributes(doc, ({ attrs }) => attrs.crop !== null, { crop: null })
}
