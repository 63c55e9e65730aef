/** The languages that the screens speak, and which of them is shown. */
import { languageName as nameOfLanguage } from '../story/languages'
import { pluralCategories } from '../story/languages/written'
import { ar } from './ar'
import { ckb } from './ckb'
import { en } from './en'
import type { Catalogue } from './language'
import { pseudoCatalogue } from './pseudo'

/** The language that every other is translated from. */
export const sourceLanguage = 'en'

/** The catalogues, by their language (BCP 47). A new language is a folder beside `en`, and a line here. */
const translations: Readonly<Record<string, Catalogue>> = { [sourceLanguage]: en, ar, ckb }

/** Made-up languages for trying the screens: one longer than English, and one that runs from right to left. */
const pseudoLanguages: readonly string[] = ['en-XA', 'ar-XB']

/** The languages that an editor can choose; for tests, the made-up ones too. */
export function languages({ withPseudo = false } = {}): string[] {
  return [...Object.keys(translations), ...(withPseudo ? pseudoLanguages : [])]
}

/** The strings of a language. */
export function catalogueOf(language: string): Catalogue {
  if (!pseudoLanguages.includes(language)) return translations[language] ?? en
  return pseudoCatalogue(en, pluralCategories(language))
}

/**
 * The language to show.
 * @param chosen what an editor chose; `''` for the system's
 * @param system the languages of the system, the favourite first
 */
export function languageToShow(chosen: string, system: readonly string[]): string {
  const all = languages({ withPseudo: true })
  if (all.includes(chosen)) return chosen
  // systems say a language once more without its region (`ku-TR`, `ku`), which tells nothing new
  const said = system.filter((tag, at) => !system.slice(0, at).some((before) => before.startsWith(`${tag}-`)))
  return said.map((tag) => best(tag)).find((found) => found !== undefined) ?? sourceLanguage
}

/** Kurdish in Arabic letters, as Iraq and Iran write it, by the tag that all of Kurdish has. */
const soraniAsKurdish = /^ku(?:-arab(?:-.*)?|-i[qr])?$/i

/** The catalogue that fits a tag best: its own (`pt-BR`), else that of its language (`pt`). */
function best(tag: string): string | undefined {
  const parts = (soraniAsKurdish.test(tag) ? 'ckb' : tag).split('-')
  const tags = parts.map((_, at) => parts.slice(0, parts.length - at).join('-'))
  return tags.find((each) => Object.hasOwn(translations, each))
}

/** What a language calls itself; a made-up one by its tag. */
export function languageName(language: string): string {
  if (pseudoLanguages.includes(language)) return language
  return nameOfLanguage(language)
}
