/** The one bridge between the sandboxed window and main: the calls and events of the contract, and nothing else. */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { callChannel, deskCalls, eventChannel, isEvent } from './contract/channels'

const desk = Object.fromEntries(
  deskCalls.map((call) => [call, (...args: unknown[]) => ipcRenderer.invoke(callChannel(call), ...args)]),
)

contextBridge.exposeInMainWorld('copydesk', {
  desk,
  pathOf: (file: File) => webUtils.getPathForFile(file),
  on(event: string, hear: (value: unknown) => void) {
    if (!isEvent(event)) throw new Error(`There is no event “${event}”`)
    const listener = (_: IpcRendererEvent, value: unknown) => hear(value)
    ipcRenderer.on(eventChannel(event), listener)
    return () => void ipcRenderer.removeListener(eventChannel(event), listener)
  },
})
