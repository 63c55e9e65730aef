/** The dictionaries, and the words that the desk knows beside them, as far as screens have to know. */
import { create } from 'zustand'
import type { DictionaryInfo } from '../../contract/spelling'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'

export const useDeskWords = create<{
  words: readonly string[]
  dictionaries: readonly DictionaryInfo[]
  /** Counts the changes of what is known. */
  changes: number
}>(() => ({
  words: [],
  dictionaries: [],
  changes: 0,
}))

function receive(words: readonly string[]): void {
  useDeskWords.setState(({ changes }) => ({ words, changes: changes + 1 }))
}

/** Reads them, for a screen that lists them. */
export function readDeskWords(): void {
  void attempt(async () => {
    const [words, dictionaries] = await Promise.all([desk.deskWords(), desk.dictionaries()])
    useDeskWords.setState({ words, dictionaries })
  })
}

/** Adds a word for all stories of the desk. */
export function addDeskWord(word: string): void {
  void attempt(async () => receive(await desk.addDeskWord(word)))
}

/** Takes a word away again. */
export function removeDeskWord(word: string): void {
  void attempt(async () => receive(await desk.removeDeskWord(word)))
}

function receiveDictionaries(dictionaries: readonly DictionaryInfo[]): void {
  useDeskWords.setState(({ changes }) => ({ dictionaries, changes: changes + 1 }))
}

/** Asks for the files of a dictionary, and takes it in. */
export function addDictionary(): void {
  void attempt(
    async () => {
      const dictionaries = await desk.addDictionary()
      if (dictionaries) receiveDictionaries(dictionaries)
      return dictionaries !== null
    },
    { command: 'spelling.addDictionary' },
  )
}

/** Removes a dictionary that was added. */
export function removeDictionary(tag: string): void {
  void attempt(async () => receiveDictionaries(await desk.removeDictionary(tag)))
}
