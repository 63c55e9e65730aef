/** Tells where a story that is read by one house is plainly another's. */
import type { Node } from 'prosemirror-model'
import { houseOfDateline, type Style } from '../../forms'
import { isChain } from '../../forms/initials'
import { findHouse, type House, type Houses } from '../../houses'
import { blockText } from '../../story/lines'
import { datelineOf, detailsOf } from '../../story/parts'
import type { Report } from '../format'

type SignOffForm = House['signOff']['form']

/** The form that a sign-off is in. */
function formOf(text: string, style: Style): SignOffForm {
  if (isChain(text, style)) return 'initials'
  if (text.startsWith('(')) return 'bracketed'
  return /^[-–—*•]\s/u.test(text) ? 'list' : 'line'
}

/**
 * Reports that a story seems to be of another house than the one that reads it: its dateline has the source of
 * that house, and its sign-off the form. One of the two may stand in the story of any house.
 * @param asked the id of the house that it is read by; null where the story itself says it
 */
export function reportOtherHouse(doc: Node, houses: Houses, asked: string | null, report: Report): void {
  const own = asked === null ? null : findHouse(houses, asked)
  const dateline = datelineOf(doc)
  const other = dateline && findHouse(houses, houseOfDateline(houses, dateline) ?? '')
  const last = doc.lastChild
  if (!own || !other || own.id === other.id || last?.type.name !== 'signoff') return
  const text = blockText(last).trim()
  const form = formOf(text, { houses, house: other, language: detailsOf(doc).language })
  if (form === other.signOff.form && form !== own.signOff.form)
    report.notices.push({ code: 'other-house', value: other.id })
}
