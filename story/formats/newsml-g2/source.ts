/** Who sent an item of NewsML-G2, by the name that stands in the brackets of its dateline. */
import { dateline, styleIn } from '../../forms'
import type { Houses } from '../../houses'
import { houseOfSource } from '../../houses/sources'
import { newDetails } from '../../schema/values'
import { blockText } from '../../story/lines'
import { lineOf } from '../nitf/line'
import type { Item } from '../parts/item'
import { type Element, findAll } from '../xml'
import { partyOf, type Vocabulary } from './names'

/** What the senders of an item are called, the likeliest first. */
function senders(item: Element, vocabulary: Vocabulary): string[] {
  const parties = [
    ...findAll(item, 'itemMeta', 'provider'),
    ...findAll(item, 'contentMeta', 'infoSource'),
    ...findAll(item, 'rightsInfo', 'copyrightHolder'),
  ]
  const credits = findAll(item, 'contentMeta', 'creditline').map(lineOf)
  const codes = parties.map(({ attributes }) => attributes.qcode?.split(':').at(-1) ?? '')
  const names = parties.map((party) => partyOf(party, vocabulary))
  return [...credits, ...names, ...codes].map((name) => name.replace(/\.(?:com|org|net|it|de|fr)$/, ''))
}

/** A dateline that names no source with the sender's; as it is where that has no short name. */
function withSource(text: string, names: readonly string[], houses: Houses): string {
  const place = text.replace(/(?<![\s,_–—-])[\s,_–—-]+$/u, '')
  if (place === '' || /[()–—]|\s-/.test(place)) return text
  const house = names.map((name) => houseOfSource(houses, name)).find((each) => each !== null)
  const source = house?.dateline.source.en ?? names.find((name) => /^\p{L}[\p{L}\d ]{0,19}$/u.test(name))
  return source ? `${place} (${source})` : text
}

/** An item whose dateline names its source, and which is its sender's where neither that nor the text tells a house. */
export function withSender(given: Item, item: Element, vocabulary: Vocabulary, houses: Houses): Item {
  const names = senders(item, vocabulary)
  const style = styleIn(houses, newDetails.house, given.details.language ?? newDetails.language)
  const [lead] = given.body
  const hasDateline = given.dateline !== '' || (lead && dateline.recognise(blockText(lead), style) !== null)
  const house = hasDateline
    ? null
    : names.map((name) => houseOfSource(houses, name)).find((each) => each !== null)
  return {
    ...given,
    dateline: withSource(given.dateline, names, houses),
    details: { ...given.details, ...(house && { house: house.id }) },
  }
}
