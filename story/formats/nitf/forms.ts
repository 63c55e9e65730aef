/** The byline and the dateline of NITF (body.head), which may be made of parts, as a house prints such. */
import { splitHead } from '../../forms/dateline/read'
import { bylineLead } from '../../forms/words'
import type { Houses } from '../../houses'
import { houseOfSource, isSource } from '../../houses/sources'
import { momentOf } from '../moment'
import { descendants, type Element, elements } from '../xml'
import { lineOf, linesOf } from './line'

function without(element: Element, name: string): Element {
  return {
    ...element,
    children: element.children.filter((child) => typeof child === 'string' || child.name !== name),
  }
}

interface Writer {
  name: string
  credit: string
}

function writerOf(byline: Element): Writer {
  const [name = '', ...below] = linesOf(without(byline, 'byttl')).split('\n')
  const titles = descendants(byline, 'byttl').map(lineOf)
  return {
    name: name.replace(/(?<![\s,])[\s,]+$/, ''),
    credit: [...below, ...titles].filter(Boolean).join(', '),
  }
}

/** A byttl that stands in a byline of its own goes with the name before it. */
function joined(writers: readonly Writer[]): Writer[] {
  const found: Writer[] = []
  for (const { name, credit } of writers) {
    const before = found.at(-1)
    if (name === '' && before?.credit === '') before.credit = credit
    else if (name !== '' || credit !== '')
      found.push(name === '' ? { name: credit, credit: '' } : { name, credit })
  }
  return found
}

const lead = new RegExp(`^(?:${bylineLead})\\s+`, 'iu')

/** Bylines as one: the names in a line, with a credit for all below it, or each with their own in brackets. */
export function bylineText(bylines: readonly Element[]): string {
  const writers = joined(bylines.map(writerOf))
  const [shared = '', ...others] = new Set(writers.map(({ credit }) => credit))
  const isShared = others.length === 0
  const names = writers.map(({ name, credit }, index) => {
    const plain = index === 0 ? name : name.replace(lead, '')
    return isShared || credit === '' ? plain : `${plain} (${credit})`
  })
  return [names.join(', '), isShared ? shared : ''].filter(Boolean).join('\n')
}

/** A date as datelines have it; in what senders write else there, its normal form, or `''`. */
function dateText(date: Element): string {
  const text = lineOf(date)
  if (splitHead(text).date !== null) return text
  return momentOf(date.attributes.norm ?? '')?.slice(0, 10) ?? ''
}

/** A place without the dash that parts it from the text. */
function withoutDash(place: string): string {
  const last = [...place].findLastIndex((character) => !/[\s,_–—-]/.test(character))
  return [...place].slice(0, last + 1).join('')
}

/** What a sender is told apart by, and not called: `post.example`. */
const domain = /^[\p{L}\d-]{1,60}(?:\.[\p{L}\d-]{1,60})+$/u

/**
 * A dateline as it is printed, with who sent it where it names no source.
 * @param provider who sent the story, or `''`
 * @param houses by whose short names senders are recognised
 */
export function datelineText(datelines: readonly Element[], provider: string, houses: Houses): string {
  const places = datelines.map((each) => lineOf(without(each, 'story.date'))).filter(Boolean)
  const date = datelines
    .flatMap((each) => elements(each, 'story.date'))
    .map(dateText)
    .find(Boolean)
  const place = withoutDash(places.join('/'))
  // some write the date beside the place as well
  const isDated = splitHead(place).date !== null
  const text = [place, isDated ? '' : date].filter(Boolean).join(', ')
  if (text === '' || text.includes('(') || provider === '') return text
  const name = provider.replace(/^the\s/i, '')
  const isAddress = domain.test(name) && !isSource(houses, name)
  const source = houseOfSource(houses, name)?.dateline.source.en ?? (isAddress ? '' : name)
  return source === '' ? text : `${text} (${source})`
}
