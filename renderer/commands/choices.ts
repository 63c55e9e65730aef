/** Commands of which there is one for each house and stage of the desk, each language, and each group of suggestions. */

import { t, uiLanguage } from '../../catalogue'
import { houseName } from '../../catalogue/house'
import { storyLanguageName } from '../../catalogue/story-language'
import { languages, namesOf } from '../../story/languages'
import { languageNameIn } from '../../story/languages/written'
import { chooseInStories } from '../actions/details-of-many'
import { deskHouses } from '../desk/houses'
import { deskStages, nameOfStage } from '../desk/stages'
import { moveStories } from '../gate/move'
import { detailsNow } from '../list/known'
import type { AnyCommand, PickedCommand } from './command'
import { type DecideId, decideCommand, isDecideId } from './suggestions'
import { onDesk, onlyPicked, whyNotOnDesk } from './targets'

/** `house:reuters`, `language:ckb`, `stage:ready` */
export type ChoiceId = `house:${string}` | `language:${string}` | `stage:${string}` | DecideId

/** Whether a name is that of such a command. */
export function isChoiceId(name: string): name is ChoiceId {
  return isDecideId(name) || /^(?:house|language|stage):/.test(name)
}

/** A command for each house that stories can be given, in the order in which a choice shows them. */
export function houseIds(): ChoiceId[] {
  return deskHouses().all.map(({ id }): ChoiceId => `house:${id}`)
}

/** A command for each language that stories can be given. */
export function languageIds(): ChoiceId[] {
  return languages.map(({ tag }): ChoiceId => `language:${tag}`)
}

/** A command for each stage of the desk, in their order. */
export function stageIds(): ChoiceId[] {
  return deskStages().map(({ id }): ChoiceId => `stage:${id}`)
}

/** Whether the picked story has a detail already; of several that is not known. */
function has(field: 'house' | 'language' | 'stage', value: string): boolean {
  const id = onlyPicked()
  return id !== null && detailsNow(id)?.[field] === value
}

function moveTo(stage: string): PickedCommand {
  return {
    title: 'command.moveTo',
    values: () => ({ stage: nameOfStage(stage) }),
    words: () => t('command.stageWords'),
    runOnPicked: (ids) => void moveStories(ids, stage),
    when: onDesk,
    why: whyNotOnDesk,
    checked: () => has('stage', stage),
  }
}

function choose(field: 'house' | 'language', value: string): PickedCommand {
  const name = field === 'house' ? houseName(deskHouses(), value) : storyLanguageName(value)
  return {
    title: `command.choose.${field}`,
    values: () => ({ name }),
    words: () =>
      field === 'language' ? [languageNameIn(value, uiLanguage()) ?? '', ...namesOf(value)].join(' ') : '',
    runOnPicked: (ids) => void chooseInStories(ids, { [field]: value }),
    when: onDesk,
    why: whyNotOnDesk,
    checked: () => has(field, value),
  }
}

/** The command of a choice. */
export function choiceCommand(choiceId: ChoiceId): AnyCommand {
  if (isDecideId(choiceId)) return decideCommand(choiceId)
  const value = choiceId.slice(choiceId.indexOf(':') + 1)
  if (choiceId.startsWith('stage:')) return moveTo(value)
  return choose(choiceId.startsWith('house:') ? 'house' : 'language', value)
}
