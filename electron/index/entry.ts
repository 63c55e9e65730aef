/** What the index keeps of a story. */
import { countOpen } from '../../story/comments/comment'
import { foldText } from '../../story/search/words'
import { copyOf } from '../../story/story/desk-notes'
import { bylinesOf, datelineOf, signOffOf } from '../../story/story/parts'
import { plainText } from '../../story/story/plain-text'
import { type Story, type StorySummary, summarise } from '../../story/story/record'
import { countSuggestions } from '../../story/suggestions/decisions'

/** A story's line in the list, its names, and its words by the part that they stand in. */
export interface IndexEntry {
  summary: StorySummary
  bylines: string[]
  editors: string[]
  /** Whether a wire sent details beside its text. */
  isWire: boolean
  /** Whether a newer version of Copydesk has written it, and this is what can be read of it. */
  isNewer: boolean
  /** How many comments on it are open. */
  openComments: number
  /** How many suggestions in it are open. */
  openSuggestions: number
  words: { headline: string; slug: string; byline: string; city: string; editing: string; body: string }
}

/** A story's text as hits show it: all of its copy but the headline. */
export function textForHits({ doc }: Story): string {
  return copyOf(doc).children.slice(1).map(plainText).join('\n')
}

/** The entry of a story in the index. */
export function entryOf(story: Story): IndexEntry {
  const { doc } = story
  const summary = summarise(story)
  const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name).filter(Boolean)
  const bylines = namesOf(bylinesOf(doc))
  const editors = namesOf(signOffOf(doc).editing)
  return {
    summary,
    bylines,
    editors,
    isWire: doc.attrs.wire !== null,
    isNewer: false,
    openComments: countOpen(story.comments ?? []),
    openSuggestions: story.review ? countSuggestions(story.review, doc) : 0,
    words: {
      headline: foldText(summary.headline),
      slug: foldText(summary.slug),
      byline: foldText(bylines.join('\n')),
      city: foldText(
        datelineOf(doc)
          ?.places.map(({ city }) => city)
          .join('\n') ?? '',
      ),
      editing: foldText(editors.join('\n')),
      body: foldText(textForHits(story)),
    },
  }
}
