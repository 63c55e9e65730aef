/** A paragraph that stands twice. */
import type { FoundInStory, StoryCheck } from './check'
import { isProse, wordsIn } from './text'

/** Shorter ones may come again on purpose. */
const leastWords = 8

export const repeatedBlockCheck: StoryCheck = {
  level: 'warning',
  inStory({ blocks }) {
    const seen = new Set<string>()
    const found: FoundInStory[] = []
    blocks.forEach((block, index) => {
      const text = block.text.trim().replace(/\s+/gu, ' ')
      if (!isProse(block) || text.includes('\ufffc') || wordsIn(text).length < leastWords) return
      if (seen.has(text)) found.push({ block: index, from: 0, to: block.text.length })
      seen.add(text)
    })
    return found
  },
}
