/**
 * CriticMarkup: changes and comments among the signs of Markdown, as `{++put in++}`, `{--taken out--}`, `{~~old~>new~~}`,
 * `{==words==}{>>comment<<}` (criticmarkup.com). It is a row of stretches of two texts, and says nothing of what they mean:
 * accepted and rejected it gives two Markdown texts to the letter, whatever stands in them.
 */
import { diffArrays } from 'diff'
import { compareWords } from '../../revisions/words'
import { type CodeSpan, codeAround, codeSpansIn, isEscaped } from './code-spans'

/** A comment in a text: what it is on, as places of that text without it, and what was said, the first first. */
export interface CriticComment {
  from: number
  to: number
  said: string[]
}

/** What a text with changes says. */
export interface Critic {
  /** With all changes accepted. */
  final: string
  /** With all of them rejected. */
  base: string
  comments: CriticComment[]
}

const signs = [
  ['{++', '++}'],
  ['{--', '--}'],
  ['{~~', '~~}'],
  ['{==', '==}'],
  ['{>>', '<<}'],
] as const

/** Where the sign stands next that is no text. */
function next(text: string, sign: string, from: number): number {
  let at = text.indexOf(sign, from)
  while (at >= 0 && isEscaped(text, at)) at = text.indexOf(sign, at + 1)
  return at
}

/** The first line of code after a place, whose signs are its own. */
const fence = /^ {0,3}(?:`{3,}|~{3,})/gm

/** Where blocks of code lie. */
function fencedIn(text: string): CodeSpan[] {
  const starts = [...text.matchAll(fence)].map(({ index }) => index)
  return starts.flatMap((from, index): CodeSpan[] =>
    index % 2 === 0 ? [[from, starts[index + 1] ?? text.length]] : [],
  )
}

/** Reads a text with changes, also within changes; what is opened and not closed is text. */
export function readCritic(text: string): Critic {
  if (!signs.some(([open]) => text.includes(open))) return { final: text, base: text, comments: [] }
  const fenced = text.includes('```') || text.includes('~~~') ? fencedIn(text) : []
  const code = codeSpansIn(text)
  const isInCode = (place: number) => codeAround(fenced, place) !== null || codeAround(code, place) !== null
  const comments: CriticComment[] = []
  let [final, base] = ['', '']
  // a sign is looked for once, however many are before it: else a file of nothing else takes quadratic time
  const places = new Map<string, number>()
  const placeOf = (sign: string, from: number) => {
    const known = places.get(sign)
    const place = known !== undefined && (known < 0 || known >= from) ? known : next(text, sign, from)
    places.set(sign, place)
    return place
  }
  const read = (start: number, stop: number, isInBase: boolean, isInFinal: boolean): void => {
    let at = start
    let marked: { from: number; end: number } | null = null
    const put = (to: number) => {
      const plain = text.slice(at, to)
      if (isInFinal) final += plain
      if (isInBase) base += plain
      return plain
    }
    for (let from = next(text, '{', start); from >= 0 && from < stop; from = next(text, '{', from)) {
      const [open, close] = signs.find(([sign]) => text.startsWith(sign, from)) ?? []
      const inside = from + (open?.length ?? 0)
      const end = open && close ? placeOf(close, inside) : -1
      const arrow = open === '{~~' ? placeOf('~>', inside) : -1
      const hasNoArrow = open === '{~~' && (arrow < 0 || arrow >= end)
      if (!open || !close || end < 0 || end + close.length > stop || hasNoArrow || isInCode(from)) {
        from++
        continue
      }
      const plain = put(from)
      at = end + close.length
      if (open === '{++') read(inside, end, false, isInFinal)
      else if (open === '{--') read(inside, end, isInBase, false)
      else if (open === '{~~') {
        read(inside, arrow, isInBase, false)
        read(arrow + 2, end, false, isInFinal)
      } else if (open === '{==') {
        marked = { from: final.length, end: at }
        read(inside, end, isInBase, isInFinal)
      } else {
        const first = marked?.end === from ? marked.from : final.length
        addComment(comments, first, final.length, text.slice(inside, end), plain)
      }
      from = at
    }
    put(stop)
  }
  read(0, text.length, true, true)
  return { final, base, comments }
}

