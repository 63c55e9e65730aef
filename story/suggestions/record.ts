/** A story under review: its base, and how it follows from that. */
import type { Node } from 'prosemirror-model'
import {
  AddMarkStep,
  AddNodeMarkStep,
  AttrStep,
  DocAttrStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  type Step,
  type Transform,
} from 'prosemirror-transform'
import { schema } from '../schema'
import { narrowed, refine } from './refine'
import { type Patch, ReviewStep, sliceFromJSON } from './review-step'
import {
  fits,
  joinKept,
  placed,
  type Rules,
  type Span,
  type Stamp,
  splitAt,
  type Touched,
  touch,
} from './spans'
import { tokensBetween, unitsOf } from './tokens'

export interface Suggestions {
  /** The story without the changes. */
  base: Node
  spans: readonly Span[]
  /** Who changed the details of the story that differ from the base's, by name. */
  details: Readonly<Record<string, Stamp>>
}

/** A story whose review begins. */
export function newSuggestions(base: Node): Suggestions {
  const { size } = base.content
  return { base, spans: size > 0 ? [{ kind: 'kept', size }] : [], details: {} }
}

/** Records what a transaction did. `suggestions` are those of the document that it began with. */
export function record(suggestions: Suggestions, change: Transform, by: Stamp): Suggestions {
  return change.steps.reduce((made, step, index) => {
    const before = change.docs[index]
    const after = change.docs[index + 1] ?? change.doc
    return before ? recordStep(made, step, before, after, by) : made
  }, suggestions)
}

function recordStep(made: Suggestions, step: Step, before: Node, after: Node, by: Stamp): Suggestions {
  if (step instanceof ReviewStep) return step.patch ? patched(made, step.patch, after) : made
  if (step instanceof DocAttrStep)
    return { ...made, details: detailsAfter(made, { [step.attr]: step.value }, { [step.attr]: by }) }
  const touched = narrowedAll(touchedBy(step, before, after), before, after)
  if (touched.length === 0) return made
  const spans = touch(made.spans, touched, suggesting(by))
  return { ...made, spans: refine(spans, made.base, after, shifted(touched)) }
}

const suggesting = (by: Stamp): Rules => ({
  removed: (size) => ({ kind: 'deleted', size, by }),
  put: (size) => ({ kind: 'inserted', size, by }),
})

/** Stamps of details, without those that are as in the base. */
function detailsAfter(
  { base, details }: Suggestions,
  values: Readonly<Record<string, unknown>>,
  stamps: Readonly<Record<string, Stamp>>,
): Record<string, Stamp> {
  const isChanged = (name: string) =>
    !(name in values) || JSON.stringify(values[name]) !== JSON.stringify(base.attrs[name])
  return Object.fromEntries(Object.entries({ ...details, ...stamps }).filter(([name]) => isChanged(name)))
}

/** The places that a step touched, as ranges of the document before it. */
function touchedBy(step: Step, before: Node, after: Node): Touched[] {
  if (step instanceof AttrStep || step instanceof AddNodeMarkStep || step instanceof RemoveNodeMarkStep)
    return [{ from: step.pos, to: step.pos + 1, size: 1 }]
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep)
    return changedMarks(before, after, step.from, step.to)
  const touched: Touched[] = []
  step.getMap().forEach((from, to, start, end) => void touched.push({ from, to, size: end - start }))
  return touched
}

function narrowedAll(touched: readonly Touched[], before: Node, after: Node): Touched[] {
  const places = shifted(touched)
  return touched.flatMap((each, index) => {
    const place = places[index]
    if (!place) return []
    return narrowed(
      each,
      tokensBetween(before, each.from, each.to),
      tokensBetween(after, place.from, place.to),
    )
  })
}

/** Where text has other marks after a step than before. */
function changedMarks(before: Node, after: Node, from: number, to: number): Touched[] {
  const touched: Touched[] = []
  before.nodesBetween(from, to, (node, pos) => {
    if (!node.isInline) return
    const [start, end] = [Math.max(from, pos), Math.min(to, pos + node.nodeSize)]
    after.nodesBetween(start, end, (other, otherPos) => {
      if (!other.isInline || other.sameMarkup(node)) return
      const [first, behind] = [Math.max(start, otherPos), Math.min(end, otherPos + other.nodeSize)]
      if (first < behind) touched.push({ from: first, to: behind, size: behind - first })
    })
  })
  return touched
}

/** The same places in the document after the step. */
function shifted(touched: readonly Touched[]): { from: number; to: number }[] {
  let by = 0
  return touched.map(({ from, to, size }) => {
    const range = { from: from + by, to: from + by + size }
    by += size - (to - from)
    return range
  })
}

/**
 * A part of the base and of the changes put in place of what is there.
 * @throws RangeError where it is the part of another story
 */
function patched(made: Suggestions, patch: Patch, doc: Node): Suggestions {
  const [before, rest] = splitAt(made.spans, patch.fromBase, patch.from)
  const [, behind] = splitAt(rest, patch.toBase - patch.fromBase, patch.to - patch.from)
  const values = Object.fromEntries(Object.entries(patch.details).map(([name, { value }]) => [name, value]))
  const replaced = patch.base
    ? made.base.replace(patch.base.from, patch.base.to, sliceFromJSON(patch.base.slice))
    : made.base
  const base = schema.nodes.doc.create({ ...replaced.attrs, ...values }, replaced.content)
  const spans = joinKept([...before, ...patch.spans, ...behind])
  if (!fits(spans, base, doc)) throw new RangeError('The changes are those of another story')
  const details = { ...made.details }
  for (const [name, { by }] of Object.entries(patch.details)) {
    if (by) details[name] = by
    else delete details[name]
  }
  return { base, spans, details }
}

/** Whether all that is said to be kept is alike in base and document. It always is: for tests and for what is read. */
export function isSound({ base, spans, details }: Suggestions, doc: Node): boolean {
  if (!fits(spans, base, doc)) return false
  const keys = (of: Node, from: number, size: number) =>
    unitsOf(tokensBetween(of, from, from + size))
      .map(({ key }) => key)
      .join('\n')
  const isKept = placed(spans).every(
    ({ span, atBase, at }) =>
      span.kind !== 'kept' || keys(base, atBase, span.size) === keys(doc, at, span.size),
  )
  const differs = (name: string) => JSON.stringify(base.attrs[name]) !== JSON.stringify(doc.attrs[name])
  return isKept && Object.keys(doc.attrs).every((name) => name in details === differs(name))
}
