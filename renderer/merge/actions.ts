/** What becomes of the two sides of a story. */
import type { Node } from 'prosemirror-model'
import { toast } from 'sonner'
import { takeMerged } from '../../story/editing/merged'
import { desk } from '../bridge'
import { t } from '../catalogue'
import { attempt } from '../session/attempt'
import { forgetForeign } from '../session/foreign'
import type { StorySession } from '../session/story-session'

/**
 * Makes the story what was chosen of both sides, as one step that undo takes back. What is here now is kept as
 * a version before that; what was written elsewhere has been since it was noticed.
 * @param turn which of the texts written elsewhere was looked at
 */
export function takeText(session: StorySession, merged: Node, turn: number): Promise<void> {
  return attempt(async () => {
    const askAgain = forgetForeign(session.id)
    try {
      await session.flush()
      await desk.saveVersion(session.id, '', 'merge')
      const isOther = !session.doc.eq(merged)
      if (isOther) session.run(takeMerged(merged))
      await session.flush()
      await desk.settle(session.id, turn)
      toast.success(t(isOther ? 'merge.done' : 'merge.kept'))
    } catch (error) {
      askAgain()
      throw error
    }
  })
}
