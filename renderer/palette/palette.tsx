/** Every command and every story, found by typing. */
import { Command } from 'cmdk'
import { Dialog } from 'radix-ui'
import { useMemo, useState } from 'react'
import { t } from '../../catalogue'
import { storyTitle } from '../../catalogue/title'
import { openToWrite } from '../actions/stories'
import { type CommandId, commandIds, commandOf, runCommand, whyNot } from '../commands'
import { commandTitle } from '../commands/command'
import { keyLabel } from '../commands/keys'
import { hide } from '../desk/shown'
import { CommandInput } from '../parts/command-input'
import { returnFocus } from '../parts/return-focus'
import { type Findable, findCommands } from './rank'
import { useStories } from './use-stories'

interface Listed extends Findable {
  id: CommandId
  /** Why it does not apply now, or `''`. */
  reason: string
}

function listed(id: CommandId): Listed {
  const command = commandOf(id)
  const reason = whyNot(id)
  return {
    id,
    title: commandTitle(command),
    words: command.words?.() ?? '',
    isEnabled: reason === null,
    reason: reason === null ? '' : t(reason),
  }
}

/** Closes the palette first, so that a command can open something else or focus the text. */
function closeThen(run: () => void): void {
  hide()
  setTimeout(run)
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
  // what applies does not change while the palette is open
  const commands = useMemo(() => commandIds().map(listed), [])
  const found = useMemo(() => findCommands(commands, typed), [commands, typed])
  const stories = useStories(typed)
  const [chosen, setChosen] = useState('')
  const all = [...found.filter(({ isEnabled }) => isEnabled), ...stories].map(({ id }) => id)
  return (
    <Dialog.Root open onOpenChange={(open) => !open && hide()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content
          className="dialog palette"
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
        >
          <Dialog.Title className="visually-hidden">{t('palette.title')}</Dialog.Title>
          <Command
            label={t('palette.title')}
            shouldFilter={false}
            loop
            // stories come later than what was typed
            value={all.includes(chosen) ? chosen : (all[0] ?? '')}
            onValueChange={setChosen}
          >
            <CommandInput
              className="palette-input"
              placeholder={t('palette.hint')}
              value={typed}
              onValueChange={setTyped}
              autoFocus
            />
            <Command.List label={t('palette.found')} className="palette-list">
              <Command.Empty className="list-empty">{t('palette.none')}</Command.Empty>
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
                    <Command.Item
                      key={story.id}
                      value={story.id}
                      className="popup-item"
                      onSelect={() => closeThen(() => void openToWrite(story.id))}
                    >
                      <span className="popup-gap" />
                      <bdi>{storyTitle(story)}</bdi>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
