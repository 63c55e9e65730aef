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

/** Who reported, wrote and edited a story, as its last line states. */
export const signOffSchema = z.object({
  reporting: z.array(contributorSchema),
  additional: z.array(contributorSchema),
  writing: z.array(contributorSchema),
  editing: z.array(contributorSchema),
})
export type SignOff = z.infer<typeof signOffSchema>

/** A term of a vocabulary: its code with the vocabulary's prefix (`medtop:20000002`), or `''`, and its name. */
export const termSchema = z.object({ code: z.string(), name: z.string() })
export type Term = z.infer<typeof termSchema>

/** A picture that goes with a story and is not in it: where the sender has it, and its description. */
const relatedPictureSchema = z.object({
  href: z.string(),
  caption: z.string(),
  credit: z.string(),
  /** Its terms of use, where the sender gave them. */
  terms: z.string().optional(),
})
export type RelatedPicture = z.infer<typeof relatedPictureSchema>

/** The sender's metadata of a story. Nothing here is edited; it goes back out with the story. */
export const wireSchema = z.object({
  /** The format it came in, by its name on the command line. */
  format: z.string(),
  /** The sender's own id of the story, and its version there. */
  id: z.string(),
  version: z.string(),
  /** When the sender made it, and sent this version of it. */
  created: z.iso.datetime().nullable(),
  sent: z.iso.datetime().nullable(),
  provider: z.string(),
  copyright: z.string(),
  /** Where the story was written, where that is stated apart from the dateline. */
  located: z.string(),
  pictures: z.array(relatedPictureSchema),
  /** All else that the file says, by the names that it has there, as it is written there. */
  rest: z.record(z.string(), z.string()),
})
export type Wire = z.infer<typeof wireSchema>

/** A finding of a check that somebody looked at and let stand. */
export const ignoredSchema = z.looseObject({
  /** The check that found it. */
  code: z.string(),
  /** What was found, as it stands there. */
  text: z.string(),
  /** The text before and after it, where it is ignored at its place alone; null for all of the story. */
  around: z.tuple([z.string(), z.string()]).nullable(),
})
export type Ignored = z.infer<typeof ignoredSchema>

/** A stage by its id. One that the desk does not have is kept, and shown by that. */
const stageSchema = z.string().min(1).max(64)

/** That somebody moved a story from one stage to another. */
const moveSchema = z.looseObject({
  from: z.string(),
  to: z.string(),
  by: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  /** Why it was moved though not all held that the stage asks for, or `''`. */
  reason: z.string(),
  /** What did not hold: what the stage asks for, how much that weighs, and what was found, or `''`. */
  passed: z.array(
    z.looseObject({ what: z.string(), weight: z.string(), code: z.string(), text: z.string() }),
  ),
  /** Whether the story was held against what the stage asks for, as it was then; not where it is missing. */
  isJudged: z.boolean().optional(),
})
export type Move = z.infer<typeof moveSchema>

/** How many of the last moves of a story are kept. */
export const movesLimit = 200

/** How a sender takes an item back: for good, or until further notice. */
export const withdrawals = ['canceled', 'withheld'] as const
export type Withdrawal = (typeof withdrawals)[number]

/**
 * Why a story is filed again. `update`: there is news. `correction`: a fact was wrong. `refile`: a slip that changes
 * no fact, such as a misspelt word or a wrong slug. `wrapup`: it sums up what was filed of an event. `repeat`: it
 * goes out once more, unchanged.
 */
export const filingKinds = ['update', 'correction', 'refile', 'wrapup', 'repeat'] as const
export type FilingKind = (typeof filingKinds)[number]

/** No story is updated more often. */
export const mostUpdates = 99

/** That a story is filed again, and what its clients are told of that. */
export const filingSchema = z.object({
  kind: z.enum(filingKinds),
  /** The number of its last update, which all but a wrapup keep, that has one of its own; 0 where there was none, or it has none. */
  number: z.int().min(0).max(mostUpdates),
  /** What has changed, as clients are told: `Adds police statement, paragraph 4`; or `''`. */
  advisory: z.string(),
})
export type Filing = z.infer<typeof filingSchema>

/** What a desk keeps about a story beside its text. They are attributes of the document, so undo covers them. */
export const detailsSchema = z.object({
  slug: z.string(),
  keywords: z.array(z.string()),
  /** BCP 47 */
  language: z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
  direction: z.enum(['ltr', 'rtl']),
  /** The id of a house style. */
  house: z.string(),
  stage: stageSchema,
  /** The moment before which nobody may publish, ISO 8601 in UTC, or null. */
  embargo: z.iso.datetime().nullable(),
  /** The time zone that the embargo is meant in (IANA, `Asia/Baghdad`), or `''` for the desk's. */
  embargoZone: z.string().max(64),
  /** What its sender did with the story, so that nobody may use it without asking, or null. */
  withdrawn: z.enum(withdrawals).nullable(),
  /** As what it is filed again, or null while it is filed for the first time. */
  filing: filingSchema.nullable(),
  /** The internal note: for the desk alone, it goes out in nothing but a file for another desk. */
  note: z.string(),
  /** The note to clients, which wires print as `Eds: …`. */
  clientNote: z.string(),
  /** Editorial urgency, 1 (a flash) to 9 (IPTC 7901 and ninjs), or null where none is given. */
  urgency: z.int().min(1).max(9).nullable(),
  /** How soon it is to be sent on, 1 (first) to 9, or null. */
  priority: z.int().min(1).max(9).nullable(),
  /** What kind of writing it is, of the IPTC genre codes (`genre:Current`), or null. */
  genre: termSchema.nullable(),
  /** What it is about: IPTC Media Topics, and codes of a sender's own. */
  subjects: z.array(termSchema),
  /** Findings of the checks that are to stand. */
  ignored: z.array(ignoredSchema),
  /** Words that are spelt right in this story. */
  words: z.array(z.string()),
  /** How it was moved from stage to stage, the newest last. */
  moves: z.array(moveSchema),
  wire: wireSchema.nullable(),
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
  embargoZone: '',
  withdrawn: null,
  filing: null,
  note: '',
  clientNote: '',
  urgency: null,
  priority: null,
  genre: null,
  subjects: [],
  ignored: [],
  words: [],
  moves: [],
  wire: null,
}

/** Whether a name is that of a detail. */
export function isDetailName(name: string): name is keyof Details {
  return Object.hasOwn(newDetails, name)
}

/** The names of all details, in the order that screens and documents list them. */
export const detailNames: readonly (keyof Details)[] = Object.keys(newDetails).filter(isDetailName)

/** What a story has that no sender said anything about. */
export const noWire: Wire = {
  format: '',
  id: '',
  version: '',
  created: null,
  sent: null,
  provider: '',
  copyright: '',
  located: '',
  pictures: [],
  rest: {},
}

/** Nothing known of a dateline. */
export const noDateline: Dateline = { places: [], date: null, sources: [] }

/** Nobody credited. */
export const noSignOff: SignOff = { reporting: [], additional: [], writing: [], editing: [] }
