/** Where the letters of a file stand in the story that was made of it: most are in the same order, some lines went elsewhere. */
import type { Node } from 'prosemirror-model'
import { placedText } from '../../comments/quote'
import { firstIndex } from '../../sorted'
import { lettersIn } from './anchors'

/** Letters that the text of a file and a story share. */
interface Shared {
  inFile: number
  inStory: number
  length: number
}

/** This many letters tell that it is the same text, where it goes on elsewhere. */
const enough = 8

function equalFrom(one: string, from: number, other: string, to: number): number {
  let length = 0
  while (from + length < one.length && one[from + length] === other[to + length]) length++
  return length
}

function equalEnd(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length++
  return length
}

function placesOfPieces(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (let at = 0; at + enough <= text.length; at++) {
    const piece = text.slice(at, at + enough)
    const known = places.get(piece)
    if (known) known.push(at)
    else places.set(piece, [at])
  }
  return places
}

/** Of places in their order, the first after one, else the last before it. */
function nextOf(places: readonly number[], behind: number): number | undefined {
  return places[firstIndex(places, (place) => place >= behind)] ?? places.at(-1)
}

function sharedBetween(file: string, story: string): Shared[] {
  const shared: Shared[] = []
  const add = (inFile: number, inStory: number, length: number) => {
    if (length > 0) shared.push({ inFile, inStory, length })
  }
  const start = equalFrom(file, 0, story, 0)
  add(0, 0, start)
  const ending = equalEnd(file.slice(start), story.slice(start))
  const stop = file.length - ending
  const pieces = start < stop ? placesOfPieces(story) : new Map<string, readonly number[]>()
  for (let at = start, behind = start; at < stop; ) {
    const places = pieces.get(file.slice(at, at + enough))
    const to = places && nextOf(places, behind)
    const length = to === undefined ? 0 : Math.min(equalFrom(file, at, story, to), stop - at)
    if (to === undefined || length === 0) at++
    else {
      add(at, to, length)
      at += length
      behind = to + length
    }
  }
  add(stop, story.length - ending, ending)
  return shared
}

/** The letters of a file in a story. */
export class Letters {
  readonly #shared: readonly Shared[]
  readonly #at: readonly number[]

  /** @param file the letters of the file */
  constructor(file: string, story: Node) {
    const { text, at } = placedText(story, 0, story.content.size)
    const units = [...text.split('').keys()].filter(
      (unit) => lettersIn(text[unit] ?? '') !== '' && text[unit] !== '\ufffc',
    )
    this.#at = units.map((unit) => at[unit] ?? 0)
    this.#shared = sharedBetween(file, units.map((unit) => text[unit]).join(''))
  }

  /** Those that share letters with a range, found by halves: they are in the order of the file. */
  #sharing(from: number, to: number): Shared[] {
    const all = this.#shared
    const found: Shared[] = []
    for (let index = firstIndex(all, ({ inFile, length }) => inFile + length > from); ; index++) {
      const each = all[index]
      if (!each || each.inFile >= to) return found
      found.push(each)
    }
  }

  /** The stretches of the story that hold a range of the file's letters, in the order of the file. */
  ranges(from: number, to: number): { from: number; to: number }[] {
    return this.#sharing(from, to).map(({ inFile, inStory, length }) => {
      const [start, stop] = [Math.max(from, inFile), Math.min(to, inFile + length)]
      return {
        from: this.#at[inStory + start - inFile] ?? 0,
        to: (this.#at[inStory + stop - 1 - inFile] ?? 0) + 1,
      }
    })
  }

  /** The place of the story after the letter before a place of the file, or before the one after it; null where there is none. */
  point(at: number): number | null {
    const [before] = this.ranges(at - 1, at)
    if (before) return before.to
    const [behind] = this.ranges(at, at + 1)
    return behind ? behind.from : null
  }
}
