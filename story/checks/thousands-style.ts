/** 1,200 and 1200, or 12,400 and 98000, side by side in the copy: 1200 and 12,400 is a style of its own. */

import { baseOf } from '../languages/base'
import type { StoryCheck } from './check'
import { oddOnes } from './odd-ones'
import { isProse } from './text'

/** No time of day: 0930, 1530 GMT. More than four digits are an amount where they are so many of something. */
const pattern =
  /(?<![\p{L}\p{Nd}.,:/#+–-])(?:\d{1,3}(?:,\d{3}){1,2}|[1-9]\d{3}|[1-9]\d{4,6}(?= (?:people|men|women|children|(?!was |has |does |says |this |its )\p{Ll}{2,20}s)(?!\p{L})))(?![\p{L}\p{Nd}:/–-]|[.,]\d| (?:GMT|UTC|hours|hrs|[A-Z]{1,3}[SD]?T|local time)\b)/gu

/** What four digits mean besides an amount. Of a year long past nobody says that it is so many of something. */
const isYear = (figure: string, behind: string) =>
  /^(?:1[5-9]|20|21)\d\d$/.test(figure) || (/^1[0-4]\d\d$/.test(figure) && !/^ \p{Ll}{2,}s\b/u.test(behind))

const isNamed =
  /(?:[*×x] |\b(?:flight|room|route|road|highway|number|no\.|at|by|until|since|in|of|from|to|year|model|boeing|tel|phone|code|unit|page|act) )$/iu
const isBehindName = /[\p{Lu}\p{Nd}]\p{L}{0,20} $/u

const hasComma = ({ style }: { style: string }) => style === '1,000'

export const thousandsStyleCheck: StoryCheck = {
  level: 'hint',
  inStory({ blocks }) {
    const all = blocks.flatMap((block, index) =>
      baseOf(block.language) !== 'en' || !isProse(block)
        ? []
        : Array.from(block.text.matchAll(pattern), (match) => ({
            block: index,
            from: match.index,
            to: match.index + match[0].length,
            style: match[0].includes(',') ? '1,000' : '1000',
            text: match[0],
            before: block.text.slice(Math.max(0, match.index - 20), match.index),
            behind: block.text.slice(match.index + match[0].length, match.index + match[0].length + 20),
          })).filter(
            (each) =>
              hasComma(each) ||
              !(
                isYear(each.text, each.behind) ||
                isNamed.test(each.before) ||
                isBehindName.test(each.before)
              ),
          ),
    )
    const thousands = all.filter(({ text }) => text.replace(',', '').length === 4)
    const bare = all.some(hasComma) ? all.filter((each) => each.text.length > 4 && !hasComma(each)) : []
    const odd = [
      ...oddOnes(thousands),
      ...bare.map(({ block, from, to }) => ({ usual: '1,000', place: { block, from, to } })),
    ]
    return odd.map(({ usual, place }) => {
      const text = blocks[place.block]?.text.slice(place.from, place.to) ?? ''
      const fix = usual === '1000' ? text.replace(',', '') : text.replace(/\B(?=(?:\d{3}){1,2}$)/gu, ',')
      return { ...place, fixes: [fix], values: { usual: fix } }
    })
  },
}
