/** How long a headline may be in each place where it is printed. */
import { z } from 'zod'

/** The places that have a name of their own in each language of the screens. */
export const channels = ['web', 'alert', 'print'] as const
export type Channel = (typeof channels)[number]

/** The most characters that a headline may have in a place: one of {@link channels}, or what a desk calls it. */
export const headlineLimitSchema = z.object({
  name: z.string().min(1).max(30),
  most: z.int().min(1).max(1000),
})
export type HeadlineLimit = z.infer<typeof headlineLimitSchema>

/** How many limits a house or a desk can have. */
export const mostLimits = 10

/** The channel of a name, or null where it is one that a desk has made up. */
export function channelOf(name: string): Channel | null {
  return channels.find((channel) => channel === name.toLowerCase()) ?? null
}

/** The limits of a house, or of the desk where the house has none. */
export function limitsOf(
  house: { headlineLimits?: readonly HeadlineLimit[] | undefined },
  ofDesk: readonly HeadlineLimit[],
): readonly HeadlineLimit[] {
  return house.headlineLimits?.length ? house.headlineLimits : ofDesk
}

/** A limit that a headline is over, and where in its text, in UTF-16 units, the characters begin that are too many. */
export interface OverLimit {
  limit: HeadlineLimit
  from: number
}

/** The limits that a headline is over, the lowest first. */
export function overLimits(headline: string, limits: readonly HeadlineLimit[]): OverLimit[] {
  const characters = Array.from(headline)
  return limits
    .filter(({ most }) => most < characters.length)
    .toSorted((a, b) => a.most - b.most)
    .map((limit) => ({ limit, from: characters.slice(0, limit.most).join('').length }))
}
