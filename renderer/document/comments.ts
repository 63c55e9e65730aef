/** The comments of the open story: kept beside its text, at their words through every change of it. */
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import type { Comment } from '../../story/comments/comment'
import { CommentStep } from '../../story/comments/comment-step'
import { followAll } from '../../story/comments/follow'

const key = new PluginKey<readonly Comment[]>('comments')

/** The plugin; a story has no comments until they are given by {@link openedWith}. */
export function comments(): Plugin<readonly Comment[]> {
  return new Plugin<readonly Comment[]>({
    key,
    state: {
      init: () => [],
      apply(tr, before) {
        const opened: readonly Comment[] | undefined = tr.getMeta(key)
        return opened ?? (tr.docChanged ? followAll(before, tr) : before)
      },
    },
  })
}

/** The state of a story that is opened with these comments. */
export function openedWith(state: EditorState, opened: readonly Comment[]): EditorState {
  return state.apply(state.tr.setMeta(key, opened))
}

/** All comments of a story, those that were deleted among them. */
export function commentsIn(state: EditorState): readonly Comment[] {
  return key.getState(state) ?? []
}

/** Puts comments beside the text. The undo history of the text knows nothing of it. */
export function putInto(tr: Transaction, put: readonly Comment[]): Transaction {
  return tr.step(new CommentStep(put)).setMeta('addToHistory', false)
}

/** Whether a transaction changes comments alone. */
export function isOfComments({ steps }: Transaction): boolean {
  return steps.length > 0 && steps.every((step) => step instanceof CommentStep)
}
