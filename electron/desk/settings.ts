/** The calls that change settings, and what main does for those that it acts on itself. */
import { BrowserWindow, dialog, nativeTheme } from 'electron'
import type { Desk } from '../../contract'
import { type Settings as DeskSettings, type settingsCalls, settingsOfWindow } from '../../contract/settings'
import type { Settings } from '../profile/settings'
import type { Inbox } from '../transfer/inbox/index'
import { tellAll } from '../window/ipc'
import { speak } from '../window/language'

interface Needs {
  window: BrowserWindow
  /** The story that the window was opened for; null for the window of the desk. */
  story: string | null
  settings: Settings
  inbox: Inbox
}

/** These calls, answered for a window. */
export function answerSettings({
  window,
  story,
  settings,
  inbox,
}: Needs): Pick<Desk, keyof typeof settingsCalls> {
  return {
    async setSettings(patch) {
      const shared = sharedSettings(patch)
      if (patch.theme) nativeTheme.themeSource = patch.theme
      if (patch.zoom)
        for (const each of BrowserWindow.getAllWindows()) each.webContents.setZoomFactor(patch.zoom)
      settings.change(story === null ? patch : shared)
      tellAll('settings', { patch: shared }, window)
      if (patch.uiLanguage !== undefined) speak(patch.uiLanguage)
      if (patch.inbox !== undefined) await inbox.watch(patch.inbox)
    },
    async chooseInbox() {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] })
      return filePaths[0] ?? null
    },
  }
}

/** Settings without those that a window has for itself. */
function sharedSettings(patch: Partial<DeskSettings>): Partial<DeskSettings> {
  const shared = { ...patch }
  for (const name of settingsOfWindow) delete shared[name]
  return shared
}
