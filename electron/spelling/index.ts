/** Spelling as main asks it: words are looked up in a thread of its own, and in the desk's stories by the index. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SpelledBlock } from '../../contract/spelling'
import type { Finding } from '../../story/checks/finding'
import { foldWord } from '../../story/search/words'
import type { WordInStories, WordToCount } from '../../story/spelling/desk-words'
import { judgeWord, spellingCode, type WordFacts } from '../../story/spelling/judge'
import { scriptOf } from '../../story/spelling/language'
import { nameKey } from '../../story/spelling/names'
import type { SpelledResult } from '../../story/spelling/results'
import { isCapitalised } from '../../story/spelling/words'
import { endedThread, ThreadError } from '../errors'
import { endThread } from '../transfer/ending'
import type { SpellAnswer, SpellQuestion, UnknownWord } from './protocol'

export interface SpellingNeeds {
  /** The thread's script. */
  script: string
  /** The folders that dictionaries are in. */
  folders(): string[]
  /** Whether a folded word is known on the desk. */
  isKnown(word: string): boolean
  /** What the desk's stories tell of words. */
  count(words: readonly WordToCount[]): Promise<readonly WordInStories[]>
}

type Settled = { resolve(answer: SpellAnswer): void; reject(error: Error): void }

export class Spelling {
  #worker: Worker | null = null
  readonly #waiting = new Map<number, Settled>()
  #lastId = 0

  constructor(private readonly needs: SpellingNeeds) {}

  /** What is misspelt in blocks of text. @param language of their story, BCP 47 */
  async look(language: string, blocks: readonly SpelledBlock[]): Promise<SpelledResult[]> {
    const answer = await this.#ask((id) => ({ kind: 'look', id, language, blocks }))
    const unknown = answer.kind === 'look' ? answer.answer : []
    const inStories = await this.#inStories(unknown.flat())
    return unknown.map((words) => resultOf(words, (word) => inStories.get(word) ?? nowhere))
  }

  /** What a dictionary suggests for a word, the likeliest first. */
  async suggest(word: string, language: string): Promise<string[]> {
    const answer = await this.#ask((id) => ({ kind: 'suggest', id, word, language }))
    return answer.kind === 'suggest' ? answer.answer : []
  }

  /** Ends the thread: it starts anew, with the dictionaries that there are then, when it is asked. */
  close(): void {
    if (this.#worker) endThread(this.#worker)
    this.#worker = null
    for (const { reject } of this.#waiting.values()) reject(endedThread('spelling'))
    this.#waiting.clear()
  }

  /** What the desk knows of words: those of its lists as if many stories had them. */
  async #inStories(unknown: readonly UnknownWord[]): Promise<Map<string, WordInStories>> {
    const found = new Map<string, WordInStories>()
    const asked = new Map<string, boolean>()
    for (const { word, hasDictionary } of unknown) {
      const key = nameKey(word)
      if (this.needs.isKnown(key)) found.set(word, known)
      else asked.set(word, !hasDictionary)
    }
    const words = [...asked].map(([word, wantsNear]) => ({ word: foldWord(word), wantsNear }))
    const counts = words.length > 0 ? await this.needs.count(words) : []
    for (const [index, word] of [...asked.keys()].entries()) found.set(word, counts[index] ?? nowhere)
    return found
  }

  #ask(question: (id: number) => SpellQuestion): Promise<SpellAnswer> {
    const id = ++this.#lastId
    this.#worker ??= this.#start()
    const worker = this.#worker
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.postMessage(question(id))
    })
  }

  #start(): Worker {
    const worker = new Worker(this.needs.script, { workerData: { folders: this.needs.folders() } })
    worker.unref()
    worker.on('message', (answer: SpellAnswer) => {
      const waiting = this.#waiting.get(answer.id)
      this.#waiting.delete(answer.id)
      if (answer.kind === 'failed') waiting?.reject(new ThreadError(answer))
      else waiting?.resolve(answer)
    })
    worker.on('error', (error) => {
      if (this.#worker !== worker) return
      for (const { reject } of this.#waiting.values()) reject(endedThread('spelling', error))
      this.#waiting.clear()
      this.#worker = null
    })
    return worker
  }
}

/** Spelling by the dictionaries of the app alone, where there is no desk. @param folder of the app's scripts */
export function spellingIn(folder: string): Spelling {
  return new Spelling({
    script: join(folder, 'spelling.cjs'),
    folders: () => [join(folder, 'dictionaries')],
    isKnown: () => false,
    count: async (words) => words.map(() => nowhere),
  })
}

const nowhere: WordInStories = { stories: 0, near: null }
const known: WordInStories = { stories: Number.POSITIVE_INFINITY, near: null }

function resultOf(words: readonly UnknownWord[], ask: (word: string) => WordInStories): SpelledResult {
  return {
    names: words.filter(({ isNamed }) => isNamed).map(({ word }) => nameKey(word)),
    findings: words.flatMap((unknown) => findingOf(unknown, ask(unknown.word))),
  }
}

function findingOf(unknown: UnknownWord, { stories, near }: WordInStories): Finding[] {
  const { word, from, to, language, hasDictionary, isNamed } = unknown
  if (stories === Number.POSITIVE_INFINITY) return []
  const isNearKnown = hasDictionary ? unknown.isNearKnown : near !== null
  const facts: WordFacts = {
    word,
    script: scriptOf(word) ?? 'latin',
    isCapitalised: isCapitalised(word),
    isNamed,
    hasDictionary,
    stories,
    isNearKnown,
  }
  const level = judgeWord(facts)
  if (level === null) return []
  const fixes = near === null ? [] : [{ text: near }]
  return [{ from, to, code: spellingCode, level, fixes, values: { word, language } }]
}
