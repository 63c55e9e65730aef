/** What a button opens to pick from. */
import { DropdownMenu } from 'radix-ui'
import type { ComponentProps } from 'react'
import { returnFocusOfMenu } from './return-focus'

/** The items of a menu. Once they are closed the focus goes back as after any menu, unless it was put elsewhere. */
export function MenuContent({
  className = '',
  onCloseAutoFocus,
  ...rest
}: ComponentProps<typeof DropdownMenu.Content>) {
  return (
    <DropdownMenu.Content
      className={`popup ${className}`}
      align="start"
      sideOffset={4}
      {...rest}
      onCloseAutoFocus={(event) => {
        onCloseAutoFocus?.(event)
        if (!event.defaultPrevented) returnFocusOfMenu(event)
      }}
    />
  )
}
