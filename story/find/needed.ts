/**
 * Texts of which a pattern needs one, and signs that it needs side by side: where there is nothing of that kind it finds
 * nothing, and to look for it takes a small part of the time that the pattern takes.
 */
import { perUnit } from '../memo'

/** Of this many texts it is known what a part of a pattern matches; of more, nothing is said. */
const mostWhole = 16
/** How many texts are looked for in place of a pattern. */
const mostNeeded = 64

/** How many signs side by side are looked for. */
const mostSigns = 6

/** Signs side by side, each as a pattern of its own that matches one sign. */
type Run = readonly string[]

/** What is known of a part of a pattern. */
interface Part {
  /** All that it matches, whatever its case; null where that cannot be listed. */
  whole: readonly string[] | null
  /** Texts of which one stands in all that it matches; null where none must. */
  needed: readonly string[] | null
  /** Runs that stand in all that it matches, one after the other: at its start the first, and at its end the last. */
  runs: readonly Run[]
}

/** Anything may stand between two runs. */
const apart: readonly Run[] = [[], []]
const anything: Part = { whole: null, needed: null, runs: apart }
const nothing: Part = { whole: [''], needed: null, runs: [[]] }
const listed = (whole: readonly string[]): Part => ({ whole, needed: null, runs: apart })

function longest(runs: readonly Run[]): Run {
  return runs.reduce((one, other) => (other.length > one.length ? other : one), [])
}

/** The first run, the last, and the longest between them, none of more signs than are looked for. */
function bounded(runs: readonly Run[]): readonly Run[] {
  const [first = [], last = first] = [runs[0], runs.at(-1)]
  if (runs.length === 1 && first.length <= mostSigns) return runs
  return [first.slice(0, mostSigns), longest(runs.slice(1, -1)), last.slice(-mostSigns)]
}

/** Runs with others right after them. */
function joined(runs: readonly Run[], others: readonly Run[]): readonly Run[] {
  const middle = [...(runs.at(-1) ?? []), ...(others[0] ?? [])]
  return bounded([...runs.slice(0, -1), middle, ...others.slice(1)])
}

function shortest(texts: readonly string[]): number {
  return Math.min(...texts.map(({ length }) => length))
}

/** Which of two is needed more rarely: that of the longer texts. */
function rarer(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (other === null || other.includes('') || other.length > mostNeeded) return one
  return one !== null && shortest(one) >= shortest(other) ? one : other
}

/** Texts without those that have another of them. */
function fewest(texts: readonly string[]): string[] {
  const all = [...new Set(texts)]
  return all.filter((text) => !all.some((other) => other !== text && text.includes(other)))
}

const neededOf = ({ whole, needed }: Part) => rarer(needed, whole)

/** Reads the notation of RE2, as far as texts stand in it; it must be right. */
class PatternReader {
  readonly #signs: readonly string[]
  #at = 0
  /** Whether there was something that is not known here, and may mean anything. */
  #isStrange = false
  #hasFlags = false

  constructor(pattern: string) {
    this.#signs = Array.from(pattern)
  }

  /** All of it; null where that cannot be read. */
  read(): Part | null {
    const part = this.#alternatives()
    return this.#isStrange || this.#at < this.#signs.length ? null : part
  }

  /** Whether it has flags of its own, by which a sign is another than by itself. */
  get hasFlags(): boolean {
    return this.#hasFlags
  }

