/** RTF as it is written: groups, control words, bytes (RTF 1.9.1, "RTF syntax"). */

/** One thing of a file. Text is one character for each byte. */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'symbol'; name: string }
  | { kind: 'text'; text: string }
  | { kind: 'binary'; text: string }

const pattern = /\\([A-Za-z]+)(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([\s\S])|([{}])|([^\\{}\r\n]+)|[\r\n]+/gy

/** The tokens of a file. A backslash at its very end, where it was cut off, is no token. */
export function* tokensOf(source: string): Generator<Token> {
  pattern.lastIndex = 0
  let at = 0
  while (at < source.length) {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (!match) return
    at = pattern.lastIndex
    const [, name, value, hex, symbol, brace, text] = match
    if (name !== undefined) {
      const number = value === undefined ? null : Number(value)
      if (name === 'bin' && number !== null && number > 0) {
        yield { kind: 'binary', text: source.slice(at, at + number) }
        at += number
      } else yield { kind: 'word', name, value: number }
    } else if (hex !== undefined) yield { kind: 'text', text: String.fromCharCode(Number.parseInt(hex, 16)) }
    else if (symbol !== undefined) yield { kind: 'symbol', name: symbol }
    else if (brace !== undefined) yield brace === '{' ? { kind: 'open' } : { kind: 'close' }
    else if (text !== undefined) yield { kind: 'text', text }
  }
}
