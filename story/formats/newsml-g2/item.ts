/** A news item of NewsML-G2 as an item: its metadata, then the metadata of the NITF in it. */
import type { Houses } from '../../houses'
import { type Details, newDetails, type Wire } from '../../schema/values'
import type { Report } from '../format'
import { joinSigns } from '../furniture/filing'
import type { Item } from '../parts/item'
import type { Element } from '../xml'
import { bylineOf, creatorsByline } from './authors'
import { contentOf } from './content'
import { headOf, titleOf } from './head'
import { withLeadTaken } from './lead'
import { detailsOfItem, languageOf, takeFiling, takeHolds } from './meta'
import { vocabularyOf } from './names'
import { relatedPictures } from './pictures'
import { withSender } from './source'
import { restOf, type SourceItem, takeLine } from './source-item'

/** A file while its items are read. */
export interface File {
  root: Element
  /** Whether we wrote it, and nothing in it is to be put right. */
  isExact: boolean
  /** The house styles of the desk. */
  houses: Houses
}

/** What a wire tells, and what of it only the NITF inside does. */
function wireOf(own: Wire, inner: Wire | null | undefined): Wire {
  const within = Object.entries(inner?.rest ?? {}).map(([name, value]) => [`nitf/${name}`, value] as const)
  return {
    ...own,
    created: own.created ?? inner?.created ?? null,
    sent: own.sent ?? inner?.sent ?? null,
    provider: own.provider || (inner?.provider ?? ''),
    copyright: own.copyright || (inner?.copyright ?? ''),
    pictures: [...own.pictures, ...(inner?.pictures ?? [])],
    rest: { ...Object.fromEntries(within), ...own.rest },
  }
}

/** Details, and, where they are empty, those of the NITF inside. */
function over(own: Partial<Details>, inner: Partial<Details>): Partial<Details> {
  const hasValue = (value: unknown) =>
    value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  return { ...inner, ...Object.fromEntries(Object.entries(own).filter(([, value]) => hasValue(value))) }
}

/**
 * The item of a `<newsItem>`.
 * @param pictures items of pictures that go with it
 * @param report what could not be kept is added to it
 */
export function itemOf(item: Element, pictures: readonly Element[], file: File, report: Report): Item {
  const language = languageOf(item)
  const source: SourceItem = { item, language: language ?? newDetails.language, taken: new Set() }
  const vocabulary = vocabularyOf(file.root, item, source.language)
  const content = contentOf(item, file.isExact, file.houses, report)
  const holds = takeHolds(source)
  const filing = joinSigns(content.filing, takeFiling(source))
  const details = { ...detailsOfItem(source, vocabulary, file.isExact), ...(language && { language }) }
  const head = headOf(source, file.isExact)
  const byline =
    bylineOf(source, vocabulary, file.houses) ||
    content.byline ||
    creatorsByline(source, vocabulary, file.houses)
  const dateline = takeLine(source, 'contentMeta', 'dateline') || content.dateline
  const headline = head.headline || content.headline || titleOf(source)
  const related = relatedPictures(item, pictures)
  const wire = wireOf({ ...details.wire, pictures: related, rest: restOf(source) }, content.details.wire)
  const whole = {
    ...content,
    embargo: holds.embargo || content.embargo,
    status: holds.status || content.status,
    filing,
    headline,
    standfirst: head.standfirst || content.standfirst,
    byline,
    dateline,
    details: { ...over(details, content.details), wire },
  }
  return file.isExact ? whole : withSender(withLeadTaken(whole, file.houses), item, vocabulary, file.houses)
}
