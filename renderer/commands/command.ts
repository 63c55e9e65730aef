/** What a command is: one registry feeds menu, palette, context menu, toolbar and keys. */
import type { LucideIcon } from 'lucide-react'
import type { Key } from '../../catalogue'

export interface Command {
  title: Key
  /** In prosemirror-keymap's notation: `Mod-` is Ctrl, and Cmd on a Mac. */
  key?: string
  icon?: LucideIcon
  run(): void
  /** Whether it applies now; always, where it is not said. */
  when?(): boolean
  /** For what is on or off. */
  checked?(): boolean
  /** Its key works only while the story's text has the focus. */
  inText?: boolean
  /** Begins a new group in its menu. */
  separated?: boolean
}
