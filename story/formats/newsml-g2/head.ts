/** The headline and the standfirst of an item of NewsML-G2, by the roles of its headlines and descriptions. */
import { lineOf, linesOf } from '../nitf/line'
import type { Element } from '../xml'
import { elementsWithText, hasRole, type SourceItem, takeLine } from './source-item'

const subordinate = /^(?:sub\w*|short|secondary|second|kicker|overline|deck|seo|web|mobile|social)/

/** Headline and standfirst: a headline of a lesser role, else the summary. */
export function headOf(source: SourceItem, isExact: boolean): { headline: string; standfirst: string } {
  const isMain = (each: Element) => !hasRole(each, subordinate)
  const headline =
    takeLine(source, 'contentMeta', 'headline', isMain) || takeLine(source, 'contentMeta', 'headline')
  // what says the headline again says nothing, but where it is known to be meant
  const isOther = (each: Element) => (isExact || lineOf(each) !== headline) && !source.taken.has(each)
  const isSummary = (each: Element) =>
    isOther(each) &&
    (hasRole(each, /summary|abstract|standfirst|teaser|lead/) || each.attributes.role === undefined)
  const isBelow = (each: Element) => isOther(each) && hasRole(each, /^(?:sub\w*|deck|secondary|second)/)
  const standfirst =
    takeLine(source, 'contentMeta', 'headline', isBelow) ||
    takeLine(source, 'contentMeta', 'description', isSummary)
  for (const each of elementsWithText(
    source,
    'contentMeta',
    'headline',
    (other) => lineOf(other) === headline,
  ))
    source.taken.add(each)
  return { headline, standfirst }
}

/** The title of an item, which some send for a headline; not one that is a slug. */
export function titleOf(source: SourceItem): string {
  return takeLine(
    source,
    'itemMeta',
    'title',
    (each) => /\s/.test(lineOf(each)) && linesOf(each).length <= 300,
  )
}
