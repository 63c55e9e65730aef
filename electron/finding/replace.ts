/** Replaces or cleans up in stories that no window writes, one after the other, and takes that back. */
import type { Node } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import { type Step, Transform } from 'prosemirror-transform'
import type { HitPlace, NotReplaced, ReplacedAll } from '../../contract/find'
import type { Batch } from '../../contract/origin'
import type { DocChange } from '../../story/editing/change-doc'
import { inverseOf } from '../../story/editing/steps'
import { headlineOf } from '../../story/story/parts'
import { changeUnderReview } from '../../story/suggestions/change-under-review'
import { problemOf } from '../errors/in-words'
import type { DeskStore, OpenStory } from '../store'
import type { Watcher } from '../transfer/import'

/** A story that was changed: as it was left, and the steps that take that back. */
interface Changed {
  id: string
  hits: number
  doc: Node
  back: readonly Step[]
}

/** The hits of a story that are to be replaced; none where all of its text is gone through. */
export interface Chosen {
  id: string
  hits: readonly HitPlace[]
}

/** Why a story is left as it is. */
class LeftError extends Error {
  constructor(readonly why: Exclude<NotReplaced, 'error'>) {
    super(why)
  }
}

/** As a part of what a story under review is changed. */
const batch = 'replace-all'

/**
 * Has an open story take steps, as one step of its undo history.
 * @param as as a part of what; what is undone brings back suggestions by whom they were
 */
async function append(
  store: DeskStore,
  { story, version }: OpenStory,
  steps: readonly Step[],
  back: readonly Step[],
  as: Batch,
): Promise<void> {
  const json = (step: Step): Record<string, unknown> => step.toJSON()
  const record = {
    kind: 'new' as const,
    selection: TextSelection.atStart(story.doc).toJSON(),
    steps: back.map(json),
  }
  const origin = { steps: steps.length, author: store.editor, batch: as, since: version }
  const { state } = await store.append(story.id, version, steps.map(json), [record], [origin])
  // one that the disk refused stays open and is tried again, as all that is typed
  if (state === 'out-of-step') throw new LeftError('changed')
}

export class Replacing {
  /** What each job changed, as long as the app runs. */
  readonly #jobs = new Map<string, Changed[]>()

  /** @param isWritten whether a window writes a story: it goes on from the text that it has, whatever is open here */
  constructor(
    private readonly store: DeskStore,
    private readonly isWritten: (id: string) => boolean,
  ) {}

  /**
   * Changes stories, and keeps a version of each before.
   * @param why what the version is kept for
   * @param put works out a story's change, and how often it changes something; null where the story is not as it was when
   *   it was found
   */
  async replace(
    job: string,
    why: 'replace' | 'clean-up',
    chosen: readonly Chosen[],
    put: (doc: Node, chosen: Chosen) => (DocChange & { count: number }) | null,
    watcher: Watcher,
  ): Promise<ReplacedAll> {
    const done: Changed[] = []
    this.#jobs.set(job, done)
    return this.#each(chosen, watcher, async (each) => {
      const { id } = each
      let changes = 0
      await this.#change(id, async (open) => {
        if (open.story.binned !== null) throw new LeftError('binned')
        const replaced = put(open.story.doc, each)
        if (!replaced) throw new LeftError('changed')
        const by = { who: this.store.editor, when: new Date().toISOString(), batch }
        const { story } = open
        const { count } = replaced
        changes = count
        if (replaced.steps.length === 0) return
        const replacing = new Transform(story.doc)
        for (const step of replaced.steps) replacing.step(step)
        const change = changeUnderReview(story.review ?? null, replacing, by)
        const { doc, steps } = change
        const back = inverseOf(change)
        await this.store.saveVersion(id, { name: '', why, onlyIfNew: true })
        await append(this.store, open, steps, back, batch)
        done.push({ id, hits: count, doc, back })
      })
      return changes
    })
  }

  /** Takes back what a job replaced, in the stories that are as it left them. */
  async undo(job: string, watcher: Watcher): Promise<ReplacedAll> {
    const changed = this.#jobs.get(job) ?? []
    this.#jobs.delete(job)
    return this.#each(changed, watcher, async ({ id, hits, doc, back }) => {
      await this.#change(id, async (open) => {
        if (!open.story.doc.eq(doc)) throw new LeftError('changed')
        const undoing = new Transform(doc)
        for (const step of back) undoing.step(step)
        await append(this.store, open, back, inverseOf(undoing), 'undo')
      })
      return hits
    })
  }

  async #change(id: string, work: (open: OpenStory) => Promise<void>): Promise<void> {
    const isDone = await this.store.whileClosed(id, async (open) => {
      if (this.isWritten(id)) throw new LeftError('open')
      await work(open)
      return true
    })
    if (!isDone) throw new LeftError('open')
  }

  async #each<T extends { id: string }>(
    all: readonly T[],
    watcher: Watcher,
    work: (each: T) => Promise<number>,
  ): Promise<ReplacedAll> {
    const result: ReplacedAll = { stories: [], hits: 0, failed: [] }
    for (const [index, each] of all.entries()) {
      if (watcher.isStopped()) break
      try {
        const changes = await work(each)
        result.hits += changes
        if (changes > 0) result.stories.push(each.id)
      } catch (error) {
        const why = error instanceof LeftError ? error.why : 'error'
        const reason = why === 'error' ? problemOf(error) : ''
        result.failed.push({ id: each.id, headline: await this.#headline(each.id), why, reason })
      }
      watcher.progress(index + 1, all.length)
    }
    return result
  }

  async #headline(id: string): Promise<string> {
    const story = await this.store.read(id).catch(() => null)
    return story ? headlineOf(story.doc) : id
  }
}