  #take(): string {
    return this.#signs[this.#at++] ?? ''
  }

  /** Takes what a regular expression finds here; `''` where that is nothing. */
  #takeMatch(expression: RegExp): string {
    const [found = ''] = expression.exec(this.#signs.slice(this.#at, this.#at + 80).join('')) ?? []
    this.#at += Array.from(found).length
    return found
  }

  #alternatives(): Part {
    const first = this.#sequence()
    const parts = [first]
    while (this.#takeMatch(/^\|/) !== '') parts.push(this.#sequence())
    if (parts.length === 1) return first
    const wholes = parts.flatMap(({ whole }) => whole ?? [])
    const isListed = parts.every(({ whole }) => whole !== null) && wholes.length <= mostWhole
    const needed = parts.map(neededOf)
    return {
      whole: isListed ? wholes : null,
      needed: needed.includes(null) ? null : needed.flatMap((each) => each ?? []),
      runs: apart,
    }
  }

  #sequence(): Part {
    let run: readonly string[] = ['']
    let needed: readonly string[] | null = null
    let runs: readonly Run[] = [[]]
    let isListed = true
    while (this.#at < this.#signs.length && !/[|)]/.test(this.#signs[this.#at] ?? '')) {
      const part = this.#repeated(this.#atom())
      const { whole } = part
      runs = joined(runs, part.runs)
      if (whole !== null && run.length * whole.length <= mostWhole) {
        run = run.flatMap((before) => whole.map((each) => before + each))
        continue
      }
      isListed = false
      needed = rarer(rarer(needed, run), neededOf(part))
      run = whole ?? ['']
    }
    return { whole: isListed ? run : null, needed: rarer(needed, run), runs }
  }

  #repeated(part: Part): Part {
    const sign = this.#takeMatch(/^(?:[*+?]|\{\d+(?:,\d*)?\})\??/)
    if (sign === '') return part
    if (sign.startsWith('?')) return { ...anything, whole: part.whole && [...part.whole, ''] }
    if (/^(?:\*|\{0)/.test(sign)) return anything
    const least = Number(/\d+/.exec(sign)?.[0] ?? 1)
    let { runs } = part
    for (let time = 1; time < Math.min(least, mostSigns); time++) runs = joined(runs, part.runs)
    return { whole: null, needed: neededOf(part), runs: joined(joined(runs, apart), runs) }
  }

  #atom(): Part {
    const start = this.#at
    const sign = this.#take()
    if (sign === '(') return this.#group()
    if (sign === '^' || sign === '$') return nothing
    const part = this.#sign(sign)
    return part === nothing ? nothing : { ...part, runs: [[this.#signs.slice(start, this.#at).join('')]] }
  }

  /** What matches one sign, or an edge between two. */
  #sign(sign: string): Part {
    if (sign === '[') return this.#set()
    if (sign === '\\') return this.#escaped(this.#take())
    return sign === '.' ? anything : listed([sign])
  }

  #group(): Part {
    const head = this.#takeMatch(/^\?(?:P?<[^>!=]+>|[a-zA-Z-]*[:)])/)
    if (/^\?[a-zA-Z-]+[:)]/.test(head)) this.#hasFlags = true
    if (head.endsWith(')')) return nothing
    if (head === '' && this.#signs[this.#at] === '?') this.#isStrange = true
    const part = this.#alternatives()
    if (this.#take() !== ')') this.#isStrange = true
    return part
  }

  /** One of some signs, told apart where they are few and stand there as they are. */
  #set(): Part {
    const isOthers = this.#takeMatch(/^\^/) !== ''
    const members: string[] = []
    let isListed = !isOthers
    for (let first = true; this.#at < this.#signs.length; first = false) {
      if (this.#takeMatch(/^\[:\^?\w+:\]/) !== '') {
        isListed = false
        continue
      }
      const sign = this.#take()
      if (sign === ']' && !first) break
      if (sign === '\\') this.#take()
      if (sign === '\\' || sign === '-') isListed = false
      members.push(sign)
    }
    return isListed ? listed(members) : anything
  }

  #escaped(sign: string): Part {
    if (/[bBAz]/.test(sign)) return nothing
    if (/[dDsSwW]/.test(sign)) return anything
    if (/[pP]/.test(sign)) {
      if (this.#takeMatch(/^\{[^}]*\}/) === '') this.#take()
      return anything
    }
    if (/[a-zA-Z0-9]/.test(sign)) this.#isStrange = true
    return listed([sign])
  }
}

/** Texts of which one stands, in whatever case, wherever a sound pattern finds something; null where none must. */
export function neededBy(pattern: string): readonly string[] | null {
  const part = new PatternReader(pattern).read()
  const needed = part && neededOf(part)
  return needed && fewest(needed)
}

/**
 * Signs that stand side by side wherever a sound pattern finds something, each as a pattern of its own; none where that
 * cannot be said.
 */
export function runIn(pattern: string): Run {
  const reader = new PatternReader(pattern)
  const part = reader.read()
  return part === null || reader.hasFlags ? [] : longest(part.runs)
}

/** Whether a text has one of these, in whatever case. */
export function hasOneOf(texts: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(
    texts.map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'),
    'iu',
  )
  return (text) => pattern.test(text)
}

/** What is noted of a unit that may be any sign, as it is the half of one. */
const anySign = 0xff

/**
 * Whether a text has signs side by side.
 * @param signs whether a letter is the first of them, the second, and so on
 */
export function hasRun(signs: readonly ((letter: string) => boolean)[]): (text: string) => boolean {
  if (signs.length === 0) return () => true
  // a bit for each sign that a unit may be, and one more, as none may have no bit
  const signsOf = perUnit((unit) => {
    const letter = String.fromCharCode(unit)
    if (/[\ud800-\udfff]/.test(letter)) return anySign
    return signs.reduce((bits, isSign, at) => (isSign(letter) ? bits | (1 << at) : bits), 1 << signs.length)
  })
  const last = 1 << (signs.length - 1)
  return (text) => {
    // a bit for each sign up to which a run has come
    let reached = 0
    for (let at = 0; at < text.length; at++) {
      const bits = signsOf(text.charCodeAt(at))
      reached = ((reached << 1) | 1) & bits
      if ((reached & last) !== 0 || bits === anySign) return true
    }
    return false
  }
}
