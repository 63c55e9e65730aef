/** The checks as a source of findings: a worker looks at the blocks that it has not seen. */
import type { Node } from 'prosemirror-model'
import { blockTextOf, dayOf, type PlacedBlock, placedBlocks } from '../../story/checks/blocks'
import type { Finding } from '../../story/checks/finding'
import type { Rule } from '../../story/rules/rule'
import type { StorySource } from '../findings/source'
import { houseOf, wantedFindings } from './house-checks'
import type { CheckAnswer, CheckRequest } from './protocol'
import { useUnusedRules } from './unused-rules'

/** Names the source among those of findings. */
export const checksId = 'checks'

interface Waiting {
  blocks: readonly PlacedBlock[]
  resolve(found: Map<Node, readonly Finding[]>): void
  reject(error: Error): void
}

/** A block as the worker knows it. */
interface Numbered {
  number: number
  part: string
  isDescribed: boolean | undefined
  publishedUntil: string | undefined
}

/** The worker, with what it knows of the story that it looked at last. */
class Checker {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  readonly #waiting = new Map<number, Waiting>()
  #numbered = new WeakMap<Node, Numbered>()
  #known: ReadonlySet<number> = new Set()
  #language = ''
  #rules: readonly Rule[] = []
  #next = 0

  constructor(private readonly failed: () => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => this.#answered(data))
    this.#worker.addEventListener('error', ({ message }) => this.#fail(new Error(message)))
  }

  check(doc: Node, { rules }: { rules: readonly Rule[] }): Promise<Map<Node, readonly Finding[]>> {
    const blocks = placedBlocks(doc)
    const language = String(doc.attrs.language)
    // the language of a block depends on that of its story
    if (language !== this.#language) this.#numbered = new WeakMap()
    this.#language = language
    const added: CheckRequest['added'][number][] = []
    const order = blocks.map((block) => {
      const number = this.#numberOf(block)
      if (!this.#known.has(number)) added.push([number, blockTextOf(block)])
      return number
    })
    this.#known = new Set(order)
    const id = this.#next++
    const other = rules === this.#rules ? {} : { rules }
    this.#rules = rules
    const request: CheckRequest = { id, language, day: dayOf(doc), order, added, ...other }
    this.#worker.postMessage(request)
    return new Promise((resolve, reject) => this.#waiting.set(id, { blocks, resolve, reject }))
  }

  #numberOf({ node, part, isDescribed, publishedUntil }: PlacedBlock): number {
    const known = this.#numbered.get(node)
    const isSame =
      known?.part === part && known.isDescribed === isDescribed && known.publishedUntil === publishedUntil
    if (isSame) return known.number
    const number = this.#next++
    this.#numbered.set(node, { number, part, isDescribed, publishedUntil })
    return number
  }

  #answered(answer: CheckAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ('error' in answer) {
      waiting?.reject(new Error(answer.error))
      return
    }
    const { found, refused, slow } = answer
    useUnusedRules.setState({ refused, slow })
    const byBlock = new Map<Node, readonly Finding[]>()
    waiting?.blocks.forEach(({ node }, index) => {
      byBlock.set(node, found[index] ?? [])
    })
    waiting?.resolve(byBlock)
  }

  #fail(error: Error): void {
    this.#worker.terminate()
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
    this.failed()
  }
}

let checker: Checker | null = null

/** What the checks find in the open story, and the rules of its house. Where a house changes, another source takes its place. */
export function checkSource(): StorySource {
  return {
    id: checksId,
    check(doc) {
      checker ??= new Checker(() => {
        checker = null
      })
      return checker.check(doc, houseOf(doc))
    },
    wanted: wantedFindings,
  }
}
