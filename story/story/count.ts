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

/** How many words a text has, by Unicode's word boundaries (UAX 29) as the language wants them. */
export function countWords(text: string, language: string): number {
  let words = 0
  for (const segment of segmenter(language).segment(text)) if (segment.isWordLike) words++
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
