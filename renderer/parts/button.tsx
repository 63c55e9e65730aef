/** The buttons of the app. An icon's name is text that only screen readers see. */
import type { LucideIcon } from 'lucide-react'
import { Tooltip } from 'radix-ui'
import type { ComponentProps } from 'react'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: LucideIcon
  name: string
  /** A word beside the icon that is seen; nobody has it read out twice. */
  label?: string
  /** The key that does the same. */
  hint?: string
}

/** The Escapes that closed a hint. A hint is nothing that anybody closes: what lies below it closes as well. */
const closedHints = new WeakSet<Event>()

/** Whether an Escape was taken by nothing but a hint. */
export function wasForHint(event: Event): boolean {
  return closedHints.has(event)
}

export function IconButton({ icon: Icon, name, label, hint, className = '', ...rest }: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button type="button" className={`icon-button ${className}`} {...rest}>
          <Icon aria-hidden="true" />
          <span className="visually-hidden">{name}</span>
          {label && <span aria-hidden="true">{label}</span>}
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          className="tooltip"
          sideOffset={6}
          onEscapeKeyDown={(event) => void closedHints.add(event)}
        >
          {name}
          {hint && <kbd>{hint}</kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}

export function Button({ className = '', ...rest }: ComponentProps<'button'>) {
  return <button type="button" className={`button ${className}`} {...rest} />
}
