/** The thread that looks through the files of stories, once. */
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { StoryHits } from '../../contract/find'
import { contextOf } from '../../story/find/context'
import { type Hit, hitsIn } from '../../story/find/hits'
import { finderOf } from '../../story/find/pattern'
import { type Story, summarise } from '../../story/story/record'
import { readStorySync } from '../store/story-file'
import { lowerThreadPriority } from '../transfer/background'
import { type FindTask, type FromThread, findTaskSchema, mostHits } from './messages'

/** Milliseconds between two progress messages. */
const reportEachMs = 80

const send = (message: FromThread) => parentPort?.postMessage(message)

/** Null where it cannot be read; `undefined` where it is gone. */
function read(path: string): Story | null | undefined {
  try {
    return readStorySync(path) ?? undefined
  } catch {
    return null
  }
}

function withContext(story: Story, hits: readonly Hit[]): StoryHits {
  return {
    story: summarise(story),
    hits: hits.map((hit) => ({ from: hit.from, to: hit.to, context: contextOf(story.doc, hit) })),
  }
}

function lookThrough({ folder, query, ids }: FindTask): void {
  const finder = finderOf(query)
  if (typeof finder !== 'function') return
  let found: StoryHits[] = []
  let hits = 0
  let unreadable = 0
  let done = 0
  let sentAt = performance.now()
  for (const id of ids) {
    const story = read(join(folder, `${id}.json`))
    if (story === null) unreadable++
    const inStory = story?.binned === null ? hitsIn(story.doc, finder, query) : []
    if (story && inStory.length > 0) found.push(withContext(story, inStory))
    hits += inStory.length
    done++
    if (hits >= mostHits) break
    if (performance.now() - sentAt < reportEachMs) continue
    send({ kind: 'found', stories: found, done, total: ids.length })
    found = []
    sentAt = performance.now()
  }
  send({ kind: 'found', stories: found, done, total: ids.length })
  send({ kind: 'done', isCut: done < ids.length, unreadable })
}

lowerThreadPriority()
lookThrough(findTaskSchema.parse(workerData))
