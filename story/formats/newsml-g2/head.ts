/** The headline and the standfirst of an item of NewsML-G2, by the roles of its headlines and descriptions. */
import { lineOf, linesOf } from '../nitf/line'
import type { Element } from '../xml'
import { hasRole, saying, type Told, takeLine } from './told'

const subordinate = /^(?:sub\w*|short|secondary|second|kicker|overline|deck|seo|web|mobile|social)/

/** Headline and standfirst: a headline of a lesser role, else the summary. */
export function headOf(told: Told, isExact: boolean): { headline: string; standfirst: string } {
  const isMain = (each: Element) => !hasRole(each, subordinate)
  const headline =
    takeLine(told, 'contentMeta', 'headline', isMain) || takeLine(told, 'contentMeta', 'headline')
  // what says the headline again says nothing, but where it is known to be meant
  const isOther = (each: Element) => (isExact || lineOf(each) !== headline) && !told.taken.has(each)
  const isSummary = (each: Element) =>
    isOther(each) &&
    (hasRole(each, /summary|abstract|standfirst|teaser|lead/) || each.attributes.role === undefined)
  const isBelow = (each: Element) => isOther(each) && hasRole(each, /^(?:sub\w*|deck|secondary|second)/)
  const standfirst =
    takeLine(told, 'contentMeta', 'headline', isBelow) ||
    takeLine(told, 'contentMeta', 'description', isSummary)
  for (const each of saying(told, 'contentMeta', 'headline', (other) => lineOf(other) === headline))
    told.taken.add(each)
  return { headline, standfirst }
}

/** The title of an item, which some send for a headline; not one that is a slug. */
export function titleOf(told: Told): string {
  return takeLine(told, 'itemMeta', 'title', (each) => /\s/.test(lineOf(each)) && linesOf(each).length <= 300)
}
