/** The words that the desk knows beside its dictionaries, as far as screens have to know. */
import { create } from 'zustand'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'

export const useDeskWords = create<{ words: readonly string[]; changes: number }>(() => ({
  words: [],
  changes: 0,
}))

function receive(words: readonly string[]): void {
  useDeskWords.setState(({ changes }) => ({ words, changes: changes + 1 }))
}

/** Reads them, for a screen that lists them. */
export function readDeskWords(): void {
  void attempt(async () => useDeskWords.setState({ words: await desk.deskWords() }))
}

/** Adds a word for all stories of the desk. */
export function addDeskWord(word: string): void {
  void attempt(async () => receive(await desk.addDeskWord(word)))
}

/** Takes a word away again. */
export function removeDeskWord(word: string): void {
  void attempt(async () => receive(await desk.removeDeskWord(word)))
}
