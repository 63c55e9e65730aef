/** The comments of a story as OpenDocument has them in its text (OpenDocument 1.3, part 3, 14.1). */
import { type Comment, repliesOf } from '../../comments/comment'
import type { Said } from '../../comments/found'
import { CommentPlaces, type CommentSign } from '../office/comment-places'
import { escapeXml, xml } from '../xml'
import { exactText } from './exact-text'

/** Comments as their places come by. */
export class Annotations {
  readonly #places: CommentPlaces
  readonly cuts: ReadonlySet<number>

  constructor(comments: readonly Comment[]) {
    this.#places = new CommentPlaces(comments)
    this.cuts = this.#places.cuts
  }

  /** What stands before a text at a place. */
  before(at: number): string {
    return this.#places.before(at).map(signXml).join('')
  }

  /** What stands after a text that ends at a place. */
  behind(at: number): string {
    return this.#places.behind(at).map(signXml).join('')
  }

  /** What was not at a place that came by. */
  rest(): string {
    return this.#places.rest().map(signXml).join('')
  }
}

function signXml({ kind, comment }: CommentSign): string {
  const name = `comment-${comment.id}`
  if (kind === 'to') return xml('office:annotation-end', { 'office:name': name })
  const isResolved = comment.resolved !== null
  return [
    annotationXml(comment, { 'office:name': name, 'loext:resolved': String(isResolved) }),
    ...repliesOf(comment).map((reply) =>
      annotationXml(reply, { 'loext:parent-name': name, 'loext:resolved': String(isResolved) }),
    ),
  ].join('')
}

function annotationXml({ by, at, text }: Said, attributes: Record<string, string>): string {
  return xml(
    'office:annotation',
    attributes,
    xml('dc:creator', {}, escapeXml(by)),
    at === null ? '' : xml('dc:date', {}, at.replace(/Z$/, '')),
    ...text.split('\n').map((line) => xml('text:p', {}, exactText(line))),
  )
}
