/** The calls by which the window has words looked up. */
import { join } from 'node:path'
import { app } from 'electron'
import type { Desk } from '../../contract'
import type { spellingCalls } from '../../contract/spelling'
import { rankSuggestions } from '../../story/spelling/suggestions'
import type { DeskIndex } from '../index/index'
import { Spelling } from '../spelling/index'
import type { DeskWords } from './words'

/** The dictionaries that come with the app. */
const carried = () => join(app.getAppPath(), 'out/main/dictionaries')

/** These calls, answered by a desk. */
export function answerSpelling(index: DeskIndex, words: DeskWords): Pick<Desk, keyof typeof spellingCalls> {
  const spelling = new Spelling({
    script: join(app.getAppPath(), 'out/main/spelling.cjs'),
    folders: () => [carried()],
    isKnown: (word) => words.has(word),
    count: (counted) => index.wordCounts(counted),
  })
  return {
    spell: (language, blocks) => spelling.look(language, blocks),
    async suggest(word, language, known) {
      const dictionary = await spelling.suggest(word, language)
      return rankSuggestions(word, { known: [...known, ...words.all], dictionary })
    },
    deskWords: async () => words.all,
    addDeskWord: (word) => words.add(word),
    removeDeskWord: (word) => words.remove(word),
  }
}
