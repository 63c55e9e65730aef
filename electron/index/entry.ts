/** What the index keeps of a story. */
import { foldText } from '../../story/search/words'
import { bodyOf, bylinesOf, datelineOf, signOffOf, standfirstOf } from '../../story/story/parts'
import { plainText } from '../../story/story/plain-text'
import { type Story, type StorySummary, summarise } from '../../story/story/record'

/** A story's line in the list, and its words by the part that they stand in. */
export interface Entry {
  summary: StorySummary
  words: { headline: string; slug: string; byline: string; city: string; editing: string; body: string }
}

/** A story's text as hits show it: standfirst and body. */
export function textOf({ doc }: Story): string {
  return [standfirstOf(doc), ...bodyOf(doc).map(plainText)].join('\n')
}

export function entryOf(story: Story): Entry {
  const { doc } = story
  const summary = summarise(story)
  const names = (people: readonly { name: string }[]) => foldText(people.map(({ name }) => name).join('\n'))
  return {
    summary,
    words: {
      headline: foldText(summary.headline),
      slug: foldText(summary.slug),
      byline: names(bylinesOf(doc)),
      city: foldText(
        datelineOf(doc)
          ?.places.map(({ city }) => city)
          .join('\n') ?? '',
      ),
      editing: names(signOffOf(doc).editing),
      body: foldText(textOf(story)),
    },
  }
}
