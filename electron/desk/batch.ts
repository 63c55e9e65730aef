/** The same work on many stories, one after the other. */
import type { BatchOutcome } from '../../contract/stories'
import { summarise, titleOf } from '../../story/story/record'
import { problemOf } from '../errors/in-words'
import { log } from '../profile/log'
import type { DeskStore } from '../store'
import type { Watcher } from '../transfer/import'
import type { Jobs } from '../transfer/jobs'
import type { WindowWriting } from './writers'

/** What is done to a story; false where there was nothing to do. */
type Work = (id: string) => Promise<boolean>

/** Does some work on stories, as a job of the window, and names those in which it failed. */
export type RunBatch = (job: string, ids: readonly string[], work: Work) => Promise<BatchOutcome>

export function batchOf(store: DeskStore, jobs: Jobs, writing: WindowWriting): RunBatch {
  const titleIn = (id: string) =>
    store.read(id).then(
      (story) => titleOf(summarise(story)),
      () => '',
    )

  async function each(
    ids: readonly string[],
    work: Work,
    { progress, isStopped }: Watcher,
  ): Promise<BatchOutcome> {
    const outcome: BatchOutcome = { done: [], failed: [], isStopped: false }
    for (const [at, id] of ids.entries()) {
      if (isStopped()) return { ...outcome, isStopped: true }
      try {
        writing.check(id)
        if (await work(id)) outcome.done.push(id)
      } catch (error) {
        log.warn('stories', id, error)
        outcome.failed.push({ id, title: await titleIn(id), reason: problemOf(error) })
      }
      progress(at + 1, ids.length)
    }
    return outcome
  }

  return (job, ids, work) => jobs.run(job, (watcher) => each(ids, work, watcher))
}
