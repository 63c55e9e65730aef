/** The lists of a Word file: which are numbered, and from what number on (ECMA-376, part 1, 17.9). */

import { numeral, oddSign } from '../letters/numerals'
import { Counter } from '../office/counter'
import type { ListPlace } from '../office/pieces'
import { attribute, descendants, type Element, elements, find } from '../xml'
import { isOn } from './markup'
import type { Styles } from './styles'

/** One level of a list. */
interface Level {
  /** Lists with one definition are counted together. */
  abstractId: string
  isOrdered: boolean
  start: number
  /** What the first item of it begins to count again with, or null. */
  again: number | null
  /** How it is counted: `decimal`, `lowerLetter` … */
  kind: string
  /** What is printed, with `%1` for the number of the outermost level. */
  text: string
  /** Whether all levels are printed in figures. */
  isLegal: boolean
}

const val = (element: Element | undefined) => attribute(element, 'val') ?? ''

function atLevel(parent: Element, name: string, level: number): Element | undefined {
  return elements(parent, name).find((each) => Number(attribute(each, 'ilvl') ?? 0) === level)
}

/** The list definitions of a file, and how far each was counted: paragraphs are to be asked for in their order. */
export class Numbering {
  private readonly abstract: Map<string, Element>
  private readonly concrete: Map<string, Element>
  private readonly met = new Set<string>()
  private readonly counter = new Counter()

  constructor(
    root: Element | null,
    private readonly styles: Styles,
  ) {
    const all = (name: string, id: string): [string, Element][] =>
      (root ? descendants(root, name) : []).map((each) => [attribute(each, id) ?? '', each])
    this.abstract = new Map(all('abstractNum', 'abstractNumId'))
    this.concrete = new Map(all('num', 'numId'))
  }

  private level(numId: string, level: number, depth = 0): Level | null {
    const num = this.concrete.get(numId)
    const abstractId = val(num && find(num, 'abstractNumId'))
    const abstract = this.abstract.get(abstractId)
    if (!num || !abstract || depth > 3) return null
    const link = val(find(abstract, 'numStyleLink'))
    const linked = link && this.styles.of(link).numId
    if (linked) return this.level(linked, level, depth + 1)
    const override = atLevel(num, 'lvlOverride', level)
    const definition = (override && find(override, 'lvl')) ?? atLevel(abstract, 'lvl', level)
    const kind = val(definition && find(definition, 'numFmt'))
    if (!definition || kind === 'none') return null
    const isNumber = (text: string) => /^\d{1,9}$/.test(text)
    const start = val(find(definition, 'start'))
    const again = val(override && find(override, 'startOverride'))
    return {
      abstractId,
      isOrdered: kind !== 'bullet',
      start: isNumber(start) ? Number(start) : 1,
      again: isNumber(again) ? Number(again) : null,
      kind,
      text: val(find(definition, 'lvlText')),
      isLegal: isOn(definition, 'isLgl') ?? false,
    }
  }

  /** What is printed before an item, where that is no plain number (17.9.11). */
  private sign(numId: string, level: number, { abstractId, text, isLegal }: Level): string {
    const numbers = this.counter.numbers(abstractId)
    const printed = text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const other = this.level(numId, at)
      const number = numbers[at] ?? other?.start ?? 1
      const isFigure = isLegal && at < level
      return (isFigure || !other ? null : numeral(other.kind, number)) ?? String(number)
    })
    const hasWord = /\p{L}{2}/u.test(text) && text.includes('%')
    return hasWord ? printed.trim() : oddSign(printed)
  }

  /** The place in a list of the next paragraph; null where there is no such list, or its items have no sign. */
  place(numId: string, level: number): ListPlace | null {
    const found = this.level(numId, level)
    if (!found) return null
    // Pandoc has the second paragraph of an item in a list whose sign is a blank
    const isBlank = !found.isOrdered && found.text !== '' && found.text.trim() === ''
    if (isBlank) return { id: '', level, isOrdered: false, start: 1, isItem: false }
    const key = `${numId}/${level}`
    const again = this.met.has(key) ? null : found.again
    this.met.add(key)
    const item = this.counter.item({ ...found, family: found.abstractId, level, again })
    return found.isOrdered ? { ...item, sign: this.sign(numId, level, found) } : item
  }
}
