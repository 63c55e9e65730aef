/** The language of the screens: as it is chosen in the settings, from the first word on. */
import { useSyncExternalStore } from 'react'
import { isolateValues, onUiLanguage, setUiLanguage, uiDirection, uiLanguage } from '../../catalogue'
import { languageToShow } from '../../catalogue/languages'
import { languages } from '../bridge'
import { useDesk } from './desk-store'

/** Shows the screens in a language (BCP 47); `''` stands for the system's. */
function show(chosen: string): void {
  setUiLanguage(languageToShow(chosen, languages.system))
  document.documentElement.lang = uiLanguage()
  document.documentElement.dir = uiDirection()
}

/** Shows the screens in the language of the settings from here on; it comes before all that says something. */
export function startLanguage(): void {
  isolateValues()
  show(languages.chosen)
  useDesk.subscribe(({ settings: { uiLanguage: chosen } }, { settings: before }) => {
    if (chosen !== before.uiLanguage) show(chosen)
  })
}

/** The language of the screens. What uses it is drawn anew in another; `memo` keeps all else as it was drawn. */
export function useUiLanguage(): string {
  return useSyncExternalStore(onUiLanguage, uiLanguage)
}
