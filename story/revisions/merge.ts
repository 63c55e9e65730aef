/**
 * Two documents that come from one, put together: what only one side changed is taken, and what both changed
 * is put together where that is safe. The rest is a question for an editor.
 */
import type { Node } from 'prosemirror-model'
import { schema } from '../schema'
import type { Details } from '../schema/values'
import { detailsOf } from '../story/parts'
import { areAlike, bothOf, mergeSlot, type Slot, slotsOf } from './merge-blocks'
import type { MergeChoice, MergeSide } from './merge-choice'
import { joinDetails, type MergeDetail, mergeDetails, mergeUnknown, take } from './merge-details'

/** A place of the story, as it was and as either side has it. */
export interface MergePart extends Slot {
  /** The changes of both sides in one text, where that is safe. */
  together: readonly Node[] | null
  /** Who changed it; both, where they did so differently. */
  changed: 'nobody' | MergeSide | 'both'
  choices: readonly MergeChoice[]
  /** What is taken where nobody chooses; null where somebody must. */
  preset: MergeChoice | null
}

/** Two texts of one story, part by part and detail by detail. */
export interface Merge {
  parts: readonly MergePart[]
  details: readonly MergeDetail[]
  /** The details as each choice takes them. */
  values: Readonly<Record<MergeChoice, Details>>
  /** What neither side knows here of the details: of each what was changed, and mine where both did. */
  unknown: Readonly<Record<string, unknown>>
}

/** What was chosen of a merge, by the index of the part and by the detail; what is not here is as it is preset. */
export interface Chosen {
  parts: ReadonlyMap<number, MergeChoice>
  details: ReadonlyMap<keyof Details, MergeChoice>
}

export const nothingChosen: Chosen = { parts: new Map(), details: new Map() }

const { headline, standfirst, byline, signoff } = schema.nodes
/** What a story has once is merged with its like, whatever it says. */
const sections = [
  ...[headline, standfirst, byline].map((type) => ({ isIn: (node: Node) => node.type === type, once: true })),
  { isIn: (node: Node) => node.type.isInGroup('block'), once: false },
  { isIn: (node: Node) => node.type === signoff, once: true },
]

/** Merges what two sides made of a document. */
export function mergeDocs(base: Node, mine: Node, theirs: Node): Merge {
  const values = { mine: detailsOf(mine), theirs: detailsOf(theirs) }
  const { language } = values.mine
  const both = joinDetails(values.mine, values.theirs)
  const parts = sections.flatMap(({ isIn, once }) => {
    const [was, ours, others] = [base, mine, theirs].map((doc) => doc.children.filter(isIn))
    const slot = { base: was ?? [], mine: ours ?? [], theirs: others ?? [] }
    const slots = once ? [slot] : slotsOf(slot.base, slot.mine, slot.theirs, language)
    return slots
      .filter((each) => each.base.length + each.mine.length + each.theirs.length > 0)
      .map((each) => partOf(each, language, !once))
  })
  return {
    parts,
    details: mergeDetails(detailsOf(base), values.mine, values.theirs),
    values: { ...values, both, together: both },
    unknown: mergeUnknown(base.attrs.unknown, mine.attrs.unknown, theirs.attrs.unknown),
  }
}

function partOf(slot: Slot, language: string, mayBeBoth: boolean): MergePart {
  const { base, mine, theirs } = slot
  const sides: MergeChoice[] = ['mine', 'theirs']
  if (areAlike(mine, theirs))
    return { ...slot, together: null, changed: 'nobody', choices: [], preset: 'mine' }
  if (areAlike(theirs, base))
    return { ...slot, together: null, changed: 'mine', choices: sides, preset: 'mine' }
  if (areAlike(mine, base))
    return { ...slot, together: null, changed: 'theirs', choices: sides, preset: 'theirs' }
  const together = mergeSlot(slot, language)
  if (together) sides.unshift('together')
  if (mayBeBoth && mine.length > 0 && theirs.length > 0) sides.push('both')
  return { ...slot, together, changed: 'both', choices: sides, preset: together && 'together' }
}

/** What a choice takes of a part. */
export function takenOf({ mine, theirs, together }: MergePart, choice: MergeChoice): readonly Node[] {
  if (choice === 'both') return bothOf(mine, theirs)
  if (choice === 'together') return together ?? mine
  return choice === 'mine' ? mine : theirs
}

/** How many questions are still open. */
export function openQuestions({ parts, details }: Merge, chosen: Chosen): number {
  return (
    parts.filter(({ preset }, index) => preset === null && !chosen.parts.has(index)).length +
    details.filter(({ preset, what }) => preset === null && !chosen.details.has(what)).length
  )
}

/** The document that was chosen. Where a question is open, it has mine. */
export function mergedDoc({ parts, details, values, unknown }: Merge, chosen: Chosen): Node {
  const attrs = { ...values.mine }
  for (const { what, preset } of details)
    take(attrs, values[chosen.details.get(what) ?? preset ?? 'mine'], what)
  const content = parts.flatMap((part, index) =>
    takenOf(part, chosen.parts.get(index) ?? part.preset ?? 'mine'),
  )
  // one side may have deleted what the other left
  if (!content.some(({ type }) => type.isInGroup('block'))) {
    const at = content.filter(({ type }) => type !== signoff).length
    content.splice(at, 0, schema.nodes.paragraph.create())
  }
  return schema.topNodeType.create({ ...attrs, unknown }, content)
}
