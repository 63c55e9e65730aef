/** Where, when and for whom: places, date and sources of the dateline, and how it is printed. */

import { X } from 'lucide-react'
import { type ChangeEvent, Fragment, type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { t, uiDirection } from '../../catalogue'
import {
  datelineInHouseStyle,
  datelineText,
  isDatelineInHouseStyle,
} from '../../story/editing/house-dateline'
import { setDateline } from '../../story/editing/set'
import { readSources } from '../../story/forms/dateline/read'
import { datelineToday } from '../../story/places'
import { type Dateline, noDateline, type Place } from '../../story/schema/values'
import { datelineOf } from '../../story/story/parts'
import { openSession } from '../desk/desk-store'
import { deskHouses, useHouses } from '../desk/houses'
import { useSession, useStory } from '../desk/use-story'
import { Button, IconButton } from '../parts/button'
import { readDay, writeDay } from '../parts/day'
import { dayProblem } from '../parts/day-field'
import { isEnter } from '../parts/enter'
import { Field, TextInput } from '../parts/field'
import { AddButton, AddButtons } from './add-buttons'
import { changeStory, leaveField } from './change'
import { CityField } from './city-field'
import type { PanelDefinition } from './panel'
import { type HeldDraft, useHeldDraft } from './use-held-draft'
import { useUnfolded } from './use-unfolded'

const noPlace: Place = { city: '', region: '', country: '' }

function change(value: Dateline, field: string): void {
  changeStory(`dateline.${field}`, (tr) => setDateline(tr, deskHouses(), value))
}

interface HeldFieldProps<T> {
  label: string
  value: T
  write(value: T): string
  read(text: string): T
  commit(value: T): void
  /** Whether it has the focus as soon as it is there. */
  isFocused?: boolean
}

/** A line of text that the story takes when the field is left. */
function HeldField<T>({ label, isFocused = false, ...needs }: HeldFieldProps<T>) {
  const draft = useHeldDraft({ ...needs, isComplete: () => true })
  return (
    <Field label={label}>{(id) => <TextInput id={id} autoFocus={isFocused} {...heldInput(draft)} />}</Field>
  )
}

/** What an input does with a draft: Enter and leaving it put it into the story, Escape gives back what is there. */
function heldInput({ text, change: type, settle, reset }: HeldDraft) {
  const leave = () => {
    settle()
    leaveField()
  }
  return {
    value: text,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => type(target.value),
    onBlur: leave,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') reset()
      else if (isEnter(event)) leave()
    },
  }
}

const asIs = (text: string) => text
const trimmed = (text: string) => text.trim()

interface PlaceFieldsProps {
  dateline: Dateline
  index: number
  /** The story's, BCP 47. */
  language: string
  /** Whether it was asked for just now, and is typed next. */
  isNew: boolean
  /** Stands after the buttons of the last place. */
  children: ReactNode
}

const beside = ['region', 'country'] as const

/** The first place's labels stand alone; further ones are numbered. */
function label(name: 'city' | 'region' | 'country', index: number): string {
  return index === 0 ? t(`dateline.${name}`) : t(`dateline.${name}N`, { n: index + 1 })
}

function PlaceFields({ dateline, index, language, isNew, children }: PlaceFieldsProps) {
  const place = dateline.places[index] ?? noPlace
  const { shown, folded, isAdded, add } = useUnfolded(beside, (name) => place[name] !== '')
  const setPlace = (patch: Partial<Place>, field: string) => {
    const places = dateline.places.length > 0 ? dateline.places : [noPlace]
    change({ ...dateline, places: places.with(index, { ...place, ...patch }) }, `${field}.${index}`)
  }
  const remove = () => {
    change({ ...dateline, places: dateline.places.toSpliced(index, 1) }, 'remove')
    leaveField()
  }
  return (
    <div className="place">
      <CityField
        label={label('city', index)}
        city={place.city}
        language={language}
        isFocused={isNew}
        onType={(city) => setPlace({ city }, 'city')}
        onComplete={(whole) => {
          setPlace(whole, 'city')
          leaveField()
        }}
      />
      {dateline.places.length > 1 && (
        <IconButton
          icon={X}
          className="place-remove"
          name={t('dateline.removePlace', { city: place.city })}
          onClick={remove}
        />
      )}
      {shown.length > 0 && (
        <div className="field-pair">
          {shown.map((name) => (
            <HeldField
              key={name}
              label={label(name, index)}
              isFocused={isAdded(name)}
              value={place[name]}
              write={asIs}
              read={trimmed}
              commit={(text) => setPlace({ [name]: text }, name)}
            />
          ))}
        </div>
      )}
      {(folded.length > 0 || children) && (
        <AddButtons>
          {folded.map((name) => (
            <AddButton key={name} onClick={() => add(name)}>
              {label(name, index)}
            </AddButton>
          ))}
          {children}
        </AddButtons>
      )}
    </div>
  )
}

