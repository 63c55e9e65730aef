/** What editors have said of the story: on its words, its blocks, or the whole of it. */

import { Check } from 'lucide-react'
import type { EditorState } from 'prosemirror-state'
import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef, useState } from 'react'
import { formatChanged, t } from '../../catalogue'
import { type Comment, isLost, isToClients, type Reply, repliesOf } from '../../story/comments/comment'
import { partsOf } from '../../story/comments/mention'
import { shownQuote } from '../../story/comments/quote'
import {
  deleteComment,
  deleteReply,
  discardWriting,
  reopenComment,
  resolveComment,
  saveWriting,
  startWriting,
  switchToClients,
} from '../actions/comments'
import {
  commentAt,
  commentsToClients,
  hasListed,
  listedComments,
  openCount,
  quoteOf,
  selectComment,
} from '../comments/listing'
import { changeWriting, commentSubject, storySubject, useWriting } from '../comments/writing'
import { useDesk } from '../desk/desk-store'
import { useSession, useStory } from '../desk/use-story'
import { Button } from '../parts/button'
import { Field } from '../parts/field'
import { MentionField } from './mention-field'
import { NameField } from './name-field'
import type { PanelDefinition } from './panel'
import { textDirection } from './text-direction'

/** Where a comment is written. Ctrl+Enter saves it, Escape gives it up. */
function WritingForm({ label }: { label: string }) {
  const session = useSession()
  const { writing, text } = useWriting()
  const asksName = useRef(useDesk.getState().settings.editor === '')
  const area = useRef<HTMLTextAreaElement>(null)
  // asked for again, it takes the focus again
  useEffect(() => {
    if (writing) area.current?.focus()
  }, [writing])
  if (!writing) return null
  const save = () => {
    saveWriting(session, writing, text)
    if (text.trim() !== '') session.view?.focus()
  }
  const giveUp = () => {
    discardWriting()
    session.view?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else if (event.key === 'Escape') giveUp()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields in it
    <div className="comment-form" onKeyDown={onKeyDown}>
      {asksName.current && <NameField hint={t('comments.nameHint')} />}
      <Field label={label}>
        {(id) => <MentionField id={id} area={area} text={text} onType={changeWriting} />}
      </Field>
      <div className="comment-actions">
        <Button onClick={save} disabled={text.trim() === ''}>
          {t('comments.save')}
        </Button>
        <Button onClick={giveUp}>{t('comments.cancel')}</Button>
      </div>
    </div>
  )
}

function Act({
  onClick,
  isOn,
  children,
}: {
  onClick: () => void
  /** Whether what it switches is on. */
  isOn?: boolean
  children: ReactNode
}) {
  return (
    <button type="button" className="text-button" aria-pressed={isOn} onClick={onClick}>
      {isOn && <Check aria-hidden size={14} />}
      {children}
    </button>
  )
}

function CommentText({ text }: { text: string }) {
  return (
    <p className="comment-text" dir="auto">
      {partsOf(text).map((part, index) =>
        part.isMention ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
          <bdi key={index} className="mention">
            {part.text}
          </bdi>
        ) : (
          part.text
        ),
      )}
    </p>
  )
}

function Signed({ by, at }: { by: string; at: string }) {
  return (
    <span className="comment-by">
      <bdi>{by}</bdi> <time dateTime={at}>{formatChanged(at, new Date())}</time>
    </span>
  )
}

/** A comment as its row says it: where its text is moves with each key, and is asked for at a click. */
interface Listed extends Pick<Comment, 'id' | 'on' | 'by' | 'at' | 'text' | 'resolved'> {
  /** The words that it is about: as they are now, or as they were before they went. */
  words: string
  /** Whether these have gone. */
  isLost: boolean
  /** Of the words; none where a sentence of the screens stands in their place. */
  direction: 'ltr' | 'rtl' | undefined
  /** Whether there is a place to go to. */
  isPlaced: boolean
  isToClients: boolean
  replies: readonly Reply[]
}

function listedOf(state: EditorState, comment: Comment): Listed {
  const { id, on, by, at, text, resolved, place, quote } = comment
  const hasGone = isLost(comment)
  const words = shownQuote(hasGone ? quote : quoteOf(state, comment))
  return {
    id,
    on,
    by,
    at,
    text,
    resolved,
    words,
    isLost: hasGone,
    direction: on === 'story' || words === '' || hasGone ? undefined : textDirection(state),
    isPlaced: place !== null,
    isToClients: isToClients(comment),
    replies: repliesOf(comment),
  }
}

function subjectLine({ on, words, isLost }: Listed): string {
  if (on === 'story') return t('comments.onStory')
  if (words === '') return t('comments.onThing')
  return isLost ? t('comments.gone', { words }) : words
}

