/**
 * Whether a regular expression takes more than linear time on some text.
 *
 * A backtracking matcher is slow where a text can be read in several ways: two loops that read the same, one
 * loop in another, or a loop that is entered anew at each place of a long run (`/\s+$/` on blanks before a word).
 * In the automaton, with a loop in front for the place where the matcher begins: there are positions p and q and
 * a text that leads from p to p, from p to q and from q to q (infinite ambiguity: Weber and Seidl, 1991, “On the
 * degree of ambiguity of finite automata”). Positions at which the match may end do not count: there it succeeds.
 */
import type { CharSet } from 'refa'
import { type Automaton, automatonOf, type Guard, type Step } from './automaton'

/** What makes a pattern slow: the text whose repetition shows it. */
export interface Slowness {
  kind: 'exponential' | 'polynomial' | 'looks back for ever'
  repeated: string
}

interface Letters {
  /** A character of each class of characters that the pattern does not tell apart. */
  samples: readonly string[]
  /** The classes in a set, as bits. */
  in: (set: CharSet) => bigint
}

function lettersOf(sets: readonly CharSet[]): Letters {
  const distinct = [...new Map(sets.map((set) => [set.toRangesString(), set])).values()]
  const ends = new Set<number>([0])
  for (const { ranges } of distinct) for (const { min, max } of ranges) ends.add(min).add(max + 1)
  const maximum = sets[0]?.maximum ?? 0
  const classes = new Map<string, number>()
  const samples: string[] = []
  const starts = [...ends].filter((end) => end <= maximum).sort((a, b) => a - b)
  const cursors = distinct.map(() => 0)
  const bits = distinct.map(() => 0n)
  for (const start of starts) {
    const held = distinct.map(({ ranges }, index) => {
      let at = cursors[index] ?? 0
      while (at < ranges.length && (ranges[at]?.max ?? 0) < start) at += 1
      cursors[index] = at
      return (ranges[at]?.min ?? Number.POSITIVE_INFINITY) <= start
    })
    const key = held.map(Number).join('')
    if (classes.has(key)) continue
    const letter = classes.size
    classes.set(key, letter)
    samples.push(String.fromCodePoint(start))
    held.forEach((isHeld, index) => {
      if (isHeld) bits[index] = (bits[index] ?? 0n) | (1n << BigInt(letter))
    })
  }
  const byRanges = new Map(distinct.map((set, index) => [set.toRangesString(), bits[index] ?? 0n]))
  return { samples, in: (set) => byRanges.get(set.toRangesString()) ?? 0n }
}

interface Edge {
  to: number
  /** The letters that may have been read before it, and those that it reads. */
  behind: bigint
  reads: bigint
}

const letterCount = (bits: bigint) => bits.toString(2).length
const firstLetter = (bits: bigint) => letterCount(bits & -bits) - 1

/** The strongly connected parts with a way round, of the positions that count (Tarjan). */
function loopsOf(edges: readonly (readonly Edge[])[], counts: (at: number) => boolean): number[][] {
  const index = new Map<number, number>()
  const low = new Map<number, number>()
  const stack: number[] = []
  const onStack = new Set<number>()
  const loops: number[][] = []
  const visit = (at: number) => {
    index.set(at, index.size)
    low.set(at, index.size - 1)
    stack.push(at)
    onStack.add(at)
    for (const { to } of edges[at] ?? []) {
      if (!counts(to)) continue
      if (!index.has(to)) visit(to)
      if (onStack.has(to)) low.set(at, Math.min(low.get(at) ?? 0, low.get(to) ?? 0))
    }
    if (low.get(at) !== index.get(at)) return
    const part = stack.splice(stack.indexOf(at))
    for (const each of part) onStack.delete(each)
    if (part.length > 1 || edges[at]?.some(({ to }) => to === at)) loops.push(part)
  }
  for (let at = 0; at < edges.length; at += 1) if (counts(at) && !index.has(at)) visit(at)
  return loops
}

/** What makes a pattern slow on some text; null where it is linear on all. */
export function slownessOf(source: string, flags: string): Slowness | null {
  const automaton = automatonOf(source, flags)
  if (automaton.looksBackForEver) return { kind: 'looks back for ever', repeated: '' }
  const graph = graphOf(automaton, flags.includes('y'))
  const { edges, isEnd, letters } = graph
  const loops = loopsOf(edges, (at) => !isEnd(at))

  for (const loop of loops) {
    const inLoop = new Set(loop)
    for (const at of loop) {
      const doubled = twice((edges[at] ?? []).filter(({ to }) => inLoop.has(to)))
      if (doubled) return { kind: 'exponential', repeated: letters[firstLetter(doubled.reads)] ?? '' }
    }
  }
  for (const to of loops)
    for (const from of loops)
      for (const p of from)
        for (const q of to) {
          if (p === q) continue
          const repeated = wordThrough(graph, from, p, to, q)
          if (repeated !== null) return { kind: from === to ? 'exponential' : 'polynomial', repeated }
        }
  return null
}

/** A step that can be taken in two ways with the same letters. */
function twice(edges: readonly Edge[]): Edge | null {
  for (const [index, one] of edges.entries())
    for (const other of edges.slice(index + 1)) {
      const behind = one.behind & other.behind
      const reads = one.reads & other.reads
      if (one.to === other.to && behind !== 0n && reads !== 0n) return { to: one.to, behind, reads }
    }
  return null
}

