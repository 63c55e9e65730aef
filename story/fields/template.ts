/** Templates: stories that others are made from. */
import type { Node } from 'prosemirror-model'
import { changeDoc } from '../editing/change-doc'
import { setDateline, setDetails } from '../editing/set'
import type { Houses } from '../houses'
import { type Details, detailNames, newDetails } from '../schema/values'
import { blockText } from '../story/lines'
import { datelineOf } from '../story/parts'
import { type ClockTime, dayOf, fieldsIn } from './fields'
import { fieldsOf } from './of-story'

/** Whether a detail belongs to one story, and to none that is made from it. */
const isOfOneStory: Readonly<Record<keyof Details, boolean>> = {
  slug: false,
  keywords: false,
  language: false,
  direction: false,
  house: false,
  stage: true,
  embargo: true,
  embargoZone: true,
  withdrawn: true,
  filing: true,
  note: false,
  clientNote: false,
  urgency: false,
  priority: false,
  genre: false,
  subjects: false,
  ignored: false,
  words: false,
  moves: true,
  wire: true,
}

const ofOneStory: Partial<Details> = Object.fromEntries(
  detailNames.filter((name) => isOfOneStory[name]).map((name) => [name, newDetails[name]]),
)

/** The document of a template that is made of a story. */
export function templateOf(doc: Node, houses: Houses): Node {
  return changeDoc(doc, houses, ({ tr }) => setDetails(tr, houses, ofOneStory)).doc
}

/** A document, and where in it one goes on to write: null where its template does not say. */
export interface Filled {
  doc: Node
  cursor: number | null
}

/**
 * The document of a new story from a template: the fields filled in, the dateline of today where it has a date, and no
 * sender or embargo of another story. What nothing is known for stays as a field, for the editor to fill in.
 * @param time what the clocks of the desk show
 * @param name who writes it, or `''`
 */
export function storyFromTemplate(template: Node, houses: Houses, time: ClockTime, name: string): Filled {
  const values = fieldsOf(template, houses, time, name)
  let cursor: number | null = null
  let own = 0
  const { doc, steps } = changeDoc(template, houses, ({ tr }) => {
    setDetails(tr, houses, ofOneStory)
    const dateline = datelineOf(tr.doc)
    if (dateline?.date) {
      const today = dayOf(time)
      setDateline(tr, houses, {
        ...dateline,
        date: dateline.date.startsWith('--') ? `-${today.slice(4)}` : today,
      })
    }
    const dated = tr.doc
    const start = tr.steps.length
    dated.descendants((block, pos) => {
      if (!block.isTextblock) return true
      for (const place of fieldsIn(blockText(block), values)) {
        const map = tr.mapping.slice(start)
        const [from, to] = [map.map(pos + 1 + place.from), map.map(pos + 1 + place.to)]
        tr.insertText(place.text, from, to)
        if (place.isCursor) cursor ??= from
      }
      return false
    })
    own = tr.steps.length
    return tr
  })
  for (const step of steps.slice(own)) if (cursor !== null) cursor = step.getMap().map(cursor, -1)
  return { doc, cursor }
}
