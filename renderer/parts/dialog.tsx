/** A dialog over the desk. Escape and the cross close it; the focus returns to where it was, or to the text. */
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { FocusEvent, ReactNode } from 'react'
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
 * Puts the focus on what is asked, else on the page that is shown of several, else on the first field, and of several
 * radio buttons on the one that is chosen.
 * @returns false where a dialog has none of these
 */
function focusFirst(dialog: HTMLElement): boolean {
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
  field?.focus()
  return Boolean(field)
}

/** A dialog with nothing to fill in has the focus itself: a focused cross would show its hint. */
function focusFirstField(event: Event): void {
  event.preventDefault()
  const { currentTarget: dialog } = event
  if (dialog instanceof HTMLElement && !focusFirst(dialog)) dialog.focus()
}

/** The focus falls to the dialog, once for each thing that goes, where what had it is gone, such as a button. */
function catchFocus({ target, currentTarget: dialog, relatedTarget }: FocusEvent<HTMLElement>): void {
  if (target !== dialog || relatedTarget !== null) return
  queueMicrotask(() => document.activeElement === dialog && focusFirst(dialog))
}

export function Dialog({ title, description, children, className = '', onClose = hide }: DialogProps) {
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content
          className={`dialog ${className}`}
          onOpenAutoFocus={focusFirstField}
          onFocus={catchFocus}
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
