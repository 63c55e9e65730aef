/** Answers requests to the index, the list first and overtaken queries never, and keeps the index up to date. */
import { setImmediate as rest, setTimeout as wait } from 'node:timers/promises'
import type { Page } from '../../contract/list'
import { type Snippet, snippetOf } from '../../story/search/matches'
import { parseQuery } from '../../story/search/query'
import { wordsOf } from '../../story/search/words'
import type { WordInStories } from '../../story/spelling/desk-words'
import { knownInStories } from '../../story/spelling/judge'
import type { Story } from '../../story/story/record'
import { failureOf } from '../errors/reasons'
import { ShownStories } from '../store/shown'
import { FindingCounter } from './counting'
import { isDamaged } from './database'
import { textForHits } from './entry'
import type { Answer, FromThread, Question, Questions, Request } from './protocol'
import { type Refreshing, refreshAll, refreshSome } from './refresh'
import type { StoryIndex } from './story-index'

/** Characters of a hit's line, about. */
const snippetSize = 160

/** Milliseconds before the index is refreshed again after a failure: the disk may be full. */
const retryAfterMs = 5000

/**
 * Milliseconds for which findings are counted at a time; then as long is left to others, but for a long story not more
 * than the most.
 */
const countForMs = 30
const mostPauseMs = 200

/** Milliseconds after a change in which nothing is counted: the app starts, or somebody types. */
const countAfterMs = 2000

/** Milliseconds between two reports of new counts to the list. */
const tellCountsEachMs = 1000

/** Timers stand still while the machine sleeps, and take no wait of weeks: the clock is looked at again after this. */
const longestWaitMs = 30_000
/** Nor is it looked at without a pause: one moment may be written to the second, and another to its thousandth. */
const shortestWaitMs = 200

/** What waits until nothing else is asked. */
const lateKinds: readonly Question['kind'][] = ['count', 'snippets', 'wordCounts']

export class IndexServer {
  #waiting: Question[] = []
  #isBusy = false
  readonly #touched = new Set<string>()
  #touching: Promise<void> = Promise.resolve()
  #refreshing: Promise<void> = Promise.resolve()
  #counter: FindingCounter | null = null
  #counting: Promise<void> | null = null
  /** Whether something has changed since it was last looked for stories to count. */
  #isCountWanted = false
  readonly #closing = new AbortController()
  #retry: NodeJS.Timeout | undefined
  #clock: NodeJS.Timeout | undefined

  constructor(
    private readonly index: StoryIndex,
    private readonly stories: string,
    private readonly send: (message: FromThread) => void,
    private readonly restBeforeCountingMs = countAfterMs,
  ) {}

  /** Handles a request; its answer is sent later. */
  handle(request: Request): void {
    if (request.kind === 'touch') this.#touch(request.ids)
    else if (request.kind === 'refresh')
      this.#refreshing = this.#follow(this.#refreshing, () =>
        refreshAll(this.index, this.stories, this.#watcher),
      )
    else if (request.kind === 'mark') {
      this.index.mark(request.ids, request.event)
      this.send({ kind: 'changed' })
    } else if (request.kind === 'stages') {
      this.index.setStages(request.stages)
      this.send({ kind: 'changed' })
    } else if (request.kind === 'houses') {
      this.#counter = new FindingCounter(request)
      this.#refreshing = this.#follow(this.#refreshing, async () => this.#countAnew())
    } else if (request.kind === 'close') void this.#close()
    else {
      this.#waiting.push(request)
      if (!this.#isBusy) void this.#work()
    }
  }

  /** Stories that were just written do not wait for the first reading of the whole desk. */
  #touch(ids: readonly string[]): void {
    const isScheduled = this.#touched.size > 0
    for (const id of ids) this.#touched.add(id)
    if (isScheduled) return
    this.#touching = this.#follow(this.#touching, async () => {
      const touched = [...this.#touched]
      this.#touched.clear()
      refreshSome(this.index, this.stories, touched, this.#watcher.unreadable)
    })
  }

