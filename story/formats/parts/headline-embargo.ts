/** An embargo that a sender wrote into the headline: it holds the story back, and is none of its words. */
import { type EmbargoLine, readEmbargoLine } from '../../embargo'
import { schema } from '../../schema'
import { detailsOf, headlineOf } from '../../story/parts'
import type { Reading } from '../format'

/** What parts it from the headline: brackets, dashes, bars, a colon. */
const between = /\s?[([]\s?|\s?[)\]][\s.:–—-]{0,3}|\s[–—|/-]{1,2}\s|[:;.]\s/g
/** How many such places are looked at. */
const mostPlaces = 12

interface Parted {
  rest: string
  line: EmbargoLine
}

/** How well a headline is parted: at a moment that is clear, at nothing else, and at all of it (`5. März …`). */
const worth = ({ line: { embargo, saysMore, text } }: Parted) =>
  (embargo ? 2000 : 0) + (saysMore ? 0 : 1000) + Math.min(text.length, 999)

/** A headline without the embargo at its beginning or its end; null where it has none. */
export function partedHeadline(headline: string): Parted | null {
  const all = [...headline.matchAll(between)].slice(0, mostPlaces).flatMap((found) => {
    const [before, behind] = [headline.slice(0, found.index), headline.slice(found.index + found[0].length)]
    const pieces = [
      [behind.replace(/\s?[)\]]\s?$/, ''), before],
      [before.replace(/^[([]\s?/, ''), behind],
    ] as const
    return pieces.flatMap(([said, rest]): Parted[] => {
      const line = rest.trim() === '' ? null : readEmbargoLine(said)
      return line ? [{ rest: rest.trim(), line }] : []
    })
  })
  return all.toSorted((one, other) => worth(other) - worth(one))[0] ?? null
}

/** A story whose headline says until when nobody may publish it, with the embargo in its place, or reported where it is not clear. */
export function withoutEmbargoInHeadline(reading: Reading): Reading {
  const { doc, report } = reading
  const found = partedHeadline(headlineOf(doc))
  if (!found) return reading
  const { embargo, text } = found.line
  const details = detailsOf(doc)
  const held =
    embargo && details.embargo === null ? { embargo: embargo.moment, embargoZone: embargo.zone } : {}
  const isTold = report.notices.some(({ code }) => code === 'embargo-unclear')
  const notes = embargo || isTold ? [] : [{ code: 'embargo-unclear' as const, value: text }]
  const headline = schema.nodes.headline.create(null, schema.text(found.rest))
  return {
    ...reading,
    doc: doc.type.create({ ...doc.attrs, ...held }, [headline, ...doc.children.slice(1)]),
    report: { ...report, notices: [...report.notices, ...notes] },
  }
}
