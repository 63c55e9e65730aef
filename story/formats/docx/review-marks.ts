/** Word's own signs of what is suggested in a story (ECMA-376, part 1, 17.13.5) and of what was said of it (17.13.4). */
import type { ICommentOptions, ParagraphChild } from 'docx'
import { type Comment, isDeleted, repliesOf } from '../../comments/comment'
import type { Said } from '../../comments/found'
import { initialsOf } from '../../story/initials'
import type { Stamp } from '../../suggestions/spans'
import { CommentPlaces, type CommentSign } from '../office/comment-places'
import { legalXml } from '../xml'

type Docx = typeof import('docx')

/** The attributes of changes: each has a number of its own. */
export class Changes {
  #last = 0

  /** @param moment that of changes which tell none, ISO 8601 */
  constructor(private readonly moment: string) {}

  by({ who, when }: Stamp): { id: number; author: string; date: string } {
    const date = when === '' ? this.moment : when
    // Word has no smaller parts than seconds
    return { id: ++this.#last, author: legalXml(who), date: date.replace(/\.\d+(?=Z$)/, '') }
  }
}

/** The parent of a comment that is no reply: where none has a parent, the library writes of none whether it is resolved. */
const noParent = -1

/** Comments as their places come by. */
export class CommentMarks {
  /** What the part of comments holds. */
  readonly all: ICommentOptions[] = []
  readonly #places: CommentPlaces
  /** The numbers of a comment and of its replies. */
  readonly #ids = new Map<Comment, readonly number[]>()

  constructor(
    private readonly docx: Docx,
    comments: readonly Comment[],
  ) {
    this.#places = new CommentPlaces(comments)
    for (const comment of comments) if (!isDeleted(comment)) this.#add(comment)
  }

  /** Where the text of a story is to be cut. */
  get cuts(): ReadonlySet<number> {
    return this.#places.cuts
  }

  #add(comment: Comment): void {
    const first = {
      ...this.#said(comment, this.all.length),
      parentId: noParent,
      resolved: comment.resolved !== null,
    }
    const replies = repliesOf(comment).map((reply, index) => ({
      ...this.#said(reply, first.id + 1 + index),
      parentId: first.id,
    }))
    const thread = [first, ...replies]
    this.all.push(...thread)
    this.#ids.set(
      comment,
      thread.map(({ id }) => id),
    )
  }

  #said({ by, at, text }: Said, id: number): ICommentOptions {
    const { Paragraph, TextRun } = this.docx
    const children = text
      .split('\n')
      .map((line) => new Paragraph({ children: [new TextRun(legalXml(line))] }))
    const author = legalXml(by)
    return { id, children, author, initials: initialsOf(author), ...(at !== null && { date: new Date(at) }) }
  }

  #marks(signs: readonly CommentSign[]): ParagraphChild[] {
    const { CommentRangeStart, CommentRangeEnd, CommentReference, TextRun } = this.docx
    return signs.flatMap(({ kind, comment }): ParagraphChild[] => {
      const ids = this.#ids.get(comment) ?? []
      if (kind === 'from') return ids.map((id) => new CommentRangeStart(id))
      const references = ids.map((id) => new TextRun({ children: [new CommentReference(id)] }))
      return kind === 'at' ? references : [...ids.map((id) => new CommentRangeEnd(id)), ...references]
    })
  }

  /** What stands before a text at a place. */
  before(at: number): ParagraphChild[] {
    return this.#marks(this.#places.before(at))
  }

  /** What stands after a text that ends at a place. */
  behind(at: number): ParagraphChild[] {
    return this.#marks(this.#places.behind(at))
  }

  /** What was not at a place that came by. */
  rest(): ParagraphChild[] {
    return this.#marks(this.#places.rest())
  }
}
