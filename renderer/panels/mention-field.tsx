/** A field of a comment in which `@` offers the names that the desk knows. */
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { t } from '../../catalogue'
import { mentionOf, namesFor, type Sought, soughtBefore } from '../../story/comments/mention'
import { useKnownNames } from '../comments/known-names'

const shown = 6

interface MentionFieldProps {
  id: string
  area: RefObject<HTMLTextAreaElement | null>
  text: string
  onType(text: string): void
}

/**
 * Enter and Tab take the first of the list until another is chosen with the arrows; Escape closes the list, and it stays
 * closed for that `@`.
 */
export function MentionField({ id, area, text, onType }: MentionFieldProps) {
  const listId = useId()
  const [sought, setSought] = useState<Sought | null>(null)
  const [closedAt, setClosedAt] = useState(-1)
  const [chosen, setChosen] = useState(0)
  const names = useKnownNames(sought !== null)
  const found = sought && sought.from !== closedAt ? namesFor(sought.name, names, shown) : []
  const isShown = found.length > 0
  const optionId = (index: number) => `${listId}-${index}`
  const look = () => {
    const { current: field } = area
    if (!field) return
    const { value, selectionStart, selectionEnd } = field
    const now = selectionStart === selectionEnd ? soughtBefore(value, selectionStart) : null
    if (now?.from === sought?.from && now?.name === sought?.name) return
    setSought(now)
    setChosen(0)
    // an `@` that is typed anew asks anew
    if (now === null || now.name === '') setClosedAt(-1)
  }
  const choose = (name: string | undefined) => {
    const { current: field } = area
    if (!field || !sought || name === undefined) return
    setClosedAt(sought.from)
    setSought(null)
    const end = field.selectionEnd
    const blank = /^\s/u.test(field.value.slice(end)) ? '' : ' '
    field.setRangeText(mentionOf(name) + blank, sought.from, end, 'end')
    onType(field.value)
  }
  const close = () => setClosedAt(sought?.from ?? -1)
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setChosen((chosen + 1) % found.length),
    ArrowUp: () => setChosen((chosen - 1 + found.length) % found.length),
    Enter: () => choose(found[chosen]),
    Tab: () => choose(found[chosen]),
    Escape: close,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { altKey, ctrlKey, metaKey, shiftKey, nativeEvent, key } = event
    const act = keys[key]
    if (!isShown || !act || nativeEvent.isComposing || altKey || ctrlKey || metaKey || shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div className="mention-field">
      <textarea
        id={id}
        ref={area}
        className="input"
        rows={3}
        dir="auto"
        aria-autocomplete="list"
        aria-controls={isShown ? listId : undefined}
        aria-activedescendant={isShown ? optionId(chosen) : undefined}
        value={text}
        onChange={({ target }) => {
          onType(target.value)
          look()
        }}
        onSelect={look}
        onKeyDown={onKeyDown}
        onBlur={() => setSought(null)}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('comments.people')}
        className="popup city-list"
        hidden={!isShown}
      >
        {found.map((name, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          <div
            key={name}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className="popup-item"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(name)}
          >
            <bdi>{name}</bdi>
          </div>
        ))}
      </div>
    </div>
  )
}
