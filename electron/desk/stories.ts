/** The calls that make stories, bin them and bring them back, and delete them. */
import type { Desk } from '../../contract'
import { begunAt } from '../../story/stages/move'
import type { Stage } from '../../story/stages/stage'
import { blankDoc } from '../../story/story/blank'
import { docFromJSON } from '../../story/story/doc-json'
import type { DeskStore } from '../store'
import { tellAll } from '../window/ipc'
import type { RunBatch } from './batch'

/**
 * These calls, answered by a desk.
 * @param house of a new story
 * @param stages of the desk
 */
export function answerStories(
  store: DeskStore,
  house: () => string,
  stages: () => readonly Stage[],
  batch: RunBatch,
): Pick<Desk, 'create' | 'duplicate' | 'bin' | 'restore' | 'destroy'> {
  async function setBinned(id: string, isBinned: boolean): Promise<boolean> {
    tellAll('changed', { stories: [await store.setBinned(id, isBinned)] })
    return true
  }

  return {
    create: async (doc, isTemplate) =>
      store.create(begunAt(doc ? docFromJSON(doc) : blankDoc({ house: house() }), stages()), { isTemplate }),
    async duplicate(ids) {
      const copies = []
      for (const id of ids) copies.push(await store.duplicate(id))
      return copies
    },
    bin: (job, ids) => batch(job, ids, (id) => setBinned(id, true)),
    restore: (job, ids) => batch(job, ids, (id) => setBinned(id, false)),
    destroy: (job, ids) =>
      batch(job, ids, async (id) => {
        await store.destroy(id)
        tellAll('removed', { ids: [id] })
        return true
      }),
  }
}