/** A comment after another one, on the same place, is a reply to it. */
function addComment(
  comments: CriticComment[],
  from: number,
  to: number,
  inside: string,
  plain: string,
): void {
  const said = inside.replaceAll('<<\\}', '<<}').trim()
  const last = comments.at(-1)
  if (last && plain === '' && last.to === to && from === to) last.said.push(said)
  else comments.push({ from, to, said: [said] })
}

/** A stretch of both texts, or what of the one stands where something of the other stood. */
interface Stretch {
  before: string
  after: string
}

const isSame = ({ before, after }: Stretch) => before === after

/** Texts in lines, each with its end. */
const linesOf = (text: string) => text.split(/(?<=\n)/)

/** Words that were changed, in lines that were changed. */
function stretchesOf(base: string, final: string, language: string): Stretch[] {
  const found: Stretch[] = []
  let gone = ''
  const put = (come: string) => {
    let deleted = ''
    for (const { mark, text } of gone === '' || come === '' ? [] : compareWords(gone, come, language)) {
      if (mark === 'deleted') deleted += text
      else if (mark === 'inserted') {
        found.push({ before: deleted, after: text })
        deleted = ''
      } else {
        if (deleted !== '') found.push({ before: deleted, after: '' })
        deleted = ''
        found.push({ before: text, after: text })
      }
    }
    if (deleted !== '') found.push({ before: deleted, after: '' })
    if (gone === '' || come === '') found.push({ before: gone, after: come })
    gone = ''
  }
  for (const { value, added, removed } of diffArrays(linesOf(base), linesOf(final))) {
    const text = value.join('')
    if (removed) gone += text
    else if (added) put(text)
    else {
      if (gone !== '') put('')
      found.push({ before: text, after: text })
    }
  }
  if (gone !== '') put('')
  return found
}

