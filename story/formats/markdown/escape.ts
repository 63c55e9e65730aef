/** Text as Markdown holds it: whatever it says, it never becomes markup (CommonMark 0.31, 2.4 and 2.5). */

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 32};`
}

/** Blanks at the ends of a line would be stripped: they are written as character references. */
function keepEnds(line: string): string {
  if (line === line.trim()) return line
  return line.replace(/^\s+|(?<!\s)\s+$/gu, (blanks) => [...blanks].map(reference).join(''))
}

/** What begins a block or a rule at the start of a line. */
function escapeStart(line: string): string {
  return line
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+=:~|>])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

/** A run of text, in whole lines or a part of one; `\n` does not occur in it. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[\\`*[\]<~|]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|&(?=#?\w)|!(?=\[)/gu, '\\$&')
      // signs of CriticMarkup that the others above leave
      .replace(/\{(?=--|\+\+|==|>>)|(?<=--|\+\+|==)\}/g, '\\$&')
      .replace(/[\0\r\n]/g, reference)
      .replace(/\t/g, '&#9;')
  )
}

/** A line, its runs escaped already, as it may stand at the start of a block or after a line break. */
export function finishLine(line: string): string {
  return escapeStart(keepEnds(line))
}
