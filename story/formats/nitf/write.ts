/** A story as NITF 3.6. */
import type { Byline, Dateline } from '../../schema/values'
import {
  bodyOf,
  bylinePart,
  bylinesOf,
  datelineOf,
  detailsOf,
  headlineOf,
  signOffPart,
  standfirstOf,
} from '../../story/parts'
import type { Story } from '../../story/record'
import { embargoBlocks, type Outgoing } from '../format'
import { escapeXml, xml } from '../xml'
import { printNitf } from './print'
import { printHead, retained } from './write-head'

const namespace = 'http://iptc.org/std/NITF/2006-10-18/'

function hedline({ doc }: Story): string {
  const standfirst = standfirstOf(doc)
  if (headlineOf(doc) === '' && standfirst === '') return ''
  const line = (name: string, text: string) => xml(name, {}, escapeXml(text))
  // the first line below the headline is the standfirst, so that others need one before them
  const others = standfirst === '' ? [] : retained(detailsOf(doc))('hl2').split('\n')
  const below = [standfirst, ...others].filter(Boolean).map((text) => line('hl2', text))
  return xml('hedline', {}, line('hl1', headlineOf(doc)), ...below)
}

/** A line with the names that are in it, as they are printed, marked up as persons. */
function withPersons(line: string, [first, ...others]: readonly Byline[], language: string): string {
  if (!first) return escapeXml(line)
  for (const name of [first.name, first.name.toLocaleUpperCase(language)]) {
    const at = name === '' ? -1 : line.indexOf(name)
    if (at < 0) continue
    const rest = withPersons(line.slice(at + name.length), others, language)
    return escapeXml(line.slice(0, at)) + xml('person', {}, escapeXml(name)) + rest
  }
  return withPersons(line, others, language)
}

/** The byline as it is printed; what is below its first line is a title, and so is a credit that is not printed. */
function byline({ doc }: Story): string {
  const part = bylinePart(doc)
  if (!part) return ''
  const [line = '', ...below] = part.node.textBetween(0, part.node.content.size, '\n', '\n').split('\n')
  const bylines = bylinesOf(doc)
  const [shared = '', ...others] = new Set(bylines.map(({ credit }) => credit))
  const title = below.filter(Boolean).join(', ') || (others.length === 0 ? shared : '')
  const { language } = detailsOf(doc)
  const isInLine = title === '' || line.includes(title)
  return xml(
    'byline',
    {},
    withPersons(line, bylines, language),
    isInLine ? '' : xml('byttl', {}, escapeXml(title)),
  )
}

function location({ city, region, country }: Dateline['places'][number]): string {
  const part = (name: string, text: string) => (text === '' ? [] : [xml(name, {}, escapeXml(text))])
  const parts = [...part('city', city), ...part('state', region), ...part('country', country)]
  return parts.length === 0 ? '' : xml('location', {}, parts.join(', '))
}

/** The dateline by its parts; the text begins with it as it is printed. */
function dateline({ doc }: Story): string {
  const value = datelineOf(doc)
  if (!value) return ''
  const places = value.places.map(location).filter(Boolean)
  const day = value.date?.startsWith('-') ? null : value.date
  const date = day && xml('story.date', { norm: day.replaceAll('-', '') }, day)
  const head = [places.join('/'), date].filter(Boolean).join(', ')
  const sources = value.sources.length > 0 ? ` (${escapeXml(value.sources.join('/'))})` : ''
  return head === '' ? '' : xml('dateline', {}, head + sources)
}

function bodyHead(story: Story): string {
  const details = detailsOf(story.doc)
  const rest = retained(details)
  const line = (name: string, text: string) => (text === '' ? '' : xml(name, {}, escapeXml(text)))
  const abstract = rest('abstract')
  return xml(
    'body.head',
    {},
    hedline(story),
    line('rights', rest('rights')),
    byline(story),
    line('distributor', details.wire?.provider ?? ''),
    dateline(story),
    abstract === '' ? '' : xml('abstract', {}, line('p', abstract)),
  )
}

/** The pictures that go with a story and are not in it. */
function relatedMedia(story: Story): string[] {
  const pictures = detailsOf(story.doc).wire?.pictures ?? []
  return pictures.map(({ href, caption, credit, terms = '' }) =>
    xml(
      'media',
      { 'media-type': 'image' },
      terms === '' ? '' : xml('media-metadata', { name: 'usage-terms', value: terms }),
      xml('media-reference', { source: href }),
      caption === '' ? '' : xml('media-caption', {}, escapeXml(caption)),
      credit === '' ? '' : xml('media-producer', {}, escapeXml(credit)),
    ),
  )
}

function bodyEnd({ doc }: Story): string {
  const signOff = signOffPart(doc)
  const bibliography = retained(detailsOf(doc))('bibliography')
  if (!signOff && bibliography === '') return ''
  return xml(
    'body.end',
    {},
    signOff ? printNitf(signOff.node) : '',
    bibliography === '' ? '' : xml('bibliography', {}, escapeXml(bibliography)),
  )
}

/** A story as an `<nitf>` element with its namespace, for a file of its own or for one that carries it. */
export function nitfElement(story: Outgoing): string {
  const { language } = detailsOf(story.doc)
  const blocks = [...embargoBlocks(story), ...bodyOf(story.doc)].map(printNitf)
  return xml(
    'nitf',
    { xmlns: namespace, version: '-//IPTC//DTD NITF 3.6//EN', 'xml:lang': language, baselang: language },
    printHead(story),
    xml(
      'body',
      {},
      bodyHead(story),
      xml('body.content', {}, ['', ...blocks, ...relatedMedia(story), ''].join('\n')),
      bodyEnd(story),
    ),
  )
}

/** A story as an NITF file. */
export function writeNitf(story: Outgoing): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${nitfElement(story)}\n`
}
