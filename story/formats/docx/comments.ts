/** The comments of a Word file: their text, and in a part of its own which is a reply and which is resolved ([MS-DOCX] 2.5.3). */
import type { Said } from '../../comments/found'
import { type FileComment, momentOf, type SingleComment, withReplies } from '../office/comments'
import { attribute, type Element, elements, textOf } from '../xml'

/** A comment with the id of its last paragraph, by which the other part names it. */
interface Single extends SingleComment {
  paragraph: string
}

/** What of a comment is no text of its own. */
const left = new Set([
  'pPr',
  'rPr',
  'del',
  'moveFrom',
  'annotationRef',
  'delText',
  'instrText',
  'delInstrText',
])

function textIn(element: Element): string {
  return elements(element)
    .map((each) => {
      if (left.has(each.name)) return ''
      if (each.name === 't') return textOf(each)
      if (each.name === 'tab') return '\t'
      if (each.name === 'br' || each.name === 'cr') return '\n'
      return textIn(each)
    })
    .join('')
}

/** The paragraphs of a comment, out of whatever wraps them. */
function paragraphsIn(element: Element): Element[] {
  return elements(element).flatMap((each) => (each.name === 'p' ? [each] : paragraphsIn(each)))
}

function singleOf(comment: Element): Single {
  const paragraphs = paragraphsIn(comment)
  return {
    id: attribute(comment, 'id') ?? '',
    by: (attribute(comment, 'author') ?? '').trim(),
    at: momentOf(attribute(comment, 'date')),
    text: paragraphs.map(textIn).join('\n').trim(),
    paragraph: attribute(paragraphs.at(-1), 'paraId') ?? '',
    isResolved: false,
  }
}

/** What Google Docs writes as a reply where a comment is resolved or opened again. */
const resolvedSign = '_Marked as resolved_'
const reopenedSign = '_Re-opened_'

/** A comment whose replies say no more than that it is resolved. */
function withoutSigns(comment: FileComment): FileComment {
  const isSign = ({ text }: Said) => text === resolvedSign || text === reopenedSign
  const last = comment.replies.findLast(isSign)
  return {
    ...comment,
    isResolved: comment.isResolved || last?.text === resolvedSign,
    replies: comment.replies.filter((reply) => !isSign(reply)),
  }
}

/**
 * The comments of a file.
 * @param extended the part that tells of replies, where there is one
 */
export function commentsOf(root: Element | null, extended: Element | null): FileComment[] {
  const facts = new Map(
    (extended ? elements(extended, 'commentEx') : []).map((each) => [attribute(each, 'paraId') ?? '', each]),
  )
  const isDone = ({ paragraph }: Single) =>
    /^(?:1|true|on)$/.test(attribute(facts.get(paragraph), 'done') ?? '')
  const singles = root ? elements(root, 'comment').map(singleOf) : []
  const all = singles.map((single) => ({ ...single, isResolved: isDone(single) }))
  const byParagraph = new Map(
    all.filter(({ paragraph }) => paragraph !== '').map((each) => [each.paragraph, each]),
  )
  const parentOf = ({ paragraph }: Single) =>
    byParagraph.get(attribute(facts.get(paragraph), 'paraIdParent') ?? '')
  return withReplies(all, parentOf).map(withoutSigns)
}
