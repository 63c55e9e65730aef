/** Steps from outside, applied to a document that stays valid. */
import type { Node } from 'prosemirror-model'
import { DocAttrStep, type Step } from 'prosemirror-transform'
import { batchName, type Origin } from '../../contract/origin'
import { follow } from '../../story/comments/follow'
import { stepsOf } from '../../story/editing/steps'
import { isDetailName } from '../../story/schema/values'
import { detailsOf } from '../../story/story/parts'
import { type Story, withComments, withReview } from '../../story/story/record'
import { type Making, reviewAfterStep, reviewSettled } from '../../story/suggestions/review'

/** Steps, given as JSON, whose they are, and when they were made (ISO 8601). */
interface Made {
  steps: readonly unknown[]
  origins: readonly Origin[]
  at: string
}

/**
 * The story after these steps: its document, its comments at their text, and what is suggested in it.
 * @throws where a step does not fit the document or would make it no story
 */
export function applySteps(story: Story, made: Made): Story {
  const stamps = stampsOf(made)
  const unknown = { by: { who: '', when: made.at, batch: null }, history: null }
  let { doc, comments = [], review = null } = story
  for (const [index, json] of made.steps.entries()) {
    const making = stamps[index] ?? unknown
    for (const step of stepsOf(json)) {
      const before = doc
      const applied = keeping(step, before).apply(before)
      if (!applied.doc) throw new RangeError(applied.failed ?? 'A step that does not fit')
      doc = applied.doc
      comments = follow(comments, step, before, doc)
      review = reviewAfterStep(review, step, before, doc, making)
    }
    // undo and redo have a stamp of their own each time
    if (stamps[index + 1] !== making) review = reviewSettled(review, doc, making)
  }
  checkChanged(story.doc, doc)
  return withReview(withComments({ ...story, doc }, comments), review)
}

/** By whom each step is. */
function stampsOf({ origins, at }: Made): Making[] {
  return origins.flatMap(({ steps, author, batch, since }) => {
    const by = { who: author, when: at, batch: batchName(batch, since) }
    const history = batch === 'undo' || batch === 'redo' ? batch : null
    return new Array<Making>(steps).fill({ by, history })
  })
}

/** A step that sets a detail that this version does not know puts it with the others of that kind. */
function keeping(step: Step, { attrs }: Node): Step {
  if (!(step instanceof DocAttrStep) || isDetailName(step.attr) || step.attr === 'unknown') return step
  return new DocAttrStep('unknown', { ...attrs.unknown, [step.attr]: step.value })
}

/** Checks what the steps made: blocks that were there before are known to be good. */
function checkChanged(before: Node, after: Node): void {
  detailsOf(after)
  if (!after.type.validContent(after.content)) throw new RangeError('No whole story')
  const known = new Set(before.children)
  for (const block of after.children) if (!known.has(block)) block.check()
}
