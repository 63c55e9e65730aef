/** The language of a story whose first letters are typed: they tell the script at once, and the language soon. */
import { directionOf, guessLanguage, isOfSameScript } from './index'
import { mayBeInLatin } from './letters'

/** The number of letters that show the language as surely as a whole text. */
export const lettersThatTell = 30

/** The article of Arabic. Its letters do not tell: Sorani is typed with ك and ي on Arabic keyboards. */
const arabicArticle = /(?:^|\s)ال\p{L}{3}/u
/** Letters that one language alone of those that share a script writes. */
const isOwn = (language: string) => language === 'ckb' || language === 'ur' || language === 'he'

/**
 * The language that a story is in by its first letters: that of their script, and of the letters that one language
 * alone has. What they leave open is as the story has it, then as is usual.
 * @param text what has been written
 * @param current the story's language, BCP 47
 * @param usual the languages that new stories are in, the likeliest first
 */
export function typedLanguage(text: string, current: string, usual: readonly string[]): string {
  const likely = [current, ...usual].filter((tag) => tag !== '')
  const guessed = guessLanguage(text, '')
  if (guessed === '') {
    if (!/\p{Script=Latin}/u.test(text)) return current
    return likely.find((tag) => directionOf(tag) === 'ltr' && mayBeInLatin(tag)) ?? 'en'
  }
  if (directionOf(guessed) === 'ltr') return likely.find((tag) => isOfSameScript(tag, guessed)) ?? guessed
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (isOwn(guessed) || letters >= lettersThatTell || arabicArticle.test(text)) return guessed
  return (
    likely.find((tag) => directionOf(tag) === 'rtl' && tag !== 'he') ?? (guessed === 'fa' ? 'ckb' : guessed)
  )
}
