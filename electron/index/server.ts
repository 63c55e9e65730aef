/** The index at work: answers what is asked, the newest query first and an older one never, and follows the files meanwhile. */
import { join } from 'node:path'
import { setImmediate as rest } from 'node:timers/promises'
import { snippetOf } from '../../story/search/matches'
import { parseQuery, type Term } from '../../story/search/query'
import type { StorySummary } from '../../story/story/record'
import type { Line, Page } from '../contract/list'
import { StoryFile } from '../store/story-file'
import { textOf } from './entry'
import type { PageOf, Request, Told } from './messages'
import { type Refreshing, refreshAll, refreshSome } from './refresh'
import type { StoryIndex } from './story-index'

/** Characters of a hit's line, about. */
const snippetSize = 160

export class IndexServer {
  #waiting: Request[] = []
  #isBusy = false
  #touched: Promise<void> = Promise.resolve()
  #refreshed: Promise<void> = Promise.resolve()
  #isClosing = false

  constructor(
    private readonly index: StoryIndex,
    private readonly stories: string,
    private readonly tell: (told: Told) => void,
  ) {}

  /** Hears a request; its answer is told later. */
  hear(request: Request): void {
    if (request.kind === 'touch')
      // what was just written does not wait for a desk that is being read for the first time
      this.#touched = this.#follow(this.#touched, () =>
        refreshSome(this.index, this.stories, request.ids, this.#unreadable),
      )
    else if (request.kind === 'refresh')
      this.#refreshed = this.#follow(this.#refreshed, () =>
        refreshAll(this.index, this.stories, this.#refreshing),
      )
    else {
      this.#waiting.push(request)
      if (!this.#isBusy) void this.#work()
    }
  }

  /** What came in meanwhile is looked at first, so that a query that is no longer wanted is never begun. */
  async #work(): Promise<void> {
    this.#isBusy = true
    await rest()
    for (let request = this.#waiting.shift(); request; request = this.#waiting.shift()) {
      await this.#answer(request).catch(this.#failed)
      await rest()
    }
    this.#isBusy = false
  }

  async #answer(request: Request): Promise<void> {
    if (request.kind === 'page') {
      const isStale = this.#waiting.some(
        (later) => later.kind === 'page' && JSON.stringify(later.query) !== JSON.stringify(request.query),
      )
      const page = isStale ? null : await this.#page(request)
      this.tell({ kind: 'page', turn: request.turn, page })
    } else if (request.kind === 'jump') {
      const row = this.index.jump(request.query, request.typed, request.from)
      this.tell({ kind: 'jump', turn: request.turn, row })
    } else if (request.kind === 'close') {
      this.#isClosing = true
      await Promise.all([this.#touched, this.#refreshed])
      this.index.close()
      this.tell({ kind: 'closed' })
    }
  }

  async #page({ query, from, count }: PageOf): Promise<Page> {
    const seqs = this.index.list(query)
    const { terms } = parseQuery(query.text)
    const stories = this.index.lines(seqs.slice(from, from + count))
    const lines = await Promise.all(stories.map((story) => this.#line(story, terms)))
    return { total: seqs.length, from, lines }
  }

  async #line(story: StorySummary, terms: readonly Term[]): Promise<Line> {
    if (terms.length === 0) return { story, snippet: null }
    const stored = await new StoryFile(join(this.stories, `${story.id}.json`)).read().catch(() => null)
    return { story, snippet: stored && snippetOf(textOf(stored.story), terms, snippetSize) }
  }

  #follow(before: Promise<void>, work: () => Promise<void>): Promise<void> {
    return before
      .then(async () => {
        if (this.#isClosing) return
        await work()
        this.tell({ kind: 'changed' })
      })
      .catch(this.#failed)
  }

  readonly #failed = (error: unknown): void => {
    if (!this.#isClosing) this.tell({ kind: 'failed', reason: String(error) })
  }

  readonly #unreadable = (id: string, reason: string): void => {
    this.tell({ kind: 'unreadable', id, reason })
  }

  readonly #refreshing: Refreshing = {
    progress: (progress) => this.tell({ kind: 'progress', progress }),
    unreadable: this.#unreadable,
    rest: async () => {
      await rest()
      if (this.#isClosing) throw new Error('The index is closing')
    },
  }
}
