/** What two texts have in common, for a merge of which nobody knows what they come from. */
import { Fragment, type Node, ReplaceError, Slice } from 'prosemirror-model'
import { schema } from '../schema'
import { detailsOf } from '../story/parts'
import { suggestionsBetween } from '../suggestions/record'
import { placed } from '../suggestions/spans'
import { unitsOf } from '../suggestions/tokens'
import { type MergePart, mergeDocs } from './merge'
import { commonDetails, commonUnknown } from './merge-details'

/**
 * A text without what another one does not have: beside it each of both has but put something in, so that a merge takes
 * nothing of either away. Of what cannot be taken out of a block by itself the whole block is.
 */
export function commonOf(doc: Node, other: Node): Node {
  const gone = placed(suggestionsBetween(doc, other).spans).filter(({ span }) => span.kind === 'deleted')
  const left = gone.reduceRight((rest, { span, atBase }) => without(rest, atBase, atBase + span.size), doc)
  const attrs = {
    ...commonDetails(detailsOf(doc), detailsOf(other)),
    unknown: commonUnknown(doc.attrs.unknown, other.attrs.unknown),
  }
  return schema.topNodeType.create(attrs, withoutOneSided(left, doc, other).content)
}

/** A text without what is between two places; as it is where it would be no story. */
function without(doc: Node, from: number, to: number): Node {
  try {
    return doc.replace(from, to, Slice.empty)
  } catch (error) {
    if (error instanceof ReplaceError || error instanceof RangeError) return doc
    throw error
  }
}

/** A text without the blocks of which a merge of two others would take something for deleted in either. */
function withoutOneSided(base: Node, doc: Node, other: Node): Node {
  const isKept = ({ base: was, mine, theirs }: MergePart) => isWithin(was, mine) && isWithin(was, theirs)
  const { parts } = mergeDocs(base, doc, other)
  const oneSided = new Set(parts.filter((part) => !isKept(part)).flatMap((part) => part.base))
  const content = base.children.flatMap((block) => (oneSided.has(block) ? emptied(block) : [block]))
  if (!content.some(({ type }) => type.isInGroup('block'))) {
    const at = content.filter(({ type }) => type !== signoff).length
    content.splice(at, 0, paragraph.create())
  }
  const left = base.copy(Fragment.from(content))
  // what is left may be paired otherwise
  return left.eq(base) ? left : withoutOneSided(left, doc, other)
}

const { headline, standfirst, paragraph, signoff } = schema.nodes
/** What each story has stays, empty. */
const emptied = (block: Node): Node[] =>
  [headline, standfirst].includes(block.type) ? [block.copy(Fragment.empty)] : []

/** Whether blocks have all that others have, in its order. */
function isWithin(some: readonly Node[], others: readonly Node[]): boolean {
  const [wanted, there] = [some, others].map((blocks) =>
    unitsOf(blocks.map((node) => ({ kind: 'whole', node }))),
  )
  let found = 0
  for (const { key } of there ?? []) if (key === wanted?.[found]?.key) found++
  return found === wanted?.length
}
