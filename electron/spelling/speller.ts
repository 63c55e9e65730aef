/** Looks words up: which of a text no dictionary has, and what may stand in their place. */
import type { SpelledBlock } from '../../contract/spelling'
import { checkedBlock } from '../../story/checks/blocks'
import type { BlockPart } from '../../story/checks/check'
import { baseOf } from '../../story/languages/base'
import { placeWords } from '../../story/places/place-words'
import { editsOf, endingLength } from '../../story/spelling/edits'
import { hasNoArabicLetter, languageOfWord, type Script, scriptOf } from '../../story/spelling/language'
import { isNamedBy, nameKey } from '../../story/spelling/names'
import { isNewsWord } from '../../story/spelling/news-words'
import { endlessOf, nameReadingsOf, readingsOf, stemOf } from '../../story/spelling/readings'
import { isCapitalised, type SpelledWord, spelledWords } from '../../story/spelling/words'
import type { Dictionaries, Dictionary } from './dictionaries'
import type { UnknownWord } from './protocol'

/** How many words are remembered, right or wrong: the same come again and again. */
const mostRemembered = 100_000

/** Names and forms of names alone stand here, or what no reader sees. */
const unspelled: ReadonlySet<BlockPart> = new Set(['byline', 'credit', 'sign-off'])

/** In a heading whose words begin with capitals a capital tells nothing. */
function isTitleCase(words: readonly SpelledWord[]): boolean {
  const long = words.filter(({ word }) => word.length > 3)
  return long.length > 1 && long.filter(({ word }) => isCapitalised(word)).length > long.length * 0.7
}

/** What is remembered of a word in a block of a language. */
interface Known {
  /** The language that it is spelt in, and its script. */
  language: string
  script: Script
  isCapitalised: boolean
  isRight: boolean
  isNearKnown: boolean | null
}

/** A word that was looked up, where it stands. */
interface LookedUpWord extends SpelledWord {
  known: Known
}

/** From this number of words in small letters on, they show whether a block is of the language of a dictionary. */
const tellingSmallWords = 10
/** One of which a larger share is lacking is of another language: a quote as it was said, or a filler. */
const mostOfOther = 0.5

/** From this number of words in Arabic letters on, they show whether a dictionary has most of its language. */
const tellingWords = 60
/** One that lacks a larger share of them tells nothing by what it lacks: as if there were none. */
const mostLacking = 0.15

export class Speller {
  /** By the language of the block and the word; null where nobody spells it. */
  readonly #known = new Map<string, Map<string, Known | null>>()
  #remembered = 0
  /** How many words in Arabic letters were looked up in each language, and how many were lacking. */
  readonly #counts = new Map<string, { words: number; lacking: number }>()

  constructor(private readonly dictionaries: Dictionaries) {}

  /** The words of blocks that no dictionary of their language has, and that are no places. */
  look(language: string, blocks: readonly SpelledBlock[]): UnknownWord[][] {
    // all are looked up before any is reported: how many are lacking says what that means
    const lacking = blocks.map((block) => this.#lackingIn(checkedBlock(block, language)))
    return lacking.map((words, index) => this.#reportedIn(words, blocks[index]?.text ?? ''))
  }

  #lackingIn({ part, text, language: block }: ReturnType<typeof checkedBlock>): LookedUpWord[] {
    if (unspelled.has(part)) return []
    const words = spelledWords(text)
    const isHeading = (part === 'headline' || part === 'crosshead') && isTitleCase(words)
    const lookedUp = words.flatMap((each): LookedUpWord[] => {
      const known = this.#lookUp(each, block)
      return known ? [{ ...each, isFirst: each.isFirst || isHeading, known }] : []
    })
    return this.#isOfOther(lookedUp) ? [] : lookedUp.filter(({ known }) => !known.isRight)
  }

  /** Whether a block is of another language than it says, by what a dictionary lacks of it. */
  #isOfOther(words: readonly LookedUpWord[]): boolean {
    const small = words.filter(
      ({ known }) =>
        known.script === 'latin' && !known.isCapitalised && this.dictionaries.of(known.language) !== null,
    )
    const lacking = small.filter(({ known }) => !known.isRight).length
    return small.length >= tellingSmallWords && lacking > mostOfOther * small.length
  }

