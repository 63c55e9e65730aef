/** A city, completed from the offline list of places as it is typed. */
import { completePlaces } from '../../story/places'
import type { Place } from '../../story/schema/values'
import { Completion } from '../parts/completion'
import { leaveField } from './change'

interface CityFieldProps {
  label: string
  city: string
  onType(city: string): void
  /** A place of the list was chosen: its city, region and country. */
  onComplete(place: Partial<Place>): void
}

const shown = 6

function find(text: string) {
  return completePlaces(text, shown).map((place) => ({
    key: `${place.city}/${place.region}/${place.country}`,
    name: place.city,
    note: [place.region, place.country].filter(Boolean).join(', '),
    place,
  }))
}

export function CityField({ label, city, onType, onComplete }: CityFieldProps) {
  return (
    <Completion
      label={label}
      text={city}
      find={find}
      onType={onType}
      onChoose={({ place }) => onComplete({ city: place.city, country: place.country })}
      onLeave={leaveField}
    />
  )
}
