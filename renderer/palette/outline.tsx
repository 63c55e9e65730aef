/** The headings and paragraphs of the open story, to go to one: by its number, its words or the arrow keys. */
import { Command } from 'cmdk'
import { TextSelection } from 'prosemirror-state'
import { useState } from 'react'
import { formatNumber, t } from '../../catalogue'
import { type OutlinePlace, outlineOf, placesFor } from '../../story/story/outline'
import { beginningOf } from '../../story/story/shortened'
import { openSession } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { focusText } from '../parts/return-focus'
import { PaletteDialog } from './palette-dialog'

/** More are found by typing. */
const mostShown = 100
/** Characters of a paragraph that are shown. */
const shownLength = 80

function goTo({ pos }: OutlinePlace): void {
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
    <PaletteDialog
      title={t('outline.title')}
      list={t('outline.title')}
      hint={t('outline.hint')}
      none={t('outline.none')}
      typed={typed}
      onType={setTyped}
      onCloseAutoFocus={focusText}
    >
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
          <bdi>{beginningOf(place.text, shownLength)}</bdi>
        </Command.Item>
      ))}
    </PaletteDialog>
  )
}
