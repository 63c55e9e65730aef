/** Counts what checks and rules find in stories, as their editors see it. Spelling is not among it: it needs dictionaries. */
import { createHash } from 'node:crypto'
import type { Node } from 'prosemirror-model'
import { checkedStory } from '../../story/checks/blocks'
import { placedFindings } from '../../story/checks/placed'
import { type House, type Houses, houseById, housesWith } from '../../story/houses'
import { findAll } from '../../story/rules/find'
import { loadRules, type Rules } from '../../story/rules/load'
import { detailsOf } from '../../story/story/parts'

/** What says what is found: the desk's own houses, and the version of the app with its checks. */
export interface CountingHouses {
  houses: readonly House[]
  app: string
}

export class FindingCounter {
  readonly #known: Houses
  readonly #rules = new Map<string, Rules>()
  readonly #app: string
  /** By what the findings of stories are counted, by id and name of their house: by another, and they are counted anew. */
  readonly counters: Readonly<Record<string, string>>
  /** The same of stories whose house is not known. */
  readonly usual: string

  constructor({ houses, app }: CountingHouses) {
    this.#app = app
    this.#known = housesWith(houses)
    this.counters = Object.fromEntries(
      this.#known.all.flatMap((house) => {
        const counter = this.#counterOf(house)
        return [house.name.toLowerCase(), house.id].map((key) => [key, counter])
      }),
    )
    this.usual = this.#counterOf(houseById(this.#known, ''))
  }

  /** How many findings are open in a story, and by what they were counted. */
  count(doc: Node): { findings: number; countedBy: string } {
    const { house: wanted } = detailsOf(doc)
    const house = houseById(this.#known, wanted)
    const rules = this.#rules.get(house.id) ?? loadRules(house.rules)
    this.#rules.set(house.id, rules)
    const { length } = placedFindings(doc, findAll(rules, checkedStory(doc)), house)
    return { findings: length, countedBy: this.counters[wanted.toLowerCase()] ?? this.usual }
  }

  #counterOf(house: House): string {
    return createHash('sha256')
      .update(JSON.stringify([this.#app, house]))
      .digest('base64url')
  }
}
