/**
 * What a panel does to a story: each function puts a value into the document, printed by the story's house,
 * so that values and text change in one transaction.
 */

import { Fragment, type Node } from 'prosemirror-model'
import type { Command, Transaction } from 'prosemirror-state'
import { byline, dateline, type Form, type Style, signOff, styleIn } from '../forms'
import { ownSources } from '../forms/dateline'
import type { Houses } from '../houses'
import { directionOf } from '../languages'
import { schema } from '../schema'
import { type Byline, type Dateline, type Details, type SignOff, signOffRoles } from '../schema/values'
import { contentOfText } from '../story/lines'
import {
  bylinePart,
  bylinesOf,
  datelineOf,
  datelineRange,
  leadPart,
  signOffOf,
  signOffPart,
} from '../story/parts'
import { asOwnStep } from './own-step'

/** The style that a story's forms are written in. */
export function styleOf(houses: Houses, doc: Node): Style {
  return styleIn(houses, doc.attrs.house, doc.attrs.language)
}

/** A printed form as content of a node. */
export function printed<V>(form: Form<V>, value: V, style: Style): Fragment {
  return contentOfText(form.print(value, style))
}

/**
 * Puts a dateline at the head of the first paragraph; one that says nothing takes it away. A new one is the house's
 * own; one that a story came with says no other source than it did.
 */
export function setDateline(tr: Transaction, houses: Houses, given: Dateline): Transaction {
  const style = styleOf(houses, tr.doc)
  const isNew = datelineOf(tr.doc) === null && given.sources.length === 0 && !isEmptyDateline(given)
  const value = isNew ? { ...given, sources: ownSources(style) } : given
  const text = isEmptyDateline(value) ? '' : dateline.print(value, style)
  const range = datelineRange(tr.doc)
  const content = text ? schema.text(text, [schema.marks.dateline.create(value)]) : Fragment.empty
  if (range) return tr.replaceWith(range.from, range.to, content)
  if (!text) return tr
  const lead = leadPart(tr.doc)
  if (lead.node.type === schema.nodes.paragraph) return tr.insert(lead.pos + 1, content)
  return tr.insert(lead.pos, schema.nodes.paragraph.create(null, content))
}

/** Puts names under the standfirst; none takes the byline away. */
export function setBylines(tr: Transaction, houses: Houses, bylines: Byline[]): Transaction {
  const part = bylinePart(tr.doc)
  if (bylines.length === 0) return part ? tr.delete(part.pos, part.pos + part.node.nodeSize) : tr
  const node = schema.nodes.byline.create({ bylines }, printed(byline, bylines, styleOf(houses, tr.doc)))
  if (part) return tr.replaceWith(part.pos, part.pos + part.node.nodeSize, node)
  return tr.insert(tr.doc.child(0).nodeSize + tr.doc.child(1).nodeSize, node)
}

/** Puts credits on the last line; nobody takes the sign-off away. */
export function setSignOff(tr: Transaction, houses: Houses, value: SignOff): Transaction {
  const part = signOffPart(tr.doc)
  if (isEmptySignOff(value)) return part ? tr.delete(part.pos, part.pos + part.node.nodeSize) : tr
  const node = schema.nodes.signoff.create(
    { signOff: value },
    printed(signOff, value, styleOf(houses, tr.doc)),
  )
  if (part) return tr.replaceWith(part.pos, part.pos + part.node.nodeSize, node)
  return tr.insert(tr.doc.content.size, node)
}

/**
 * Changes details. Another language brings its direction, unless one is given with it;
 * another house or language prints the forms again.
 */
export function setDetails(tr: Transaction, houses: Houses, patch: Partial<Details>): Transaction {
  const whole = patch.language ? { direction: directionOf(patch.language), ...patch } : patch
  for (const [name, value] of Object.entries(whole)) {
    if (value !== tr.doc.attrs[name]) tr.setDocAttribute(name, value)
  }
  return patch.house !== undefined || patch.language !== undefined ? reprint(tr, houses) : tr
}

/**
 * Chooses details, such as another stage, house or language: a step of undo of its own, whatever is done just before
 * and after. It does not apply where the story has them already.
 */
export function chooseDetails(houses: Houses, patch: Partial<Details>): Command {
  return (state, dispatch) => {
    const tr = setDetails(state.tr, houses, patch)
    if (!tr.docChanged) return false
    dispatch?.(asOwnStep(tr))
    return true
  }
}

function reprint(tr: Transaction, houses: Houses): Transaction {
  const held = datelineOf(tr.doc)
  if (held) setDateline(tr, houses, held)
  if (bylinePart(tr.doc)) setBylines(tr, houses, bylinesOf(tr.doc))
  if (signOffPart(tr.doc)) setSignOff(tr, houses, signOffOf(tr.doc))
  return tr
}

/** Whether a dateline says nothing. */
export function isEmptyDateline({ places, date, sources }: Dateline): boolean {
  return (
    date === null &&
    sources.length === 0 &&
    places.every((place) => !place.city && !place.region && !place.country)
  )
}

/** Whether a sign-off credits nobody. */
export function isEmptySignOff(value: SignOff): boolean {
  return signOffRoles.every((role) => value[role].length === 0)
}
