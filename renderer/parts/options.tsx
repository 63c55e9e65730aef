/** The list of what a field that is typed in may mean; its keys are the field's. */

/** One of the things that may be meant. */
export interface Option {
  key: string
  name: string
  /** What tells it from others of the name. */
  note?: string
}

interface OptionsProps<T extends Option> {
  /** The list's id, by which its field names it. */
  id: string
  label: string
  options: readonly T[]
  /** Which one Enter takes. */
  chosen: number
  onChoose(option: T): void
}

/** The id of an option, by which its field names it too. */
export const optionId = (listId: string, index: number) => `${listId}-${index}`

/** The options of a combobox, hidden where there are none. A press on one leaves the cursor in the field. */
export function Options<T extends Option>({ id, label, options, chosen, onChoose }: OptionsProps<T>) {
  return (
    <div id={id} role="listbox" aria-label={label} className="popup city-list" hidden={options.length === 0}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
        <div
          key={option.key}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className="popup-item"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          <bdi>{option.name}</bdi>
          {option.note !== undefined && <span className="popup-note">{option.note}</span>}
        </div>
      ))}
    </div>
  )
}
