/** The styles of an OpenDocument text, as far as they say what a paragraph or a run is (OpenDocument 1.3, part 3, 16). */
import { type CellAlign, cellAlignOf } from '../../schema/attributes'
import type { Role } from '../office/pieces'
import { roleOfStyle } from '../office/style-names'
import { colourOf, type Ground } from '../office/unseen'
import { attribute, descendants, type Element, elements, find } from '../xml'

/** How text is set, as far as a style says so. */
export interface Form {
  isStrong?: boolean
  isEm?: boolean
  isStrike?: boolean
  isHidden?: boolean
  /** Above or below the line. */
  position?: 'sup' | 'sub' | null
  font?: string
  /** The colour of the text and of what is behind it; null where the program chooses. */
  colour?: string | null
  behind?: string | null
}

interface Style {
  name: string
  parent: string
  listStyle: string
  /** What it says itself of its direction. */
  direction: 'ltr' | 'rtl' | null
  /** Where its lines stand, or `''`: a side, or the start or end of a line. */
  side: string
  isAutomatic: boolean
  form: Form
  /** How much of a picture is cut off (part 3, 20.184), or `''`. */
  clip: string
}

function formIn(style: Element): Form {
  const properties = find(style, 'text-properties')
  const weight = attribute(properties, 'font-weight') ?? attribute(properties, 'font-weight-complex')
  const slant = attribute(properties, 'font-style') ?? attribute(properties, 'font-style-complex')
  const line =
    attribute(properties, 'text-line-through-style') ?? attribute(properties, 'text-line-through-type')
  const display = attribute(properties, 'display')
  const isTiny = /^[012](?:\.\d{1,4})?pt$/.test(attribute(properties, 'font-size') ?? '')
  const position = attribute(properties, 'text-position')
  const isChosen = attribute(properties, 'use-window-font-color') === 'true'
  const colour = isChosen ? 'auto' : attribute(properties, 'color')
  const behind =
    attribute(properties, 'background-color') ??
    attribute(find(style, 'paragraph-properties'), 'background-color')
  const font = attribute(properties, 'font-name') ?? attribute(properties, 'font-family')
  return {
    ...((display || isTiny) && { isHidden: display === 'none' || isTiny }),
    ...(position && { position: positionOf(position) }),
    ...(font && { font }),
    ...(colour && { colour: colourOf(colour) }),
    ...(behind && { behind: colourOf(behind) }),
    ...(weight && { isStrong: /^(bold|[6-9]00)$/.test(weight) }),
    ...(slant && { isEm: /^(italic|oblique)$/.test(slant) }),
    ...(line && { isStrike: line !== 'none' }),
  }
}

/** Above the line, below it or on it: by a word or by a percentage of the letters' height (part 3, 20.415). */
function positionOf(value: string): 'sup' | 'sub' | null {
  const height = Number.parseFloat(value)
  if (value.startsWith('super') || height > 0) return 'sup'
  return value.startsWith('sub') || height < 0 ? 'sub' : null
}

