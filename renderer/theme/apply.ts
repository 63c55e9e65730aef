/** Light or dark, as the editor or the system wants it. */
import { useSyncExternalStore } from 'react'
import { useDesk } from '../desk/desk-store'

const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)')

function isDark(): boolean {
  const { theme } = useDesk.getState().settings
  return theme === 'system' ? systemIsDark().matches : theme === 'dark'
}

/** Hears that the screens may be another way; the answer stops hearing. */
function onTheme(listener: () => void): () => void {
  const system = systemIsDark()
  system.addEventListener('change', listener)
  const stop = useDesk.subscribe(listener)
  return () => {
    system.removeEventListener('change', listener)
    stop()
  }
}

/** Has the screens light or dark from here on. */
export function startTheme(): void {
  const apply = () => {
    document.documentElement.dataset.theme = isDark() ? 'dark' : 'light'
  }
  onTheme(apply)
  apply()
}

/** Whether the screens are dark, in a screen that has to know. */
export function useIsDark(): boolean {
  return useSyncExternalStore(onTheme, isDark)
}
