/** The version of an item of a wire: of those with one id, receivers keep the highest. */
import { noWire } from '../schema/values'
import { detailsOf } from '../story/parts'
import type { Outgoing } from './format'

/** Some senders count by the clock: `20260303091500123`. */
const isCount = /^[1-9]\d{0,17}$/

/**
 * The version that a story goes out as: the one that it came with, or `''`. A story that is filed again needs a higher one
 * than whatever went out before, or receivers would take it for the same. Nothing tells how often it went out, so the
 * seconds from its beginning to its last change are added.
 */
export function itemVersion({ doc, created, changed }: Outgoing): string {
  const { wire, filing } = detailsOf(doc)
  const { version } = wire ?? noWire
  if (filing === null) return version
  const first = isCount.test(version) ? version : '1'
  const seconds = Math.max(1, Math.ceil((Date.parse(changed) - Date.parse(created)) / 1000))
  return String(BigInt(first) + BigInt(seconds))
}

/** The same as a count, 1 where it is none. */
export function countedVersion(story: Outgoing): string {
  const version = itemVersion(story)
  return isCount.test(version) ? version : '1'
}
