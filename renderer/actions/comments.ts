/** What is done with comments. Each act is taken back by its message alone: the undo history is that of the text. */
import { toast } from 'sonner'
import { t } from '../../catalogue'
import {
  type Comment,
  deleted,
  type Reply,
  reopened,
  resolved,
  withReply,
  withText,
  withToClients,
} from '../../story/comments/comment'
import { relocate } from '../../story/comments/follow'
import { beginWriting, type CommentDraft, endWriting, isWrittenAt, useWriting } from '../comments/writing'
import { author, openSession } from '../desk/desk-store'
import { type Offer, tellOffering } from '../desk/offer'
import { madeBy } from '../document/batch'
import { commentsIn, putInto } from '../document/comments'
import type { StorySession } from '../document/story-session'
import { openStory } from './stories'
import { stayingOnDesk } from './whereabouts'

function put(session: StorySession, comment: Comment): void {
  session.dispatch(madeBy(putInto(session.state.tr, [comment]), { batch: 'command' }))
}

const now = () => new Date().toISOString()

/** Whether there is a comment, and it is not deleted. */
const isSaid = (comment: Comment | undefined) => comment !== undefined && comment.text !== ''

function commentOf(session: StorySession, id: string): Comment | undefined {
  return commentsIn(session.state).find((each) => each.id === id)
}

/** Puts the comment of an id in the place of what it was, and offers to take that back. */
function change(
  session: StorySession,
  id: string,
  by: (comment: Comment) => Comment,
  messageOf: (after: Comment) => string,
): void {
  const { doc } = session
  const before = commentOf(session, id)
  if (!before) return
  const after = by(before)
  put(session, after)
  const takeBack = (open: StorySession) => {
    const [placed] = relocate([before], doc, open.doc)
    if (!placed) return
    const replies = commentOf(open, id)?.replies ?? []
    // it is the newest again, also to other copies of the story
    put(open, { ...placed, changed: now(), replies: replies.length > 0 ? replies : placed.replies })
  }
  const isAsMade = (open: StorySession) => {
    const current = commentOf(open, id)
    return current !== undefined && !saysOther(current, after)
  }
  tellOffering(toast.success, messageOf(after), [inStory(session.id, takeBack, isAsMade)])
}

/** Whether a comment is not as an act left it; where its text is, and what was replied, is not asked. */
function saysOther(one: Comment, other: Comment): boolean {
  const said = ({ text, resolved: act, toClients }: Comment) =>
    JSON.stringify([text, act, toClients === true])
  return said(one) !== said(other)
}

/**
 * Offers to undo something in a story, which is opened for it.
 * @param isAsMade whether there is something to undo in the story as it is; asked while it is open
 */
function inStory(
  id: string,
  takeBack: (open: StorySession) => void,
  isAsMade: (open: StorySession) => boolean,
): Offer {
  const left = stayingOnDesk([id])
  const openNow = () => {
    const open = openSession()
    return open?.id === id ? open : null
  }
  const take = async () => {
    if (!openNow()) await openStory(id)
    const open = openNow()
    if (open && isAsMade(open)) takeBack(open)
  }
  return {
    label: t('command.undo'),
    take: () => void take(),
    isOpen: () => {
      const open = openNow()
      return left().size > 0 && (!open || isAsMade(open))
    },
  }
}

/** Saves what was written; nothing where it is empty. */
export function saveWriting(session: StorySession, writing: CommentDraft, written: string): void {
  const text = written.trim()
  if (text === '') return
  if (writing.kind === 'new') add(session, writing, text)
  else {
    const comment = commentOf(session, writing.comment)
    if (comment && writing.kind === 'reply') put(session, withReply(comment, replyOf(text)))
    if (comment && writing.kind === 'edit' && comment.text !== text)
      change(
        session,
        comment.id,
        (each) => withText(each, text, now()),
        () => t('comments.edited'),
      )
  }
  endWriting()
}

