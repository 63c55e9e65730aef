/** Percent, per cent and % side by side in the copy. */

import { baseOf } from '../languages/base'
import type { StoryCheck } from './check'
import { oddOnes } from './odd-ones'
import { isProse, isWithin, quotesIn } from './text'

const pattern = /(?<=\d) ?(?:%|percent\b|per cent\b)/giu

export const percentStyleCheck: StoryCheck = {
  level: 'hint',
  inStory: ({ blocks }) =>
    oddOnes(
      blocks.flatMap((block, index) => {
        if (baseOf(block.language) !== 'en' || !isProse(block) || block.part === 'quote') return []
        const quotes = quotesIn(block.text)
        return Array.from(block.text.matchAll(pattern), (match) => {
          const from = match.index
          return {
            block: index,
            from,
            to: from + match[0].length,
            style: match[0].trim().toLowerCase(),
            text: match[0],
          }
        }).filter((each) => !isWithin(each, quotes))
      }),
    ).map(({ usual, place }) => ({
      ...place,
      fixes: [usual === '%' ? '%' : ` ${usual}`],
      values: { usual },
    })),
}
