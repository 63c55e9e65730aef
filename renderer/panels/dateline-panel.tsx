/** Where, when and for whom: places, date and sources of the dateline, and how it is printed. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../../catalogue'
import { setDateline, styleOf } from '../../story/editing/set'
import { dateline as form } from '../../story/forms'
import { datelineToday } from '../../story/places'
import { type Dateline, noDateline, type Place } from '../../story/schema/values'
import { datelineOf } from '../../story/story/parts'
import { deskHouses, useHouses } from '../desk/houses'
import { useStory } from '../desk/use-story'
import { Button, IconButton } from '../parts/button'
import { Field, TextInput } from '../parts/field'
import { AddButton, AddButtons } from './add-buttons'
import { changeStory, leaveField } from './change'
import { CityField } from './city-field'
import { readDay, writeDay } from './day'
import { useDraft } from './use-draft'
import { useUnfolded } from './use-unfolded'

const noPlace: Place = { city: '', region: '', country: '' }

function change(value: Dateline, field: string): void {
  changeStory(`dateline.${field}`, (tr) => setDateline(tr, deskHouses(), value))
}

interface PlaceFieldsProps {
  dateline: Dateline
  index: number
  /** Stands behind the buttons of the last place. */
  children: ReactNode
}

const beside = ['region', 'country'] as const

/** The first place's labels stand alone; further ones are numbered. */
function label(name: 'city' | 'region' | 'country', index: number): string {
  return index === 0 ? t(`dateline.${name}`) : t(`dateline.${name}N`, { n: index + 1 })
}

function PlaceFields({ dateline, index, children }: PlaceFieldsProps) {
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
            <Field key={name} label={label(name, index)}>
              {(id) => (
                <TextInput
                  id={id}
                  autoFocus={isAdded(name)}
                  value={place[name]}
                  onChange={(event) => setPlace({ [name]: event.target.value }, name)}
                  onBlur={leaveField}
                />
              )}
            </Field>
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

function DateField({ dateline, language }: { dateline: Dateline; language: string }) {
  const draft = useDraft(
    dateline.date,
    (date) => writeDay(date, language),
    (text) => readDay(text, language),
    (date) => change({ ...dateline, date }, 'date'),
  )
  const isUnread = draft.text.trim() !== '' && readDay(draft.text, language) === null
  const today = () => {
    change({ ...dateline, date: datelineToday(dateline.places[0] ?? noPlace, new Date()) }, 'today')
    leaveField()
  }
  return (
    <Field label={t('dateline.date')} problem={isUnread ? t('dateline.badDate') : null}>
      {(id) => (
        <div className="with-button">
          <TextInput
            id={id}
            value={draft.text}
            onChange={({ target }) => {
              draft.change(target.value)
              if (target.value.trim() === '') change({ ...dateline, date: null }, 'date')
            }}
            onBlur={() => {
              draft.leave()
              leaveField()
            }}
          />
          <Button onClick={today}>{t('dateline.today')}</Button>
        </div>
      )}
    </Field>
  )
}

function SourceField({ dateline }: { dateline: Dateline }) {
  const draft = useDraft(
    dateline.sources,
    (sources) => sources.join('/'),
    (text) =>
      text
        .split('/')
        .map((source) => source.trim())
        .filter(Boolean),
    (sources) => change({ ...dateline, sources }, 'source'),
  )
  return (
    <Field label={t('dateline.source')}>
      {(id) => (
        <TextInput
          id={id}
          value={draft.text}
          onChange={(event) => draft.change(event.target.value)}
          onBlur={() => {
            draft.leave()
            leaveField()
          }}
        />
      )}
    </Field>
  )
}

export function DatelinePanel() {
  const houses = useHouses()
  const held = useStory((state) => datelineOf(state.doc))
  const { language, printed } = useStory(({ doc }) => {
    const value = datelineOf(doc)
    return { language: doc.attrs.language, printed: value ? form.print(value, styleOf(houses, doc)) : '' }
  })
  const dateline = held ?? noDateline
  const rows = Math.max(1, dateline.places.length)
  const addPlace = () => {
    change({ ...dateline, places: [...dateline.places, noPlace] }, 'add')
    leaveField()
  }
  return (
    <>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place's identity is where it stands
        <PlaceFields key={index} dateline={dateline} index={index}>
          {index === rows - 1 && (
            <AddButton onClick={addPlace} disabled={held === null}>
              {t('dateline.addPlace')}
            </AddButton>
          )}
        </PlaceFields>
      ))}
      <DateField dateline={dateline} language={language} />
      <SourceField dateline={dateline} />
      <p className="printed" dir="auto">
        <span className="printed-label">{t('dateline.preview')}</span>
        <bdi data-empty={printed === '' || undefined}>{printed || t('dateline.none')}</bdi>
      </p>
    </>
  )
}
