/** A comma, semicolon, colon or full stop that stands twice, as editing at the end of a sentence leaves it. */
import type { BlockCheck } from './check'
import { stretches } from './text'

/** Two full stops after Latin letters alone: in Arabic letters they are a way of parting what a headline says. */
const doubled =
  /(?<=[\p{L}\p{M}\p{Nd}%)\]”»’])(?:([,،;؛])\1(?=[\s”»"]|$)|(?<=[\p{Script=Latin}\p{Nd}%)\]”»’])\.\.(?=[\s”»"]|$))/gu

/** Copy that has it more often writes an ellipsis so. */
const isUsual = (text: string) => (text.match(/(?<!\.)\.\.(?!\.)/g)?.length ?? 0) > 1

export const doubledMarkCheck: BlockCheck = {
  level: 'hint',
  inBlock: ({ text, part }) =>
    part === 'table'
      ? []
      : stretches(text, doubled)
          .filter((each) => !(each.text === '..' && (isUsual(text) || part === 'headline')))
          .map(({ from, to, text: found }) => {
            const mark = found.charAt(0)
            return { from, to, fixes: [mark], values: { mark } }
          }),
}
