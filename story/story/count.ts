/** Words, characters and reading time. */

import type { Node } from 'prosemirror-model'
import { segmentsOf } from '../languages/segments'
import { blockText } from './lines'
import { countPlainWords } from './plain-words'

/** Blanks, which part words in every language; all but the narrow no-break space, which joins digits. */
const blanks = /[^\S\u202f]+/
/** Letters of a script that parts its words by blanks, with marks around them that are no part of a word. */
const oneWord =
  /^[^\P{P}\p{Pc}]*(?:(?!\p{P})[\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}])+[^\P{P}\p{Pc}]*$/u

/**
 * How many words a text has, by Unicode's word boundaries (UAX 29) as the language wants them. Most words are
 * told at a glance; asking for the boundaries of all takes many times as long.
 */
export function countWords(text: string, language: string): number {
  const known = countPlainWords(text)
  if (known !== null) return known
  let words = 0
  for (const part of text.split(blanks)) {
    if (oneWord.test(part)) words++
    else words += segmentsOf(part, language, 'word').filter(({ isWordLike }) => isWordLike).length
  }
  return words
}

/** Line ends, and the characters that take two UTF-16 units. */
const longer = /[\n\u{10000}-\u{10ffff}]/gu

/** Code points, without line ends. */
function countCharacters(text: string): number {
  return text.length - (text.match(longer)?.length ?? 0)
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
  const text = blockText(block)
  const counts = {
    words: countWords(text, language),
    characters: countCharacters(text),
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
  return countWhile(doc, () => true) ?? { words: 0, characters: 0 }
}

/**
 * The size of a story, counted for as long as `mayGoOn`; null where it ended before all was counted.
 * What was counted is known when it is asked again.
 */
export function countWhile(doc: Node, mayGoOn: () => boolean): Counts | null {
  let words = 0
  let characters = 0
  for (const block of doc.children) {
    if (!perBlock.has(block) && !mayGoOn()) return null
    const counts = countBlock(block, doc.attrs.language)
    words += counts.words
    characters += counts.characters
  }
  return { words, characters }
}

/** How many words a part of a story has; of its whole blocks it is known already. */
export function countWordsBetween(doc: Node, from: number, to: number): number {
  let words = 0
  doc.forEach((block, pos) => {
    const end = pos + block.nodeSize
    if (end <= from || pos >= to) return
    const isWhole = from <= pos + 1 && to >= end - 1
    words += isWhole
      ? countBlock(block, doc.attrs.language).words
      : countWords(doc.textBetween(Math.max(from, pos), Math.min(to, end), '\n', '\n'), doc.attrs.language)
  })
  return words
}

/** Minutes to read so many words, at least one where there are any, at 230 words a minute (Brysbaert 2019: 238 for English prose). */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / 230))
}
