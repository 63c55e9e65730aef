/** A field that is completed from a list as it is typed. */
import { type KeyboardEvent, useId, useState } from 'react'
import { t } from '../../catalogue'
import { type Option, Options, optionId } from './options'

interface CompletionProps<T extends Option> {
  label: string
  placeholder?: string
  text: string
  /** What the text may mean; asked only while the list is open. */
  find(text: string): readonly T[]
  onType(text: string): void
  onChoose(chosen: T): void
  /** The field is left, or Enter says that what is typed is meant. */
  onLeave(): void
  /** Escape: what was there before is wanted. */
  onReset(): void
  /** Whether it has the focus as soon as it is there. */
  isFocused?: boolean
}

/**
 * A combobox (ARIA 1.2, list autocomplete). Enter takes the first of the list until another is chosen with the arrows,
 * the first of which leads to the first: however fast they follow on the letters, what is taken is the same.
 */
export function Completion<T extends Option>(props: CompletionProps<T>) {
  const { label, placeholder, text, find, onType, onChoose, onLeave, onReset, isFocused = false } = props
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState(-1)
  const id = useId()
  const found = isOpen && text.trim() !== '' ? find(text) : []
  const isShown = found.length > 0
  const listId = `${id}-list`
  const open = (wanted: boolean) => {
    setOpen(wanted)
    setChosen(-1)
  }
  const choose = (each: T | undefined) => {
    open(false)
    if (each) onChoose(each)
    else onLeave()
  }
  const go = (by: 1 | -1) => {
    if (!isShown) return open(true)
    const from = chosen < 0 && by < 0 ? 0 : chosen
    setChosen((from + by + found.length) % found.length)
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    Enter: () => choose(found[Math.max(chosen, 0)]),
    Escape: () => {
      open(false)
      onReset()
    },
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (!act || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    act()
  }
  return (
    <div className="field city">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        className="input"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown ? optionId(listId, Math.max(chosen, 0)) : undefined}
        placeholder={placeholder}
        value={text}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the editor asked for this field to type in it
        autoFocus={isFocused}
        onChange={({ target }) => {
          onType(target.value)
          open(true)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          open(false)
          onLeave()
        }}
      />
      <Options<T>
        id={listId}
        label={t('panel.suggestions')}
        options={found}
        chosen={Math.max(chosen, 0)}
        onChoose={choose}
      />
    </div>
  )
}
