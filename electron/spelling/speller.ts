/** Looks words up: which of a text no dictionary has, and what may stand in their place. */
import type { SpelledBlock } from '../../contract/spelling'
import { checkedBlock } from '../../story/checks/blocks'
import type { BlockPart } from '../../story/checks/check'
import { baseOf } from '../../story/languages/base'
import { placeWords } from '../../story/places/place-words'
import { editsOf, endingLength } from '../../story/spelling/edits'
import { languageOfWord, scriptOf } from '../../story/spelling/language'
import { nameKey } from '../../story/spelling/names'
import { isNewsWord } from '../../story/spelling/news-words'
import { endlessOf, nameReadingsOf, readingsOf, stemOf } from '../../story/spelling/readings'
import { isCapitalised, type SpelledWord, spelledWords } from '../../story/spelling/words'
import type { Dictionaries, Dictionary } from './dictionaries'
import type { UnknownWord } from './messages'

/** How many words are remembered, right or wrong: the same come again and again. */
const mostRemembered = 100_000

/** Names and forms of names alone stand here, or what no reader sees. */
const unspelled: ReadonlySet<BlockPart> = new Set(['byline', 'credit', 'sign-off'])

/** In a heading whose words begin with capitals a capital tells nothing. */
function isTitleCase(words: readonly SpelledWord[]): boolean {
  const long = words.filter(({ word }) => word.length > 3)
  return long.length > 1 && long.filter(({ word }) => isCapitalised(word)).length > long.length * 0.7
}

/** What is remembered of a word. */
interface Known {
  isRight: boolean
  isNearKnown: boolean | null
}

export class Speller {
  readonly #known = new Map<string, Known>()

  constructor(private readonly dictionaries: Dictionaries) {}

  /** The words of blocks that no dictionary of their language has, and that are no places. */
  look(language: string, blocks: readonly SpelledBlock[]): UnknownWord[][] {
    return blocks.map((block) => this.#lookInBlock(checkedBlock(block, language)))
  }

  #lookInBlock({ part, text, language: block }: ReturnType<typeof checkedBlock>): UnknownWord[] {
    if (unspelled.has(part)) return []
    const words = spelledWords(text)
    const isHeading = (part === 'headline' || part === 'crosshead') && isTitleCase(words)
    return words.flatMap((each) => {
      const language = languageOfWord(each.word, block)
      const script = scriptOf(each.word)
      if (language === null || script === null) return []
      const dictionary = this.dictionaries.of(language)
      const known = this.#lookUp(each, language, dictionary)
      if (known.isRight) return []
      const isFirst = each.isFirst || isHeading
      const { word, from, to } = each
      const needsNear = dictionary !== null && (!isCapitalised(word) || isFirst)
      if (needsNear) known.isNearKnown ??= this.#isNearKnown(word, language, dictionary)
      const isNearKnown = known.isNearKnown ?? false
      // coresponding is one letter away from another word: a slip, though co- may stand before responding
      if (needsNear && !isNearKnown && this.#hasStem(word, language, dictionary)) return []
      return [{ word, from, to, language, isFirst, hasDictionary: dictionary !== null, isNearKnown }]
    })
  }

  #lookUp({ word, compound }: SpelledWord, language: string, dictionary: Dictionary | null): Known {
    const key = `${language} ${compound === word ? word : `${compound} ${word}`}`
    const remembered = this.#known.get(key)
    if (remembered) return remembered
    const has = (text: string) => readingsOf(text, language).some((each) => dictionary?.has(each))
    const isRight =
      has(word) ||
      (compound !== word && (has(compound) || has(compound.replaceAll('-', '')))) ||
      endlessOf(word, compound, language).some((each) => dictionary?.has(each)) ||
      (baseOf(language) === 'en' && (isNewsWord(word) || isNewsWord(compound))) ||
      nameReadingsOf(word, language).some((each) => placeWords().has(nameKey(each)))
    const known = { isRight, isNearKnown: null }
    if (this.#known.size >= mostRemembered) this.#known.clear()
    this.#known.set(key, known)
    return known
  }

  /** Whether a dictionary has what a word is made of. */
  #hasStem(word: string, language: string, dictionary: Dictionary): boolean {
    const stem = stemOf(word, language)
    return stem !== null && dictionary.has(stem)
  }

  #isNearKnown(word: string, language: string, dictionary: Dictionary): boolean {
    const script = scriptOf(word)
    if (script === null) return false
    const plain = readingsOf(word, language).at(-1) ?? word
    for (const each of editsOf(plain.toLowerCase(), script, endingLength[script]))
      if (dictionary.has(each)) return true
    return false
  }

  /** What a dictionary suggests for a word, the likeliest first; nothing where there is none. */
  suggest(word: string, language: string): string[] {
    return this.dictionaries.of(language)?.suggest(word.replaceAll('’', "'")) ?? []
  }
}
