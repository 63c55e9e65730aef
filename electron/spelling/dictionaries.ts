/** Dictionaries as hunspell reads them: those that come with the app, and those that were added. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HunspellFactory, loadModule } from 'hunspell-asm'
import { baseOf } from '../../story/languages/base'
import { dictionariesIn } from './folder'

/** What is asked of a dictionary. */
export interface Dictionary {
  has(word: string): boolean
  /** The likeliest first. */
  suggest(word: string): string[]
}

/** A language without a region may be written as any of these. */
const regions: Readonly<Record<string, readonly string[]>> = { en: ['en-GB', 'en-US'] }

/** Several dictionaries of one language as one. */
function joined(all: readonly Dictionary[]): Dictionary | null {
  const [first] = all
  if (!first || all.length === 1) return first ?? null
  return {
    has: (word) => all.some((each) => each.has(word)),
    suggest: (word) => [...new Set(all.flatMap((each) => each.suggest(word)))],
  }
}

export class Dictionaries {
  readonly #opened = new Map<string, Dictionary | null>()

  private constructor(
    private readonly hunspell: HunspellFactory,
    private readonly folders: readonly string[],
  ) {}

  /** @param folders where dictionaries are looked for; those of a later folder stand in for the same of an earlier */
  static async open(folders: readonly string[]): Promise<Dictionaries> {
    return new Dictionaries(await loadModule(), folders)
  }

  /** The dictionary of a language (BCP 47), read when it is first asked for; null where there is none. */
  of(language: string): Dictionary | null {
    const known = this.#opened.get(language)
    if (known !== undefined) return known
    const found = joined(
      this.#tagsFor(language).flatMap((tag) => {
        const dictionary = this.#read(tag)
        return dictionary ? [dictionary] : []
      }),
    )
    this.#opened.set(language, found)
    return found
  }

  #tagsFor(language: string): readonly string[] {
    const all = this.folders.flatMap(dictionariesIn)
    const exact = all.find((tag) => tag.toLowerCase() === language.toLowerCase())
    if (exact !== undefined) return [exact]
    const base = baseOf(language)
    const known = regions[base] ?? [base]
    const fitting = known.filter((tag) => all.includes(tag))
    return fitting.length > 0 ? fitting : all.filter((tag) => baseOf(tag) === base).slice(0, 1)
  }

  #read(tag: string): Dictionary | null {
    const folder = this.folders.findLast((each) => dictionariesIn(each).includes(tag))
    if (folder === undefined) return null
    try {
      const mount = (name: string) => this.hunspell.mountBuffer(readFileSync(join(folder, name)), name)
      const hunspell = this.hunspell.create(mount(`${tag}.aff`), mount(`${tag}.dic`))
      return { has: (word) => hunspell.spell(word), suggest: (word) => hunspell.suggest(word) }
    } catch (error) {
      console.error(error)
      return null
    }
  }
}
