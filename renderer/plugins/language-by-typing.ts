/** Sets the language of a new story by the first letters that are typed, until an editor has chosen one. */
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state'
import type { Settings } from '../../contract/settings'
import { setDetails } from '../../story/editing/set'
import type { Houses } from '../../story/houses'
import { lettersThatTell, typedLanguage } from '../../story/languages/typed'
import { isBlank } from '../../story/story/blank'
import { madeInText, makerOf } from '../document/batch'

/** The language of a text this long is decided. In UTF-16 units, of which a story's head holds a few in its nodes. */
const decidedAfter = lettersThatTell * 2

/** The first words of a story. */
function beginning({ doc }: EditorState): string {
  return doc.textBetween(0, Math.min(doc.content.size, decidedAfter), ' ', ' ')
}

function isLanguageChosen(tr: Transaction): boolean {
  return tr.before.attrs.language !== tr.doc.attrs.language
}

/** The languages that new stories are in, the likeliest first. */
export function usualLanguages({ language, lastLanguage }: Settings): string[] {
  return [language, lastLanguage].filter((tag) => tag !== '')
}

/**
 * @param houses the house styles of the desk, at the moment
 * @param settings how the editor likes the desk, at the moment
 */
export function languageByTyping(houses: () => Houses, settings: () => Settings): Plugin<boolean> {
  const plugin: Plugin<boolean> = new Plugin({
    state: {
      init: (_, { doc }) => isBlank(doc),
      /** Whether the language is still open. */
      apply(tr, isOpen) {
        if (!isOpen || !tr.docChanged || tr.getMeta(plugin)) return isOpen
        return !isLanguageChosen(tr) && tr.doc.content.size < decidedAfter
      },
    },
    appendTransaction(transactions, _, state) {
      const [root] = transactions
      if (!root?.docChanged || !madeInText.has(makerOf(root).batch) || !plugin.getState(state)) return null
      const current: string = state.doc.attrs.language
      const language = typedLanguage(beginning(state), current, usualLanguages(settings()))
      return language === current ? null : setDetails(state.tr, houses(), { language }).setMeta(plugin, true)
    },
  })
  return plugin
}
