/** The calls by which the window finds and replaces in all stories. */
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { Node } from 'prosemirror-model'
import { findProblemText } from '../../catalogue/find-problem'
import type { Desk } from '../../contract'
import type { findCalls, StoryHits } from '../../contract/find'
import type { Settings } from '../../contract/settings'
import { addCounts, type CleanUpCounts, cleanUpDoc } from '../../story/editing/clean-up'
import { typingStyle } from '../../story/editing/smart-typing'
import { finderOf } from '../../story/find/pattern'
import { replaceInDoc } from '../../story/find/replace-in-doc'
import type { Houses } from '../../story/houses'
import { neededTexts } from '../../story/rules/hits'
import { type Chosen, Replacing } from '../finding/replace'
import { lookThrough } from '../finding/search'
import type { DeskIndex } from '../index/index'
import type { DeskStore } from '../store'
import type { Jobs } from '../transfer/jobs'
import { tell } from '../window/ipc'
import type { WindowWriting } from './writers'

interface FindParts {
  window: BrowserWindow
  store: DeskStore
  index: DeskIndex
  houses(): Houses
  writing: WindowWriting
  /** What is put right as one types, by the settings. */
  typing(): Settings['typing']
}

/** These calls, answered by a desk. */
export function answerFinding(
  { window, store, index, houses, writing, typing }: FindParts,
  jobs: Jobs,
): Pick<Desk, keyof typeof findCalls> {
  const replacing = new Replacing(store, writing.isWritten)
  const script = join(app.getAppPath(), 'out/main/finding.cjs')
  return {
    findAll: (job, query, list) =>
      jobs.run(job, async (watcher) => {
        const finder = finderOf(query)
        if (typeof finder !== 'function')
          return { problem: findProblemText(finder), isCut: false, unreadable: 0 }
        // the index and the files have what was typed last, in a story that is being closed as well
        await store.flush()
        const ids = query.text === '' ? [] : await index.candidates(query, list)
        const task = { folder: join(store.folder, 'stories'), what: { query }, ids, countsAll: false }
        const found = (stories: StoryHits[]) => tell(window, 'found', { job, stories })
        const { isCut, unreadable } = await lookThrough(script, task, { ...watcher, found })
        return { problem: null, isCut, unreadable }
      }),
    tryRule: (job, rule) =>
      jobs.run(job, async (watcher) => {
        await store.flush()
        const ids = await index.withTexts(neededTexts(rule))
        const task = { folder: join(store.folder, 'stories'), what: { rule }, ids, countsAll: true }
        const found = (stories: StoryHits[]) => tell(window, 'found', { job, stories })
        return lookThrough(script, task, { ...watcher, found })
      }),
    replaceAll: (job, query, replacement, chosen) =>
      jobs.run(job, async (watcher) => {
        const finder = finderOf(query)
        if (typeof finder !== 'function') return { stories: [], hits: 0, failed: [] }
        const how = { query, finder, replacement }
        const put = (doc: Node, { hits }: Chosen) => replaceInDoc(doc, hits, houses(), how)
        return replacing.replace(job, 'replace', chosen, put, watcher)
      }),
    cleanUpAll: (job, ids) =>
      jobs.run(job, async (watcher) => {
        const found = new Map<string, CleanUpCounts>()
        const put = (doc: Node, { id }: Chosen) => {
          const change = cleanUpDoc(doc, houses(), typingStyle(doc, houses(), typing()))
          found.set(id, change.counts)
          return change
        }
        const chosen = ids.map((id) => ({ id, hits: [] }))
        const result = await replacing.replace(job, 'clean-up', chosen, put, watcher)
        return { ...result, counts: [...addCounts(result.stories.flatMap((id) => found.get(id) ?? []))] }
      }),
    undoReplaceAll: (job, done) => jobs.run(job, (watcher) => replacing.undo(done, watcher)),
  }
}
