/** Text in the colour of what it stands on: nobody sees it on the page. */

/** What text stands on where the file gives no colour: paper, or something of an unknown colour. */
export type Ground = 'paper' | 'unknown'

/** Colours that differ by no more in red, green and blue look the same. */
const leastSeen = 6

const channels = (colour: string) => [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** A colour as six hexadecimal digits; null where it is none, as `auto` and `transparent` are. */
export function colourOf(value: string | undefined): string | null {
  return /^#?([\da-f]{6})$/.exec(value?.toLowerCase() ?? '')?.[1] ?? null
}

/**
 * Whether text cannot be seen. Text without a colour of its own can, and so can white text on an unknown ground: in tables,
 * in boxes and on coloured pages.
 * @param text its colour, six hexadecimal digits
 * @param behind the colour that the file gives for what is behind it
 * @param ground what it stands on where the file gives none
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
