/** Text in the colour of what it stands on: nobody sees it on the page. */

/** What text stands on where no colour is told: paper, or something of a colour that is not known. */
export type Ground = 'paper' | 'unknown'

/** Colours that differ by no more in red, green and blue look the same. */
const leastSeen = 6

const channels = (colour: string) => [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** A colour as six hexadecimal digits; null where it is none, as `auto` and `transparent` are. */
export function colourOf(told: string | undefined): string | null {
  return /^#?([\da-f]{6})$/.exec(told?.toLowerCase() ?? '')?.[1] ?? null
}

/**
 * Whether text is not seen. Without a colour of its own it is, and so is white text where nobody knows what is behind it:
 * in tables, boxes and on coloured pages.
 * @param text its colour, six hexadecimal digits
 * @param behind the colour that is told to be behind it
 * @param ground what it stands on where none is told
 */
export function isUnseen(
  text: string | null | undefined,
  behind: string | null | undefined,
  ground: Ground,
): boolean {
  const other = behind ?? (ground === 'paper' ? 'ffffff' : null)
  if (text === null || text === undefined || other === null) return false
  const others = channels(other)
  return channels(text).every((channel, index) => Math.abs(channel - (others[index] ?? 0)) < leastSeen)
}
