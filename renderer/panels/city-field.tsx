/** A city, completed from the offline list of places as it is typed. */
import { completePlaces, findPlace, nameIn, properCase, spell } from '../../story/places'
import type { Place } from '../../story/schema/values'
import { Completion } from '../parts/completion'
import { leaveField } from './change'
import { useHeldDraft } from './use-held-draft'

interface CityFieldProps {
  label: string
  city: string
  /** The story's language (BCP 47), in which its list names cities. */
  language: string
  onType(city: string): void
  /** A place of the list was chosen: its city, region and country. */
  onComplete(place: Partial<Place>): void
  /** Whether it has the focus as soon as it is there. */
  isFocused?: boolean
}

const shown = 6

function find(text: string, language: string) {
  return completePlaces(text, shown).map((place) => ({
    key: `${place.city}/${place.region}/${place.country}`,
    name: nameIn(place, language),
    note: [place.region, place.country].filter(Boolean).join(', '),
    country: place.country,
  }))
}

export function CityField({ label, city, language, onType, onComplete, isFocused = false }: CityFieldProps) {
  const draft = useHeldDraft({
    value: city,
    write: (held) => held,
    read: (text) => spell(properCase(text.trim())),
    commit: onType,
    isComplete: (text) => findPlace(text) !== null || completePlaces(text, 1).length === 0,
  })
  return (
    <Completion
      label={label}
      text={draft.text}
      find={(text) => find(text, language)}
      onType={draft.change}
      onChoose={({ name, country }) => {
        draft.reset()
        onComplete({ city: name, country })
      }}
      onLeave={() => {
        draft.settle()
        leaveField()
      }}
      onReset={draft.reset}
      isFocused={isFocused}
    />
  )
}
