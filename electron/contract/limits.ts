/** What both processes bound. */

/** Bytes of a file that is imported. */
export const largestFile = 50_000_000
