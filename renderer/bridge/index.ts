/** The desk in main, as the preload script gives it. */
import type { Bridge } from '../../contract/events'

declare global {
  interface Window {
    copydesk: Bridge
  }
}

export const { desk, importDropped, languages, on, pathOf } = window.copydesk
