/** Every command and every story, found by typing. */
import { Command } from 'cmdk'
import { Dialog } from 'radix-ui'
import { t } from '../catalogue'
import { commandIds, commands, isEnabled, runCommand } from '../commands'
import { keyLabel } from '../commands/keys'
import { openStory } from '../session/actions'
import { listed, openSession, useDesk } from '../session/desk-store'
import { hide } from '../session/shown'

/** Every word typed begins a word, or stands in one; those that begin one come first. */
function rank(value: string, search: string): number {
  const text = value.toLowerCase()
  const typed = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (!typed.every((word) => text.includes(word))) return 0
  const starts = typed.filter((word) => text.startsWith(word) || text.includes(` ${word}`))
  return (1 + starts.length + (text.startsWith(search.toLowerCase()) ? 1 : 0)) / (typed.length + 2)
}

/** Closes the palette first, so that a command can open something else or focus the text. */
function closeThen(run: () => void): void {
  hide()
  setTimeout(run)
}

export function Palette() {
  const stories = listed({ ...useDesk.getState(), showBin: false, filter: '', hits: null })
  return (
    <Dialog.Root open onOpenChange={(open) => !open && hide()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content
          className="dialog palette"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            openSession()?.view?.focus()
          }}
        >
          <Dialog.Title className="visually-hidden">{t('palette.title')}</Dialog.Title>
          <Command label={t('palette.title')} filter={rank} loop>
            <Command.Input className="palette-input" placeholder={t('palette.hint')} autoFocus />
            <Command.List className="palette-list">
              <Command.Empty className="list-empty">{t('palette.none')}</Command.Empty>
              <Command.Group>
                {commandIds.filter(isEnabled).map((id) => {
                  const { title, key, icon: Icon } = commands[id]
                  return (
                    <Command.Item
                      key={id}
                      value={t(title)}
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
              <Command.Group heading={t('palette.stories')}>
                {stories.map(({ id, headline, slug }) => (
                  <Command.Item
                    key={id}
                    value={`${headline} ${slug} ${id}`}
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
