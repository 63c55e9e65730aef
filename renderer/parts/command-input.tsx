/** The field of a list of completions or commands. */
import { Command } from 'cmdk'
import type { ComponentProps } from 'react'

/**
 * cmdk's input, of which there are several on the desk: a list that changes takes the focus into its own input
 * where any that bears this attribute has it, and what is typed into one would go to another.
 */
export function CommandInput(props: ComponentProps<typeof Command.Input>) {
  return <Command.Input {...props} ref={(input) => input?.removeAttribute('cmdk-input')} />
}
