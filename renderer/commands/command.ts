/** What a command is: one registry feeds menu, palette, context menu, toolbar and keys. */

import type { TOptions } from 'i18next'
import type { LucideIcon } from 'lucide-react'
import { type Key, t } from '../../catalogue'
import type { MenuRole } from '../../contract/menu'

interface Described {
  title: Key
  /** What fills the gaps of its title. */
  values?(): TOptions
  /** Other words that the palette finds it by. */
  words?(): string
  /** In prosemirror-keymap's notation: `Mod-` is Ctrl, and Cmd on a Mac. */
  key?: string
  icon?: LucideIcon
  /** Whether it applies now; always, where it is not said. */
  when?(): boolean
  /** Why it does not apply now, where that is not for want of an open story or of a place in it. */
  why?(): Key
  /** For what is on or off. */
  checked?(): boolean
  /** Its key works only while the story's text has the focus. */
  inText?: boolean
  /** Its key is left alone where somebody types: there it deletes a word or the like. */
  notWhereTyped?: boolean
  /** What it does is the system's own: it does it in whatever has the focus, and owns its key. */
  role?: MenuRole
  /** Begins a new group in its menu. */
  separated?: boolean
}

export interface Command extends Described {
  run(): void
}

/** A command on the stories that are picked, once all picks asked for before it are made. */
export interface PickedCommand extends Described {
  runOnPicked(ids: readonly string[]): void
}

export type AnyCommand = Command | PickedCommand

/** What a command is called. */
export function commandTitle({ title, values }: Described): string {
  return t(title, values?.())
}
