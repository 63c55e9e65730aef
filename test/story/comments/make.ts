/** Stories of a few paragraphs, and comments on their words. */
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { type Comment, isLost } from '../../../story/comments/comment'
import { followAll } from '../../../story/comments/follow'
import { quoteIn } from '../../../story/comments/quote'
import { schema } from '../../../story/schema'

const { nodes } = schema
const at = '2026-11-28T09:00:00.000Z'

export const paragraphOf = (text: string) => nodes.paragraph.create(null, text ? schema.text(text) : null)

export function storyWith(...paragraphs: string[]): Node {
  return nodes.doc.create(null, [
    nodes.headline.create(null, schema.text('Boats')),
    nodes.standfirst.create(),
    ...paragraphs.map(paragraphOf),
  ])
}

let last = 0

export function commentOn(
  on: Comment['on'],
  doc: Node,
  place: Comment['place'],
  rest: Partial<Comment> = {},
): Comment {
  const id = `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`
  const quote = place ? quoteIn(doc, place.from, place.to) : ''
  return {
    id,
    on,
    place,
    quote,
    by: 'Dara',
    at,
    text: 'Sure?',
    replies: [],
    resolved: null,
    changed: at,
    ...rest,
  }
}

/** Where words stand first in a story, or from a position on. */
export function placeOf(doc: Node, words: string, from = 0): { from: number; to: number } {
  for (let pos = from; pos + words.length <= doc.content.size; pos++)
    if (quoteIn(doc, pos, pos + words.length) === words && doc.resolve(pos).parent.isTextblock)
      return { from: pos, to: pos + words.length }
  throw new Error(`"${words}" is not in the story`)
}

/** What a comment on these words is about after a change; `gone` where they have gone. */
export function after(doc: Node, words: string, change: (tr: Transform) => void): string {
  const tr = new Transform(doc)
  change(tr)
  const [comment] = followAll([commentOn('text', doc, placeOf(doc, words))], tr)
  if (!comment?.place) throw new Error('A comment without a place')
  return isLost(comment) ? 'gone' : quoteIn(tr.doc, comment.place.from, comment.place.to)
}
