/** The control characters of teletype messages: IPTC 7901 and ANPA 1312 share them (ISO 646, ISO-IR 26). */

/** Start of header, start of text, end of text, end of transmission. */
export const soh = '\u0001'
export const stx = '\u0002'
export const etx = '\u0003'
export const eot = '\u0004'
/** What lines end with. */
export const crlf = '\r\n'

/** Any control that is no line end and no tab, and the marks that gateways put in place of one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\0-\x08\x0b-\x1f\x7f\x80-\x9f]/g
/** Spaces of a fixed width: the typesetter's thin, en and em spaces, and the band of the linecaster. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const fixedSpaces = /[\x10\x19\x1d-\x1f]/g
const cancel = '\u0018'
/** `CAN` kills the word before it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const killedWord = /[^\s\x18]{0,60}\x18/g
/** A line of a table begins with a backspace. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const tableLine = /^\x08\^?/gm

/** A text with one `\n` for each line end, of whatever kind. */
export function withLineEnds(text: string): string {
  return text.replace(/\r+\n?|\n\r(?!\n)|[\u2028\u2029]/g, (end) =>
    /^\r+$/.test(end) ? '\n'.repeat(end.length) : '\n',
  )
}

/** The lines of a text without what only a typesetter needs. */
export function linesOf(text: string): string[] {
  const whole = withLineEnds(text).replace(tableLine, '\t')
  return (whole.includes(cancel) ? whole.replace(killedWord, '') : whole)
    .replace(fixedSpaces, ' ')
    .replace(controls, '')
    .split('\n')
    .map((line) => line.trimEnd())
}

/** A line to be sent: nothing in it can be taken for the frame of a message. */
export function plainLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(controls, '')
    .replace(/[\u2028\u2029\ufffe\uffff]/g, '')
    .trim()
}
