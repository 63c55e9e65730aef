/** Commands of which there is one for each house of the desk and each language. */
import { uiLanguage } from '../../catalogue'
import { languages } from '../../story/languages'
import { chooseInStories } from '../actions/details-of-many'
import { deskHouses } from '../desk/houses'
import { detailsNow } from '../list/known'
import type { Command } from './command'
import { onDesk, onlyPicked, picked, whyNotOnDesk } from './targets'

/** `house:reuters`, `language:ckb` */
export type ChoiceId = `house:${string}` | `language:${string}`

/** Whether a name is that of such a command. */
export function isChoiceId(name: string): name is ChoiceId {
  return /^(?:house|language):/.test(name)
}

/** A command for each house that stories can be given, in the order in which a choice shows them. */
export function houseIds(): ChoiceId[] {
  return deskHouses().all.map(({ id }): ChoiceId => `house:${id}`)
}

/** A command for each language that stories can be given. */
export function languageIds(): ChoiceId[] {
  return languages.map(({ tag }): ChoiceId => `language:${tag}`)
}

/** What a language is called in the language of the screens. */
function nameHere(tag: string): string {
  return new Intl.DisplayNames([uiLanguage()], { type: 'language' }).of(tag) ?? tag
}

/** The command of a choice. */
export function choiceCommand(choiceId: ChoiceId): Command {
  const field = choiceId.startsWith('house:') ? 'house' : 'language'
  const value = choiceId.slice(field.length + 1)
  const name =
    field === 'house'
      ? (deskHouses().all.find(({ id }) => id === value)?.name ?? value)
      : (languages.find(({ tag }) => tag === value)?.name ?? value)
  return {
    title: `command.choose.${field}`,
    values: () => ({ name }),
    words: () => (field === 'language' ? nameHere(value) : ''),
    run: () => void chooseInStories(picked(), { [field]: value }),
    when: onDesk,
    why: whyNotOnDesk,
    checked: () => {
      const id = onlyPicked()
      return id !== null && detailsNow(id)?.[field] === value
    },
  }
}
