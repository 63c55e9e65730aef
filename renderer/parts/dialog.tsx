/** A dialog over the desk. Escape and the cross close it; the focus returns to where it was, or to the text. */
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { t } from '../../catalogue'
import { hide } from '../desk/shown'
import { IconButton, wasForHint } from './button'
import { returnFocus } from './return-focus'

interface DialogProps {
  title: string
  description?: string
  children?: ReactNode
  className?: string
  /** Closes it, where that is more than to hide it. */
  onClose?(): void
}

/**
 * Moves the focus to the first of these that there is: what asks for it, the page that is shown of several, the first
 * field (of radio buttons the chosen one), the dialog itself. A focused cross would show its hint.
 */
function focusFirstField(event: Event): void {
  event.preventDefault()
  if (!(event.currentTarget instanceof HTMLElement)) return
  const dialog = event.currentTarget
  const first = [
    '[data-asked] input',
    '[role=tab][aria-selected=true]',
    'input, textarea',
    '.dialog-buttons button',
  ]
    .map((each) => dialog.querySelector<HTMLElement>(each))
    .find(Boolean)
  const isRadio = first?.matches('[type=radio]')
  const field = isRadio ? (dialog.querySelector<HTMLElement>('[type=radio]:checked') ?? first) : first
  ;(field ?? dialog).focus()
}

export function Dialog({ title, description, children, className = '', onClose = hide }: DialogProps) {
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content
          className={`dialog ${className}`}
          onOpenAutoFocus={focusFirstField}
          {...(description === undefined && { 'aria-describedby': undefined })}
          onCloseAutoFocus={returnFocus}
          onKeyDown={({ nativeEvent }) => wasForHint(nativeEvent) && onClose()}
        >
          <header className="dialog-head">
            <Radix.Title>{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton icon={X} name={t('dialog.close')} />
            </Radix.Close>
          </header>
          {description !== undefined && <Radix.Description>{description}</Radix.Description>}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
