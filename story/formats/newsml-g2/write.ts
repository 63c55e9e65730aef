/** A story as a news message of NewsML-G2 2.35, with one news item that holds it as XHTML. */
import { detailsOf, headlineOf } from '../../story/parts'
import type { Story } from '../../story/record'
import type { Outgoing } from '../format'
import { writeFragment } from '../html/fragment'
import { countedVersion } from '../item-version'
import { escapeXml, legalXml, xml } from '../xml'
import { retained, retainedXml } from './elements'
import { fitting } from './shapes'
import { contentMeta } from './write-content-meta'
import { itemMeta, rightsInfo } from './write-item-meta'

const namespace = 'http://iptc.org/std/nar/2006-10-01/'
/** The IPTC's catalogue of its vocabularies, of the aliases that are written here. */
const catalog = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml'

/** The IPTC's own catalogue, and those of a sender's vocabularies. */
function catalogs({ doc }: Story): string {
  const details = detailsOf(doc)
  const others = retained(details)('catalogRef').filter(
    ({ attributes }) => !/\/catalog\.IPTC-G2-Standards_\d+\.xml$/.test(attributes.href ?? ''),
  )
  return xml('catalogRef', { href: catalog }) + others.map(fitting).join('') + retainedXml(details, 'catalog')
}

function contentSet(story: Outgoing): string {
  const { doc } = story
  const { language, direction } = detailsOf(doc)
  const page = xml(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml', 'xml:lang': language, dir: direction },
    xml('head', {}, `<title>${escapeXml(headlineOf(doc))}</title>`),
    xml('body', {}, `\n${writeFragment(story)}\n`),
  )
  return xml('contentSet', {}, xml('inlineXML', { contenttype: 'application/xhtml+xml' }, page))
}

function newsItem(story: Outgoing): string {
  const details = detailsOf(story.doc)
  const { wire, language, direction } = details
  return xml(
    'newsItem',
    {
      guid: wire?.id || `urn:uuid:${story.id}`,
      version: countedVersion(story),
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      'xml:lang': language,
      dir: direction,
    },
    catalogs(story),
    rightsInfo(details),
    itemMeta(story),
    contentMeta(story),
    retainedXml(details, 'assert'),
    contentSet(story),
  )
}

/** The message; transmission data of the original sender does not go out again. */
export function writeNewsml(story: Outgoing): string {
  const { priority } = detailsOf(story.doc)
  const header = xml(
    'header',
    {},
    xml('sent', {}, story.changed),
    priority === null ? '' : xml('priority', {}, String(priority)),
  )
  const message = xml('newsMessage', { xmlns: namespace }, header, xml('itemSet', {}, newsItem(story)))
  return legalXml(`<?xml version="1.0" encoding="UTF-8"?>\n${message}\n`)
}
