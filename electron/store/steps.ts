/** Steps from outside, applied to a document that stays valid. */
import type { Node } from 'prosemirror-model'
import { DocAttrStep, type Step } from 'prosemirror-transform'
import { follow } from '../../story/comments/follow'
import { stepsOf } from '../../story/editing/steps'
import { isDetailName } from '../../story/schema/values'
import { detailsOf } from '../../story/story/parts'
import { type Story, withComments } from '../../story/story/record'

/**
 * The story after these steps, given as JSON: its document, and its comments at their text.
 * @throws where a step does not fit the document or would make it no story
 */
export function applySteps(story: Story, steps: readonly unknown[]): Story {
  let { doc, comments = [] } = story
  for (const step of steps.flatMap(stepsOf)) {
    const before = doc
    const applied = keeping(step, before).apply(before)
    if (!applied.doc) throw new RangeError(applied.failed ?? 'A step that does not fit')
    doc = applied.doc
    comments = follow(comments, step, before, doc)
  }
  checkChanged(story.doc, doc)
  return withComments({ ...story, doc }, comments)
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
