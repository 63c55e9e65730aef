/** Spaces that are too many. */
import type { BlockCheck } from './check'
import { stretches } from './text'

export const doubledSpaceCheck: BlockCheck = {
  level: 'hint',
  inBlock: ({ text, part }) =>
    part === 'table'
      ? []
      : stretches(text, /(?<=\S) {2,}(?=\S)/g).map(({ from, to }) => ({ from, to, fixes: [' '] })),
}

/** French sets a space before `;`, `:`, `!` and `?`, and no language one before these. */
export const spaceBeforeMarkCheck: BlockCheck = {
  level: 'hint',
  inBlock: ({ text }) =>
    stretches(
      text,
      /(?<=[\p{L}\p{Nd})\]”»"%]) (?:[,.،](?=[\s”»"]|$)|[,،](?=\p{L}))|(?<=\p{Script=Arabic}) [؛؟](?=[\s”»"]|$)/gu,
    )
      // a spaced ellipsis is a way of writing one
      .filter(({ to }) => !/^ ?\./.test(text.slice(to)))
      .map(({ from, to, text: found }) => {
        const mark = found.slice(1)
        const isJoined = /^\p{L}/u.test(text.slice(to, to + 2))
        return { from, to, fixes: [isJoined ? `${mark} ` : mark], values: { mark } }
      }),
}
