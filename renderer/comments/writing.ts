/** What an editor is writing in the comments: a new one, a reply, or other words for one. It is not in the story yet. */

import type { Node } from 'prosemirror-model'
import { type EditorState, NodeSelection } from 'prosemirror-state'
import { create } from 'zustand'
import type { Comment } from '../../story/comments/comment'
import { quoteIn } from '../../story/comments/quote'
import { selectedSpan } from '../../story/editing/selected-ranges'

export type CommentDraft =
  /** `doc` is the text that the place is in. */
  | { kind: 'new'; story: string; subject: Pick<Comment, 'on' | 'place' | 'quote'>; doc: Node }
  | { kind: 'reply' | 'edit'; story: string; comment: string }

interface WritingState {
  writing: CommentDraft | null
  text: string
}

export const useWriting = create<WritingState>(() => ({ writing: null, text: '' }))

/** Whether what is being written is meant for the same: a new comment may still be put on other words. */
export function isWrittenAt(meant: CommentDraft): boolean {
  const { writing } = useWriting.getState()
  if (writing?.story !== meant.story) return false
  if (writing.kind === 'new' || meant.kind === 'new') return writing.kind === meant.kind
  return writing.kind === meant.kind && writing.comment === meant.comment
}

/** Begins to write; what was begun for the same is gone on with, unless it is empty. */
export function beginWriting(writing: CommentDraft, text = ''): void {
  const isKept = isWrittenAt(writing) && useWriting.getState().text.trim() !== ''
  useWriting.setState(isKept ? { writing: { ...writing } } : { writing, text })
}

/** Changes the text of the comment that is being written. */
export function changeWriting(text: string): void {
  useWriting.setState({ text })
}

/** Ends the writing of a comment; what was typed is dropped. */
export function endWriting(): void {
  useWriting.setState({ writing: null, text: '' })
}

/** What a comment that is made now is about: what is selected, or the block that the cursor is in. */
export function commentSubject({ doc, selection }: EditorState): Pick<Comment, 'on' | 'place' | 'quote'> {
  const { $from, empty } = selection
  const isBlock = empty || selection instanceof NodeSelection
  const isAtCursor = empty && $from.parent.isTextblock
  const place = isAtCursor ? { from: $from.start(), to: $from.end() } : selectedSpan(selection)
  if (place.from >= place.to) return storySubject
  return { on: isBlock ? 'block' : 'text', place, quote: quoteIn(doc, place.from, place.to) }
}

export const storySubject = { on: 'story', place: null, quote: '' } as const
