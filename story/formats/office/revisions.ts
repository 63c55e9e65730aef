/** What was changed in a word processor's file, by whom, at its places in the text that is read of it. */
import type { Claim } from '../../suggestions/attribute'
import type { Stamp } from '../../suggestions/spans'
import { attribute, type Element } from '../xml'
import type { AnchoredText, Anchors } from './anchors'
import { momentOf } from './comments'
import type { Letters } from './letters'

const places = {
  from: (number: number) => `revision from ${number}`,
  to: (number: number) => `revision to ${number}`,
}

/** Takes changes as a reader comes past them. */
export class Revisions {
  readonly #stamps: Stamp[] = []

  constructor(private readonly anchors: Anchors) {}

  /** Reads what an element says to be changed; its attributes tell by whom. */
  around(change: Element, read: () => string): string {
    return this.by(stampOf(change), read)
  }

  /** Reads what somebody changed. */
  by(stamp: Stamp, read: () => string): string {
    const number = this.begin(stamp)
    const text = read()
    this.end(number)
    return text
  }

  /** A change of a place between letters, as the end of a paragraph is one. */
  at(change: Element): void {
    this.around(change, () => '')
  }

  /** Begins what somebody changed; gives its number, to end it by. */
  begin(stamp: Stamp): number {
    const number = this.#stamps.push(stamp) - 1
    this.anchors.add(places.from(number))
    return number
  }

  end(number: number): void {
    this.anchors.add(places.to(number))
  }

  /** Who changed what, in the story that was made of the text. */
  claims({ at }: AnchoredText, letters: Letters): Claim[] {
    return this.#stamps.flatMap((by, number): Claim[] => {
      const from = at.get(places.from(number)) ?? 0
      const to = at.get(places.to(number)) ?? from
      if (to > from) return letters.ranges(from, to).map((range) => ({ ...range, by }))
      const place = letters.point(from)
      return place === null ? [] : [{ from: place, to: place, by }]
    })
  }
}

/** Who made a change, and when. */
function stampOf(change: Element): Stamp {
  return {
    who: (attribute(change, 'author') ?? '').trim(),
    when: momentOf(attribute(change, 'date')) ?? '',
    batch: null,
  }
}
