/** What a story is made of, for finding a place in it. */
import type { Node } from 'prosemirror-model'
import { westernDigits } from '../places/fold'
import { schema } from '../schema'
import { copyOfBlock } from './desk-notes'

/** A place in a story. Paragraphs of the body are numbered from 1, as desks speak of them. */
export interface OutlinePlace {
  kind: 'headline' | 'crosshead' | 'paragraph'
  text: string
  /** The number of the paragraph, or of the one that follows a heading. */
  number: number
  /** The position of its first character. */
  pos: number
}

const { headline, crosshead, paragraph } = schema.nodes

/** The headline, crossheads and paragraphs of a story, in their order; empty ones and desk notes are not counted. */
export function outlineOf(doc: Node): OutlinePlace[] {
  const places: OutlinePlace[] = []
  let number = 1
  doc.forEach((block, pos) => {
    const { type } = block
    const text = copyOfBlock(block)?.textContent ?? ''
    if (text.trim() === '') return
    if (type === headline) places.push({ kind: 'headline', text, number, pos: pos + 1 })
    else if (type === crosshead) places.push({ kind: 'crosshead', text, number, pos: pos + 1 })
    else if (type === paragraph) places.push({ kind: 'paragraph', text, number: number++, pos: pos + 1 })
  })
  return places
}

/**
 * The places that a search is for: a number is that of a paragraph, words are those of the text. Where nothing is
 * searched for they are the headings, and the paragraphs of a story that has no crossheads.
 * @param most how many it gives at most
 */
export function placesFor(places: readonly OutlinePlace[], searched: string, most: number): OutlinePlace[] {
  const wanted = searched.trim()
  if (/^\p{Nd}+$/u.test(wanted)) {
    const number = Number(westernDigits(wanted.normalize('NFKC')))
    const last = places.findLast(({ kind }) => kind === 'paragraph')
    const found = places.find((place) => place.kind === 'paragraph' && place.number === number)
    return found ? [found] : last && number > last.number ? [last] : []
  }
  const hasCrossheads = places.some(({ kind }) => kind === 'crosshead')
  const words = wanted.toLowerCase()
  return places
    .filter(({ kind, text }) =>
      words === '' ? !hasCrossheads || kind !== 'paragraph' : text.toLowerCase().includes(words),
    )
    .slice(0, most)
}
