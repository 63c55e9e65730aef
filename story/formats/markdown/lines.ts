/** Front matter that no parser takes, line by line: keys with their values, and what is indented below them. */

/** A value, or the values of a list, or the keys and values below a key. */
type Value = string | Value[] | { [key: string]: Value }

/** Text without the quotes around it, also where one of the two is missing. */
function unquoted(text: string): string {
  const plain = text.trim()
  const [first, last] = [plain.charAt(0), plain.charAt(plain.length - 1)]
  const isQuote = (sign: string) => sign === '"' || sign === "'"
  const inside = plain.slice(1, -1)
  if (plain.length > 1 && isQuote(first) && first === last && (first === "'" || !inside.includes(first)))
    return inside
  if (isQuote(first) && !plain.slice(1).includes(first)) return plain.slice(1).trim()
  return isQuote(last) && !plain.slice(0, -1).includes(last) ? plain.slice(0, -1).trim() : plain
}

function readValue(text: string): Value {
  const plain = text.trim()
  if (/^\[.*\]$/.test(plain)) {
    const inside = plain.slice(1, -1).split(',').map(unquoted).filter(Boolean)
    return inside
  }
  return /^[|>][+-]?$/.test(plain) ? '' : unquoted(plain)
}

/** A key and its value; null where a line is none. */
function pairOf(line: string, sign: ':' | '='): [key: string, value: string] | null {
  const at = line.indexOf(sign)
  if (at < 1) return null
  const key = unquoted(line.slice(0, at))
  const isKey = /^[\p{L}_][\p{L}\p{N}_. -]{0,60}$/u.test(key)
  // an address is no key
  return isKey && !line.startsWith('//', at + 1) ? [key, line.slice(at + 1)] : null
}

function isMap(value: Value | undefined): value is { [key: string]: Value } {
  return typeof value === 'object' && !Array.isArray(value)
}

/** What is below a key, with one more line of it. */
function withLine(value: Value, line: string, sign: ':' | '='): Value {
  const text = line.trim()
  if (/^-(?:\s|$)/.test(text)) {
    const item = text.slice(1).trim()
    const pair = pairOf(item, sign)
    const list = Array.isArray(value) ? value : value === '' ? [] : [value]
    return [...list, pair ? { [pair[0]]: readValue(pair[1]) } : readValue(item)]
  }
  const pair = pairOf(text, sign)
  if (Array.isArray(value)) {
    const last = value.at(-1)
    if (pair && isMap(last)) return [...value.slice(0, -1), { ...last, [pair[0]]: readValue(pair[1]) }]
    return typeof last === 'string' ? [...value.slice(0, -1), `${last} ${unquoted(text)}`] : value
  }
  if (pair && value === '') return { [pair[0]]: readValue(pair[1]) }
  if (isMap(value)) return pair ? { ...value, [pair[0]]: readValue(pair[1]) } : value
  // what goes on below is one text, or a name on each line
  return value === '' ? unquoted(text) : `${value}\n${unquoted(text)}`
}

const isBelow = (line: string) => /^(?:\s|-\s)/.test(line)

/**
 * The key that a line begins, and its value; null for what goes on below a key.
 * @param isFilled whether the key above has its value beside it: then a word with a colon is a key that is indented
 */
function pairAt(line: string, sign: ':' | '=', isFilled: boolean): [key: string, value: string] | null {
  const isKey = !isBelow(line) || (isFilled && /^\s*[A-Za-z_][\w-]{1,30}\s?[:=]/.test(line))
  return isKey ? pairOf(line.trim(), sign) : null
}

/** The keys and values of lines, and whether some line is neither. */
export function readLines(
  lines: readonly string[],
  sign: ':' | '=',
): { data: Record<string, unknown>; isBroken: boolean } {
  const entries: [key: string, value: Value][] = []
  let isBroken = false
  /** Whether the last key has its value beside it, and not in the lines below. */
  let isFilled = false
  for (const line of lines) {
    if (line.trim() === '' || /^\s*#/.test(line) || /^\[{1,2}[\w."' -]{1,60}\]{1,2}\s*$/.test(line)) continue
    const pair = pairAt(line, sign, isFilled)
    const last = entries.at(-1)
    if (pair) {
      entries.push([pair[0], readValue(pair[1])])
      isFilled = !/^[|>]?[+-]?$/.test(pair[1].trim())
    } else if (isBelow(line) && last) last[1] = withLine(last[1], line, sign)
    else isBroken = true
  }
  return { data: Object.fromEntries(entries), isBroken }
}