interface Graph {
  edges: readonly (readonly Edge[])[]
  reads: readonly bigint[]
  letters: readonly string[]
  looksBehind: boolean
  /** Whether a match may always end at a position. */
  isEnd: (at: number) => boolean
}

/** The automaton with a first position that any text leads to: where the matcher begins anew. */
function graphOf({ positions, first, follow, last }: Automaton, isSticky: boolean): Graph {
  const guards = [...first, ...follow.flat(), ...last].map(({ guard }) => guard)
  const sets = [...positions, ...guards.flatMap(({ behind, ahead }) => [behind, ahead])]
  const letters = lettersOf(sets)
  const all = (1n << BigInt(letters.samples.length)) - 1n
  const known = new Map<CharSet, bigint>()
  const bitsOf = (set: CharSet) => {
    const bits = known.get(set) ?? letters.in(set)
    known.set(set, bits)
    return bits
  }
  const reads = [all, ...positions.map(bitsOf)]
  const edge = ({ to, guard }: Step): Edge => ({
    to: to + 1,
    behind: bitsOf(guard.behind),
    reads: (reads[to + 1] ?? 0n) & bitsOf(guard.ahead),
  })
  const isOpen = ({ behind, ahead, atEnd, isAll }: Guard) =>
    isAll && atEnd && bitsOf(behind) === all && bitsOf(ahead) === all
  const ends = new Set(last.filter(({ guard }) => isOpen(guard)).map(({ to }) => to + 1))
  const again: Edge[] = isSticky ? [] : [{ to: 0, behind: all, reads: all }]
  const edges = [[...again, ...first.map(edge)], ...follow.map((steps) => steps.map(edge))].map((each) =>
    each.filter(({ behind, reads: read }) => behind !== 0n && read !== 0n),
  )
  return {
    edges,
    reads,
    letters: letters.samples,
    looksBehind: edges.flat().some(({ behind }) => behind !== all),
    isEnd: (at) => ends.has(at),
  }
}

/** The positions that lead to one, itself among them. */
function leadingTo(edges: readonly (readonly Edge[])[], target: number): Set<number> {
  const from: number[][] = edges.map(() => [])
  edges.forEach((each, at) => {
    for (const { to } of each) from[to]?.push(at)
  })
  const found = new Set([target])
  for (const at of found) for (const each of from[at] ?? []) found.add(each)
  return found
}

/** A text that leads from p to p, from p to q and from q to q. */
function wordThrough(graph: Graph, from: number[], p: number, to: number[], q: number): string | null {
  const { edges, reads, letters, looksBehind } = graph
  const common = (reads[p] ?? 0n) & (reads[q] ?? 0n)
  if (common === 0n) return null
  const middle = leadingTo(edges, q)
  if (!middle.has(p)) return null
  const inFrom = new Set(from)
  const inTo = new Set(to)
  const starts = looksBehind
    ? letters.flatMap((_, letter) => ((common >> BigInt(letter)) & 1n ? [letter] : []))
    : [-1]
  for (const start of starts) {
    const size = edges.length
    const code = (i: number, m: number, k: number, letter: number) =>
      ((i * size + m) * size + k) * (letters.length + 1) + letter + 1
    const before = new Map<number, { code: number; letter: number }>()
    const goal = code(p, q, q, start)
    let border = [{ i: p, m: p, k: q, letter: start, own: code(p, p, q, start) }]
    while (border.length > 0) {
      const next: typeof border = []
      for (const { i, m, k, letter, own } of border) {
        const isBehind = (bits: bigint) => letter < 0 || ((bits >> BigInt(letter)) & 1n) === 1n
        for (const one of edges[i] ?? []) {
          if (!inFrom.has(one.to) || !isBehind(one.behind)) continue
          for (const two of edges[m] ?? []) {
            const shared = one.reads & two.reads
            if (shared === 0n || !middle.has(two.to) || !isBehind(two.behind)) continue
            for (const three of edges[k] ?? []) {
              const read = shared & three.reads
              if (read === 0n || !inTo.has(three.to) || !isBehind(three.behind)) continue
              const taken = looksBehind
                ? letters.flatMap((_, each) => ((read >> BigInt(each)) & 1n ? [each] : []))
                : [-1]
              for (const each of taken) {
                const reached = code(one.to, two.to, three.to, each)
                if (before.has(reached)) continue
                before.set(reached, { code: own, letter: each < 0 ? firstLetter(read) : each })
                if (reached === goal) return wordOf(before, goal, code(p, p, q, start), letters)
                next.push({ i: one.to, m: two.to, k: three.to, letter: each, own: reached })
              }
            }
          }
        }
      }
      border = next
    }
  }
  return null
}

function wordOf(
  before: ReadonlyMap<number, { code: number; letter: number }>,
  goal: number,
  start: number,
  letters: readonly string[],
): string {
  let word = ''
  let at = goal
  do {
    const step = before.get(at)
    if (!step) break
    word = (letters[step.letter] ?? '') + word
    at = step.code
  } while (at !== start)
  return word
}