const Row = memo(function Row({ comment, isCurrent }: { comment: Listed; isCurrent: boolean }) {
  const session = useSession()
  const writing = useWriting((state) => state.writing)
  const own = writing && writing.kind !== 'new' && writing.comment === comment.id ? writing.kind : null
  const { id, by, at, text, resolved } = comment
  const write = (kind: 'reply' | 'edit', begun = '') =>
    startWriting({ kind, story: session.id, comment: id }, begun)
  const goTo = () => {
    if (session.run(selectComment(id))) session.view?.focus()
  }
  return (
    <li
      className="comment"
      aria-current={isCurrent || undefined}
      data-resolved={resolved !== null || undefined}
      data-to-clients={comment.isToClients || undefined}
    >
      <button
        type="button"
        className="comment-subject"
        dir={comment.direction}
        onClick={goTo}
        disabled={!comment.isPlaced}
      >
        {subjectLine(comment)}
      </button>
      <Signed by={by} at={at} />
      {own === 'edit' ? <WritingForm label={t('comments.editing')} /> : <CommentText text={text} />}
      {comment.replies.map((reply) => (
        <div key={reply.id} className="comment-reply">
          <Signed by={reply.by} at={reply.at} />
          <CommentText text={reply.text} />
          <Act onClick={() => deleteReply(session, id, reply)}>{t('comments.deleteReply')}</Act>
        </div>
      ))}
      {resolved && (
        <p className="field-note">
          {t('comments.resolvedBy', { by: resolved.by, when: formatChanged(resolved.at, new Date()) })}
        </p>
      )}
      {own === 'reply' ? (
        <WritingForm label={t('comments.reply')} />
      ) : (
        <div className="comment-actions">
          {resolved === null && <Act onClick={() => write('reply')}>{t('comments.reply')}</Act>}
          {resolved === null ? (
            <Act onClick={() => resolveComment(session, id)}>{t('comments.resolve')}</Act>
          ) : (
            <Act onClick={() => reopenComment(session, id)}>{t('comments.reopen')}</Act>
          )}
          {resolved === null && <Act onClick={() => write('edit', text)}>{t('comments.edit')}</Act>}
          {resolved === null && (
            <Act isOn={comment.isToClients} onClick={() => switchToClients(session, id)}>
              {t('comments.toClients')}
            </Act>
          )}
          <Act onClick={() => deleteComment(session, id)}>{t('comments.delete')}</Act>
        </div>
      )}
    </li>
  )
})

const rowsOf = (state: EditorState) => listedComments(state).map((comment) => listedOf(state, comment))

const current = (state: EditorState) => commentAt(state)?.id ?? null

/** Whether there is no comment, nor one that is being written. */
function useIsEmpty(): boolean {
  const session = useSession()
  const isWriting = useWriting(({ writing }) => writing?.story === session.id)
  return !useStory(hasListed) && !isWriting
}

/** Begins a comment on what is selected, or on the block that the cursor is in. */
function AddComment() {
  return <Begin on={commentSubject}>{t('comments.add')}</Begin>
}

/** Begins a comment. */
function Begin({ on, children }: { on: typeof commentSubject; children: ReactNode }) {
  const session = useSession()
  const begin = () =>
    startWriting({ kind: 'new', story: session.id, subject: on(session.state), doc: session.doc })
  return <Act onClick={begin}>{children}</Act>
}

function CommentsPanel() {
  const session = useSession()
  const rows = useStory(rowsOf)
  const at = useStory(current)
  const writing = useWriting((state) => state.writing)
  const [showsResolved, showResolved] = useState(false)
  const open = rows.filter(({ resolved }) => resolved === null)
  const shown = showsResolved ? rows : open
  const resolvedCount = rows.length - open.length
  const subject = writing?.kind === 'new' && writing.story === session.id ? writing.subject : null
  return (
    <>
      {subject && (
        <>
          <p className="comment-subject">
            {subject.on === 'story'
              ? t('comments.onStory')
              : shownQuote(subject.quote) === ''
                ? t('comments.onThing')
                : t('comments.on', { words: shownQuote(subject.quote) })}
          </p>
          <WritingForm label={t('comments.text')} />
        </>
      )}
      {!subject && (
        <div className="comment-actions">
          <AddComment />
          <Begin on={() => storySubject}>{t('comments.addToStory')}</Begin>
        </div>
      )}
      {shown.length > 0 && (
        <ol className="comments" aria-label={t('comments.panel')}>
          {shown.map((comment) => (
            <Row key={comment.id} comment={comment} isCurrent={comment.id === at} />
          ))}
        </ol>
      )}
      {resolvedCount > 0 && (
        <Act onClick={() => showResolved(!showsResolved)}>
          {showsResolved ? t('comments.hideResolved') : t('comments.showResolved', { count: resolvedCount })}
        </Act>
      )}
    </>
  )
}

export const commentsPanel: PanelDefinition = {
  name: 'comments',
  title: 'comments.panel',
  value: (state) => {
    const [open, toClients] = [openCount(state), commentsToClients(state).length]
    return [
      ...(open > 0 ? [t('comments.open', { count: open })] : []),
      ...(toClients > 0 ? [t('comments.toClientsCount', { count: toClients })] : []),
    ].join(' · ')
  },
  useIsEmpty,
  Empty: AddComment,
  Content: CommentsPanel,
}
