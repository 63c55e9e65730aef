/** The window and its desk: the start, the menu, the end, and what leads out of the app. */
import { z } from 'zod'
import type { House } from '../story/houses/house'
import type { Stage } from '../story/stages/stage'
import { call, id } from './call'
import type { StoryForEditing, StoryToRead } from './editing'
import type { ExternalChange } from './external'
import { menuRoles, menuSchema } from './menu'
import type { DamagedFile } from './recovery'
import type { Settings } from './settings'

/** What things are called in a window. */
const labels = z.array(z.string().max(10_000)).max(1000)

/** The desk as the app starts on it. */
export interface DeskState {
  /** The folder, as people read it. */
  folder: string
  /** Files that could not be read, set aside under `damaged/`. */
  damaged: DamagedFile[]
  /** Stories whose last typing came back from the journal, after the app had not closed. */
  recovered: string[]
  /** What other programs did to stories before the start, and is not yet dealt with. */
  externalChanges: ExternalChange[]
  settings: Settings
  /** The name of whoever is signed in to the system, for an editor who has given no other. */
  userName: string
  /** Whether the desk is new and empty, so that samples are offered. */
  isNew: boolean
  versions: { app: string; electron: string }
  /** The house styles that the desk made. */
  houses: House[]
  /** The stages that stories go through here. */
  stages: readonly Stage[]
  /** The story that was open, or null where there was none or it cannot be opened. */
  open: StoryForEditing | StoryToRead | null
  /** Whether this window was opened for one story, beside that of the desk. */
  isForStory: boolean
}

export const windowCalls = {
  start: call(z.tuple([])).answers<DeskState>(),
  /** Opens a story in a window of its own, or shows the window that writes it. */
  openWindow: call(z.tuple([id])).answers(),
  setMenu: call(z.tuple([menuSchema])).answers(),
  /** Cuts, copies, pastes or the like in whatever has the focus. */
  editFocused: call(z.tuple([z.enum(menuRoles)])).answers(),
  /** Opens a web or mail address outside the app, where the editor agrees in a dialog of the system. */
  openLink: call(z.tuple([z.string().max(10_000)])).answers(),
  showFolder: call(z.tuple([])).answers(),
  /** The licences of all that the app carries of others. */
  notices: call(z.tuple([])).answers<string>(),
  /**
   * Answers main's `flush` event: all typing has been handed over, but for what is named first, which the window alone has.
   * What is named second is still being done.
   */
  flushed: call(z.tuple([labels, labels])).answers(),
}
