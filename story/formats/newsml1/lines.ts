/** The lines of NewsML 1 (NewsLines): headline, byline, dateline, slug and the others that are printed or not. */
import type { Houses } from '../../houses'
import { bylineText, datelineText } from '../nitf/forms'
import { lineOf } from '../nitf/line'
import { escapedOnce } from '../nitf/normal'
import { type Element, elements, find, findAll } from '../xml'
import { formalName } from './contents'

type Chain = readonly Element[]

/** The text of an element that is a line, whatever was made of its signs on the way. */
export function plainLine(element: Element | undefined): string {
  return element ? lineOf(escapedOnce(element, true)) : ''
}

/** The lines of a name, of the innermost component that has such. */
function nearest(chain: Chain, name: string): Element[] {
  return (
    chain
      .toReversed()
      .map((component) => findAll(component, 'newslines', name).filter((line) => plainLine(line) !== ''))
      .find((found) => found.length > 0) ?? []
  )
}

/** The first line of a name, of the innermost component that has one; `''` where none has. */
export function lineNamed(chain: Chain, name: string): string {
  return plainLine(nearest(chain, name)[0])
}

/** All lines of a name in one, with a sign between them. */
export function allNamed(chain: Chain, name: string, between: string): string {
  return nearest(chain, name).map(plainLine).join(between)
}

/** The byline, with the titles of who is named in it. */
export function bylineOf(chain: Chain): string {
  const asByline = (line: Element): Element => ({ ...escapedOnce(line, true), name: 'byline' })
  const asTitle = (line: Element): Element => ({
    name: 'byline',
    attributes: {},
    children: [{ ...escapedOnce(line, true), name: 'byttl' }],
  })
  return bylineText([
    ...nearest(chain, 'byline').map(asByline),
    ...nearest(chain, 'bylinetitle').map(asTitle),
  ])
}

/** The dateline as it is printed. */
export function datelineOf(chain: Chain, provider: string, houses: Houses): string {
  const [line] = nearest(chain, 'dateline')
  return line ? datelineText([{ ...escapedOnce(line, true), name: 'dateline' }], provider, houses) : ''
}

/** The lines that have a type of the sender's own (NewsLine), by that type. */
export function typedLines(chain: Chain): { type: string; text: string }[] {
  return chain
    .flatMap((component) => findAll(component, 'newslines', 'newsline'))
    .map((line) => ({
      type: formalName(find(line, 'newslinetype')),
      text: elements(line, 'newslinetext').map(plainLine).filter(Boolean).join('\n'),
    }))
    .filter(({ text }) => text !== '')
}

/** What senders call a line that is for the desk. */
export const deskLine = /note|advisory|instruction|editor/i
/** What they call one that stands below a picture. */
export const captionLine = /caption/i
