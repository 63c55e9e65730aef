/** A story as schema.org's NewsArticle (https://schema.org/NewsArticle). */
import { countStory } from '../../story/count'
import {
  bylinesOf,
  datelineOf,
  datelineRange,
  detailsOf,
  headlineOf,
  signOffOf,
  standfirstOf,
} from '../../story/parts'
import type { Story } from '../../story/record'

const person = ({ name }: { name: string }) => ({ '@type': 'Person', name })

/** The linked data of a story; what it does not say is left out. */
export function newsArticle({ doc, created, changed }: Story): Record<string, unknown> {
  const { language, keywords } = detailsOf(doc)
  const range = datelineRange(doc)
  const places = datelineOf(doc)?.places.filter(({ city }) => city) ?? []
  const bylines = bylinesOf(doc)
  const { editing } = signOffOf(doc)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: headlineOf(doc),
    ...(standfirstOf(doc) && { description: standfirstOf(doc) }),
    inLanguage: language,
    dateCreated: created,
    dateModified: changed,
    wordCount: countStory(doc).words,
    ...(keywords.length > 0 && { keywords }),
    ...(range && { dateline: doc.textBetween(range.from, range.to).trim() }),
    ...(places.length > 0 && {
      locationCreated: places.map(({ city, region, country }) => ({
        '@type': 'Place',
        name: [city, region, country].filter(Boolean).join(', '),
      })),
    }),
    ...(bylines.length > 0 && { author: bylines.map(person) }),
    ...(editing.length > 0 && { editor: editing.map(person) }),
  }
}
