/** The styles of a Word file, as far as they say what a paragraph is (ECMA-376, part 1, 17.7). */
import type { Role } from '../office/pieces'
import { goesOnLevel, roleOfStyle } from '../office/style-names'
import { attribute, descendants, type Element, find } from '../xml'
import { behindIn, type Form, formIn } from './form'

/** A number in a list: which, and how deep; null where a style says neither. */
export interface Numbered {
  numId: string | null
  level: number | null
}

interface Style extends Numbered {
  name: string
  basedOn: string
  hasOutline: boolean
  isBordered: boolean
  form: Form
}

/** What the styles of a paragraph say, one based on the other. */
export interface StyleForm extends Numbered {
  role: Role
  /** How deep in a list it goes on with the item before, or null. */
  goesOnAt: number | null
  isBordered: boolean
}

const val = (element: Element | undefined) => attribute(element, 'val')

/** The numbering that paragraph properties ask for. */
export function numberedIn(properties: Element | undefined): Numbered {
  const numbering = properties && find(properties, 'numPr')
  const level = Number(val(numbering && find(numbering, 'ilvl')) ?? Number.NaN)
  return {
    numId: val(numbering && find(numbering, 'numId')) ?? null,
    level: Number.isInteger(level) ? level : null,
  }
}

/** Whether paragraph properties draw a line above or below. */
export function isBordered(properties: Element | undefined): boolean {
  const border = properties && find(properties, 'pBdr')
  const sides = border ? [find(border, 'bottom'), find(border, 'top')] : []
  return sides.some((side) => side !== undefined && !/^(nil|none)$/.test(val(side) ?? ''))
}

function readStyle(element: Element): Style {
  const properties = find(element, 'pPr')
  const behind = behindIn(properties)
  const outline = Number(val(properties && find(properties, 'outlineLvl')) ?? Number.NaN)
  return {
    name: val(find(element, 'name')) ?? '',
    basedOn: val(find(element, 'basedOn')) ?? '',
    hasOutline: outline >= 0 && outline < 9,
    isBordered: isBordered(properties),
    form: { ...(behind !== undefined && { behind }), ...formIn(find(element, 'rPr')) },
    ...numberedIn(properties),
  }
}

/** The styles of a file by their ids. */
export class Styles {
  private readonly byId: Map<string, Style>
  private readonly forms = new Map<string, Form>()

  constructor(root: Element | null) {
    const styles = root ? descendants(root, 'style') : []
    this.byId = new Map(
      styles.toReversed().flatMap((style): [string, Style][] => {
        const id = attribute(style, 'styleId') ?? ''
        // nothing can be in a style without an id, and text without a style is in none
        return id === '' ? [] : [[id, readStyle(style)]]
      }),
    )
  }

  /** A style and those it is based on. */
  private chain(id: string): Style[] {
    const chain = new Set<Style>()
    for (let style = this.byId.get(id); style && !chain.has(style); style = this.byId.get(style.basedOn))
      chain.add(style)
    return [...chain]
  }

  /** What a style says of its paragraphs. */
  of(id: string): StyleForm {
    const chain = this.chain(id)
    const outlined = chain.some(({ hasOutline }) => hasOutline) ? 'crosshead' : 'paragraph'
    return {
      role: chain.map(({ name }) => roleOfStyle(name)).find(Boolean) ?? outlined,
      goesOnAt: chain.map(({ name }) => goesOnLevel(name)).find((level) => level !== null) ?? null,
      isBordered: chain[0]?.isBordered ?? false,
      numId: chain.find(({ numId }) => numId !== null)?.numId ?? null,
      level: chain.find(({ level }) => level !== null)?.level ?? null,
    }
  }

  /** The name of a style, which is the same in every language. */
  nameOf(id: string): string {
    return this.byId.get(id)?.name ?? id
  }

  /** How the text of a style is set, with what those say that it is based on. */
  private formOf(id: string): Form {
    const known = this.forms.get(id)
    if (known) return known
    const form: Form = Object.assign(
      {},
      ...this.chain(id)
        .toReversed()
        .map((style) => style.form),
    )
    this.forms.set(id, form)
    return form
  }

  /**
   * How a run is set: by its properties, by its style, and by the style of its paragraph as far as that hides,
   * colours or strikes. Two styles that both set bold or italic set neither (ECMA-376, part 1, 17.7.3).
   */
  runForm(properties: Element | undefined, paragraphStyle: string): Form {
    const own = formIn(properties)
    const styled = this.formOf(val(properties && find(properties, 'rStyle')) ?? '')
    const around = this.formOf(paragraphStyle)
    return {
      ...styled,
      isStrong: styled.isStrong === true && around.isStrong !== true,
      isEm: styled.isEm === true && around.isEm !== true,
      isStrike: styled.isStrike ?? around.isStrike ?? false,
      isHidden: styled.isHidden === true || around.isHidden === true,
      colour: styled.colour ?? around.colour ?? null,
      behind: styled.behind ?? around.behind ?? null,
      ...own,
    }
  }
}
