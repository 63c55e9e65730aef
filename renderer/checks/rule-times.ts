/** Stops rules that take too long: the others and the checks are not to wait for them. */
import type { RunRule } from '../../story/rules/find'

/** What a rule may take of one check of a whole story. */
const mostMs = 500

export class RuleTimes {
  #spentMs = new Map<string, number>()
  readonly #slow = new Set<string>()

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The rules that were stopped. */
  get slow(): string[] {
    return [...this.#slow]
  }

  /** Begins with another check of a story. */
  begin(): void {
    this.#spentMs = new Map()
  }

  readonly run: RunRule = (id, work) => {
    if (this.#slow.has(id)) return []
    const began = this.now()
    const found = work()
    const spent = (this.#spentMs.get(id) ?? 0) + this.now() - began
    this.#spentMs.set(id, spent)
    if (spent > mostMs) this.#slow.add(id)
    return found
  }
}
