/** Signs of direction (UAX 9) that change nothing where they stand, as mails, chats and web editors leave them. */

/** Whether a text shows nothing: blanks, spaces without a width, and signs of direction, which keep an empty line open. */
export function isUnseen(text: string): boolean {
  return !/[^\s\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]/.test(text)
}

const anySign = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/
const openers: ReadonlyMap<string, string> = new Map([
  ...['\u202a', '\u202b', '\u202d', '\u202e'].map((sign) => [sign, '\u202c'] as const),
  ...['\u2066', '\u2067', '\u2068'].map((sign) => [sign, '\u2069'] as const),
])
const closers: ReadonlySet<string> = new Set(openers.values())

const marksAhead = /^\s*[\u200e\u200f\u061c]+(?=\s*\p{L})/u
const marksBehind = /(?<=\p{L})[\u200e\u200f\u061c]+\s*$/u

/** The places of signs that open without a closing one, or close what did not open, and of a pair around all of a text. */
function idlePairs(text: string): Set<number> {
  const idle = new Set<number>()
  const open: { closer: string; at: number }[] = []
  /** How many are open that a sign closes: one that closes nothing is not looked for. */
  const counts = new Map<string, number>()
  const add = (closer: string, by: number) => counts.set(closer, (counts.get(closer) ?? 0) + by)
  let start = text.length - text.trimStart().length
  let end = text.trimEnd().length - 1
  const around = new Map<number, number>()
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const closer = openers.get(sign)
    if (closer !== undefined) {
      open.push({ closer, at })
      add(closer, 1)
    }
    if (!closers.has(sign)) continue
    const isClosing = (counts.get(sign) ?? 0) > 0
    const closed = isClosing ? open.splice(open.findLastIndex((each) => each.closer === sign)) : []
    const [opener, ...within] = closed
    for (const each of closed) add(each.closer, -1)
    if (opener) around.set(opener.at, at)
    else idle.add(at)
    for (const each of within) idle.add(each.at)
  }
  for (const { at } of open) idle.add(at)
  for (; around.get(start) === end; start++, end--) idle.add(start).add(end)
  return idle
}

/** The places of the signs of a text, a block or a line, that change nothing in it. */
export function idleDirectionSigns(text: string): ReadonlySet<number> {
  if (!anySign.test(text)) return new Set()
  const idle = idlePairs(text)
  const rest = Array.from({ length: text.length }, (_, at) => at).filter((at) => !idle.has(at))
  const left = rest.map((at) => text.charAt(at)).join('')
  for (const pattern of [marksAhead, marksBehind]) {
    const [found = ''] = pattern.exec(left) ?? []
    const from = pattern === marksAhead ? 0 : left.length - found.length
    for (let index = 0; index < found.length; index++) {
      const at = rest[from + index]
      if (at !== undefined && anySign.test(found.charAt(index))) idle.add(at)
    }
  }
  return idle
}

/** A part of a text without the signs at some places of the whole. @param offset where the part begins */
export function withoutPlaces(part: string, idle: ReadonlySet<number>, offset = 0): string {
  if (idle.size === 0) return part
  return Array.from({ length: part.length }, (_, at) => (idle.has(offset + at) ? '' : part.charAt(at))).join(
    '',
  )
}
