/** Stories of any length, and desks with them. */
import type { Node } from 'prosemirror-model'
import { openDesk } from '../../../electron/store'
import type { Review } from '../../../story/suggestions/review'
import { seededStory } from '../../seed/story'

/** An English document of so many words, about; another for each number. */
export function longDoc(words: number, number: number): Node {
  for (let seed = 1; ; seed++) {
    const { doc } = seededStory(seed, number, words)
    if (doc.attrs.language === 'en') return doc
  }
}

/**
 * Makes a desk with these documents; the ids of their stories in the same order.
 * @param reviews what is suggested in the first of them
 */
export async function deskWith(
  folder: string,
  docs: readonly Node[],
  reviews: readonly (Review | null)[] = [],
): Promise<string[]> {
  const desk = await openDesk(folder)
  const ids: string[] = []
  for (const [index, doc] of docs.entries())
    ids.push((await desk.create(doc, { review: reviews[index] ?? null })).id)
  await desk.close()
  return ids
}
