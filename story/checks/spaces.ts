/** Spaces that are too many, and those that are missing. */
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
      /(?<=[\p{L}\p{Nd})\]”»"%]) (?:[,.،](?=[\s”»"]|$)|[,،](?=\p{L})|\.(?=(?:It|The|This|That|They|He|She|We|But|And)(?!\p{L})))|(?<=\p{Script=Arabic}) (?:[؛؟](?=[\s”»"]|$)|[.؛؟](?=\p{Script=Arabic}{2}))/gu,
    )
      // الجزيرة .نت
      .filter(({ to }) => !endsAddress.test(text.slice(to, to + 12)))
      // a spaced ellipsis is a way of writing one
      .filter(({ to }) => !/^ ?\./.test(text.slice(to)))
      .map(({ from, to, text: found }) => {
        const mark = found.slice(1)
        const isJoined = /^\p{L}/u.test(text.slice(to, to + 2))
        return { from, to, fixes: [isJoined ? `${mark} ` : mark], values: { mark } }
      }),
}

/**
 * A sentence begins behind the mark: `ended.The`; or its clause goes on: `ended,and`, `“Go,”she`. In Arabic script a full
 * stop between two short words stands between the letters of a name, `إل.جي`, unless the second begins a sentence: `حق.هو`.
 */
const joined =
  /(?<=\p{L}[\p{L}%)\]”»]|\p{L}[.]?[”»])(?:[.?!]”?(?=[“«]?\p{Lu}\p{Ll})|[,;](?=\p{L}{2})|[,]”(?=\p{L}{2}))|(?<=\p{Script=Arabic}{4})\.(?=\p{Script=Arabic}{2})|(?<=\p{Script=Arabic}{2})\.(?=\p{Script=Arabic}{4}|(?:هو|هي|هم|ثم|كما|لكن|لم|لن|لقد|وقد|وهو|وهي|وهم|وفي|إنه|من|ئەو|ئەم|بۆ|لە|بە|کە|هەر|دوای)(?!\p{L}))|(?<=\p{Script=Arabic}{2})[؟!](?=\p{Script=Arabic}{2})|(?<=\p{Script=Arabic}{2})[،؛](?=\p{Script=Arabic}{2})/gu

/** Begin a sentence, and no name of a site: `Booking.Com`, `Sony.Music`. */
const beginsSentence =
  /^(?:The|This|That|These|Those|There|They|Their|He|His|She|Her|Its|We|You|But|And|When|While|After|Before|About|Some|Most|Many|According|Officials|Police|Later|However)(?!\p{L})/u

/** The ends of addresses, whatever their case, and in Arabic script. */
const endsAddress =
  /^(?:com|net|org|gov|info|edu|eu|uk|tv|io|ai|js|app|نت|نيوز|نیوز|نێت|كوم|کوم|کۆم|اورغ|أورغ|ئۆرگ)(?![\p{L}])/iu

/** What stands before a mark without a space is looked at as far as this. In UTF-16 units. */
const longestAddress = 200

/** Whether the words around a mark are those of a text, and not the parts of a figure, or of the name of a site, a file or an account. */
function isBetweenWords(text: string, from: number, to: number): boolean {
  const behind = text.slice(to, to + 40).replace(/^[“«]/u, '')
  const [before = '', last = ''] = text
    .slice(Math.max(0, from - longestAddress), from)
    .split(/[\s“«(]/u)
    .reverse()
  if (endsAddress.test(behind) || /[@#/_\\\p{Nd}]|\p{L}\.\p{L}/u.test(before) || /^\p{Nd}/u.test(behind))
    return false
  // ود.سامي: a title has one letter, and “and” is written to it
  if (/^و\p{L}$/u.test(before)) return false
  const mark = text.slice(from, to)
  if (!/[.?!]/u.test(mark)) return true
  // a file or a site goes on: report.Final.docx
  if (/^\p{L}{1,40}[._/@]\p{L}/u.test(behind)) return false
  if (!/^\p{Lu}/u.test(behind) || /^[\p{Ll}’'-]{2,}[)\]”»]?$/u.test(before)) return true
  if (beginsSentence.test(behind)) return true
  // from Erbil.Helmer said: both are names, the copy goes on on either side, and it is no St.Gallen and no Yahoo!Sports
  const isName = mark === '.' && /\p{Ll}$/u.test(last) && /^\p{Lu}\p{Ll}{3,}$/u.test(before)
  return isName && /^\p{Lu}[\p{Ll}’'-]{1,30} [\p{Ll}\p{Nd}]/u.test(behind)
}

export const missingSpaceCheck: BlockCheck = {
  level: 'hint',
  inBlock: ({ text, part }) =>
    part === 'table' || part === 'credit' || part === 'byline'
      ? []
      : stretches(text, joined)
          .filter(({ from, to }) => isBetweenWords(text, from, to))
          .map(({ from, to, text: mark }) => {
            // with the words on both sides: a fix that is seen, and more to see than a full stop
            const before =
              /[\p{L}\p{M}]{1,40}[^\p{L}\p{M}]{0,3}$/u.exec(text.slice(Math.max(0, from - 43), from))?.[0] ??
              ''
            const behind = /^[“«]?[\p{L}\p{M}]{1,40}/u.exec(text.slice(to, to + 41))?.[0] ?? ''
            const fixes = [`${before}${mark} ${behind}`]
            return { from: from - before.length, to: to + behind.length, fixes, values: { mark } }
          }),
}
