/** A field over a list of what is found by it: the palette of commands and the outline of a story. */
import { Command } from 'cmdk'
import { Dialog } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { hide } from '../desk/shown'
import { CommandInput } from '../parts/command-input'

interface PaletteDialogProps {
  title: string
  /** What the list is called. */
  list: string
  hint: string
  /** What is said where nothing is found. */
  none: string
  typed: string
  onType(typed: string): void
  /** The item that Enter takes, where that is not the list's own affair. */
  chosen?: Pick<ComponentProps<typeof Command>, 'value' | 'onValueChange' | 'onKeyDown'>
  /** Where the focus goes when it closes. */
  onCloseAutoFocus(event: Event): void
  children: ReactNode
}

export function PaletteDialog(props: PaletteDialogProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && hide()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content
          className="dialog palette"
          aria-describedby={undefined}
          onCloseAutoFocus={props.onCloseAutoFocus}
        >
          <Dialog.Title className="visually-hidden">{props.title}</Dialog.Title>
          <Command label={props.title} shouldFilter={false} loop {...props.chosen}>
            <CommandInput
              className="palette-input"
              placeholder={props.hint}
              value={props.typed}
              onValueChange={props.onType}
              autoFocus
            />
            <Command.List label={props.list} className="palette-list">
              <Command.Empty className="list-empty">{props.none}</Command.Empty>
              {props.children}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
