/** A field that is completed from a list as it is typed. */
import { Command } from 'cmdk'
import { useState } from 'react'
import { CommandInput } from './command-input'

/** One of the things that may be meant. */
interface Completed {
  key: string
  name: string
  /** What tells it from others of the name. */
  note: string
}

interface CompletionProps<T extends Completed> {
  label: string
  placeholder?: string
  text: string
  /** What the text may mean; asked only while the list is open. */
  find(text: string): readonly T[]
  onType(text: string): void
  onChoose(chosen: T): void
  onLeave(): void
}

export function Completion<T extends Completed>(props: CompletionProps<T>) {
  const { label, placeholder, text, find, onType, onChoose, onLeave } = props
  const [isOpen, setOpen] = useState(false)
  const found = isOpen && text.trim() !== '' ? find(text) : []
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
      <CommandInput
        className="input"
        aria-expanded={found.length > 0}
        placeholder={placeholder}
        value={text}
        dir="auto"
        onValueChange={(typed) => {
          onType(typed)
          setOpen(true)
        }}
        onBlur={() => {
          setOpen(false)
          onLeave()
        }}
      />
      <Command.List className="popup city-list" hidden={found.length === 0}>
        {found.map((each) => (
          <Command.Item
            key={each.key}
            value={each.key}
            className="popup-item"
            onMouseDown={(event) => event.preventDefault()}
            onSelect={() => {
              onChoose(each)
              setOpen(false)
            }}
          >
            <bdi>{each.name}</bdi>
            <span className="popup-note">{each.note}</span>
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  )
}
