/** Steps as JSON has them: in journals, in the undo history, and on their way between the processes. */
import type { Node } from 'prosemirror-model'
import { AddMarkStep, RemoveMarkStep, Step, Transform } from 'prosemirror-transform'
import { commentStepOf } from '../comments/comment-step'
import { schema } from '../schema'
import { reviewStepFromJSON } from '../suggestions/review-step'
import { addMark } from './add-mark'

/** The parts of a set of mark steps, or null where it is another step. */
function partsOf(json: unknown): readonly unknown[] | null {
  if (typeof json !== 'object' || json === null || !('stepType' in json) || !('steps' in json)) return null
  return json.stepType === 'markSet' && Array.isArray(json.steps) ? json.steps : null
}

/**
 * The steps that a step's JSON stands for. A set of mark steps is opened, however deep sets are nested in it:
 * prosemirror-transform writes nested sets and refuses to read them.
 * @throws RangeError where it is no step
 */
export function stepsOf(json: unknown): Step[] {
  const steps: Step[] = []
  const waiting = [json]
  while (waiting.length > 0) {
    const next = waiting.pop()
    const parts = partsOf(next)
    if (parts) for (const part of parts.toReversed()) waiting.push(part)
    else steps.push(commentStepOf(next) ?? reviewStepFromJSON(next) ?? Step.fromJSON(schema, next))
  }
  return steps
}

/**
 * Applies steps, given as JSON, in such a form that each can be inverted to a plain step.
 * @throws RangeError where one does not fit
 */
export function transformBy(doc: Node, steps: readonly unknown[]): Transform {
  const tr = new Transform(doc)
  for (const step of steps.flatMap(stepsOf)) {
    const isMark = step instanceof AddMarkStep || step instanceof RemoveMarkStep
    if (!isMark) tr.step(step)
    else if (step.from < 0 || step.to > tr.doc.content.size)
      throw new RangeError('A step outside of the text')
    else if (step instanceof AddMarkStep) addMark(tr, step.from, step.to, step.mark)
    else tr.removeMark(step.from, step.to, step.mark)
  }
  return tr
}

/** The steps that take a change back, in the order that they are applied. */
export function inverseOf({ steps, docs }: Transform): Step[] {
  return steps.flatMap((step, index) => docs.slice(index, index + 1).map((doc) => step.invert(doc))).reverse()
}

/** The same as JSON. */
export function inverseJSON(change: Transform): Record<string, unknown>[] {
  return inverseOf(change).map((step) => step.toJSON())
}
