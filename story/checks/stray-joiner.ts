/** A zero-width non-joiner that does nothing: doubled, or beside a space. */
import type { BlockCheck } from './check'
import { stretches } from './text'

/** After ه it makes the vowel of Kurdish, also at the end of a word. */
const stray = /\p{L}\u200c{2,}\p{L}?|(?<!ه)(?<=\p{L})\u200c+(?=\s|$)|(?<=\s)\u200c+(?=\p{L})/gu

export const strayJoinerCheck: BlockCheck = {
  level: 'hint',
  inBlock: ({ text }) =>
    !text.includes('\u200c')
      ? []
      : stretches(text, stray).map(({ from, to, text: found }) => ({
          from,
          to,
          fixes: [/^\p{L}/u.test(found) ? found.replace(/\u200c+/gu, '\u200c') : ''],
        })),
}
