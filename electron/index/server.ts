/** The index at work: answers what is asked, the list before all else and an overtaken query never, and follows the files meanwhile. */
import { join } from 'node:path'
import { setImmediate as rest } from 'node:timers/promises'
import type { Page } from '../../contract/list'
import { type Snippet, snippetOf } from '../../story/search/matches'
import { parseQuery } from '../../story/search/query'
import type { Story } from '../../story/story/record'
import { readStorySync } from '../store/story-file'
import { isSpoilt } from './database'
import { textOf } from './entry'
import type { Answer, Question, Questions, Request, Told } from './messages'
import { type Refreshing, refreshAll, refreshSome } from './refresh'
import type { StoryIndex } from './story-index'

/** Characters of a hit's line, about. */
const snippetSize = 160

/** Milliseconds until the files are looked at again, where the index could not follow them: the disk may be full. */
const retryAfter = 5000

export class IndexServer {
  #waiting: Question[] = []
  #isBusy = false
  readonly #touched = new Set<string>()
  #touching: Promise<void> = Promise.resolve()
  #refreshing: Promise<void> = Promise.resolve()
  #isClosing = false
  #retry: NodeJS.Timeout | undefined

  constructor(
    private readonly index: StoryIndex,
    private readonly stories: string,
    private readonly tell: (told: Told) => void,
  ) {}

  /** Hears a request; its answer is told later. */
  hear(request: Request): void {
    if (request.kind === 'touch') this.#touch(request.ids)
    else if (request.kind === 'refresh')
      this.#refreshing = this.#follow(this.#refreshing, () =>
        refreshAll(this.index, this.stories, this.#watcher),
      )
    else if (request.kind === 'mark') {
      this.index.mark(request.ids, request.event)
      this.tell({ kind: 'changed' })
    } else if (request.kind === 'close') void this.#close()
    else {
      this.#waiting.push(request)
      if (!this.#isBusy) void this.#work()
    }
  }

  /** What was just written does not wait for a desk that is being read for the first time. */
  #touch(ids: readonly string[]): void {
    const isAsked = this.#touched.size > 0
    for (const id of ids) this.#touched.add(id)
    if (isAsked) return
    this.#touching = this.#follow(this.#touching, async () => {
      const touched = [...this.#touched]
      this.#touched.clear()
      refreshSome(this.index, this.stories, touched, this.#watcher.unreadable)
    })
  }

  /** What came in meanwhile is looked at first, so that a query that is no longer wanted is never begun. */
  async #work(): Promise<void> {
    this.#isBusy = true
    await rest()
    for (let question = this.#next(); question; question = this.#next()) {
      await this.#answer(question).then(this.tell, this.#refuse(question.turn))
      await rest()
    }
    this.#isBusy = false
  }

  #next(): Question | undefined {
    const first = this.#waiting.findIndex(({ kind }) => kind !== 'snippets')
    return this.#waiting.splice(Math.max(0, first), 1)[0]
  }

  async #answer(question: Question): Promise<Answer> {
    const { index } = this
    const { turn } = question
    switch (question.kind) {
      case 'page': {
        const asked = JSON.stringify(question.query)
        const isStale = this.#waiting.some(
          (later) => later.kind === 'page' && JSON.stringify(later.query) !== asked,
        )
        return { kind: 'page', turn, answer: isStale ? null : this.#page(question) }
      }
      case 'snippets':
        return { kind: 'snippets', turn, answer: await this.#snippets(question) }
      case 'jump':
        return { kind: 'jump', turn, answer: index.jump(question.query, question.typed, question.from) }
      case 'rowOf':
        return { kind: 'rowOf', turn, answer: index.rowOf(question.query, question.id) }
      case 'idsOf': {
        const { query, from, count } = question
        return { kind: 'idsOf', turn, answer: index.ids(index.list(query).seqs.slice(from, from + count)) }
      }
      case 'candidates':
        return { kind: 'candidates', turn, answer: index.candidates(question.find, question.list) }
      case 'facets':
        return { kind: 'facets', turn, answer: index.facets(question.isBin) }
      case 'held':
        return { kind: 'held', turn, answer: index.held(question.ids, question.now) }
    }
  }

  #page({ query, from, count }: Questions['page']['asks']): Page {
    const { seqs, groups } = this.index.list(query)
    return {
      total: seqs.length,
      groups: [...groups],
      from,
      stories: this.index.lines(seqs.slice(from, from + count)),
    }
  }

  /** Reads one story after the other, and stops where anything else is asked about another text. */
  async #snippets({ text, ids }: Questions['snippets']['asks']): Promise<(Snippet | null)[] | null> {
    const { terms } = parseQuery(text)
    const found: (Snippet | null)[] = []
    for (const id of ids) {
      await rest()
      if (this.#isOvertaken(text)) return null
      const story = this.#read(id)
      found.push(story && snippetOf(textOf(story), terms, snippetSize))
    }
    return found
  }

  /** Null where it cannot be read: that is told of when the index takes it in. */
  #read(id: string): Story | null {
    try {
      return readStorySync(join(this.stories, `${id}.json`))
    } catch {
      return null
    }
  }

  #isOvertaken(text: string): boolean {
    return this.#waiting.some(
      (later) =>
        (later.kind === 'page' && later.query.text !== text) ||
        (later.kind === 'snippets' && later.text !== text),
    )
  }

  #follow(before: Promise<void>, work: () => Promise<void>): Promise<void> {
    return before
      .then(async () => {
        if (this.#isClosing) return
        await work()
        this.tell({ kind: 'changed' })
      })
      .catch((error: unknown) => {
        if (this.#isClosing) return
        this.tell({ kind: 'failed', reason: String(error) })
        this.#mend(error)
      })
  }

  /** Looks at all files again soon, with an index that is made anew where the old one is spoilt. */
  #mend(error: unknown): void {
    const isLost = isSpoilt(error)
    if (isLost) this.index.renew()
    this.#retry ??= setTimeout(
      () => {
        this.#retry = undefined
        this.hear({ kind: 'refresh' })
      },
      isLost ? 0 : retryAfter,
    )
  }

  async #close(): Promise<void> {
    this.#isClosing = true
    clearTimeout(this.#retry)
    await Promise.all([this.#touching, this.#refreshing])
    this.index.close()
    this.tell({ kind: 'closed' })
  }

  #refuse(turn: number): (error: unknown) => void {
    return (error) => {
      this.tell({ kind: 'refused', turn, reason: String(error) })
      if (isSpoilt(error)) this.#mend(error)
    }
  }

  readonly #watcher: Refreshing = {
    progress: (progress) => this.tell({ kind: 'progress', progress }),
    unreadable: (id, reason) => this.tell({ kind: 'unreadable', id, reason }),
    rest: async () => {
      await rest()
      if (this.#isClosing) throw new Error('The index is closing')
    },
  }
}