/** A name as people know it: a character that XML names exclude is written as its number. */
function plainName(coded: string): string {
  return coded.replace(/_([0-9a-f]{1,4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function readStyle(style: Element, isAutomatic: boolean): Style {
  const coded = attribute(style, 'display-name') ?? attribute(style, 'name') ?? ''
  const mode = attribute(find(style, 'paragraph-properties'), 'writing-mode') ?? ''
  return {
    name: plainName(coded),
    parent: attribute(style, 'parent-style-name') ?? '',
    listStyle: attribute(style, 'list-style-name') ?? '',
    direction: mode.startsWith('rl') ? 'rtl' : mode.startsWith('lr') ? 'ltr' : null,
    side: attribute(find(style, 'paragraph-properties'), 'text-align') ?? '',
    isAutomatic,
    form: formIn(style),
    clip: attribute(find(style, 'graphic-properties'), 'clip') ?? '',
  }
}

/** A level of a list. */
export interface Level {
  isOrdered: boolean
  start: number
  /** How it is counted (part 3, 20.322), and what is printed around the number. */
  kind: string
  prefix: string
  suffix: string
}

/** All styles of a document: those of its own file and those that its content made up. */
export class Styles {
  private readonly byName = new Map<string, Style>()
  private readonly lists = new Map<string, Element>()
  /** Languages that the styles name, as tags. */
  readonly languages: string[] = []
  /** What the text stands on. */
  readonly ground: Ground

  constructor(roots: readonly Element[]) {
    for (const part of roots.flatMap((root) => elements(root))) {
      for (const style of elements(part)) this.add(style, part.name === 'automatic-styles')
    }
    const pages = roots.flatMap((root) => descendants(root, 'page-layout-properties'))
    const isColoured = pages.some(
      (page) => (colourOf(attribute(page, 'background-color')) ?? 'ffffff') !== 'ffffff',
    )
    this.ground = isColoured ? 'unknown' : 'paper'
    this.languages = roots.flatMap((root) => descendants(root, 'text-properties')).flatMap(tagsIn)
  }

  private add(style: Element, isAutomatic: boolean): void {
    const name = attribute(style, 'name') ?? ''
    if (style.name === 'list-style') this.lists.set(name, style)
    if (style.name !== 'style' && style.name !== 'default-style') return
    const family = attribute(style, 'family') ?? ''
    this.byName.set(`${family}/${style.name === 'style' ? name : ''}`, readStyle(style, isAutomatic))
  }

  private chain(family: string, name: string): Style[] {
    const chain = new Set<Style>()
    let style = this.byName.get(`${family}/${name}`)
    while (style && !chain.has(style)) {
      chain.add(style)
      style = this.byName.get(`${family}/${style.parent}`)
    }
    return [...chain]
  }

  /** What a paragraph's style says it is. */
  role(name: string): Role {
    const chain = this.chain('paragraph', name)
    const named = chain.filter(({ isAutomatic }) => !isAutomatic).map((style) => style.name)
    // programs need not tell of styles that all of them have
    const last = plainName(chain.at(-1)?.parent ?? name)
    return [...named, last].map(roleOfStyle).find(Boolean) ?? 'paragraph'
  }

  /** Whether a paragraph's style writes from right to left. */
  isRightToLeft(name: string): boolean {
    return this.chain('paragraph', name).find(({ direction }) => direction !== null)?.direction === 'rtl'
  }

  /** How a paragraph of a style is aligned; null at the start, as the default style says of every paragraph. */
  align(name: string): CellAlign | null {
    const side = this.chain('paragraph', name).find((style) => style.side !== '')?.side
    if (side === 'left' || side === 'right')
      return (side === 'right') === this.isRightToLeft(name) ? null : 'end'
    return side === 'start' ? null : cellAlignOf(side)
  }

  /** How all of a paragraph's text is set, where an editor set it and not its named style, which but strikes or colours it. */
  paragraphForm(name: string): Form {
    const chain = this.chain('paragraph', name)
    const isStrike = chain.find(({ form }) => form.isStrike !== undefined)?.form.isStrike
    const colour = chain.find(({ form }) => form.colour !== undefined)?.form.colour ?? null
    const behind = chain.find(({ form }) => form.behind !== undefined)?.form.behind ?? null
    return { ...(isStrike && { isStrike }), colour, behind, ...(chain[0]?.isAutomatic ? chain[0].form : {}) }
  }

  /** Whether a paragraph's style hides its text. */
  isHidden(name: string): boolean {
    return (
      this.chain('paragraph', name).find(({ form }) => form.isHidden !== undefined)?.form.isHidden ?? false
    )
  }

  /** How a run is set. */
  textForm(name: string): Form {
    return Object.assign(
      {},
      ...this.chain('text', name)
        .map(({ form }) => form)
        .toReversed(),
    )
  }

  /** How much of a picture a style of frames cuts off, or `''`. */
  clip(name: string): string {
    return this.chain('graphic', name).find(({ clip }) => clip !== '')?.clip ?? ''
  }

  /** The list style that a paragraph's style brings with it, or `''`. */
  listStyle(name: string): string {
    return this.chain('paragraph', name).find(({ listStyle }) => listStyle !== '')?.listStyle ?? ''
  }

  /** A level of a list style, 0 the outermost. */
  level(listStyle: string, level: number): Level {
    const style = this.lists.get(listStyle)
    const found = (style ? elements(style) : []).find(
      (each) => Number(attribute(each, 'level')) === level + 1,
    )
    const isOrdered =
      found?.name === 'list-level-style-number' && (attribute(found, 'num-format') ?? '') !== ''
    const start = Number(attribute(found, 'start-value') ?? '1')
    return {
      isOrdered,
      start: Number.isInteger(start) && start >= 0 ? start : 1,
      kind: attribute(found, 'num-format') ?? '',
      prefix: attribute(found, 'num-prefix') ?? '',
      suffix: attribute(found, 'num-suffix') ?? '.',
    }
  }
}

function tagsIn(properties: Element): string[] {
  return ['', '-complex'].flatMap((script) => {
    const language = attribute(properties, `language${script}`)
    const country = attribute(properties, `country${script}`)
    if (!language || /^(none|zxx)$/.test(language)) return []
    return [country && country !== 'none' ? `${language}-${country}` : language]
  })
}
