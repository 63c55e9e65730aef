/** Steps from outside, applied to a document that stays valid. */
import type { Node } from 'prosemirror-model'
import { stepsOf } from '../../story/editing/steps'
import { detailsOf } from '../../story/story/parts'

/**
 * The document after these steps, given as JSON.
 * @throws where a step does not fit the document or would make it no story
 */
export function applySteps(doc: Node, steps: readonly unknown[]): Node {
  const after = steps.reduce<Node>((before, json) => {
    return stepsOf(json).reduce<Node>((at, step) => {
      const { doc, failed } = step.apply(at)
      if (!doc) throw new RangeError(failed ?? 'A step that does not fit')
      return doc
    }, before)
  }, doc)
  checkChanged(doc, after)
  return after
}

/** Checks what the steps made: blocks that were there before are known to be good. */
function checkChanged(before: Node, after: Node): void {
  detailsOf(after)
  if (!after.type.validContent(after.content)) throw new RangeError('No whole story')
  const known = new Set(before.children)
  for (const block of after.children) if (!known.has(block)) block.check()
}