/** Signs of emphasis, of what is struck, and of code, each as long as it stands there. */
const delimiters = [/\*+/g, /~+/g, /`+/g, /_+/g]
const isPaired = (text: string, sign: RegExp) => (text.match(sign)?.length ?? 0) % 2 === 0
const asMany = (text: string, one: string, other: string) =>
  text.split(one).length === text.split(other).length

/** Whether a piece of a line has no sign of Markdown whose other half stands outside of it. */
function isWholePiece(piece: string): boolean {
  if (isEscaped(piece, piece.length)) return false
  const plain = piece.replace(/\\./g, '').replace(/&#?\w{1,30};/g, '')
  return (
    !/[|#&\\]/.test(plain) &&
    delimiters.every((sign) => isPaired(plain, sign)) &&
    asMany(plain, '[', ']') &&
    asMany(plain, '<', '>') &&
    asMany(plain, '(', ')')
  )
}

/** Signs that a block begins with. */
const startOfBlock = /^(?:#|>|[-*+] |\d{1,9}[.)] |\||<)/

/** Whether a sign of Markdown would lie on either side of where a change begins. */
function isParted(before: string, piece: string): boolean {
  return isEscaped(before, before.length) || (/[*~`_]$/.test(before) && /^[*~`_]/.test(piece))
}

/** Whether a change stands for itself, by the text before it in its line. */
function standsAlone({ before, after }: Stretch, isAtStart: boolean, last: string): boolean {
  return [before, after].every((piece) => {
    if (piece === '' || piece.trim() === '') return true
    if (piece.endsWith('\n') && isAtStart) return true
    return isWholePiece(piece) && !isParted(last, piece) && !(isAtStart && startOfBlock.test(piece))
  })
}

/** Where a change of a whole line ends: after its end where it ends with a backslash, which would take the sign after it. */
function endOfChange({ before, after }: Stretch, text: string, lineEnd: number): number {
  const line = text.slice(0, lineEnd)
  const isBroken = [before + line, after + line].some((side) => isEscaped(side, side.length))
  return isBroken ? lineEnd + 1 : lineEnd
}

/** The same stretches, with the lines as a whole where a change would part what belongs together. */
function inWholePieces(stretches: readonly Stretch[]): Stretch[] {
  const made: Stretch[] = []
  let toLineEnd = false
  for (const stretch of stretches) {
    const last = made.at(-1)
    if (toLineEnd && last) {
      if (!isSame(stretch)) made[made.length - 1] = joined(last, stretch)
      else {
        const end = stretch.after.indexOf('\n')
        const cut = end < 0 ? stretch.after.length : endOfChange(last, stretch.after, end)
        const [line, rest] = [stretch.after.slice(0, cut), stretch.after.slice(cut)]
        made[made.length - 1] = joined(last, { before: line, after: line })
        toLineEnd = end < 0
        if (rest !== '') made.push({ before: rest, after: rest })
      }
      continue
    }
    const written = last?.after ?? ''
    const isAtStart = last === undefined || (isSame(last) ? written.endsWith('\n') : false)
    if (isSame(stretch) || standsAlone(stretch, isAtStart, written)) {
      made.push(stretch)
      continue
    }
    // back to where the line begins
    let wide = stretch
    while (made.length > 0) {
      const before = made.pop()
      if (!before) break
      const start = isSame(before) ? before.after.lastIndexOf('\n') + 1 : 0
      const [kept, line] = [before.after.slice(0, start), before.after.slice(start)]
      wide = joined(isSame(before) ? { before: line, after: line } : before, wide)
      if (kept !== '') made.push({ before: kept, after: kept })
      if (start > 0) break
    }
    made.push(wide)
    toLineEnd = true
  }
  return made
}

const joined = (one: Stretch, other: Stretch): Stretch => ({
  before: one.before + other.before,
  after: one.after + other.after,
})

function writeChange({ before, after }: Stretch): string {
  const isLine = before !== '' && after !== '' && !/[\n~]/.test(before + after)
  if (isLine) return `{~~${before}~>${after}~~}`
  return (before === '' ? '' : `{--${before}--}`) + (after === '' ? '' : `{++${after}++}`)
}

const writeSaid = (said: readonly string[]) =>
  said.map((text) => `{>>${text.replaceAll('<<}', '<<\\}')}<<}`).join('')

/** A text that stays, with the comments on it. */
function writeKept(text: string, start: number, comments: readonly CriticComment[]): string {
  let written = ''
  let at = start
  for (const { from, to, said } of comments) {
    const words = text.slice(from - start, to - start)
    const isMarked = from >= at && to > from && isWholePiece(words) && !words.includes('\n')
    written += text.slice(at - start, (isMarked ? from : to) - start)
    written += (isMarked ? `{==${words}==}` : '') + writeSaid(said)
    at = to
  }
  return written + text.slice(at - start)
}

/**
 * Both texts and what was said of the later one as one text; null where it would not read back as them.
 * @param language BCP 47, by which words are told apart
 */
export function writeCritic({ base, final, comments }: Critic, language: string): string | null {
  const ordered = comments.toSorted((a, b) => a.to - b.to || a.from - b.from)
  let [written, at] = ['', 0]
  for (const stretch of inWholePieces(stretchesOf(base, final, language))) {
    const end = at + stretch.after.length
    // one on what is changed, or that ends where a change does, stands after it
    const here: CriticComment[] = []
    while (
      ordered[0] &&
      ordered[0].to <= end &&
      (isSame(stretch) || ordered[0].to < end || stretch.after !== '')
    )
      here.push(...ordered.splice(0, 1))
    written += isSame(stretch)
      ? writeKept(stretch.after, at, here)
      : writeChange(stretch) + here.map(({ said }) => writeSaid(said)).join('')
    at = end
  }
  written += ordered.map(({ said }) => writeSaid(said)).join('')
  const read = readCritic(written)
  return read.final === final && read.base === base ? written : null
}
