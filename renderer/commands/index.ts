/** The registry of commands, and the menus that they stand in. */

import type { Key } from '../../catalogue'
import { type MenuTitle, menuTitles } from '../../contract/menu'
import { afterOpening } from '../actions/opening-requests'
import { openSession, useDesk } from '../desk/desk-store'
import { settleHalfTyped } from '../desk/half-typed'
import { afterPicks } from '../list/picking'
import { blocks, insert } from './blocks'
import { type ChoiceId, choiceCommand, houseIds, isChoiceId, languageIds, stageIds } from './choices'
import type { AnyCommand } from './command'
import { edit, text } from './edit'
import { file } from './file'
import { list } from './list'
import { story } from './story'
import { decideIds, reviewViews, suggestions } from './suggestions'
import { help, view } from './view'

const registry = {
  ...file,
  ...edit,
  ...story,
  ...suggestions,
  ...text,
  ...blocks,
  ...insert,
  ...view,
  ...reviewViews,
  ...list,
  ...help,
}

/** A command that is always there. */
export type FixedId = keyof typeof registry

/** Any command, those of the stages, houses and languages that a desk has among them. */
export type CommandId = FixedId | ChoiceId

export const commands: Readonly<Record<FixedId, AnyCommand>> = registry

/** Commands that stand below a title of their own in a menu. */
export interface Submenu {
  title: Key
  ids(): readonly CommandId[]
}

/** The houses and the languages that stories can be given. */
export const choices: readonly Submenu[] = [
  { title: 'menu.house', ids: houseIds },
  { title: 'menu.language', ids: languageIds },
]

/** The groups of suggestions that can be decided on at once. */
export const decisions: readonly Submenu[] = [
  { title: 'menu.accept', ids: () => decideIds('accept') },
  { title: 'menu.reject', ids: () => decideIds('reject') },
]

interface MenuContent {
  ids: readonly FixedId[]
  submenus?: readonly Submenu[]
}

const contents: Record<MenuTitle, MenuContent> = {
  'menu.file': { ids: idsOf(file) },
  'menu.edit': { ids: idsOf(edit) },
  'menu.story': {
    ids: [...idsOf(story), ...idsOf(suggestions)],
    submenus: [...decisions, { title: 'menu.stage', ids: stageIds }, ...choices],
  },
  'menu.format': { ids: [...idsOf(text), ...idsOf(blocks)] },
  'menu.insert': { ids: idsOf(insert) },
  'menu.view': { ids: [...idsOf(view), ...idsOf(reviewViews)] },
  'menu.list': { ids: idsOf(list) },
  'menu.help': { ids: idsOf(help) },
}

/** The menus in their order, with the commands in theirs. */
export const menus = menuTitles.map((title) => ({ title, ...contents[title] }))

export const fixedIds: readonly FixedId[] = menus.flatMap(({ ids }) => ids)

/** All commands that there are now, in the order of the menus. */
export function commandIds(): CommandId[] {
  return menus.flatMap(({ ids, submenus = [] }) => [...ids, ...submenus.flatMap((submenu) => submenu.ids())])
}

function idsOf<C extends Partial<Record<FixedId, AnyCommand>>>(group: C): FixedId[] {
  return Object.keys(group).filter(isFixedId)
}

function isFixedId(name: string): name is FixedId {
  return name in registry
}

/** Whether a command of this name exists. */
export function isCommandId(name: string): name is CommandId {
  return isFixedId(name) || isChoiceId(name)
}

/** The command of a name. */
export function commandOf(id: CommandId): AnyCommand {
  return isFixedId(id) ? commands[id] : choiceCommand(id)
}

/** Whether a command applies now. */
export function isEnabled(id: CommandId): boolean {
  return commandOf(id).when?.() ?? true
}

/** Why a command does not apply now, or null where it does. */
export function whyNot(id: CommandId): Key | null {
  if (isEnabled(id)) return null
  return commandOf(id).why?.() ?? (openSession() ? 'unavailable.notHere' : 'unavailable.noStory')
}

/**
 * Runs a command if it applies: one for picked stories once all picks asked for before it are made, one for the open
 * story once that is there.
 */
export function runCommand(id: CommandId): boolean {
  settleHalfTyped()
  const command = commandOf(id)
  const run = () => {
    if (!isEnabled(id)) return false
    if ('run' in command) command.run()
    else command.runOnPicked(useDesk.getState().picked)
    return true
  }
  if ('runOnPicked' in command) return afterPicks(run)
  return command.when && !command.role ? afterPicks(() => afterOpening(run)) : run()
}