/** A field that is empty says that there is no date; one that cannot be read says nothing. */
function readDate(text: string, language: string): Pick<Dateline, 'date'> | null {
  const date = readDay(text, language)
  return date !== null || text.trim() === '' ? { date } : null
}

function DateField({ dateline, language }: { dateline: Dateline; language: string }) {
  const draft = useHeldDraft({
    value: { date: dateline.date },
    write: ({ date }) => writeDay(date, language),
    read: (text) => readDate(text, language),
    commit: ({ date }) => change({ ...dateline, date }, 'date'),
    isComplete: (text) => text.trim() !== '',
  })
  const today = () => {
    draft.reset()
    change({ ...dateline, date: datelineToday(dateline.places[0] ?? noPlace, new Date()) }, 'today')
    leaveField()
  }
  return (
    <Field label={t('dateline.date')} problem={dayProblem(draft.text, language)}>
      {(id) => (
        <div className="with-button">
          <TextInput id={id} {...heldInput(draft)} />
          <Button onClick={today}>{t('dateline.today')}</Button>
        </div>
      )}
    </Field>
  )
}

/** The dateline as it stands in the story, and what would make it the house's. */
function Preview({
  text,
  isHouseStyle,
  direction,
}: {
  text: string
  isHouseStyle: boolean
  direction: string
}) {
  const apply = () => {
    openSession()?.run(datelineInHouseStyle(deskHouses), 'panel')
  }
  return (
    <div className="printed" dir={direction}>
      <span className="printed-label" dir={uiDirection()}>
        {t('dateline.preview')}
      </span>
      <bdi dir={text === '' ? undefined : direction} data-empty={text === '' || undefined}>
        {text || t('dateline.none')}
      </bdi>
      {!isHouseStyle && (
        <button type="button" className="text-button" onClick={apply}>
          {t('dateline.applyHouse')}
        </button>
      )}
    </div>
  )
}

function DatelinePanel() {
  const { id } = useSession()
  const houses = useHouses()
  const held = useStory((state) => datelineOf(state.doc))
  const { language, direction, text, isHouseStyle } = useStory(({ doc }) => ({
    language: doc.attrs.language,
    direction: doc.attrs.direction,
    text: datelineText(doc),
    isHouseStyle: isDatelineInHouseStyle(doc, houses),
  }))
  const dateline = held ?? noDateline
  const rows = Math.max(1, dateline.places.length)
  const [added, setAdded] = useState<number | null>(null)
  // one that comes back by undo takes no focus
  useEffect(() => {
    if (added !== null) setAdded(null)
  }, [added])
  const addPlace = () => {
    setAdded(dateline.places.length)
    change({ ...dateline, places: [...dateline.places, noPlace] }, 'add')
    leaveField()
  }
  return (
    // what is half typed is of the story that it was typed for
    <Fragment key={id}>
      {Array.from({ length: rows }, (_, index) => (
        <PlaceFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a place's identity is where it stands
          key={index}
          dateline={dateline}
          index={index}
          language={language}
          isNew={index === added}
        >
          {index === rows - 1 && (
            <AddButton onClick={addPlace} disabled={held === null}>
              {t('dateline.addPlace')}
            </AddButton>
          )}
        </PlaceFields>
      ))}
      <DateField dateline={dateline} language={language} />
      <HeldField
        label={t('dateline.source')}
        value={dateline.sources}
        write={(sources) => sources.join('/')}
        read={(written) => readSources(written, { houses })}
        commit={(sources) => change({ ...dateline, sources }, 'source')}
      />
      <Preview text={text} isHouseStyle={isHouseStyle} direction={direction} />
    </Fragment>
  )
}

export const datelinePanel: PanelDefinition = {
  name: 'dateline',
  title: 'panel.dateline',
  isOfText: true,
  value: ({ doc }) => datelineText(doc),
  Content: DatelinePanel,
}
