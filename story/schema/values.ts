/** The values behind the forms of a story, and the details that are not in its text. */
import { z } from 'zod'

/** A place of a dateline. Names are in the house's spelling and proper case; `''` where nothing is written. */
export const placeSchema = z.object({ city: z.string(), region: z.string(), country: z.string() })
export type Place = z.infer<typeof placeSchema>

/** `2026-03-03`, or `--03-03` where a dateline names no year (ISO 8601:2000's truncated form). */
export const datelineDateSchema = z.string().regex(/^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** Where, when and for whom a story was written, as its first paragraph leads with. */
export const datelineSchema = z.object({
  places: z.array(placeSchema),
  date: datelineDateSchema.nullable(),
  sources: z.array(z.string()),
})
export type Dateline = z.infer<typeof datelineSchema>

/** One name of a byline, with the credit that goes with it (`Associated Press`), or `''`. */
export const bylineSchema = z.object({ name: z.string(), credit: z.string() })
export type Byline = z.infer<typeof bylineSchema>

/** Someone named in a sign-off, and where they worked from, or `''`. */
export const contributorSchema = z.object({ name: z.string(), place: z.string() })
export type Contributor = z.infer<typeof contributorSchema>

/** The parts that a sign-off can credit, in the order that houses print them. */
export const signOffRoles = ['reporting', 'additional', 'writing', 'editing'] as const
export type SignOffRole = (typeof signOffRoles)[number]

/** Who reported, wrote and edited a story, as its last line tells. */
export const signOffSchema = z.object({
  reporting: z.array(contributorSchema),
  additional: z.array(contributorSchema),
  writing: z.array(contributorSchema),
  editing: z.array(contributorSchema),
})
export type SignOff = z.infer<typeof signOffSchema>

/** How far a story is on its way to the reader. */
export const stages = ['draft', 'editing', 'ready', 'filed'] as const

/** What a desk keeps about a story beside its text. They are attributes of the document, so undo covers them. */
export const detailsSchema = z.object({
  slug: z.string(),
  keywords: z.array(z.string()),
  /** BCP 47 */
  language: z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
  direction: z.enum(['ltr', 'rtl']),
  /** The id of a house profile. */
  house: z.string(),
  stage: z.enum(stages),
  /** The moment before which nobody may publish, ISO 8601 in UTC, or null. */
  embargo: z.iso.datetime().nullable(),
  note: z.string(),
})
export type Details = z.infer<typeof detailsSchema>

/** What a new story's details are. */
export const newDetails: Details = {
  slug: '',
  keywords: [],
  language: 'en',
  direction: 'ltr',
  house: 'kurdistan24',
  stage: 'draft',
  embargo: null,
  note: '',
}

/** Nothing known of a dateline. */
export const noDateline: Dateline = { places: [], date: null, sources: [] }

/** Nobody credited. */
export const noSignOff: SignOff = { reporting: [], additional: [], writing: [], editing: [] }
