/** Steps from outside, applied to a document that stays valid. */
import type { Node } from 'prosemirror-model'
import { DocAttrStep, type Step } from 'prosemirror-transform'
import { stepsOf } from '../../story/editing/steps'
import { isDetailName } from '../../story/schema/values'
import { detailsOf } from '../../story/story/parts'

/**
 * The document after these steps, given as JSON.
 * @throws where a step does not fit the document or would make it no story
 */
export function applySteps(doc: Node, steps: readonly unknown[]): Node {
  const after = steps.reduce<Node>((before, json) => {
    return stepsOf(json).reduce<Node>((at, step) => {
      const { doc, failed } = keeping(step, at).apply(at)
      if (!doc) throw new RangeError(failed ?? 'A step that does not fit')
      return doc
    }, before)
  }, doc)
  checkChanged(doc, after)
  return after
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
