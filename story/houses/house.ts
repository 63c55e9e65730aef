/** A house style: how one newsroom writes its forms. It is data, so that an editor can add one. */
import { z } from 'zod'
import { houseAbbreviationSchema } from '../abbreviations/schema'
import { filingForms } from '../filing'
import { mostRules, ruleSchema } from '../rules/rule'
import { unitOrders } from '../units/units'
import { headlineLimitSchema, mostLimits } from './headline-limits'

/** Twelve names of months, January first. */
const months = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
])

const datelineStyle = z.object({
  /** `source-first` is ANSA's order: `(ANSA) - ROMA, 01 LUG - `. */
  order: z.enum(['place-first', 'source-first']),
  city: z.enum(['upper', 'proper']),
  /** Languages in which a house that writes capitals does not. */
  properIn: z.array(z.string()).default([]),
  /** When the country, or the region where there is one, follows the city. */
  country: z.enum(['never', 'unless-alone']),
  /** Cities that stand alone, for `unless-alone`; the largest of the name is meant. */
  alone: z.array(z.string()),
  /** Regions that stand for their country, and how they are written: `{ "California": "Calif." }`. */
  regions: z.record(z.string(), z.string()),
  date: z.enum(['none', 'month-day', 'month-day-year', 'day-month', 'day-month-year']),
  /** Whether a day has two digits. */
  paddedDay: z.boolean(),
  /** Names of months by language; a language that is not here is written in full. */
  months: z.record(z.string(), months),
  monthCase: z.enum(['as-is', 'upper']),
  /** What stands where no source is held, by language; `en` stands for the rest. */
  source: z.record(z.string(), z.string()),
  /** What else that source is called where it is read. */
  sourceNames: z.array(z.string()),
  /** What ends a dateline, its spaces included. */
  close: z.string(),
})

const bylineStyle = z.object({
  nameCase: z.enum(['as-is', 'upper']),
  /** Whether credits are printed, on the line below. */
  credit: z.boolean(),
})

const signOffStyle = z.object({
  form: z.enum(['line', 'bracketed', 'list', 'initials']),
})

/** What a house can have for a dash, spaces included. */
export const dashes = [' – ', ' — ', '—', ' - '] as const

/** How a house prints its forms. Each field is a choice that handbooks make. */
export const houseSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  name: z.string().trim().min(1).max(60),
  dateline: datelineStyle,
  byline: bylineStyle,
  signOff: signOffStyle,
  /** Where it says to clients that a story is filed again, and how. */
  filing: z.enum(filingForms).default('line'),
  /** What stands for `--` in the text, spaces included. */
  dash: z.enum(dashes).default(' – '),
  /** Which side stands first where a measure is given in two systems. */
  units: z.enum(unitOrders).default('as-written'),
  /** What expands as it is typed in its stories. */
  abbreviations: z.array(houseAbbreviationSchema).max(2000).default([]),
  /** Checks that it does not want, each with the reason. */
  checksOff: z.array(z.object({ code: z.string().max(100), reason: z.string().max(500) })).optional(),
  /** Words that are spelt right in its stories. */
  words: z.array(z.string().max(100)).optional(),
  /** Who may pass over what must hold before a story is moved, by the names that editors have here. */
  mayPass: z.array(z.string().max(100)).max(200).optional(),
  /** What its copy says otherwise than others. */
  rules: z.array(ruleSchema).max(mostRules).default([]),
  /** How long its headlines may be; as the desk's settings say where it has none. */
  headlineLimits: z.array(headlineLimitSchema).max(mostLimits).optional(),
  /** The time zone of its desk (IANA), and what the city is called whose clocks it goes by, by language. */
  zone: z.object({ id: z.string().max(64), name: z.record(z.string(), z.string()) }).optional(),
})
export type House = z.infer<typeof houseSchema>

/** The house styles that a desk knows. The value never changes: where a style is added, there is another. */
export interface Houses {
  /** Those that come with the app, and the desk's own after them. */
  readonly all: readonly House[]
  /** By the names of their sources, as `bySourceName` folds them. */
  readonly bySource: ReadonlyMap<string, House>
}
