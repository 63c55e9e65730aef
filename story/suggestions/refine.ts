/** Finds what is alike in what was deleted and what was inserted beside it: that is kept. */
import { diffArrays } from 'diff'
import type { Node } from 'prosemirror-model'
import { schema } from '../schema'
import { type AlikeUnits, type Changed, type Hunk, offsetsOf, type Stretch, withGapsPlaced } from './gaps'
import {
  append,
  type Change,
  copy,
  isChange,
  mostBetween,
  notCredited,
  ofSize,
  type Placed,
  placed,
  type Span,
  sizeInBase,
  sizeInDoc,
  type Touched,
  wholeRow,
} from './spans'
import { isOfTable, isSameTokens, type Token, tokensBetween, type Unit, unitsOf } from './tokens'

/** More differences than these are not looked for: what is alike at both ends is kept, and the rest is replaced. */
const mostDifferences = 2000

/** This many words in a row that stayed between two changes are shown as kept; fewer are a part of the rewriting. */
const fewestWords = 3

/** A stretch that is alike in both, by offsets in them. */
interface Alike {
  inBase: number
  inDoc: number
  size: number
}

/**
 * Refines the runs of changes that a step touched, in a row or in the part of it from `start` on. `touched` are ranges of
 * the document after it.
 */
export function refine(
  spans: readonly Span[],
  base: Node,
  doc: Node,
  touched: readonly Pick<Touched, 'from' | 'to'>[],
  start = wholeRow,
): Span[] {
  const made: Span[] = []
  let run: Change[] = []
  let { atBase, at } = start
  const endRun = () => {
    const baseSize = run.reduce((sum, span) => sum + sizeInBase(span), 0)
    const size = run.reduce((sum, span) => sum + sizeInDoc(span), 0)
    const [from, fromBase] = [at - size, atBase - baseSize]
    const isTouched = touched.some((range) => range.from <= at && range.to >= from)
    const refined =
      isTouched && size > 0 && baseSize > 0 ? refineRun(run, { base, doc, fromBase, from }) : run
    for (const span of refined) copy(made, span)
    run = []
  }
  for (const span of spans) {
    if (isChange(span)) run.push(span)
    else if (run.length > 0) endRun()
    if (!isChange(span)) copy(made, span)
    atBase += sizeInBase(span)
    at += sizeInDoc(span)
  }
  if (run.length > 0) endRun()
  return cancel(made, base, doc, start)
}

/**
 * Keeps what changes put back together, as undo does at places that were aligned otherwise meanwhile: a short stretch
 * between two changes may come of how they were aligned.
 */
export function cancel(spans: readonly Span[], base: Node, doc: Node, start = wholeRow): Span[] {
  const made: Span[] = []
  let window: Placed[] = []
  const endWindow = () => {
    const last = window.findLastIndex(({ span }) => isChange(span))
    const changed = window.slice(0, last + 1)
    if (isSameWindow(changed, base, doc))
      append(made, { kind: 'kept', size: changed.reduce((sum, { span }) => sum + sizeInDoc(span), 0) })
    else for (const { span } of changed) copy(made, span)
    for (const { span } of window.slice(last + 1)) copy(made, span)
    window = []
  }
  for (const place of placed(spans, start.atBase, start.at)) {
    if (isChange(place.span) || (window.length > 0 && place.span.size <= mostBetween)) window.push(place)
    else {
      endWindow()
      copy(made, place.span)
    }
  }
  endWindow()
  return made
}

/** The most spans that are looked through for what puts back a change. */
const mostInWindow = 40

/**
 * Keeps what changes put back together however much stays between them, as undo does with a block that was moved: no key may
 * wait for that.
 */
export function cancelApart(spans: readonly Span[], base: Node, doc: Node): Span[] {
  const places = placed(spans)
  const made: Span[] = []
  for (let first = 0; first < places.length; first++) {
    const last = endOfWindow(places, first, base, doc)
    const window = places.slice(first, last + 1)
    if (last > first)
      append(made, { kind: 'kept', size: window.reduce((sum, { span }) => sum + sizeInDoc(span), 0) })
    else for (const { span } of window) copy(made, span)
    first = last
  }
  return made
}

