/** The calls that ask the index: the list of stories, and what of them is held or has open suggestions. */
import type { Desk } from '../../contract'
import type { listCalls } from '../../contract/list'
import type { DeskIndex } from '../index/index'
import type { DeskStore } from '../store'

/** These calls, answered by a desk. */
export function answerList(
  store: DeskStore,
  index: DeskIndex,
): Pick<Desk, keyof typeof listCalls | 'suggestedStories' | 'heldStories'> {
  return {
    list: (query, from, count) => index.page(query, from, count),
    count: (text) => index.count(text),
    best: (text, most) => index.best(text, most),
    snippets: (text, ids) => index.snippets(text, ids),
    jump: (query, typed, from) => index.jump(query, typed, from),
    rowOf: (query, id) => index.rowOf(query, id),
    idsOf: (query, from, count) => index.idsOf(query, from, count),
    facets: (isBin) => index.facets(isBin),
    async suggestedStories(ids) {
      await store.flush()
      return index.suggested(ids)
    },
    async heldStories(ids) {
      // the index has the embargo that was typed last, in a story that is being closed as well
      await store.flush()
      return index.held(ids, new Date().toISOString())
    },
  }
}
