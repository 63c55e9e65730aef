/** The blocks of a story as lines of teletype text. */
import type { Node } from 'prosemirror-model'
import { byline, styleIn } from '../../forms'
import { same } from '../../forms/keep'
import { formWordsOf } from '../../forms/words'
import { houseById } from '../../houses'
import { schema } from '../../schema'
import { blockText, textBlocksIn } from '../../story/lines'
import { bodyOf, bylinePart, bylinesOf, detailsOf, headlineOf, signOffPart } from '../../story/parts'
import type { Outgoing } from '../format'
import { type PrintedHead, printHead } from '../furniture/filing'
import { plainLine } from './controls'
import { rowLine } from './tables'

/** The lines of one paragraph, list or table. */
export interface LineGroup {
  lines: string[]
  /** `items` where each of its lines stands for itself: those of a list, rows. */
  kind: 'text' | 'items' | 'crosshead'
}

/** The lines of a block of text. */
export function textLines(block: Node): string[] {
  return blockText(block).split('\n').map(plainLine).filter(Boolean)
}

/**
 * The lines of a story's byline: as it is printed, with “By” before it where nobody would know it for one otherwise. Only
 * where that does not tell the same people either it is as its house prints it.
 */
export function bylineLines({ doc, houses }: Outgoing): string[] {
  const part = bylinePart(doc)
  if (!part) return []
  const lines = textLines(part.node)
  const { house, language } = detailsOf(doc)
  const style = styleIn(houses, house, language)
  const bylines = bylinesOf(doc)
  if (bylines.length === 0 || byline.recognise(lines.join('\n'), style) !== null) return lines
  const withBy = lines.map((line, index) => (index === 0 ? `${formWordsOf(language).by}${line}` : line))
  if (same(byline.recognise(withBy.join('\n'), style)?.value, bylines)) return withBy
  return byline.print(bylines, style).split('\n').map(plainLine).filter(Boolean)
}

/** As what a story is filed again, as its house prints it, and its headline with what stands before it. */
export function filingHead({ doc, houses }: Outgoing, hasKeywordLine: boolean): PrintedHead {
  const { filing, house, language } = detailsOf(doc)
  const { filing: ofHouse } = houseById(houses, house)
  const form = ofHouse === 'writethru' && !hasKeywordLine ? 'line' : ofHouse
  return printHead(filing, plainLine(headlineOf(doc)), { form, language })
}

function itemLines(item: Node, sign: string): string[] {
  const lines = textBlocksIn(item).flatMap(textLines)
  return lines.map((line, index) => (index === 0 ? `${sign} ${line}` : `  ${line}`))
}

function groupsOf(block: Node): LineGroup[] {
  const { rule, crosshead, bullet_list, ordered_list, table } = schema.nodes
  if (block.type === rule) return [{ lines: ['___'], kind: 'text' }]
  if (block.type === crosshead) return [{ lines: textLines(block), kind: 'crosshead' }]
  if (block.isTextblock) return [{ lines: textLines(block), kind: 'text' }]
  if (block.type === table) return [{ lines: block.children.map(rowLine), kind: 'items' }]
  if (block.type !== bullet_list && block.type !== ordered_list) return block.children.flatMap(groupsOf)
  const lines = block.children.flatMap((item, index) =>
    itemLines(item, block.type === bullet_list ? '*' : `${block.attrs.order + index}.`),
  )
  return [{ lines, kind: 'items' }]
}

/** The body of a story, and its sign-off as the last lines. */
export function printGroups(doc: Node): LineGroup[] {
  const signOff = signOffPart(doc)
  return [...bodyOf(doc), ...(signOff ? [signOff.node] : [])]
    .flatMap(groupsOf)
    .filter(({ lines }) => lines.length > 0)
}

/** How many words lines have, as wires count them: what spaces part. */
export function countWords(groups: readonly LineGroup[]): number {
  const text = groups.flatMap(({ lines }) => lines).join(' ')
  return text.match(/\S+/g)?.length ?? 0
}
