/** The rights and the management of a story as NewsML-G2 has them (rightsInfo, itemMeta). */
import type { Details, FilingKind } from '../../schema/values'
import { detailsOf } from '../../story/parts'
import type { Outgoing } from '../format'
import { clientNotes } from '../furniture/filing'
import { senderOf } from '../sender'
import { xml } from '../xml'
import { firstXml, inLine, named, plainUri, retained, retainedXml, textElement } from './elements'
import { generator } from './normal'

/** Whose a story is, and how it may be used. */
export function rightsInfo(details: Details): string {
  const copyright = details.wire?.copyright ?? ''
  const content = [
    firstXml(details, 'rightsInfo/copyrightHolder'),
    textElement('copyrightNotice', copyright),
    retainedXml(details, 'rightsInfo/copyrightNotice', 'rightsInfo/usageTerms', 'rightsInfo/link'),
  ].join('')
  return content === '' ? '' : xml('rightsInfo', {}, content)
}

/** The embargo; one that is empty has no end yet (NewsML-G2, embargoed). */
function embargoed(details: Details): string {
  if (details.embargo !== null) return textElement('embargoed', details.embargo)
  const isOpen = retained(details)('itemMeta/embargoed').some(({ children }) => children.length === 0)
  return isOpen ? xml('embargoed') : ''
}

function pubStatus(details: Details): string {
  const { withdrawn } = details
  const status = withdrawn === null ? firstXml(details, 'itemMeta/pubStatus') : ''
  return status || xml('pubStatus', { qcode: `stat:${withdrawn ?? 'usable'}` })
}

function edNote(note: string): string {
  return note === '' ? '' : xml('edNote', {}, note.split(/\r?\n/).map(inLine).join('<br/>'))
}

/** The kinds for which IPTC has a signal of what receivers do with an item that is filed again. */
const signalled: readonly FilingKind[] = ['update', 'correction']

function filingSignal({ filing }: Details): string {
  return filing && signalled.includes(filing.kind) ? xml('signal', { qcode: `sig:${filing.kind}` }) : ''
}

/** Links to the pictures that go with a story, without those that came as links. */
function pictureLinks(details: Details): string {
  const linked = retained(details)('itemMeta/link').map(
    ({ attributes: { href, residref } }) => href || residref,
  )
  return (details.wire?.pictures ?? [])
    .filter(({ href }) => !linked.includes(href))
    .map(({ href, caption, credit }) => {
      const where = plainUri.test(href) ? { href } : { residref: href }
      const isPicture = xml('itemClass', { qcode: 'ninat:picture' })
      return xml(
        'link',
        { rel: 'irel:associatedWith', ...where },
        isPicture,
        textElement('title', caption),
        textElement('creditline', credit),
      )
    })
    .join('')
}

/** What a story is as an item: who sends it, when, and with which notes and links. */
export function itemMeta(story: Outgoing): string {
  const { doc, created, changed } = story
  const details = detailsOf(doc)
  const provider = senderOf(story)
  return xml(
    'itemMeta',
    {},
    xml('itemClass', { qcode: 'ninat:text' }),
    firstXml(details, 'itemMeta/provider') ||
      named('provider', provider) ||
      xml('provider', { literal: 'unknown' }),
    textElement('versionCreated', changed),
    textElement('firstCreated', details.wire?.created ?? created),
    embargoed(details),
    pubStatus(details),
    firstXml(details, 'itemMeta/role'),
    textElement('generator', generator),
    retainedXml(details, 'itemMeta/generator'),
    firstXml(details, 'itemMeta/profile'),
    retainedXml(details, 'itemMeta/service', 'itemMeta/title'),
    edNote(clientNotes(details).join('\n')),
    retainedXml(details, 'itemMeta/memberOf', 'itemMeta/instanceOf'),
    filingSignal(details),
    retainedXml(details, 'itemMeta/signal', 'itemMeta/link'),
    pictureLinks(details),
  )
}
