/** A field of a comment in which `@` offers the names that the desk knows. */
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { t } from '../../catalogue'
import { mentionOf, namesFor, type Sought, soughtBefore } from '../../story/comments/mention'
import { useKnownNames } from '../comments/known-names'
import { type Option, Options, optionId } from '../parts/options'

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
  const options = found.map((name): Option => ({ key: name, name }))
  const isShown = options.length > 0
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
  const choose = (option: Option | undefined) => {
    const { current: field } = area
    if (!field || !sought || !option) return
    setClosedAt(sought.from)
    setSought(null)
    const end = field.selectionEnd
    const blank = /^\s/u.test(field.value.slice(end)) ? '' : ' '
    field.setRangeText(mentionOf(option.name) + blank, sought.from, end, 'end')
    onType(field.value)
  }
  const close = () => setClosedAt(sought?.from ?? -1)
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setChosen((chosen + 1) % options.length),
    ArrowUp: () => setChosen((chosen - 1 + options.length) % options.length),
    Enter: () => choose(options[chosen]),
    Tab: () => choose(options[chosen]),
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
        aria-activedescendant={isShown ? optionId(listId, chosen) : undefined}
        value={text}
        onChange={({ target }) => {
          onType(target.value)
          look()
        }}
        onSelect={look}
        onKeyDown={onKeyDown}
        onBlur={() => setSought(null)}
      />
      <Options id={listId} label={t('comments.people')} options={options} chosen={chosen} onChoose={choose} />
    </div>
  )
}
