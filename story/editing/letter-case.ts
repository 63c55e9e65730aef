/** Capitals and small letters of what is selected, as the language of the story has them. */
import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { CellSelection } from 'prosemirror-tables'
import { baseOf } from '../languages/base'
import { schema } from '../schema'
import type { Range } from './select'
import { selectedRanges } from './selected-ranges'
import { isWordPart } from './word-spaces'

export type LetterCase = 'upper' | 'lower' | 'title' | 'sentence'

const cased = /\p{Lu}|\p{Ll}|\p{Lt}/u

/** Words that stay small within an English title (AP): articles, and prepositions and conjunctions of three letters. */
const smallWords = new Set(
  'a an the and but or nor for of to in on at by as if so yet up off via vs'.split(' '),
)

/** What a conversion asks of the text around a character. */
interface Place {
  language: string
  /** The word that the character is in, from its first letter; `''` between words. */
  word: string
  isWordStart: boolean
  isSentenceStart: boolean
  /** Whether the word is the first or the last of the text. */
  isAtEdge: boolean
  /** Whether the text has small letters, so that a word in capitals was meant to be so. */
  hasSmall: boolean
}

const isAcronym = ({ word, hasSmall }: Place) => hasSmall && word.length > 1 && word === word.toUpperCase()

const conversions: Readonly<Record<LetterCase, (character: string, place: Place) => string>> = {
  upper: (character, { language }) => character.toLocaleUpperCase(language),
  lower: (character, { language }) => character.toLocaleLowerCase(language),
  title(character, place) {
    if (isAcronym(place)) return character
    const isSmall =
      baseOf(place.language) === 'en' && !place.isAtEdge && smallWords.has(place.word.toLowerCase())
    return place.isWordStart && !isSmall
      ? character.toLocaleUpperCase(place.language)
      : character.toLocaleLowerCase(place.language)
  },
  sentence(character, place) {
    if (isAcronym(place)) return character
    return place.isSentenceStart
      ? character.toLocaleUpperCase(place.language)
      : character.toLocaleLowerCase(place.language)
  },
}

interface Word {
  from: number
  text: string
}

/** The words of a text; an apostrophe within one is a part of it. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu)].map(({ index, 0: word }) => ({
    from: index,
    text: word,
  }))
}

/**
 * What each UTF-16 unit of a text becomes, so that marks stay where they are.
 * @param before what stands before it in its block
 * @param language BCP 47
 */
function convertUnits(text: string, wanted: LetterCase, before: string, language: string): string[] {
  const units = text.split('')
  const words = wordsOf(text)
  const convert = conversions[wanted]
  const hasSmall = /\p{Ll}/u.test(text)
  const isGoingOn = isWordPart(before.slice(-1))
  let beginsSentence = before.trim() === '' || /[.!?…؟]["'”’)\]»]{0,2}\s{0,2}$/u.test(before.slice(-6))
  for (const [index, word] of words.entries()) {
    const place = {
      language,
      word: word.text,
      isAtEdge: index === 0 || index === words.length - 1,
      hasSmall,
    }
    let isFirst = !(index === 0 && isGoingOn)
    for (let at = word.from; at < word.from + word.text.length; at++) {
      const letter = units[at] ?? ''
      const here = { ...place, isWordStart: isFirst, isSentenceStart: beginsSentence && isFirst }
      units[at] = convert(letter, here)
      isFirst = false
    }
    const behind = text.slice(word.from + word.text.length, words[index + 1]?.from)
    beginsSentence = /[.!?…؟]["'”’)\]»]{0,2}\s/u.test(behind)
  }
  return units
}

/** A text in capitals, small letters, or both as titles and sentences have them. Scripts without case stay. */
export function inCase(text: string, wanted: LetterCase, language: string): string {
  return convertUnits(text, wanted, '', language).join('')
}

/** What is selected, or the word at the cursor. */
function changedRanges({ selection }: EditorState): readonly Range[] {
  const { $from, from, to, empty } = selection
  if (!empty || !$from.parent.isTextblock) return selectedRanges(selection)
  const text = $from.parent.textBetween(0, $from.parent.content.size, null, '\n')
  const start = $from.start()
  const word = wordsOf(text).find(
    (each) => start + each.from <= from && start + each.from + each.text.length >= from,
  )
  return [word ? { from: start + word.from, to: start + word.from + word.text.length } : { from, to }]
}

/** Changes the case of a part of a story, block by block. */
function changeIn(tr: Transaction, doc: Node, { from, to }: Range, wanted: LetterCase): void {
  doc.nodesBetween(from, to, (block, pos) => {
    if (!block.isTextblock) return true
    const start = Math.max(from, pos + 1)
    const end = Math.min(to, pos + 1 + block.content.size)
    const text = block.textBetween(start - pos - 1, end - pos - 1, null, '\n')
    const before = block.textBetween(0, start - pos - 1, null, '\n')
    const units = convertUnits(text, wanted, before, doc.attrs.language)
    block.forEach((child, offset) => {
      const first = Math.max(start, pos + 1 + offset)
      const last = Math.min(end, pos + 1 + offset + child.nodeSize)
      if (!child.isText || first >= last) return
      const converted = units.slice(first - start, last - start).join('')
      if (converted !== text.slice(first - start, last - start))
        tr.replaceWith(tr.mapping.map(first), tr.mapping.map(last, -1), schema.text(converted, child.marks))
    })
    return false
  })
}

/** Changes the case of what is selected, or of the word at the cursor. */
export function changeCase(wanted: LetterCase): Command {
  return (state, dispatch) => {
    const { doc, selection } = state
    const ranges = changedRanges(state)
    if (!ranges.some(({ from, to }) => from < to && cased.test(doc.textBetween(from, to, '\n', '\n'))))
      return false
    if (!dispatch) return true
    const { tr } = state
    for (const range of ranges) changeIn(tr, doc, range, wanted)
    if (!tr.docChanged) return false
    const [only, ...others] = ranges
    if (only && others.length === 0 && !(selection instanceof CellSelection))
      tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(only.from, -1), tr.mapping.map(only.to)))
    dispatch(tr.scrollIntoView())
    return true
  }
}
