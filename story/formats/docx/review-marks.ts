/** Word's own signs of what is suggested in a story (ECMA-376, part 1, 17.13.5) and of what was said of it (17.13.4). */
import type { ICommentOptions, ParagraphChild } from 'docx'
import { type Comment, isDeleted, isLost, repliesOf } from '../../comments/comment'
import type { Stamp } from '../../suggestions/spans'
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

const initialsOf = (name: string) =>
  name
    .split(/\s+/u)
    .map((part) => part.slice(0, 1))
    .join('')

/** Comments as their places come by. */
export class CommentMarks {
  /** What the part of comments holds. */
  readonly all: ICommentOptions[] = []
  readonly #starts: { at: number; id: number }[] = []
  readonly #ends: { at: number; ids: readonly number[]; hasRange: boolean }[] = []

  constructor(
    private readonly docx: Docx,
    comments: readonly Comment[],
  ) {
    for (const comment of comments) if (!isDeleted(comment)) this.#add(comment)
    this.#starts.sort((a, b) => b.at - a.at)
    this.#ends.sort((a, b) => b.at - a.at)
  }

  /** Where the text of a story is to be cut. */
  get cuts(): number[] {
    return [...this.#starts, ...this.#ends].map(({ at }) => at)
  }

  #add(comment: Comment): void {
    const first = this.#said(comment)
    const replies = repliesOf(comment).map((reply) => ({ ...this.#said(reply), parentId: first.id }))
    const all = [{ ...first, resolved: comment.resolved !== null }, ...replies]
    this.all.push(...all)
    const { from, to } = comment.place ?? { from: 0, to: 0 }
    const hasRange = comment.place !== null && !isLost(comment)
    if (hasRange) for (const { id } of all) this.#starts.push({ at: from, id })
    this.#ends.push({ at: to, ids: all.map(({ id }) => id), hasRange })
  }

  #last = 0

  #said({ by, at, text }: { by: string; at: string; text: string }): ICommentOptions {
    const { Paragraph, TextRun } = this.docx
    const children = text
      .split('\n')
      .map((line) => new Paragraph({ children: [new TextRun(legalXml(line))] }))
    const author = legalXml(by)
    return { id: this.#last++, children, author, initials: initialsOf(author), date: new Date(at) }
  }

  /** What stands before a text at a place. */
  before(at: number): ParagraphChild[] {
    const marks: ParagraphChild[] = []
    for (let next = this.#starts.at(-1); next && next.at <= at; next = this.#starts.at(-1)) {
      marks.push(new this.docx.CommentRangeStart(next.id))
      this.#starts.pop()
    }
    for (let next = this.#ends.at(-1); next && !next.hasRange && next.at <= at; next = this.#ends.at(-1)) {
      marks.push(...this.#references(next.ids))
      this.#ends.pop()
    }
    return marks
  }

  #references(ids: readonly number[]): ParagraphChild[] {
    const { CommentReference, TextRun } = this.docx
    return ids.map((id) => new TextRun({ children: [new CommentReference(id)] }))
  }

  /** What stands behind a text that ends at a place. */
  behind(at: number): ParagraphChild[] {
    const { CommentRangeEnd } = this.docx
    const marks: ParagraphChild[] = []
    for (let next = this.#ends.at(-1); next && next.at <= at; next = this.#ends.at(-1)) {
      if (next.hasRange) marks.push(...this.before(next.at), ...next.ids.map((id) => new CommentRangeEnd(id)))
      marks.push(...this.#references(next.ids))
      this.#ends.pop()
    }
    return marks
  }

  /** What was not at a place that came by. */
  rest(): ParagraphChild[] {
    return this.behind(Number.POSITIVE_INFINITY)
  }
}
