/** A city, completed from the offline list of places as it is typed. */
import { Command } from 'cmdk'
import { useState } from 'react'
import { completePlaces } from '../../story/places'
import type { Place } from '../../story/schema/values'
import { leaveField } from './change'

interface CityFieldProps {
  label: string
  city: string
  onType(city: string): void
  /** A place of the list was chosen: its city, region and country. */
  onComplete(place: Partial<Place>): void
}

const shown = 6

export function CityField({ label, city, onType, onComplete }: CityFieldProps) {
  const [isOpen, setOpen] = useState(false)
  const found = isOpen && city.trim() !== '' ? completePlaces(city, shown) : []
  return (
    <Command
      label={label}
      className="field city"
      shouldFilter={false}
      loop
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false)
      }}
    >
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <Command.Input
        className="input"
        aria-expanded={found.length > 0}
        value={city}
        dir="auto"
        onValueChange={(text) => {
          onType(text)
          setOpen(true)
        }}
        onBlur={() => {
          setOpen(false)
          leaveField()
        }}
      />
      <Command.List className="popup city-list" hidden={found.length === 0}>
        {found.map((place) => (
          <Command.Item
            key={`${place.city}/${place.region}/${place.country}`}
            value={`${place.city}/${place.region}/${place.country}`}
            className="popup-item"
            onMouseDown={(event) => event.preventDefault()}
            onSelect={() => {
              onComplete({ city: place.city, country: place.country })
              setOpen(false)
            }}
          >
            <bdi>{place.city}</bdi>
            <span className="popup-note">{[place.region, place.country].filter(Boolean).join(', ')}</span>
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  )
}
