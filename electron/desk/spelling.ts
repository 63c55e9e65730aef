/** The calls by which the window has words looked up. */
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { t } from '../../catalogue'
import type { Desk } from '../../contract'
import type { spellingCalls } from '../../contract/spelling'
import { rankSuggestions } from '../../story/spelling/suggestions'
import type { DeskIndex } from '../index/index'
import { addDictionaries, removeDictionary } from '../spelling/added'
import { dictionariesIn } from '../spelling/folder'
import { Spelling } from '../spelling/index'
import { chooseFiles } from '../window/dialogs'
import type { DeskWords } from './words'

/** The dictionaries that come with the app. */
const carried = () => join(app.getAppPath(), 'out/main/dictionaries')

/** These calls, answered by a desk. */
export function answerSpelling(
  window: BrowserWindow,
  index: DeskIndex,
  words: DeskWords,
): Pick<Desk, keyof typeof spellingCalls> {
  const added = join(app.getPath('userData'), 'dictionaries')
  const spelling = new Spelling({
    script: join(app.getAppPath(), 'out/main/spelling.cjs'),
    folders: () => [carried(), added],
    isKnown: (word) => words.has(word),
    count: (counted) => index.wordCounts(counted),
  })
  const dictionaries = () => [
    ...dictionariesIn(carried()).map((tag) => ({ tag, isAdded: false })),
    ...dictionariesIn(added).map((tag) => ({ tag, isAdded: true })),
  ]
  return {
    spell: (language, blocks) => spelling.look(language, blocks),
    async suggest(word, language, known, house) {
      const dictionary = await spelling.suggest(word, language)
      return rankSuggestions(word, { house, known: [...known, ...words.all], dictionary })
    },
    deskWords: async () => words.all,
    addDeskWord: (word) => words.add(word),
    removeDeskWord: (word) => words.remove(word),
    dictionaries: async () => dictionaries(),
    async addDictionary() {
      const paths = await chooseFiles(window, [{ name: t('main.dictionaries'), extensions: ['aff', 'dic'] }])
      if (paths.length === 0) return null
      await addDictionaries(added, paths)
      spelling.close()
      return dictionaries()
    },
    async removeDictionary(tag) {
      await removeDictionary(added, tag)
      spelling.close()
      return dictionaries()
    },
  }
}
