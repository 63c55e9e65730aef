import { EditorState } from 'prosemirror-state'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { deleted, isDeleted, isLost, resolved, withReply, withText } from '../../../story/comments/comment'
import { follow } from '../../../story/comments/follow'
import { type Copy, mergeComments } from '../../../story/comments/merge'
import { takeMerged } from '../../../story/editing/merged'
import { schema } from '../../../story/schema'
import { commentOn, placeOf, storyWith } from './make'

const doc = storyWith('The minister said the ferry would be back.', 'It was away for a week.')
const comment = commentOn('text', doc, placeOf(doc, 'the ferry'))
const later = '2026-11-28T10:00:00.000Z'
const latest = '2026-11-28T11:00:00.000Z'
const copy = (comments: Copy['comments'], of = doc): Copy => ({ doc: of, comments })
const replyOf = (text: string, at: string) => ({
  id: `00000000-0000-4000-9000-${text.length.toString().padStart(12, '0')}`,
  by: 'Sara',
  at,
  text,
  changed: at,
})

test('the comments of both copies stay, in the order in which they were made', () => {
  const mine = commentOn('story', doc, null, { at: latest })
  const theirs = commentOn('text', doc, placeOf(doc, 'a week'), { at: later })
  const merged = mergeComments(copy([comment, mine]), copy([comment, theirs]))
  expect(merged.map(({ id }) => id)).toEqual([comment.id, theirs.id, mine.id])
})

test('nothing is made anew where the other copy says the same', () => {
  const mine = [comment]
  expect(mergeComments(copy(mine), copy([{ ...comment }]))).toBe(mine)
})

test('what was changed last holds, and the replies of both', () => {
  const mine = withReply(withText(comment, 'Really?', later), replyOf('Yes.', later))
  const theirs = withReply(resolved(comment, { by: 'Sara', at: latest }), replyOf('No, it sank.', latest))
  const merged = mergeComments(copy([mine]), copy([theirs]))
  expect(merged).toMatchObject([{ text: 'Sure?', resolved: { by: 'Sara' } }])
  expect(merged[0]?.replies.map(({ text }) => text)).toEqual(['Yes.', 'No, it sank.'])
})

test('a comment that one copy has deleted does not come back, unless it was changed after that', () => {
  const gone = deleted(comment, later)
  expect(mergeComments(copy([gone]), copy([comment])).every(isDeleted)).toBe(true)
  expect(mergeComments(copy([comment]), copy([gone])).every(isDeleted)).toBe(true)
  const changed = withText(comment, 'But who said so?', latest)
  expect(mergeComments(copy([gone]), copy([changed]))).toMatchObject([
    { text: 'But who said so?', place: comment.place },
  ])
})

test('facts that only a newer version knows stay', () => {
  const newer = { ...comment, mentions: ['Dara'], changed: later }
  expect(mergeComments(copy([comment]), copy([newer]))).toMatchObject([{ mentions: ['Dara'] }])
})

test('a comment on text that only the other copy has waits for it, and is there once the texts are merged', () => {
  const other = new Transform(doc).insert(doc.content.size, storyWith('Nobody was hurt.').child(2)).doc
  const theirs = commentOn('text', other, placeOf(other, 'hurt'))
  const [waiting] = mergeComments(copy([]), copy([theirs], other))
  expect(waiting && isLost(waiting)).toBe(true)
  const state = EditorState.create({ doc, schema })
  let merged = state.tr
  takeMerged(other)(state, (tr) => {
    merged = tr
  })
  const [found] = merged.steps.reduce(
    (all: Copy['comments'], step, index) =>
      follow(all, step, merged.docs[index] ?? doc, merged.docs[index + 1] ?? merged.doc),
    waiting ? [waiting] : [],
  )
  expect(found?.place).toEqual(placeOf(other, 'hurt'))
})
