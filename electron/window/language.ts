/** The language of main's own messages, and what the window needs to choose its own. */
import { app } from 'electron'
import { setUiLanguage } from '../../catalogue'
import { languages, languageToShow } from '../../catalogue/languages'
import type { Languages } from '../../contract/languages'

/** Has main speak a language; `''` stands for the system's. */
export function speak(chosen: string): void {
  setUiLanguage(languageToShow(chosen, app.getPreferredSystemLanguages()))
}

/**
 * What the window is started with.
 * @param chosen what an editor chose; `''` for the system's
 */
export function languagesFor(chosen: string): Languages {
  return {
    chosen,
    system: app.getPreferredSystemLanguages(),
    offered: languages({ withPseudo: process.env.COPYDESK_PSEUDO_LANGUAGES === '1' }),
  }
}