/** The last of the spans that put back together what the first one began; that one itself where none do. */
function endOfWindow(places: readonly Placed[], first: number, base: Node, doc: Node): number {
  if (places[first]?.span.kind === 'kept') return first
  let shift = 0
  for (let last = first; last < Math.min(places.length, first + mostInWindow); last++) {
    const span = places[last]?.span
    if (!span) break
    shift += sizeInBase(span) - sizeInDoc(span)
    if (shift === 0 && isChange(span) && isSameWindow(places.slice(first, last + 1), base, doc)) return last
  }
  return first
}

function isSameWindow(window: readonly Placed[], base: Node, doc: Node): boolean {
  const [start, end] = [window[0], window.at(-1)]
  if (!start || !end) return false
  const [toBase, to] = [end.atBase + sizeInBase(end.span), end.at + sizeInDoc(end.span)]
  return (
    toBase - start.atBase === to - start.at &&
    isSameTokens(tokensBetween(base, start.atBase, toBase), tokensBetween(doc, start.at, to))
  )
}

/**
 * What a step that put other content into a range did indeed touch: what is alike stays whose it is, and what is around it
 * was replaced.
 * @param changed what was changed there before
 */
export function narrowed(
  touched: Touched,
  before: readonly Token[],
  after: readonly Token[],
  changed: Changed,
): Touched[] {
  if (touched.from === touched.to || touched.size === 0) return [touched]
  const made: Touched[] = []
  let [was, is] = [0, 0]
  const end = { inBase: touched.to - touched.from, inDoc: touched.size, size: 0 }
  for (const { inBase, inDoc, size } of [...alikeIn(before, after, changed), end]) {
    if (inBase > was || inDoc > is)
      made.push({ from: touched.from + was, to: touched.from + inBase, size: inDoc - is })
    was = inBase + size
    is = inDoc + size
  }
  return made
}

/** Where a run of changes stands. */
interface Place {
  base: Node
  doc: Node
  fromBase: number
  from: number
}

function refineRun(run: readonly Change[], place: Place): Span[] {
  const alike = alikeInRun(run, place)
  return alike.length === 0 ? [...run] : rebuilt(run, alike)
}

/** What is alike in a run: what puts back all that one of several took away, and else what the texts tell. */
function alikeInRun(run: readonly Change[], { base, doc, fromBase, from }: Place): Alike[] {
  const [inBase, inDoc] = [edgesOf(run, 'deleted'), edgesOf(run, 'inserted')]
  return alikeIn(
    tokensBetween(base, fromBase, fromBase + inBase.end),
    tokensBetween(doc, from, from + inDoc.end),
    run.length > 2 || isOfSeveral(run) ? changedApart(inBase, inDoc) : null,
    isOfSeveral(run),
  )
}

/** Whether changes are by several people: those of one may be taken back without those of another. */
function isOfSeveral(run: readonly Change[]): boolean {
  const [first, ...others] = run.filter(({ by }) => by !== notCredited)
  return first !== undefined && others.some(({ by }) => by.who !== first.by.who)
}

/** Where the changes of a kind begin and end in a run of them, and where the last one ends. */
interface Edges {
  all: ReadonlySet<number>
  end: number
}

function edgesOf(run: readonly Change[], kind: Change['kind']): Edges {
  let end = 0
  const all = new Set([end])
  for (const span of run) {
    if (span.kind !== kind) continue
    end += span.size
    all.add(end)
  }
  return { all, end }
}

/** What is not alike begins and ends best where one change does and another begins. */
function changedApart(inBase: Edges, inDoc: Edges): Changed {
  const worth = ({ all, end }: Edges, { from, to }: Stretch['inBase']) =>
    Number(from > 0 && all.has(from)) + Number(to < end && all.has(to))
  return {
    worth: ({ inBase: was, inDoc: is }) => (was.from < was.to ? worth(inBase, was) : worth(inDoc, is)),
    isWhole: ({ inBase: was }) => inBase.all.has(was.from) && inBase.all.has(was.to),
  }
}

function shiftedBy(base: number, doc: number, { worth, isWhole }: Changed): Changed {
  const shifted = ({ inBase, inDoc }: Stretch): Stretch => ({
    inBase: { from: inBase.from + base, to: inBase.to + base },
    inDoc: { from: inDoc.from + doc, to: inDoc.to + doc },
  })
  return { worth: (gap) => worth(shifted(gap)), isWhole: (alike) => isWhole(shifted(alike)) }
}

/** A row of units, those of one token together. */
type Block = readonly Unit[]
const blocksOf = (tokens: readonly Token[]): Block[] => tokens.map((token) => unitsOf([token]))
const sizeOf = (units: readonly { size: number }[]) => units.reduce((sum, { size }) => sum + size, 0)

