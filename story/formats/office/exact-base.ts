/**
 * The base of a story whose format tells what was put in and taken out, but not how a text looked or what a paragraph was
 * before. Copydesk keeps it beside the text: while that still reads the same, it is what it was.
 */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { docFromJSON, docToJSON } from '../../story/doc-json'

const { picture } = schema.nodes

/** A picture of nothing, where the file itself has the pictures. */
const noPicture = 'data:image/png;base64,AA=='

function picturesIn(doc: Node): string[] {
  const found: string[] = []
  doc.descendants((node) => {
    if (node.type === picture) found.push(String(node.attrs.src))
  })
  return found
}

/** A document with other pictures, in their order. */
function withPictures(doc: Node, sources: readonly string[]): Node {
  let index = 0
  const change = (node: Node): Node => {
    if (node.type === picture)
      return picture.create({ ...node.attrs, src: sources[index++] ?? noPicture }, node.content)
    if (node.isTextblock || node.isLeaf) return node
    return node.copy(Fragment.fromArray(node.children.map(change)))
  }
  return change(doc)
}

/** A base as it is kept. */
export const keptBase = (base: Node): unknown => docToJSON(withPictures(base, []))

/** All words and signs of a story: of blanks programs have opinions of their own. */
const lettersOf = (doc: Node): string => doc.textContent.replace(/\s+/g, '')

function kept(json: unknown): Node | null {
  try {
    return docFromJSON(json)
  } catch {
    return null
  }
}

/**
 * The base that was kept, where the text still says the same; else the one that was read.
 * @param json what was kept, whoever wrote it there
 */
export function exactBase(read: Node, json: unknown): Node {
  const base = json === undefined ? null : kept(json)
  const sources = picturesIn(read)
  const isSame = base && lettersOf(base) === lettersOf(read) && picturesIn(base).length === sources.length
  return isSame ? withPictures(base, sources) : read
}
