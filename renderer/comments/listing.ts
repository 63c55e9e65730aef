/** The comments of the open story as they are listed and walked. */
import { type Command, type EditorState, NodeSelection, TextSelection } from 'prosemirror-state'
import {
  type Comment,
  countOpen,
  inOrderOfText,
  isDeleted,
  isLost,
  isOpen,
  isToClients,
} from '../../story/comments/comment'
import { quoteIn } from '../../story/comments/quote'
import { commentsIn } from '../document/comments'

/** The comments that are shown, in the order of the text; those on the whole story come first. */
export function listedComments(state: EditorState): Comment[] {
  return inOrderOfText(commentsIn(state).filter((each) => !isDeleted(each)))
}

/** The comments that go out with the note to clients, in the order of the text. */
export function commentsToClients(state: EditorState): Comment[] {
  return inOrderOfText(commentsIn(state).filter(isToClients))
}

/** Whether there is a comment to show. */
export function hasListed(state: EditorState): boolean {
  return commentsIn(state).some((each) => !isDeleted(each))
}

/** How many comments wait for an answer. */
export function openCount(state: EditorState): number {
  return countOpen(commentsIn(state))
}

/** The words that a comment is about, where it says of no block or story what the text itself shows. */
export function quoteOf(state: EditorState, { place, quote }: Comment): string {
  return place && place.from < place.to ? quoteIn(state.doc, place.from, place.to) : quote
}

/** The comment that the cursor is in, the shortest of several; the first where one was just selected. */
export function commentAt(state: EditorState): Comment | undefined {
  const { from, to } = state.selection
  const length = ({ place }: Comment) => (place ? place.to - place.from : 0)
  return listedComments(state)
    .filter((each) => isOpen(each) && each.place && each.place.from <= from && to <= each.place.to)
    .sort((a, b) => length(a) - length(b))[0]
}

/** Selects what the comment of an id is about; where its text has gone, the place where it was. */
export function selectComment(id: string): Command {
  return (state, dispatch) => {
    const { tr, doc } = state
    const place = commentsIn(state).find((each) => each.id === id)?.place
    if (!place || place.to > doc.content.size) return false
    const node = doc.resolve(place.from).nodeAfter
    const isNode =
      node && !node.isText && NodeSelection.isSelectable(node) && node.nodeSize === place.to - place.from
    const selection = isNode
      ? NodeSelection.create(doc, place.from)
      : TextSelection.between(doc.resolve(place.from), doc.resolve(place.to))
    dispatch?.(tr.setSelection(selection).scrollIntoView())
    return true
  }
}

/** Selects what the next open comment is about, or the one before, around the story. */
export function walkComments(by: 1 | -1): Command {
  return (state, dispatch) => {
    const all = listedComments(state).filter((each) => each.place && isOpen(each))
    const { from, to } = state.selection
    const here = all.findIndex(({ place }) => place?.from === from && place.to === to)
    const beyond =
      by === 1
        ? all.find(({ place }) => place && place.from >= to)
        : all.findLast((each) => isBefore(each, from))
    const next = here >= 0 ? all.at((here + by) % all.length) : (beyond ?? all.at(by === 1 ? 0 : -1))
    return next ? selectComment(next.id)(state, dispatch) : false
  }
}

function isBefore(comment: Comment, pos: number): boolean {
  return comment.place !== null && (comment.place.to <= pos || (isLost(comment) && comment.place.from < pos))
}
