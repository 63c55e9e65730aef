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
import { beginWriting, type CommentDraft, endWriting, useWriting } from '../comments/writing'
import { author, openSession } from '../desk/desk-store'
import { unhurried } from '../desk/message-time'
import { madeBy } from '../document/batch'
import { commentsIn, putInto } from '../document/comments'
import type { StorySession } from '../document/story-session'
import { openStory } from './stories'

function put(session: StorySession, comment: Comment): void {
  session.dispatch(madeBy(putInto(session.state.tr, [comment]), { batch: 'command' }))
}

const now = () => new Date().toISOString()

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
  const takeBack = async () => {
    if (openSession()?.id !== session.id) await openStory(session.id)
    const open = openSession()
    if (open?.id !== session.id) return
    const [placed] = relocate([before], doc, open.doc)
    // it is the newest again, also to other copies of the story
    const replies = commentOf(open, before.id)?.replies ?? []
    if (placed)
      put(open, { ...placed, changed: now(), replies: replies.length > 0 ? replies : placed.replies })
  }
  toast.success(messageOf(after), {
    ...unhurried,
    action: { label: t('command.undo'), onClick: () => void takeBack() },
  })
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

/** Gives up what is being written; a message brings back what was there. */
export function discardWriting(session: StorySession): void {
  const { writing, text } = useWriting.getState()
  endWriting()
  if (!writing || text.trim() === '') return
  const resume = async () => {
    if (openSession()?.id !== session.id) await openStory(session.id)
    if (openSession()?.id !== session.id) return
    // the message gives the focus back to where it was, and only then may the box have it
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    beginWriting(writing, text)
  }
  toast(t('comments.discarded'), {
    ...unhurried,
    action: { label: t('command.undo'), onClick: () => void resume() },
  })
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
  const takeBack = () => {
    const open = openSession()
    const current = open && commentOf(open, id)
    if (open && current) put(open, withReply(current, { ...reply, changed: now() }))
  }
  toast.success(t('comments.replyDeleted'), {
    ...unhurried,
    action: { label: t('command.undo'), onClick: takeBack },
  })
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
