/** Comments of a story that is written, as the places of its text come by. */
import { type Comment, isDeleted, isLost } from '../../comments/comment'

/** What stands at a place: a comment's text begins or ends there, or a comment that has none stands there. */
export interface CommentSign {
  kind: 'from' | 'to' | 'at'
  comment: Comment
}

interface Place {
  at: number
  comment: Comment
  hasRange: boolean
}

export class CommentPlaces {
  /** The last is what comes next. */
  readonly #starts: Place[]
  readonly #ends: Place[]

  constructor(comments: readonly Comment[]) {
    const shown = comments.filter((comment) => !isDeleted(comment))
    const places = shown.map((comment) => {
      const { from, to } = comment.place ?? { from: 0, to: 0 }
      return { comment, from, to, hasRange: comment.place !== null && !isLost(comment) }
    })
    const byPlace = (a: Place, b: Place) => b.at - a.at
    this.#starts = places
      .filter(({ hasRange }) => hasRange)
      .map((place) => ({ ...place, at: place.from }))
      .sort(byPlace)
    this.#ends = places.map((place) => ({ ...place, at: place.to })).sort(byPlace)
  }

  /** Where the text of a story is to be cut. */
  get cuts(): ReadonlySet<number> {
    return new Set([...this.#starts, ...this.#ends].map(({ at }) => at))
  }

  /** What stands before a text that begins at a place. */
  before(at: number): CommentSign[] {
    const signs: CommentSign[] = []
    for (let next = this.#starts.at(-1); next && next.at <= at; next = this.#starts.at(-1)) {
      signs.push({ kind: 'from', comment: next.comment })
      this.#starts.pop()
    }
    // a range that reaches to where a paragraph begins has none of its text
    for (let next = this.#ends.at(-1); next && next.at <= at; next = this.#ends.at(-1)) {
      signs.push({ kind: next.hasRange ? 'to' : 'at', comment: next.comment })
      this.#ends.pop()
    }
    return signs
  }

  /** What stands after a text that ends at a place. */
  behind(at: number): CommentSign[] {
    const signs: CommentSign[] = []
    for (let next = this.#ends.at(-1); next && next.at <= at; next = this.#ends.at(-1)) {
      if (next.hasRange) signs.push(...this.before(next.at), { kind: 'to', comment: next.comment })
      else signs.push({ kind: 'at', comment: next.comment })
      if (this.#ends.at(-1) === next) this.#ends.pop()
    }
    return signs
  }

  /** What was not at a place that came by. */
  rest(): CommentSign[] {
    return this.behind(Number.POSITIVE_INFINITY)
  }
}
