/** What wires put before the text that has a place of its own: the headline again, a note, the byline. */
import { readAdvisory } from '../../filing'
import { byline, styleIn } from '../../forms'
import type { Houses } from '../../houses'
import { newDetails } from '../../schema/values'
import { blockText } from '../../story/lines'
import { joinSigns, noSigns } from '../furniture/filing'
import type { Item } from '../parts/item'

/** Other notes to the desk. */
const note = /^\((?:add|change|correct|repeats?)\b[^()]*\)$/i

function withByline(item: Item, houses: Houses): Item {
  const style = styleIn(houses, newDetails.house, item.details.language ?? newDetails.language)
  const block = item.body.slice(0, 6).find((each) => byline.recognise(blockText(each).trim(), style) !== null)
  if (item.byline !== '' || !block || item.body.length < 2) return item
  return { ...item, byline: blockText(block).trim(), body: item.body.filter((each) => each !== block) }
}

/** An item without those, each in its field. */
export function withLeadTaken(item: Item, houses: Houses): Item {
  const [first, ...others] = item.body
  if (!first || others.length === 0) return item
  const text = blockText(first).replace(/\s+/g, ' ').trim()
  if (text === item.headline || (item.headline === '' && first.type.name === 'crosshead'))
    return withLeadTaken({ ...item, headline: text, body: others }, houses)
  const advisory = readAdvisory(text)
  if (advisory !== null) {
    const filing = joinSigns(item.filing, { ...noSigns, advisory })
    return withLeadTaken({ ...item, filing, body: others }, houses)
  }
  if (!note.test(text)) return withByline(item, houses)
  const notes = [text.slice(1, -1), item.details.clientNote ?? '']
  const clientNote = notes[1]?.includes(notes[0] ?? '') ? notes[1] : notes.filter(Boolean).join('\n')
  return withLeadTaken({ ...item, body: others, details: { ...item.details, clientNote } }, houses)
}
