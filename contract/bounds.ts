/** How much one call may carry: a page that was taken over could fill the memory of main and the disk otherwise. */

/**
 * Characters of JSON, and bytes of files. A story of 500,000 words has some 5 million, and the largest that a desk opens
 * 64 million.
 */
export const mostInCall = 64_000_000

/** Lists and objects within each other. The quotes and lists of a story, 60 deep, make some 250 of them. */
const deepest = 1000

/** Whether the arguments of a call are few and flat enough. */
export function isWithinBounds(args: unknown): boolean {
  return roomLeft(args, mostInCall, deepest) >= 0
}

/**
 * What is left of a room once a value is in it; less than nothing where it does not fit, and the rest is not looked at.
 * @param room characters
 * @param levels how many more may be within each other
 */
function roomLeft(value: unknown, room: number, levels: number): number {
  if (typeof value === 'string') return room - value.length - 2
  if (ArrayBuffer.isView(value)) return room - value.byteLength
  if (typeof value !== 'object' || value === null) return room - 1
  if (levels === 0) return -1
  let left = room - 2
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length && left >= 0; at++) left = roomLeft(value[at], left - 1, levels - 1)
    return left
  }
  for (const [name, each] of Object.entries(value)) {
    if (left < 0) return left
    left = roomLeft(each, left - name.length - 3, levels - 1)
  }
  return left
}
