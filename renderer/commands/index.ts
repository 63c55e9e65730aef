/** The registry of commands, and the menus that they stand in. */
import { blocks, insert } from './blocks'
import type { Command } from './command'
import { edit, text } from './edit'
import { file } from './file'
import { list } from './list'
import { help, view } from './view'

const registry = { ...file, ...edit, ...text, ...blocks, ...insert, ...view, ...list, ...help }

export type CommandId = keyof typeof registry

export const commands: Readonly<Record<CommandId, Command>> = registry

/** The menus in their order, with the commands in theirs. */
export const menus = [
  { title: 'menu.file', ids: idsOf(file) },
  { title: 'menu.edit', ids: idsOf(edit) },
  { title: 'menu.format', ids: [...idsOf(text), ...idsOf(blocks)] },
  { title: 'menu.insert', ids: idsOf(insert) },
  { title: 'menu.view', ids: idsOf(view) },
  { title: 'menu.list', ids: idsOf(list) },
  { title: 'menu.help', ids: idsOf(help) },
] as const

export const commandIds = menus.flatMap(({ ids }) => ids)

function idsOf<C extends Partial<Record<CommandId, Command>>>(group: C): CommandId[] {
  return Object.keys(group).filter(isCommandId)
}

/** Whether a command of this name exists. */
export function isCommandId(name: string): name is CommandId {
  return name in registry
}

/** Whether a command applies now. */
export function isEnabled(id: CommandId): boolean {
  return commands[id].when?.() ?? true
}

/** Runs a command, if it applies now. */
export function runCommand(id: CommandId): boolean {
  if (!isEnabled(id)) return false
  commands[id].run()
  return true
}
