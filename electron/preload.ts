/** The one bridge between the sandboxed window and main: the calls and events of the contract, and nothing else. */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { Desk } from '../contract'
import { callChannel, eventChannel } from '../contract/channels'
import type { DeskEvents } from '../contract/events'
import { readLanguages } from '../contract/languages'

/** The names of all calls: the build puts them here, so that the script needs no more of the contract. */
declare const callNames: readonly (keyof Desk)[]

const desk = Object.fromEntries(
  callNames.map((call) => [call, (...args: unknown[]) => ipcRenderer.invoke(callChannel(call), ...args)]),
)

/** All events, each once: the compiler refuses a table that lacks one. */
const events: Record<keyof DeskEvents, true> = {
  command: true,
  changed: true,
  removed: true,
  listed: true,
  damaged: true,
  found: true,
  progress: true,
  openFiles: true,
  inbox: true,
  saveProblem: true,
  backup: true,
  externalChange: true,
  commented: true,
  takenOver: true,
  settings: true,
  houses: true,
  letGo: true,
  released: true,
  flush: true,
}

function isEvent(name: string): name is keyof DeskEvents {
  return Object.hasOwn(events, name)
}

contextBridge.exposeInMainWorld('copydesk', {
  desk,
  languages: readLanguages(process.argv),
  pathOf: (file: File) => webUtils.getPathForFile(file),
  // the system alone gives a file its path: whatever else a page puts among the files has none, and is refused
  importDropped: async (job: string, files: readonly File[]) =>
    ipcRenderer.invoke(
      callChannel('importPaths'),
      job,
      Array.from(files, (file) => webUtils.getPathForFile(file)),
    ),
  on(event: string, callback: (value: unknown) => void) {
    if (!isEvent(event)) throw new Error(`There is no event “${event}”`)
    const listener = (_: IpcRendererEvent, value: unknown) => callback(value)
    ipcRenderer.on(eventChannel(event), listener)
    return () => void ipcRenderer.removeListener(eventChannel(event), listener)
  },
})
