/** Words, characters and reading time. */

import type { Node } from 'prosemirror-model'
import { segmentsOf } from '../languages/segments'
import { perObject } from '../memo'
import { schema } from '../schema'
import { copyOfBlock, noteText } from './desk-notes'
import { blockText } from './lines'
import { datelineRange, leadPart } from './parts'
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

/** Characters of a text as a reader sees them: code points, without line ends. */
export function countCharacters(text: string): number {
  return text.length - (text.match(longer)?.length ?? 0)
}

/** The size of a story. */
export interface Counts {
  words: number
  /** Characters as a reader sees them, spaces included, line ends not. */
  characters: number
}

function countText(text: string, language: string): Counts {
  return { words: countWords(text, language), characters: countCharacters(text) }
}

const perBlock = new WeakMap<Node, Counts & { language: string }>()

/** The text of a block that is counted: desk notes are not. */
function countedText(block: Node): string {
  const copy = copyOfBlock(block)
  return copy ? blockText(copy) : ''
}

/** The size of a block of a story; one that was counted before is known. @param language BCP 47 */
export function countBlock(block: Node, language: string): Counts {
  const known = perBlock.get(block)
  if (known?.language === language) return known
  const counts = { ...countText(countedText(block), language), language }
  perBlock.set(block, counts)
  return counts
}

/**
 * The size of a whole story, headline to sign-off. Blocks are immutable and counted once,
 * so that a keystroke in a long story counts one paragraph.
 */
export function countStory(doc: Node): Counts {
  return sumOf(doc.children.map((block) => countBlock(block, doc.attrs.language)))
}

function sumOf(all: readonly Counts[]): Counts {
  let words = 0
  let characters = 0
  for (const counts of all) {
    words += counts.words
    characters += counts.characters
  }
  return { words, characters }
}

/** Whether a block's words are copy that runs on: captions and credits of pictures are not. */
export function isCopy({ type }: Node): boolean {
  return type.isInGroup('block') && type !== schema.nodes.picture
}

/**
 * The size of the body without the dateline, counted for as long as `mayGoOn`; null where it ended before all was
 * counted. What was counted is known when it is asked again.
 */
export function countBody(doc: Node, mayGoOn: () => boolean = () => true): Counts | null {
  const { language } = doc.attrs
  const lead = leadWithoutDateline(doc)
  const all: Counts[] = []
  for (const block of doc.children.filter(isCopy)) {
    if (!perBlock.has(block) && !mayGoOn()) return null
    all.push(block === lead?.node ? lead : countBlock(block, language))
  }
  return sumOf(all)
}

/** How long a story is said to be: the size of its body without the dateline, all of it. */
export function sizeOfBody(doc: Node): Counts {
  return countBody(doc) ?? sumOf([])
}

/** The lead, and its size without the dateline; null where it has none. */
export function leadWithoutDateline(doc: Node): (Counts & { node: Node }) | null {
  const dateline = datelineRange(doc)
  if (!dateline) return null
  const { node, pos } = leadPart(doc)
  const rest = node.cut(dateline.to - pos - 1)
  return { ...countText(countedText(rest), doc.attrs.language), node }
}

const notesOfBlock = perObject(noteText)

/** How many words of a story are desk notes, which are in no other count. */
export function countNoteWords(doc: Node): number {
  return doc.children.reduce((words, block) => {
    const notes = notesOfBlock(block)
    return notes === '' ? words : words + countWords(notes, doc.attrs.language)
  }, 0)
}

/** Lines of each text block, by the width that they were last asked for. */
const linesPerBlock = new WeakMap<Node, { width: number; lines: number }>()

/** How many lines a block of text fills where a line has room for so many characters; a longer word fills several. */
function linesOfText(text: string, width: number): number {
  let lines = 0
  for (const part of text.split('\n')) {
    let room: number | null = null
    lines++
    for (const { length } of part.split(/[ \t]/)) {
      if (length === 0) continue
      if (room !== null && length <= room) room -= length + 1
      else {
        if (room !== null) lines++
        const more = Math.ceil(length / width) - 1
        lines += more
        room = width * (more + 1) - length - 1
      }
    }
  }
  return lines
}

/** How many lines a block fills where a line has room for so many characters. */
export function linesInBlock(block: Node, width: number): number {
  if (!block.isTextblock)
    return block.children.reduce((lines, child) => lines + linesInBlock(child, width), 0)
  const known = linesPerBlock.get(block)
  if (known?.width === width) return known.lines
  const text = countedText(block)
  const lines = text === '' ? 0 : linesOfText(text, width)
  linesPerBlock.set(block, { width, lines })
  return lines
}

/** How many lines the body fills in a column that has room for so many characters in a line. */
export function bodyLines(doc: Node, width: number): number {
  return doc.children.filter(isCopy).reduce((lines, block) => lines + linesInBlock(block, width), 0)
}

/** The size of several parts of a story together. */
export function countRanges(doc: Node, ranges: readonly { from: number; to: number }[]): Counts {
  return sumOf(ranges.map(({ from, to }) => countBetween(doc, from, to)))
}

/** The size of a part of a story; of its whole blocks it is known already. */
export function countBetween(doc: Node, from: number, to: number): Counts {
  const { language } = doc.attrs
  const all: Counts[] = []
  doc.forEach((block, pos) => {
    const end = pos + block.nodeSize
    if (end <= from || pos >= to) return
    if (from <= pos + 1 && to >= end - 1) all.push(countBlock(block, language))
    else {
      const part = block.cut(Math.max(0, from - pos - 1), Math.min(block.content.size, to - pos - 1))
      all.push(countText(countedText(part), language))
    }
  })
  return sumOf(all)
}

/** Minutes to read so many words, at least one where there are any, at 230 words a minute (Brysbaert 2019: 238 for English prose). */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / 230))
}

/** Seconds to read so many words aloud, at three words a second, as newsreaders reckon. */
export function aloudSeconds(words: number): number {
  return Math.ceil(words / 3)
}
