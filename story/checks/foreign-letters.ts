/** Letters of an Arabic keyboard in Kurdish and Persian: ك and ي for ک and ی. */

import { baseOf } from '../languages/base'
import type { BlockCheck } from './check'
import { isWithin, quotesIn, stretches } from './text'

/** Letters that no Kurdish word has, and the article: a word of Arabic among Kurdish ones. */
const isArabicWord = /[ثذصضطظةأإىؤآ]|^ال/u
const words = /[\p{Script=Arabic}\p{M}\u200c]+/gu

export const foreignLettersCheck: BlockCheck = {
  level: 'warning',
  inBlock(block) {
    const language = baseOf(block.language)
    if ((language !== 'ckb' && language !== 'fa') || !/[كي]/u.test(block.text)) return []
    const quotes = quotesIn(block.text)
    return stretches(block.text, words).flatMap(({ text, from, to }) => {
      if (!/[كي]/u.test(text) || isArabicWord.test(text) || isWithin({ from, to }, quotes)) return []
      const right = text.replaceAll('ك', 'ک').replaceAll('ي', 'ی')
      return [{ from, to, fixes: [right], values: { word: text, right } }]
    })
  },
}
