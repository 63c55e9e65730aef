/**
 * A regular expression as the automaton that a backtracking matcher walks: its positions (Glushkov's automaton),
 * with the conditions of assertions on the steps between them.
 */
import {
  CharSet,
  JS,
  type NoParent,
  type Concatenation as RefaConcatenation,
  type Element as RefaElement,
} from 'refa'

type Concatenation = NoParent<RefaConcatenation>
type Element = NoParent<RefaElement>

/** What holds between two characters for a step to be taken. */
export interface Guard {
  /** Which characters may stand before. */
  behind: CharSet
  /** Whether nothing may stand before. */
  atStart: boolean
  /** Which characters may follow. */
  ahead: CharSet
  /** Whether nothing may follow. */
  atEnd: boolean
  /** Whether there is nothing else to hold, such as a longer assertion. */
  isAll: boolean
}

export interface Step {
  to: number
  guard: Guard
}

export interface Automaton {
  /** What each position takes: one character of a set. */
  positions: readonly CharSet[]
  /** The steps to the first positions. */
  first: readonly Step[]
  /** The steps from each position; the same step twice where there are two ways to take it. */
  follow: readonly (readonly Step[])[]
  /** The positions at which a match may end, and under what condition. */
  last: readonly Step[]
  /** Whether an assertion looks back without end. */
  looksBackForEver: boolean
}

interface Part {
  first: Step[]
  last: Step[]
  /** The ways through it that take nothing. */
  empty: Guard[]
}

/** From here on a bound is none: a hundred characters at each of a million are a hundred million. */
const endless = 100
const maxPositions = 4000

/** @throws where the source is no pattern of JavaScript */
export function automatonOf(source: string, flags: string): Automaton {
  const { expression, maxCharacter } = JS.Parser.fromLiteral({ source, flags }).parse({
    maxBackreferenceWords: 0,
    backreferences: 'unknown',
    assertions: 'parse',
    simplify: false,
  })
  const all = CharSet.all(maxCharacter)
  const free: Guard = { behind: all, atStart: true, ahead: all, atEnd: true, isAll: true }
  const positions: CharSet[] = []
  const follow: Step[][] = []
  let looksBackForEver = false

  const both = (one: Guard, other: Guard): Guard => {
    if (one === free) return other
    if (other === free) return one
    return {
      behind: one.behind.intersect(other.behind),
      atStart: one.atStart && other.atStart,
      ahead: one.ahead.intersect(other.ahead),
      atEnd: one.atEnd && other.atEnd,
      isAll: one.isAll && other.isAll,
    }
  }
  const through = (steps: readonly Step[], guards: readonly Guard[]) =>
    steps.flatMap(({ to, guard }) => guards.map((each) => ({ to, guard: both(guard, each) })))
  const link = (from: readonly Step[], to: readonly Step[]) => {
    for (const end of from)
      for (const begin of to) follow[end.to]?.push({ to: begin.to, guard: both(end.guard, begin.guard) })
  }

  const nothing = (): Part => ({ first: [], last: [], empty: [free] })
  const join = (one: Part, other: Part): Part => {
    link(one.last, other.first)
    return {
      first: [...one.first, ...through(other.first, one.empty)],
      last: [...other.last, ...through(one.last, other.empty)],
      empty: one.empty.flatMap((guard) => other.empty.map((each) => both(guard, each))).slice(0, 8),
    }
  }
  const either = (parts: readonly Part[]): Part => ({
    first: parts.flatMap(({ first }) => first),
    last: parts.flatMap(({ last }) => last),
    empty: parts.flatMap(({ empty }) => empty).slice(0, 8),
  })
  const choice = (alternatives: readonly Concatenation[]) => either(alternatives.map(sequence))
  const sequence = ({ elements }: Concatenation): Part =>
    elements.reduce((part, element) => join(part, partOf(element)), nothing())

  const repeated = (alternatives: readonly Concatenation[], min: number, max: number): Part => {
    const begin = positions.length
    let part = nothing()
    const once = () => choice(alternatives)
    const bound = max >= endless || positions.length > maxPositions ? Number.POSITIVE_INFINITY : max
    const least = Number.isFinite(bound) ? min : Math.min(min, 8)
    for (let count = 0; count < least; count += 1) part = join(part, once())
    if (bound === Number.POSITIVE_INFINITY) {
      const loop = once()
      link(loop.last, loop.first)
      return join(part, { ...loop, empty: [free] })
    }
    const optional: Part[] = []
    for (let count = least; count < bound && positions.length - begin < maxPositions; count += 1)
      optional.push(once())
    const rest = optional.reduceRight((tail, each) => ({ ...join(each, tail), empty: [free] }), nothing())
    return join(part, rest)
  }

  /** The characters that an assertion asks for, and whether the edge of the text will do; null where it asks for more. */
  const wantedBy = (element: Element): { set: CharSet; orEdge: boolean } | null => {
    if (element.type !== 'Assertion') return null
    let set = CharSet.empty(maxCharacter)
    let orEdge = false
    for (const { elements } of element.alternatives) {
      const [only] = elements
      if (elements.length !== 1 || !only) return null
      const inner = only.type === 'Assertion' && only.kind === element.kind ? wantedBy(only) : null
      if (only.type === 'CharacterClass') set = set.union(only.characters)
      else if (inner) {
        set = set.union(inner.set)
        orEdge ||= inner.orEdge
      } else return null
    }
    return element.negate ? { set: set.negate(), orEdge: !orEdge } : { set, orEdge }
  }

  const isEndless = (element: Element): boolean => {
    if (element.type === 'CharacterClass' || element.type === 'Unknown') return false
    if (element.type === 'Quantifier' && element.max >= endless) return true
    return element.alternatives.some(({ elements }) => elements.some(isEndless))
  }

  const partOf = (element: Element): Part => {
    switch (element.type) {
      case 'CharacterClass': {
        const to = positions.push(element.characters) - 1
        follow.push([])
        return { first: [{ to, guard: free }], last: [{ to, guard: free }], empty: [] }
      }
      case 'Alternation':
        return choice(element.alternatives)
      case 'Quantifier':
        return repeated(element.alternatives, element.min, element.max)
      case 'Unknown':
        return { first: [], last: [], empty: [{ ...free, isAll: false }] }
      case 'Assertion': {
        const wanted = wantedBy(element)
        if (wanted) {
          const { set, orEdge } = wanted
          const guard =
            element.kind === 'ahead'
              ? { ...free, ahead: set, atEnd: orEdge }
              : { ...free, behind: set, atStart: orEdge }
          return { first: [], last: [], empty: [guard] }
        }
        if (element.kind === 'behind') {
          looksBackForEver ||= isEndless(element)
          return { first: [], last: [], empty: [{ ...free, isAll: false }] }
        }
        const { first } = choice(element.alternatives)
        return { first, last: [], empty: [{ ...free, isAll: false }] }
      }
    }
  }

  const { first, last } = choice(expression.alternatives)
  return { positions, first, follow, last, looksBackForEver }
}