/** Begins to write; what was begun elsewhere is given up, and a message brings it back. */
export function startWriting(writing: CommentDraft, begun = ''): void {
  if (!isWrittenAt(writing)) discardWriting()
  beginWriting(writing, begun)
}

/** Gives up what is being written; a message brings back what was there. */
export function discardWriting(): void {
  const { writing, text } = useWriting.getState()
  endWriting()
  if (!writing || text.trim() === '') return
  const resume = () => {
    // the message gives the focus back to where it was, and only then may the box have it
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    startWriting(writing, text)
  }
  const isThere = (open: StorySession) => writing.kind === 'new' || isSaid(commentOf(open, writing.comment))
  tellOffering(toast, t('comments.discarded'), [inStory(writing.story, resume, isThere)])
}

function replyOf(text: string): Reply {
  const at = now()
  return { id: crypto.randomUUID(), by: author(), at, text, changed: at }
}

function add(session: StorySession, { subject, doc }: CommentDraft & { kind: 'new' }, text: string): void {
  const at = now()
  const comment: Comment = {
    ...subject,
    id: crypto.randomUUID(),
    by: author(),
    at,
    text,
    replies: [],
    resolved: null,
    changed: at,
  }
  // the text may have changed while it was written
  const [placed] = relocate([comment], doc, session.doc)
  if (placed) put(session, placed)
}

/** Resolves a comment, and offers to undo that. */
export function resolveComment(session: StorySession, id: string): void {
  change(
    session,
    id,
    (comment) => resolved(comment, { by: author(), at: now() }),
    () => t('comments.wasResolved'),
  )
}

/** Reopens a comment that was resolved. */
export function reopenComment(session: StorySession, id: string): void {
  change(
    session,
    id,
    (comment) => reopened(comment, now()),
    () => t('comments.wasReopened'),
  )
}

/** Has a comment go out with the note to clients, or stay on the desk again. */
export function switchToClients(session: StorySession, id: string): void {
  change(
    session,
    id,
    (comment) => withToClients(comment, comment.toClients !== true, now()),
    ({ toClients }) => t(toClients ? 'comments.nowToClients' : 'comments.notToClients'),
  )
}

/** Deletes a comment, and offers to undo that. */
export function deleteComment(session: StorySession, id: string): void {
  change(
    session,
    id,
    (comment) => deleted(comment, now()),
    () => t('comments.wasDeleted'),
  )
}

/** Deletes a reply to the comment of an id; its message brings it back. */
export function deleteReply(session: StorySession, id: string, reply: Reply): void {
  const comment = commentOf(session, id)
  if (!comment) return
  put(session, withReply(comment, { ...reply, text: '', changed: now() }))
  const takeBack = (open: StorySession) => {
    const current = commentOf(open, id)
    if (current) put(open, withReply(current, { ...reply, changed: now() }))
  }
  const isDeleted = (open: StorySession) =>
    commentOf(open, id)?.replies.some((each) => each.id === reply.id && each.text === '') ?? false
  tellOffering(toast.success, t('comments.replyDeleted'), [inStory(session.id, takeBack, isDeleted)])
}

/** Adds what another program has said of the open story. */
export function receiveComments({ id, comments }: { id: string; comments: readonly Comment[] }): void {
  const session = openSession()
  if (session?.id !== id) return
  const mine = new Map(commentsIn(session.state).map((each) => [each.id, each]))
  const size = session.doc.content.size
  const news = comments.flatMap((theirs) => {
    const known = mine.get(theirs.id)
    if (!known) return theirs.place && theirs.place.to > size ? [] : [theirs]
    const merged = { ...theirs, place: known.place, ...(known.last && { last: known.last }) }
    return JSON.stringify(merged) === JSON.stringify(known) ? [] : [merged]
  })
  if (news.length === 0) return
  session.run(({ tr }, dispatch) => {
    dispatch?.(putInto(tr, news))
    return true
  }, 'merge')
}