/**
 * What is alike: whole nodes first, so that one that moved stays whole, then what is in those that differ.
 * @param changed what was changed there before, if anything
 * @param isApart whether what was put in may have nothing to do with what was taken out beside it
 */
function alikeIn(
  tokensBefore: readonly Token[],
  tokensAfter: readonly Token[],
  changed: Changed | null,
  isApart = false,
): Alike[] {
  const [before, after] = [blocksOf(tokensBefore), blocksOf(tokensAfter)]
  const keyOf = (block: Block) => block.map(({ key }) => key).join('\n')
  const found: Alike[] = []
  const differences = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: mostDifferences })
  let [inBase, inDoc] = [0, 0]
  let [index, indexAfter] = [0, 0]
  let hunk: Hunk = { before: [], after: [] }
  const endHunk = () => {
    if (hunk.before.length > 0 && hunk.after.length > 0)
      for (const each of alikeInHunk(hunk, changed && shiftedBy(inBase, inDoc, changed), isApart))
        found.push({ inBase: inBase + each.inBase, inDoc: inDoc + each.inDoc, size: each.size })
    inBase += sizeOf(hunk.before)
    inDoc += sizeOf(hunk.after)
    hunk = { before: [], after: [] }
  }
  for (const { count, added, removed } of differences ?? [
    { count: before.length, removed: true, added: false },
    { count: after.length, removed: false, added: true },
  ]) {
    const gone = before.slice(index, index + (added ? 0 : count))
    const put = after.slice(indexAfter, indexAfter + (removed ? 0 : count))
    index += gone.length
    indexAfter += put.length
    const isWords = gone.every((block) => block.every(({ kind }) => kind === 'word' || kind === 'sign'))
    if (added || removed || isWords) {
      hunk.before.push(...gone.flat())
      hunk.after.push(...put.flat())
    } else {
      endHunk()
      const size = sizeOf(gone.flat())
      found.push({ inBase, inDoc, size })
      inBase += size
      inDoc += size
    }
  }
  endHunk()
  return found
}

const { table } = schema.nodes

/** Rows and cells are changed whole: nothing within a table is alike with what is beside it. */
function apartInTables({ before, after }: Hunk): Hunk {
  // both begin at the same place
  const first = [...before, ...after].find(({ type }) => type && isOfTable({ type }))
  const startsWithin = first !== undefined && (first.type !== table || first.kind === 'close')
  const apart = (units: readonly Unit[]) => {
    let isWithin = startsWithin
    return units.map((unit) => {
      if (unit.type === table && unit.kind === 'open') isWithin = true
      const made = isWithin ? { ...unit, key: `|${unit.type?.name} ${unit.key}` } : unit
      if (unit.type === table && unit.kind === 'close') isWithin = false
      return made
    })
  }
  return { before: apart(before), after: apart(after) }
}

function alikeInHunk(given: Hunk, changed: Changed | null, isApart: boolean): Alike[] {
  const hunk = apartInTables(given)
  const [before, after] = [offsetsOf(hunk.before), offsetsOf(hunk.after)]
  const { long, short } = alikeUnits(hunk, isApart)
  const alike = parted(hunk, long)
  return (changed ? withGapsPlaced(hunk, alike, short, changed) : alike).map((run) => {
    const inBase = before[run.before] ?? 0
    return { inBase, inDoc: after[run.after] ?? 0, size: (before[run.before + run.count] ?? inBase) - inBase }
  })
}

/**
 * What is alike, and what is as well but so short that it is a part of the rewriting. Where a text was rewritten, what it
 * begins and ends with stays however short it is; the blank beside a word that one put in is not that of a word which
 * another took out.
 */
