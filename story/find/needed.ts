/**
 * Texts of which a pattern needs one: where none of them stands it finds nothing, and to look for them takes a small part of
 * the time that the pattern takes.
 */

/** Of this many texts it is known what a part of a pattern matches; of more, nothing is said. */
const mostWhole = 16
/** How many texts are looked for in place of a pattern. */
const mostNeeded = 64

/** What is known of a part of a pattern. */
interface Part {
  /** All that it matches, whatever its case; null where that cannot be listed. */
  whole: readonly string[] | null
  /** Texts of which one stands in all that it matches; null where none must. */
  needed: readonly string[] | null
}

const anything: Part = { whole: null, needed: null }
const nothing: Part = { whole: [''], needed: null }

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

  constructor(pattern: string) {
    this.#signs = Array.from(pattern)
  }

  read(): readonly string[] | null {
    const needed = neededOf(this.#alternatives())
    const isRead = !this.#isStrange && this.#at === this.#signs.length
    return isRead && needed ? fewest(needed) : null
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
    const parts = [this.#sequence()]
    while (this.#takeMatch(/^\|/) !== '') parts.push(this.#sequence())
    const wholes = parts.flatMap(({ whole }) => whole ?? [])
    const isListed = parts.every(({ whole }) => whole !== null) && wholes.length <= mostWhole
    const needed = parts.map(neededOf)
    return {
      whole: isListed ? wholes : null,
      needed: needed.includes(null) ? null : needed.flatMap((each) => each ?? []),
    }
  }

  #sequence(): Part {
    let run: readonly string[] = ['']
    let needed: readonly string[] | null = null
    let isListed = true
    while (this.#at < this.#signs.length && !/[|)]/.test(this.#signs[this.#at] ?? '')) {
      const part = this.#repeated(this.#atom())
      const { whole } = part
      if (whole !== null && run.length * whole.length <= mostWhole) {
        run = run.flatMap((before) => whole.map((each) => before + each))
        continue
      }
      isListed = false
      needed = rarer(rarer(needed, run), neededOf(part))
      run = whole ?? ['']
    }
    return { whole: isListed ? run : null, needed: rarer(needed, run) }
  }

  #repeated(part: Part): Part {
    const sign = this.#takeMatch(/^(?:[*+?]|\{\d+(?:,\d*)?\})\??/)
    if (sign === '') return part
    if (sign.startsWith('?')) return { whole: part.whole && [...part.whole, ''], needed: null }
    return /^(?:\*|\{0)/.test(sign) ? anything : { whole: null, needed: neededOf(part) }
  }

  #atom(): Part {
    const sign = this.#take()
    if (sign === '(') return this.#group()
    if (sign === '[') return this.#set()
    if (sign === '\\') return this.#escaped(this.#take())
    if (sign === '.') return anything
    return sign === '^' || sign === '$' ? nothing : { whole: [sign], needed: null }
  }

  #group(): Part {
    const head = this.#takeMatch(/^\?(?:P?<[^>!=]+>|[a-zA-Z-]*[:)])/)
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
    return isListed ? { whole: members, needed: null } : anything
  }

  #escaped(sign: string): Part {
    if (/[bBAz]/.test(sign)) return nothing
    if (/[dDsSwW]/.test(sign)) return anything
    if (/[pP]/.test(sign)) {
      if (this.#takeMatch(/^\{[^}]*\}/) === '') this.#take()
      return anything
    }
    if (/[a-zA-Z0-9]/.test(sign)) this.#isStrange = true
    return { whole: [sign], needed: null }
  }
}

/** Texts of which one stands, in whatever case, wherever a sound pattern finds something; null where none must. */
export function neededBy(pattern: string): readonly string[] | null {
  return new PatternReader(pattern).read()
}

/** Whether a text has one of these, in whatever case. */
export function hasOneOf(texts: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(
    texts.map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'),
    'iu',
  )
  return (text) => pattern.test(text)
}
