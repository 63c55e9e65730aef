/** Letters of an Arabic keyboard in Kurdish and Persian: ك and ي for ک and ی. */

import { baseOf } from '../languages/base'
import type { BlockCheck } from './check'
import { isWithin, quotesIn, stretches } from './text'

/** Letters that no Kurdish word has, and the article: a word of Arabic among Kurdish ones. */
const isArabicWord = /[ثذصضطظةأإىؤآ]|^ال/u
/** The ه of an Arabic keyboard at the end of a Kurdish word, for ە; after a long vowel it is spoken: گوناه. */
const isForeignVowel = /[بپتجچحخدرڕزژسشعغفڤقکكگلڵمن]ه$/u
const words = /[\p{Script=Arabic}\p{M}\u200c]+/gu

/** A word in the letters of its language; itself where it is right. @param hasVowel whether ە is written besides */
function righted(text: string, hasVowel: boolean): string {
  if (isArabicWord.test(text)) return text
  const right = text.replaceAll('ك', 'ک').replaceAll('ي', 'ی')
  const isWrong = hasVowel && isForeignVowel.test(right) && !/\u200c|لله$/u.test(right)
  return isWrong ? `${right.slice(0, -1)}ە` : right
}

export const foreignLettersCheck: BlockCheck = {
  level: 'warning',
  inBlock(block) {
    const language = baseOf(block.language)
    if ((language !== 'ckb' && language !== 'fa') || !/[كيه]/u.test(block.text)) return []
    const quotes = quotesIn(block.text)
    // where ه stands for all of them, with a joiner after it, that is a way of writing
    const hasVowel = language === 'ckb' && block.text.includes('ە')
    return stretches(block.text, words).flatMap(({ text, from, to }) => {
      const right = righted(text, hasVowel)
      if (right === text || isWithin({ from, to }, quotes)) return []
      return [{ from, to, fixes: [right], values: { word: text, right } }]
    })
  },
}
