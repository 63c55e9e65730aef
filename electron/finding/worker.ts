/** The thread that looks through the files of stories, once. */
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Node } from 'prosemirror-model'
import type { StoryHits } from '../../contract/find'
import { contextOf } from '../../story/find/context'
import { type Hit, hitsIn } from '../../story/find/hits'
import { finderOf } from '../../story/find/pattern'
import { ruleHits } from '../../story/rules/hits'
import { loadRule } from '../../story/rules/load'
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

function withContext(story: Story, hits: readonly Place[]): StoryHits {
  return {
    story: summarise(story),
    hits: hits.map((hit) => ({ from: hit.from, to: hit.to, context: contextOf(story.doc, hit) })),
  }
}

type Place = Pick<Hit, 'from' | 'to'>

/** What finds the places of a story; null where what is looked for is not sound. */
function lookingFor(what: FindTask['what']): ((doc: Node) => Place[]) | null {
  if ('query' in what) {
    const finder = finderOf(what.query)
    return typeof finder === 'function' ? (doc) => hitsIn(doc, finder, what.query) : null
  }
  const loaded = loadRule(what.rule)
  return 'look' in loaded ? (doc) => ruleHits(doc, loaded) : null
}

function lookThrough({ folder, what, ids }: FindTask): void {
  const placesIn = lookingFor(what)
  if (!placesIn) return
  let found: StoryHits[] = []
  let hits = 0
  let unreadable = 0
  let done = 0
  let sentAt = performance.now()
  for (const id of ids) {
    const story = read(join(folder, `${id}.json`))
    if (story === null) unreadable++
    const inStory = story?.binned === null ? placesIn(story.doc) : []
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
