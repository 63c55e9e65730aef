/** Words, characters and reading time. */
import type { Node } from 'prosemirror-model'

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  let found = segmenters.get(language)
  if (!found) {
    found = new Intl.Segmenter(language, { granularity: 'word' })
    segmenters.set(language, found)
  }
  return found
}

/** Blanks, which part words in every language; all but the narrow no-break space, which joins digits. */
const blanks = /[^\S\u202f]+/
/** Letters of a script that parts its words by blanks, with marks around them that are no part of a word. */
const oneWord = /^[^\P{P}\p{Pc}]*[\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}]+[^\P{P}\p{Pc}]*$/u

/**
 * How many words a text has, by Unicode's word boundaries (UAX 29) as the language wants them. Most words are
 * told at a glance; asking for the boundaries of all takes many times as long.
 */
export function countWords(text: string, language: string): number {
  let words = 0
  for (const part of text.split(blanks)) {
    if (oneWord.test(part)) words++
    else if (part !== '')
      for (const { isWordLike } of segmenter(language).segment(part)) if (isWordLike) words++
  }
  return words
}

/** The size of a story. */
export interface Counts {
  words: number
  /** Characters as a reader sees them, spaces included, line ends not. */
  characters: number
}

const perBlock = new WeakMap<Node, Counts & { language: string }>()

function countBlock(block: Node, language: string): Counts {
  const known = perBlock.get(block)
  if (known?.language === language) return known
  const text = block.textBetween(0, block.content.size, '\n', '\n')
  const counts = {
    words: countWords(text, language),
    characters: [...text.replaceAll('\n', '')].length,
    language,
  }
  perBlock.set(block, counts)
  return counts
}

/**
 * The size of a whole story, headline to sign-off. Blocks are immutable and counted once,
 * so that a keystroke in a long story counts one paragraph.
 */
export function countStory(doc: Node): Counts {
  let words = 0
  let characters = 0
  for (const block of doc.children) {
    const counts = countBlock(block, doc.attrs.language)
    words += counts.words
    characters += counts.characters
  }
  return { words, characters }
}

/** Minutes to read so many words, at least one where there are any, at 230 words a minute (Brysbaert 2019: 238 for English prose). */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / 230))
}
