/** A thread that looks through the files of stories, some at a time. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Node } from 'prosemirror-model'
import type { StoryHits } from '../../contract/find'
import { contextOf } from '../../story/find/context'
import { type Hit, hitsIn } from '../../story/find/hits'
import { finderOf, mayFindBy } from '../../story/find/pattern'
import { mayHit, ruleHits } from '../../story/rules/hits'
import { loadRule } from '../../story/rules/load'
import { docToLookAt, textOfJSON } from '../../story/story/doc-json'
import { type Story, summarise } from '../../story/story/record'
import { ShownStories } from '../store/shown'
import type { UnreadStory } from '../store/story-file'
import { lowerThreadPriority } from '../transfer/background'
import { type FindWork, findWorkSchema, type Looked, type LookThrough } from './protocol'

type Place = Pick<Hit, 'from' | 'to'>

/** How what is looked for is found. */
interface Looking {
  /** Tells of most stories by their text alone that they have nothing of it. */
  mayBeIn(text: string): boolean
  placesIn(doc: Node): Place[]
}

const nowhere: Looking = { mayBeIn: () => false, placesIn: () => [] }

/** Nothing is found where what is looked for is not sound. */
function lookingFor(what: FindWork['what']): Looking {
  if ('query' in what) {
    const { query } = what
    const finder = finderOf(query)
    if (typeof finder !== 'function') return nowhere
    return {
      mayBeIn: query.isPattern ? mayFindBy(query) : () => true,
      placesIn: (doc) => hitsIn(doc, finder, query),
    }
  }
  const loaded = loadRule(what.rule)
  return 'look' in loaded ? { mayBeIn: mayHit(what.rule), placesIn: (doc) => ruleHits(doc, loaded) } : nowhere
}

function withContext(story: Story, hits: readonly Place[]): StoryHits {
  return {
    story: summarise(story),
    hits: hits.map((hit) => ({ from: hit.from, to: hit.to, context: contextOf(story.doc, hit) })),
  }
}

/** The places of a story; most have none, so that no more than that is made of their files. */
function placesOf({ doc, isBinned }: UnreadStory, { mayBeIn, placesIn }: Looking): Place[] {
  return isBinned || !mayBeIn(textOfJSON(doc)) ? [] : placesIn(docToLookAt(doc))
}

function lookThrough({ ids, isCount }: LookThrough): Looked {
  const looked: Looked = { stories: [], unlisted: { hits: 0, stories: 0 }, unreadable: 0 }
  const shown = new ShownStories(folder)
  for (const id of ids)
    try {
      const file = shown.unread(id)
      const places = file ? placesOf(file, looking) : []
      if (!file || places.length === 0) continue
      if (!isCount) looked.stories.push(withContext(file.story(), places))
      else {
        looked.unlisted.hits += places.length
        looked.unlisted.stories++
      }
    } catch {
      looked.unreadable++
    }
  return looked
}

const { folder, what } = findWorkSchema.parse(workerData)
const looking = lookingFor(what)
lowerThreadPriority()
parentPort?.on('message', (asked: LookThrough) => parentPort?.postMessage(lookThrough(asked)))
