/** How long messages are shown. */

/** What an editor has to know stays until it is closed. */
export const lasting = { duration: Number.POSITIVE_INFINITY }

/** What can be taken back, or followed up, stays long enough to be read, thought over and reached with the keys. */
export const unhurried = { duration: 20_000 }
