/** The field of a list of completions or commands. */
import { Command } from 'cmdk'
import type { ComponentProps } from 'react'

/**
 * cmdk’s input without its attribute. There are several on the desk, and a list of cmdk that changes moves the focus
 * from any input with this attribute into its own: what is typed would go there.
 */
export function CommandInput(props: ComponentProps<typeof Command.Input>) {
  return <Command.Input {...props} ref={(input) => input?.removeAttribute('cmdk-input')} />
}
