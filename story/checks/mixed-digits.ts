/** Arabic digits and Western ones side by side in the figures of one story. */
import { westernDigits } from '../places/fold'
import type { StoryCheck } from './check'
import { oddOnes } from './odd-ones'
import { isProse, isWithin, quotesIn } from './text'

const inArabic = new Set(['ar', 'ckb', 'fa'])
/** No part of a Latin name, an address or a type: F-16, K24. */
const figures =
  /(?<![\p{Script=Latin}\p{Nd}_@/#.:-])\p{Nd}{1,15}(?:[.,٫٬]\p{Nd}{1,15}){0,6}(?![\p{Nd}_@/:-]|[.,]?\p{Script=Latin})/gu
/** Channels and groups that are named with a figure. */
const isNamed = /(?:کوردستان|كوردستان|كردستان|فرانس|القناة|Kurdistan|G)\s*$/u

const zeros: Readonly<Record<string, number>> = { western: 0x30, arabic: 0x660, persian: 0x6f0 }

function styleOf(figure: string): string {
  if (/[0-9]/.test(figure)) return 'western'
  return /[٠-٩]/.test(figure) ? 'arabic' : 'persian'
}

/** A figure in other digits. */
function inStyle(figure: string, style: string): string {
  const zero = zeros[style] ?? 0x30
  return westernDigits(figure).replace(/[0-9]/g, (digit) => String.fromCharCode(zero + Number(digit)))
}

export const mixedDigitsCheck: StoryCheck = {
  level: 'hint',
  inStory: ({ blocks }) =>
    oddOnes(
      blocks.flatMap((block, index) => {
        if (
          !inArabic.has(block.language) ||
          !(isProse(block) || block.part === 'headline' || block.part === 'standfirst')
        )
          return []
        const quotes = quotesIn(block.text)
        return Array.from(block.text.matchAll(figures), (match) => ({
          block: index,
          from: match.index,
          to: match.index + match[0].length,
          style: styleOf(match[0]),
        })).filter((each) => !isNamed.test(block.text.slice(0, each.from)) && !isWithin(each, quotes))
      }),
    ).map(({ usual, place }) => {
      const figure = blocks[place.block]?.text.slice(place.from, place.to) ?? ''
      const right = inStyle(figure, usual)
      return { ...place, fixes: [right], values: { figure, right } }
    }),
}
