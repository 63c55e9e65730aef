/** The lists of a Word file: which are numbered, and from what number on (ECMA-376, part 1, 17.9). */
import { attribute, descendants, type Element, elements, find } from '../xml'
import type { Styles } from './styles'

/** One level of a list. */
export interface Level {
  isOrdered: boolean
  start: number
}

const val = (element: Element | undefined) => attribute(element, 'val') ?? ''

/** The list definitions of a file. */
export class Numbering {
  private readonly abstract: Map<string, Element>
  private readonly concrete: Map<string, Element>

  constructor(
    root: Element | null,
    private readonly styles: Styles,
  ) {
    const all = (name: string, id: string): [string, Element][] =>
      (root ? descendants(root, name) : []).map((each) => [attribute(each, id) ?? '', each])
    this.abstract = new Map(all('abstractNum', 'abstractNumId'))
    this.concrete = new Map(all('num', 'numId'))
  }

  /** A level of a list; null where there is no such list, or its items have no sign. */
  level(numId: string, level: number, depth = 0): Level | null {
    const num = this.concrete.get(numId)
    const abstract = num && this.abstract.get(val(find(num, 'abstractNumId')))
    if (!num || !abstract || depth > 3) return null
    const link = val(find(abstract, 'numStyleLink'))
    const linked = link && this.styles.of(link).numId
    if (linked) return this.level(linked, level, depth + 1)
    const override = elements(num, 'lvlOverride').find((each) => Number(attribute(each, 'ilvl')) === level)
    const definition =
      (override && find(override, 'lvl')) ??
      elements(abstract, 'lvl').find((each) => Number(attribute(each, 'ilvl') ?? 0) === level)
    const kind = val(definition && find(definition, 'numFmt'))
    if (!definition || kind === 'none') return null
    const start = Number(
      val(override && find(override, 'startOverride')) || val(find(definition, 'start')) || '1',
    )
    return { isOrdered: kind !== 'bullet', start: Number.isInteger(start) && start >= 0 ? start : 1 }
  }
}
