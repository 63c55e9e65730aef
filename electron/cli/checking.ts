/** What the checks, the rules of houses and the dictionaries find in a story, for the command line. */
import type { Node } from 'prosemirror-model'
import { t } from '../../catalogue'
import { findingMessage } from '../../catalogue/finding'
import { ruleProblem } from '../../catalogue/rule'
import { blockTextOf, checkedStory, placedBlocks } from '../../story/checks/blocks'
import { type PlacedFinding, placedFindings } from '../../story/checks/placed'
import { type House, houseById } from '../../story/houses'
import { findAll } from '../../story/rules/find'
import { loadRules, type Rules } from '../../story/rules/load'
import { misspeltIn } from '../../story/spelling/results'
import { detailsOf } from '../../story/story/parts'
import type { CliIo } from './io'
import type { KnownHouses } from './options'

/** A finding as other programs read it. Offsets are UTF-16 units in the text of the block, blocks are counted from 0. */
export function asJson(finding: PlacedFinding) {
  const { code, level, part, block, from, to, text, fixes } = finding
  return {
    code,
    severity: level,
    part,
    block,
    from,
    to,
    text,
    message: findingMessage(finding),
    fixes: fixes.map((fix) => fix.text),
  }
}

/** A finding as people read it, with the file that it is in. */
export function findingLine(
  file: string,
  { severity, part, block, from, message, code }: ReturnType<typeof asJson>,
): string {
  const level = severity === 'hit' ? '' : t(`checks.levels.${severity}`)
  const place = t('terminal.checkPlace', {
    file,
    block: block + 1,
    at: from + 1,
    part: t(`checks.parts.${part}`),
  })
  return t('terminal.checkFound', { place, level, message, code })
}

/** Finds what is wrong in stories; the rules of each house are made ready once, and those that are not used are named. */
export class Checker {
  readonly #rules = new Map<string, Rules>()

  constructor(
    private readonly known: KnownHouses,
    private readonly io: CliIo,
  ) {}

  /** All houses that are known. */
  get houses(): readonly House[] {
    return this.known.houses.all
  }

  houseOf(doc: Node): House {
    return houseById(this.known.houses, detailsOf(doc).house)
  }

  /** The rules of a house, ready to be used. */
  rulesOf(house: House): Rules {
    const known = this.#rules.get(house.id)
    if (known) return known
    const rules = loadRules(house.rules)
    this.#rules.set(house.id, rules)
    for (const { id: rule, problem } of rules.refused)
      this.io.error(t('terminal.ruleNotUsed', { rule, problem: ruleProblem(problem) }))
    return rules
  }

  /** All that is found, but for what is to stand. */
  async find(doc: Node, isSpelling = true): Promise<PlacedFinding[]> {
    const house = this.houseOf(doc)
    const found = findAll(this.rulesOf(house), checkedStory(doc))
    const misspelt = isSpelling ? await this.#misspelt(doc) : []
    return placedFindings(
      doc,
      found.map((findings, block) => [...findings, ...(misspelt[block] ?? [])]),
      house,
    )
  }

  async #misspelt(doc: Node) {
    const blocks = placedBlocks(doc).map(blockTextOf)
    return misspeltIn((await this.io.spelling?.look(detailsOf(doc).language, blocks)) ?? [])
  }
}
