/** The calls by which the window finds and replaces in all stories. */
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { Node } from 'prosemirror-model'
import { findProblemText } from '../../catalogue/find-problem'
import type { Desk } from '../../contract'
import type { findCalls, HitPlace, StoryHits } from '../../contract/find'
import type { Settings } from '../../contract/settings'
import { type Cleaned, cleanUpDoc } from '../../story/editing/clean-up'
import { typingStyle } from '../../story/editing/smart-typing'
import { finderOf } from '../../story/find/pattern'
import { replaceInDoc } from '../../story/find/replace-in-doc'
import type { Houses } from '../../story/houses'
import { Replacing } from '../finding/replace'
import { lookThrough } from '../finding/search'
import type { DeskIndex } from '../index/index'
import type { DeskStore } from '../store'
import type { Jobs } from '../transfer/jobs'
import { tell } from '../window/ipc'

interface FindParts {
  window: BrowserWindow
  store: DeskStore
  index: DeskIndex
  houses(): Houses
  /** What is put right as one types, by the settings. */
  typing(): Settings['typing']
}

/** These calls, answered by a desk. */
export function answerFinding(
  { window, store, index, houses, typing }: FindParts,
  jobs: Jobs,
): Pick<Desk, keyof typeof findCalls> {
  const replacing = new Replacing(store)
  const script = join(app.getAppPath(), 'out/main/finding.cjs')
  return {
    findAll: (job, query, list) =>
      jobs.run(job, async (watcher) => {
        const finder = finderOf(query)
        if (typeof finder !== 'function')
          return { problem: findProblemText(finder), isCut: false, unreadable: 0 }
        const ids = query.text === '' ? [] : await index.candidates(query, list)
        const task = { folder: join(store.folder, 'stories'), query, ids }
        const found = (stories: StoryHits[]) => tell(window, 'found', { job, stories })
        const end = await lookThrough(script, task, { ...watcher, found })
        return { problem: null, ...end }
      }),
    replaceAll: (job, query, replacement, chosen) =>
      jobs.run(job, async (watcher) => {
        const finder = finderOf(query)
        if (typeof finder !== 'function') return { stories: [], hits: 0, failed: [] }
        const how = { query, finder, replacement }
        const put = (doc: Node, hits: readonly HitPlace[]) => replaceInDoc(doc, hits, houses(), how)
        return replacing.replace(job, 'replace', chosen, put, watcher)
      }),
    cleanUpAll: (job, ids) =>
      jobs.run(job, async (watcher) => {
        const all = new Map<Cleaned, number>()
        const put = (doc: Node) => {
          const change = cleanUpDoc(doc, houses(), typingStyle(doc, houses(), typing()))
          for (const [what, count] of change.counts) all.set(what, (all.get(what) ?? 0) + count)
          return { ...change, count: [...change.counts.values()].reduce((sum, count) => sum + count, 0) }
        }
        const chosen = ids.map((id) => ({ id, hits: [] }))
        const result = await replacing.replace(job, 'clean-up', chosen, put, watcher)
        return { ...result, counts: [...all] }
      }),
    undoReplaceAll: (job) => jobs.run(job, (watcher) => replacing.undo(job, watcher)),
  }
}