  #reportedIn(words: readonly LookedUpWord[], text: string): UnknownWord[] {
    const ends = new Set(words.map(({ to }) => to))
    const starts = new Set(words.map(({ from }) => from))
    return words.flatMap((each) => {
      const { word, from, to, isFirst, known } = each
      const { language, script } = known
      const isBesideUnknown =
        (text[from - 1] === ' ' && ends.has(from - 1)) || (text[to] === ' ' && starts.has(to + 1))
      const isNamed =
        script === 'arabic'
          ? isBesideUnknown ||
            isNamedBy(text.slice(Math.max(0, from - 25), from), baseOf(language)) ||
            (baseOf(language) === 'ar' && hasNoArabicLetter(word))
          : known.isCapitalised && !isFirst
      return this.#reported(each, isNamed)
    })
  }

  #reported({ word, from, to, known }: LookedUpWord, mayBeName: boolean): UnknownWord[] {
    const { language, script } = known
    const dictionary = this.#lacksMuch(language) ? null : this.dictionaries.of(language)
    // without a dictionary all words are unknown, and what stands beside them tells nothing
    const isNamed = mayBeName && (dictionary !== null || script === 'latin')
    const needsNear = dictionary !== null && !isNamed
    if (needsNear) known.isNearKnown ??= this.#isNearKnown(word, language, dictionary)
    const isNearKnown = (needsNear && known.isNearKnown) ?? false
    // coresponding is one letter away from another word: a slip, though co- may stand before responding
    if (needsNear && !isNearKnown && this.#hasStem(word, language, dictionary)) return []
    return [{ word, from, to, language, isNamed, hasDictionary: dictionary !== null, isNearKnown }]
  }

  /** Whether a dictionary lacks so many words of its language that it tells nothing of one. */
  #lacksMuch(language: string): boolean {
    const { words, lacking } = this.#counts.get(language) ?? { words: 0, lacking: 0 }
    return words >= tellingWords && lacking > mostLacking * words
  }

  #count(script: Script, language: string, isRight: boolean): void {
    // in Latin letters most of what is lacking is a name, or of another language than its story says
    if (script !== 'arabic') return
    const { words, lacking } = this.#counts.get(language) ?? { words: 0, lacking: 0 }
    this.#counts.set(language, { words: words + 1, lacking: lacking + (isRight ? 0 : 1) })
  }

  /** What is known of a word in a block of a language; null where nobody spells it. */
  #lookUp(spelled: SpelledWord, block: string): Known | null {
    if (this.#remembered >= mostRemembered) {
      this.#known.clear()
      this.#remembered = 0
    }
    const { word, compound } = spelled
    const key = compound === word ? word : `${compound} ${word}`
    const ofBlock = this.#known.get(block) ?? new Map<string, Known | null>()
    const remembered = ofBlock.get(key)
    if (remembered !== undefined) return remembered
    const known = this.#lookUpAnew(spelled, block)
    ofBlock.set(key, known)
    this.#known.set(block, ofBlock)
    this.#remembered++
    return known
  }

  #lookUpAnew({ word, compound }: SpelledWord, block: string): Known | null {
    const language = languageOfWord(word, block)
    const script = scriptOf(word)
    if (language === null || script === null) return null
    const dictionary = this.dictionaries.of(language)
    const has = (text: string) => readingsOf(text, language).some((each) => dictionary?.has(each))
    const isRight =
      has(word) ||
      (compound !== word && (has(compound) || has(compound.replaceAll('-', '')))) ||
      endlessOf(word, compound, language).some((each) => dictionary?.has(each)) ||
      (baseOf(language) === 'en' && (isNewsWord(word) || isNewsWord(compound))) ||
      nameReadingsOf(word, language).some((each) => placeWords().has(nameKey(each)))
    this.#count(script, language, isRight)
    return { language, script, isCapitalised: isCapitalised(word), isRight, isNearKnown: null }
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
    for (const each of editsOf(plain.toLowerCase(), script, endingLength[script], baseOf(language)))
      if (dictionary.has(each)) return true
    return false
  }

  /** What a dictionary suggests for a word, the likeliest first; nothing where there is none. */
  suggest(word: string, language: string): string[] {
    return this.dictionaries.of(language)?.suggest(word.replaceAll('’', "'")) ?? []
  }
}