  /** Lets new requests arrive before each answer, so that an overtaken query is never begun. */
  async #work(): Promise<void> {
    this.#isBusy = true
    await rest()
    for (let question = this.#next(); question; question = this.#next()) {
      await this.#answer(question).then(this.send, this.#refuse(question.requestId))
      await rest()
    }
    this.#isBusy = false
  }

  #next(): Question | undefined {
    const first = this.#waiting.findIndex(({ kind }) => !lateKinds.includes(kind))
    return this.#waiting.splice(Math.max(0, first), 1)[0]
  }

  async #answer(question: Question): Promise<Answer> {
    const { index } = this
    const { requestId } = question
    switch (question.kind) {
      case 'page': {
        const queryText = JSON.stringify(question.query)
        const isStale = this.#waiting.some(
          (later) => later.kind === 'page' && JSON.stringify(later.query) !== queryText,
        )
        return { kind: 'page', requestId, answer: isStale ? null : this.#page(question) }
      }
      case 'count': {
        const answer = index.count(question.text)
        this.#followClock()
        return { kind: 'count', requestId, answer }
      }
      case 'best': {
        const { text, most } = question
        const isStale = this.#waiting.some((later) => later.kind === 'best' && later.text !== text)
        return { kind: 'best', requestId, answer: isStale ? null : index.best(text, most) }
      }
      case 'snippets':
        return { kind: 'snippets', requestId, answer: await this.#snippets(question) }
      case 'jump':
        return {
          kind: 'jump',
          requestId,
          answer: index.jump(question.query, question.typed, question.from),
        }
      case 'rowOf':
        return { kind: 'rowOf', requestId, answer: index.rowOf(question.query, question.id) }
      case 'idsOf': {
        const { query, from, count } = question
        return {
          kind: 'idsOf',
          requestId,
          answer: index.ids(index.list(query).seqs.slice(from, from + count)),
        }
      }
      case 'candidates':
        return {
          kind: 'candidates',
          requestId,
          answer: index.candidates(question.find, question.list),
        }
      case 'withTexts':
        return { kind: 'withTexts', requestId, answer: index.withTexts(question.texts) }
      case 'facets':
        return { kind: 'facets', requestId, answer: index.facets(question.isBin) }
      case 'wordCounts':
        return { kind: 'wordCounts', requestId, answer: await this.#wordCounts(question) }
      case 'suggested':
        return { kind: 'suggested', requestId, answer: index.suggested(question.ids) }
      case 'held':
        return { kind: 'held', requestId, answer: index.held(question.ids, question.now) }
    }
  }

  /** The list is answered between any two words. */
  async #wordCounts({ words }: Questions['wordCounts']['asks']): Promise<WordInStories[]> {
    const found: WordInStories[] = []
    for (const { word, wantsNear } of words) {
      const stories = this.index.storiesWith(word, knownInStories)
      const near = wantsNear && stories <= 1 ? this.index.commonNear(word) : null
      found.push({ stories, near: near && this.#asWritten(near) })
      await rest()
    }
    return found
  }

  /** A folded word as a story writes it; null where none that can be read has it. */
  #asWritten(folded: string): string | null {
    const id = this.index.storyWith(folded)
    const story = id === null ? null : this.#read(id)
    if (!story) return null
    const text = textForHits(story)
    const place = wordsOf(text).find(({ word }) => word === folded)
    return place ? text.slice(place.from, place.to) : null
  }

  #page({ query, from, count }: Questions['page']['asks']): Page {
    const { seqs, groups } = this.index.show(query)
    this.#followClock()
    return {
      total: seqs.length,
      groups: [...groups],
      from,
      stories: this.index.lines(seqs.slice(from, from + count)),
    }
  }

  /** Tells that the list is another once that is so by the clock alone. */
  #followClock(): void {
    clearTimeout(this.#clock)
    const until = this.index.listedUntil
    if (until === null) return
    const left = Math.max(0, Date.parse(until) - Date.now())
    this.#clock = setTimeout(
      () => (left > longestWaitMs ? this.#followClock() : this.send({ kind: 'changed' })),
      Math.min(Math.max(left, shortestWaitMs), longestWaitMs),
    )
  }

  /** Reads one story after the other, and stops where anything else is asked about another text. */
  async #snippets({ text, ids }: Questions['snippets']['asks']): Promise<(Snippet | null)[] | null> {
    const { terms } = parseQuery(text)
    const found: (Snippet | null)[] = []
    for (const id of ids) {
      await rest()
      if (this.#isOvertaken(text)) return null
      const story = this.#read(id)
      found.push(story && snippetOf(textForHits(story), terms, snippetSize))
    }
    return found
  }

  /** Null where it cannot be read: the refresh of the index reports that. */
  #read(id: string): Story | null {
    try {
      return new ShownStories(this.stories).legible(id)?.story ?? null
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
        if (this.#closing.signal.aborted) return
        await work()
        this.send({ kind: 'changed' })
        this.#isCountWanted = true
        this.#counting ??= this.#countAll()
      })
      .catch((error: unknown) => {
        if (this.#closing.signal.aborted) return
        this.send({ kind: 'failed', reason: String(error) })
        this.#repair(error)
      })
  }

  #countAnew(): void {
    if (this.#counter) this.index.countBy(this.#counter.counters, this.#counter.usual)
  }

  /** Counts the findings of all stories in which they are to be counted, while nothing else is to be done. */
  async #countAll(): Promise<void> {
    let toldAt = 0
    let isOther = false
    const tell = () => {
      if (isOther) this.send({ kind: 'changed' })
      isOther = false
      toldAt = performance.now()
    }
    try {
      await this.#restBeforeCounting()
      while (this.#isCountWanted) {
        await Promise.all([this.#touching, this.#refreshing])
        if (this.#closing.signal.aborted || !this.#counter) return
        const began = performance.now()
        const some = this.#countSome(this.#counter)
        isOther ||= some.isOther
        this.#isCountWanted = some.isMore
        if (performance.now() - toldAt > tellCountsEachMs) tell()
        await wait(Math.min(performance.now() - began, mostPauseMs))
      }
      tell()
    } catch (error) {
      if (isDamaged(error)) this.#repair(error)
      else this.send({ kind: 'failed', reason: String(error) })
    } finally {
      this.#counting = null
    }
  }

  async #restBeforeCounting(): Promise<void> {
    const { signal } = this.#closing
    await wait(this.restBeforeCountingMs, undefined, { signal }).catch(() => undefined)
  }

  /** Counts for a little while, and notes the counts at once: each note of its own would wait for the disk. */
  #countSome(counter: FindingCounter): { isMore: boolean; isOther: boolean } {
    const began = performance.now()
    let [isMore, isOther] = [true, false]
    this.index.transaction(() => {
      while (isMore && performance.now() - began < countForMs) {
        const id = this.index.uncounted()
        isMore = id !== null
        if (id === null) return
        const story = this.#read(id)
        const usual = { findings: 0, countedBy: counter.usual }
        const { findings, countedBy } = story ? counter.count(story.doc) : usual
        if (this.index.noteFindings(id, findings, countedBy)) isOther = true
      }
    })
    return { isMore, isOther }
  }

  /** Schedules a refresh, with a new index if the old one is damaged. */
  #repair(error: unknown): void {
    const isLost = isDamaged(error)
    if (isLost) this.index.renew()
    this.#retry ??= setTimeout(
      () => {
        this.#retry = undefined
        this.handle({ kind: 'refresh' })
      },
      isLost ? 0 : retryAfterMs,
    )
  }

  async #close(): Promise<void> {
    this.#closing.abort()
    clearTimeout(this.#retry)
    clearTimeout(this.#clock)
    await Promise.all([this.#touching, this.#refreshing, this.#counting])
    this.index.close()
    this.send({ kind: 'closed' })
  }

  #refuse(requestId: number): (error: unknown) => void {
    return (error) => {
      this.send({ kind: 'refused', requestId, ...failureOf(error) })
      if (isDamaged(error)) this.#repair(error)
    }
  }

  readonly #watcher: Refreshing = {
    progress: (progress) => this.send({ kind: 'progress', progress }),
    unreadable: (id, reason) => this.send({ kind: 'unreadable', id, reason }),
    rest: async () => {
      await rest()
      if (this.#closing.signal.aborted) throw new Error('The index is closing')
    },
  }
}