function alikeUnits(
  { before, after }: Hunk,
  isApart: boolean,
): Readonly<Record<'long' | 'short', AlikeUnits[]>> {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head]?.key === after[head]?.key) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail)?.key === after.at(-1 - tail)?.key) tail++
  const [long, short]: [AlikeUnits[], AlikeUnits[]] = [[], []]
  const addEdge = (row: AlikeUnits) => {
    const isLong = !isApart || isWorthKeeping(before.slice(row.before, row.before + row.count))
    if (row.count > 0) (isLong ? long : short).push(row)
  }
  addEdge({ before: 0, after: 0, count: head })
  const restBefore = before.slice(head, before.length - tail)
  const restAfter = after.slice(head, after.length - tail)
  const keys = (units: readonly Unit[]) => units.map(({ key }) => key)
  const differences =
    restBefore.length > 0 && restAfter.length > 0
      ? diffArrays(keys(restBefore), keys(restAfter), { maxEditLength: mostDifferences })
      : undefined
  let [index, indexAfter] = [head, head]
  for (const { count, added, removed } of differences ?? []) {
    if (!added && !removed) {
      const isLong = isWorthKeeping(before.slice(index, index + count))
      ;(isLong ? long : short).push({ before: index, after: indexAfter, count })
    }
    if (!added) index += count
    if (!removed) indexAfter += count
  }
  addEdge({ before: before.length - tail, after: after.length - tail, count: tail })
  return { long, short }
}

/**
 * Of rows that are alike in several ways the one that parts whole nodes: what closes is of what opened before it, what
 * opens is of what closes after it.
 */
function parted({ before, after }: Hunk, alike: readonly AlikeUnits[]): AlikeUnits[] {
  const closed = moveForward(before, after, alike, 'close')
  const turn = (runs: readonly AlikeUnits[]) =>
    runs.toReversed().map(({ before: at, after: atAfter, count }) => ({
      before: before.length - at - count,
      after: after.length - atAfter - count,
      count,
    }))
  return turn(moveForward(before.toReversed(), after.toReversed(), turn(closed), 'open'))
}

/** The number of the first unit that ends a node of which the other end is not among them, or -1. */
function firstUnpaired(units: readonly Unit[], end: 'open' | 'close'): number {
  let depth = 0
  return units.findIndex(({ kind }) => {
    if (kind === end) depth--
    else if (kind === 'open' || kind === 'close') depth++
    return depth < 0
  })
}

/** Has the ends of nodes with which a row that is alike begins stand as early as they can, where a node was cut. */
function moveForward(
  before: readonly Unit[],
  after: readonly Unit[],
  alike: readonly AlikeUnits[],
  end: 'open' | 'close',
): AlikeUnits[] {
  const made: AlikeUnits[] = []
  let [from, fromAfter] = [0, 0]
  for (const run of alike) {
    let [at, atAfter, left] = [run.before, run.after, run.count]
    while (left > 0) {
      const unpaired = firstUnpaired(before.slice(from, at), end)
      const unpairedAfter = firstUnpaired(after.slice(fromAfter, atAfter), end)
      const [early, earlyAfter] = unpaired < 0 ? [at, fromAfter + unpairedAfter] : [from + unpaired, atAfter]
      const isCut = unpaired < 0 !== unpairedAfter < 0
      if (!isCut || before[at]?.kind !== end || before[early]?.key !== after[earlyAfter]?.key) break
      made.push({ before: early, after: earlyAfter, count: 1 })
      from = early + 1
      fromAfter = earlyAfter + 1
      at++
      atAfter++
      left--
    }
    if (left > 0) made.push({ before: at, after: atAfter, count: left })
    from = at + left
    fromAfter = atAfter + left
  }
  return made
}

function isWorthKeeping(units: readonly Unit[]): boolean {
  return (
    units.some(({ kind }) => kind === 'open' || kind === 'close' || kind === 'leaf') ||
    units.filter(({ kind }) => kind === 'word').length >= fewestWords
  )
}

/** The run with what is alike kept; between, what was deleted and then what was inserted, each by whom it was. */
function rebuilt(run: readonly Change[], alike: readonly Alike[]): Span[] {
  const deleted = run.filter(({ kind }) => kind === 'deleted').reverse()
  const inserted = run.filter(({ kind }) => kind === 'inserted').reverse()
  const made: Span[] = []
  const take = (from: Change[], size: number, isKept: boolean) => {
    let left = size
    while (left > 0) {
      const span = from.pop()
      if (!span) return
      const taken = ofSize(span, Math.min(span.size, left))
      if (span.size > left) from.push(ofSize(span, span.size - left))
      left -= taken.size
      if (!isKept) append(made, taken)
    }
  }
  let [atBase, at] = [0, 0]
  for (const { inBase, inDoc, size } of alike) {
    take(deleted, inBase - atBase, false)
    take(inserted, inDoc - at, false)
    take(deleted, size, true)
    take(inserted, size, true)
    append(made, { kind: 'kept', size })
    atBase = inBase + size
    at = inDoc + size
  }
  for (const span of [...deleted.reverse(), ...inserted.reverse()]) append(made, span)
  return made
}
