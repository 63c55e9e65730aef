/** The headings and paragraphs of the open story, to go to one: by its number, its words or the arrow keys. */
import { Command } from 'cmdk'
import { TextSelection } from 'prosemirror-state'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { formatNumber, t } from '../../catalogue'
import { outlineOf, type Place, placesFor } from '../../story/story/outline'
import { openSession } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { CommandInput } from '../parts/command-input'

/** More are found by typing. */
const mostShown = 100
/** So much of a paragraph tells which it is. */
const shownLength = 80

function goTo({ pos }: Place): void {
  const session = openSession()
  session?.run((state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, pos)).scrollIntoView())
    return true
  })
  hide()
}

export function Outline() {
  const [typed, setTyped] = useState('')
  const session = openSession()
  const places = session ? outlineOf(session.doc) : []
  const found = placesFor(places, typed, mostShown)
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
          <Dialog.Title className="visually-hidden">{t('outline.title')}</Dialog.Title>
          <Command label={t('outline.title')} shouldFilter={false} loop>
            <CommandInput
              className="palette-input"
              placeholder={t('outline.hint')}
              value={typed}
              onValueChange={setTyped}
              autoFocus
            />
            <Command.List label={t('outline.title')} className="palette-list">
              <Command.Empty className="list-empty">{t('outline.none')}</Command.Empty>
              {found.map((place) => (
                <Command.Item
                  key={place.pos}
                  value={String(place.pos)}
                  className={`popup-item outline-${place.kind}`}
                  onSelect={() => goTo(place)}
                >
                  <span className="outline-number">
                    {place.kind === 'paragraph' ? formatNumber(place.number) : ''}
                  </span>
                  <bdi>{place.text.slice(0, shownLength)}</bdi>
                </Command.Item>
              ))}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
