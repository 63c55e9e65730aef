/** Every command and every story, found by typing. */
import { Command } from 'cmdk'
import { Dialog } from 'radix-ui'
import { useMemo, useState } from 'react'
import { t } from '../../catalogue'
import { openStory } from '../actions/stories'
import { type CommandId, commandIds, commands, isEnabled, runCommand } from '../commands'
import { keyLabel } from '../commands/keys'
import { openSession } from '../desk/desk-store'
import { hide, useShown } from '../desk/shown'
import { CommandInput } from '../parts/command-input'
import { useStories } from './use-stories'

/** Every word typed begins a word, or stands in one; those that begin one come first. */
function rank(value: string, search: string): number {
  const text = value.toLowerCase()
  const typed = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (!typed.every((word) => text.includes(word))) return 0
  const starts = typed.filter((word) => text.startsWith(word) || text.includes(` ${word}`))
  return (1 + starts.length + (text.startsWith(search.toLowerCase()) ? 1 : 0)) / (typed.length + 2)
}

/** The commands that apply and answer what is typed, the best first. */
function commandsFor(typed: string): CommandId[] {
  const enabled = commandIds.filter(isEnabled)
  if (typed.trim() === '') return enabled
  return enabled
    .map((id) => ({ id, rank: rank(t(commands[id].title), typed.trim()) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ id }) => id)
}

/** Closes the palette first, so that a command can open something else or focus the text. */
function closeThen(run: () => void): void {
  hide()
  setTimeout(run)
}

export function Palette() {
  const [typed, setTyped] = useState('')
  const ids = useMemo(() => commandsFor(typed), [typed])
  const stories = useStories(typed)
  const [chosen, setChosen] = useState('')
  const all = [...ids, ...stories.map(({ id }) => id)]
  return (
    <Dialog.Root open onOpenChange={(open) => !open && hide()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content
          className="dialog palette"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            // what was opened meanwhile has the focus, the palette itself perhaps
            if (useShown.getState().overlay === null) openSession()?.view?.focus()
          }}
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
              <Command.Group>
                {ids.map((id) => {
                  const { title, key, icon: Icon } = commands[id]
                  return (
                    <Command.Item
                      key={id}
                      value={id}
                      className="popup-item"
                      onSelect={() => closeThen(() => runCommand(id))}
                    >
                      {Icon ? <Icon aria-hidden="true" /> : <span className="popup-gap" />}
                      {t(title)}
                      {key && <kbd>{keyLabel(key)}</kbd>}
                    </Command.Item>
                  )
                })}
              </Command.Group>
              <Command.Group heading={t('palette.stories')} hidden={stories.length === 0}>
                {stories.map(({ id, headline, slug }) => (
                  <Command.Item
                    key={id}
                    value={id}
                    className="popup-item"
                    onSelect={() => closeThen(() => void openStory(id))}
                  >
                    <span className="popup-gap" />
                    <bdi>{headline || slug || t('desk.untitled')}</bdi>
                  </Command.Item>
                ))}
              </Command.Group>
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
