/** A choice of one among a few. */
import { Check, ChevronsUpDown } from 'lucide-react'
import { Select } from 'radix-ui'
import { useEffect, useState } from 'react'
import { isModifier } from './modifier'
import { returnFocusOfMenu } from './return-focus'

interface ChoiceProps<T extends string> {
  id?: string
  /** What it is called, where no label is before it. */
  name?: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange(value: T): void
}

export function Choice<T extends string>({ id, name, value, options, onChange }: ChoiceProps<T>) {
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen)
    if (option) onChange(option.value)
  }
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    // the key of a command leads on: the list would keep what is typed next
    const leave = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if ((ctrlKey || metaKey) && !isModifier(key)) setOpen(false)
    }
    window.addEventListener('keydown', leave, { capture: true })
    return () => window.removeEventListener('keydown', leave, { capture: true })
  }, [isOpen])
  return (
    <Select.Root value={value} onValueChange={choose} open={isOpen} onOpenChange={setOpen}>
      <Select.Trigger id={id} aria-label={name} className="input choice">
        <Select.Value />
        <Select.Icon asChild>
          <ChevronsUpDown aria-hidden="true" />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Content
          className="popup"
          position="popper"
          sideOffset={4}
          onCloseAutoFocus={returnFocusOfMenu}
        >
          <Select.Viewport>
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value} className="popup-item">
                <Select.ItemText>{option.label}</Select.ItemText>
                <Select.ItemIndicator asChild>
                  <Check aria-hidden="true" />
                </Select.ItemIndicator>
              </Select.Item>
            ))}
          </Select.Viewport>
        </Select.Content>
      </Select.Portal>
    </Select.Root>
  )
}
