/** What opens beside its button, over the desk. */
import { Popover } from 'radix-ui'
import type { ComponentProps } from 'react'
import { wasForHint } from './button'

interface PopupProps extends ComponentProps<typeof Popover.Content> {
  onClose(): void
}

export function Popup({ className = '', onClose, ...rest }: PopupProps) {
  return (
    <Popover.Portal>
      <Popover.Content
        className={`popup ${className}`}
        collisionPadding={8}
        onKeyDown={(event) => {
          if (!wasForHint(event.nativeEvent)) return
          // one Escape closes the popup alone, and not what it was opened in
          event.stopPropagation()
          onClose()
        }}
        {...rest}
      />
    </Popover.Portal>
  )
}
