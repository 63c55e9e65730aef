/** What is kept of a picture beside its caption and credit: how much of it is shown, and who may publish it until when. */
import { z } from 'zod'

const share = z.number().min(0).max(99)

/** How much of each edge is cut off, in percent of the whole picture; something is left between them. */
export const cropSchema = z
  .object({ left: share, top: share, right: share, bottom: share })
  .refine(({ left, right }) => left + right < 100)
  .refine(({ top, bottom }) => top + bottom < 100)
export type Crop = z.infer<typeof cropSchema>

/** The edges of a picture, in the order in which they are written. */
export const edges = ['left', 'top', 'right', 'bottom'] as const
export type Edge = (typeof edges)[number]

/** Who may publish a picture. */
export const rightsSchema = z.object({
  /** Its terms of use in its owner's words, or `''`. */
  terms: z.string(),
  /** The last day on which it may be published (`2026-12-01`), or null. */
  until: z.iso.date().nullable(),
  /** Whether nobody may publish it at all. */
  isBarred: z.boolean(),
})
export type Rights = z.infer<typeof rightsSchema>

/** Of a picture that is said nothing of. */
export const noRights: Rights = { terms: '', until: null, isBarred: false }

/** Whether rights say nothing. */
export function isFree({ terms, until, isBarred }: Rights): boolean {
  return terms === '' && until === null && !isBarred
}

/** Words of a picture's owner by which nobody may publish it. */
const forbidding = /^\s*not (?:cleared )?for (?:publication|broadcast|release|use)\s*(?:[.;!]|$)/i

/** Whether nobody may publish a picture on any day, by its own field or by its owner's words. */
export function isBarredAlways({ terms, isBarred }: Rights): boolean {
  return isBarred || forbidding.test(terms)
}

/** The moment from which nobody may publish a picture, ISO 8601 in UTC; null where all may. Its last day ends at midnight GMT. */
export function barredFrom(rights: Rights): string | null {
  const { until } = rights
  if (isBarredAlways(rights)) return '0001-01-01T00:00:00.000Z'
  return until && `${until}T23:59:59.999Z`
}

/** A crop in one line, as files carry it: `10 0 12.5 0`, edges in their order. */
export function cropLine(crop: Crop): string {
  return edges.map((edge) => crop[edge]).join(' ')
}

/** The edges to a tenth of a percent, as they are kept; null where nothing is cut off, or nothing would be left. */
export function cropOf(given: Readonly<Record<Edge, number>>): Crop | null {
  const tenths = (value: number) => Math.round(value * 10) / 10
  const crop = {
    left: tenths(given.left),
    top: tenths(given.top),
    right: tenths(given.right),
    bottom: tenths(given.bottom),
  }
  const isCut = edges.some((edge) => crop[edge] > 0)
  return isCut && cropSchema.safeParse(crop).success ? crop : null
}

/** A crop as a file carries it; null where that is none. */
export function readCropLine(line: string | undefined): Crop | null {
  const numbers = (line ?? '').split(' ').map(Number)
  const [left = Number.NaN, top = Number.NaN, right = Number.NaN, bottom = Number.NaN] = numbers
  return cropOf({ left, top, right, bottom })
}

/** Rights in one line, as files carry them and people can read them; `''` where they say nothing. */
export function rightsLine(rights: Rights): string {
  const { terms, until, isBarred } = rights
  if (isFree(rights)) return ''
  const parts = [...(isBarred ? ['not for publication'] : []), ...(until ? [`until ${until}`] : []), terms]
  return `Usage terms: ${parts.filter(Boolean).join('; ')}`
}

const line =
  /^Usage terms: (?:(not for publication)(?:; |$))?(?:until (\d{4}-\d{2}-\d{2})(?:; |$))?([\s\S]*)$/

/** Rights as Copydesk's own files carry them; those that say nothing where the line is another. */
export function readRightsLine(text: string | undefined): Rights {
  return ownRights(text) ?? noRights
}

/** Rights as a sender tells them in words. */
export function rightsOfTerms(text: string): Rights {
  return ownRights(text) ?? { ...noRights, terms: text.trim() }
}

function ownRights(text = ''): Rights | null {
  const found = text.match(line)
  if (!found) return null
  const [, barred, day, terms = ''] = found
  const until = day !== undefined && z.iso.date().safeParse(day).success ? day : null
  return { terms: terms.trim(), until, isBarred: barred !== undefined }
}
