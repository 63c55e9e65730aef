/** Every command and every story, found by typing. */
import { Command } from 'cmdk'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useShallow } from 'zustand/react/shallow'
import { t } from '../../catalogue'
import { openFound, openToWrite } from '../actions/stories'
import { type CommandId, commandIds, commandOf, runCommand, whyNot } from '../commands'
import { commandTitle } from '../commands/command'
import { keyLabel } from '../commands/keys'
import { useDesk } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { returnFocus } from '../parts/return-focus'
import { PaletteDialog } from './palette-dialog'
import { type Findable, findCommands } from './rank'
import { StoryItem } from './story-item'
import { bestStory, useStories } from './use-stories'

interface Listed extends Findable {
  id: CommandId
  /** Why it does not apply now, or `''`. */
  reason: string
}

function listed(id: CommandId): Listed {
  const command = commandOf(id)
  const reason = whyNot(id)
  const { showBin } = useDesk.getState()
  return {
    id,
    title: commandTitle(command),
    words: command.words?.() ?? '',
    isEnabled: reason === null,
    wantsSelection: reason === (showBin ? 'unavailable.onlyInBin' : 'unavailable.nothingSelected'),
    reason: reason === null ? '' : t(reason),
  }
}

/**
 * Closes the palette first, so that a command can open something else or focus the text. All at once: what the next key
 * opens keeps the focus.
 */
function closeThen(run: () => void): void {
  flushSync(hide)
  run()
}

/** Opens a story; what is typed from here on goes into it, and not into the palette while that closes. */
function openAtOnce(id: string): void {
  void openToWrite(id)
  hide()
}

function CommandItem({ id, title, isEnabled, reason }: Listed) {
  const { key, icon: Icon } = commandOf(id)
  return (
    <Command.Item
      value={id}
      className="popup-item"
      disabled={!isEnabled}
      onSelect={() => closeThen(() => runCommand(id))}
    >
      {Icon ? <Icon aria-hidden="true" /> : <span className="popup-gap" />}
      {title}
      {reason && <span className="popup-note">{reason}</span>}
      {key && <kbd>{keyLabel(key)}</kbd>}
    </Command.Item>
  )
}

export function Palette() {
  const [typed, setTyped] = useState('')
  const subjects = useDesk(useShallow(({ session, toRead, picked }) => [session, toRead, picked]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a story that was on its way changes what applies
  const commands = useMemo(() => commandIds().map(listed), [subjects])
  const found = useMemo(() => findCommands(commands, typed), [commands, typed])
  const { stories, isAnswered, problem } = useStories(typed)
  const [chosen, setChosen] = useState('')
  // stories come later than what was typed: until then Enter takes what will come, as they answer something else
  const all = [...found.filter(({ isEnabled }) => isEnabled), ...(isAnswered ? stories : [])].map(
    ({ id }) => id,
  )
  // where the command that was meant does not apply, one that only sounds alike is not run in its place
  const isBestShown = found[0]?.isEnabled !== false || !found.some(({ isEnabled }) => isEnabled)
  const enterBeforeAnswer = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isAnswered || all.length > 0) return
    // the list would take the first story that is still in sight
    event.preventDefault()
    // a command that does not apply stays in sight, with why
    if (found.length > 0) return
    void openFound(() => bestStory(typed))
    hide()
  }
  return (
    <PaletteDialog
      title={t('palette.title')}
      list={t('palette.found')}
      hint={t('palette.hint')}
      none={problem || t('palette.none')}
      typed={typed}
      onType={setTyped}
      chosen={{
        value: all.includes(chosen) ? chosen : (isBestShown && all[0]) || '',
        onValueChange: setChosen,
        onKeyDown: enterBeforeAnswer,
      }}
      onCloseAutoFocus={returnFocus}
    >
      {found.length > 0 && (
        <Command.Group>
          {found.map((each) => (
            <CommandItem key={each.id} {...each} />
          ))}
        </Command.Group>
      )}
      {stories.length > 0 && (
        <Command.Group heading={t('palette.stories')}>
          {stories.map((story) => (
            <StoryItem key={story.id} story={story} onSelect={() => openAtOnce(story.id)} />
          ))}
        </Command.Group>
      )}
    </PaletteDialog>
  )
}
