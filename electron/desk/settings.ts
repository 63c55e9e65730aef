/** The calls that change settings, and what main does for those that it acts on itself. */
import { BrowserWindow, nativeTheme } from 'electron'
import type { Desk } from '../../contract'
import { type Settings as DeskSettings, type settingsCalls, settingsOfWindow } from '../../contract/settings'
import type { Settings } from '../profile/settings'
import type { Inbox } from '../transfer/inbox/index'
import { chooseFolder } from '../window/dialogs'
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
  inbox: watched,
}: Needs): Pick<Desk, keyof typeof settingsCalls> {
  /** Keeps a folder that was chosen here, which the window learns of as of any other setting. */
  const chosen = (patch: Partial<DeskSettings>) => {
    settings.change(patch)
    tellAll('settings', { patch })
  }

  return {
    async setSettings(patch) {
      const shared = sharedSettings(patch)
      if (patch.theme) nativeTheme.themeSource = patch.theme
      if (patch.zoom)
        for (const each of BrowserWindow.getAllWindows()) each.webContents.setZoomFactor(patch.zoom)
      settings.change(story === null ? patch : shared)
      tellAll('settings', { patch: shared }, window)
      if (patch.uiLanguage !== undefined) speak(patch.uiLanguage)
      if (patch.inbox !== undefined) await watched.watch(patch.inbox)
    },
    async chooseInbox() {
      const inbox = await chooseFolder(window)
      if (inbox === null) return
      chosen({ inbox })
      await watched.watch(inbox)
    },
    async chooseBackups() {
      const backupFolder = await chooseFolder(window, ['createDirectory'])
      if (backupFolder !== null) chosen({ backupFolder })
    },
  }
}

/** Settings without those that a window has for itself. */
function sharedSettings(patch: Partial<DeskSettings>): Partial<DeskSettings> {
  const shared = { ...patch }
  for (const name of settingsOfWindow) delete shared[name]
  return shared
}
