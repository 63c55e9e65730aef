/**
 * The suggestions of a file, of which base and story were read each by itself: what they are follows from the two texts,
 * where one ends and whose it is from what the file says of its places.
 */
import type { Node } from 'prosemirror-model'
import { firstIndex } from '../sorted'
import { isSameValue, suggestedDetails, withDeskDetails } from './details'
import { isSound, type Suggestions, suggestionsBetween } from './record'
import { refine } from './refine'
import { append, copy, isChange, placed, type Span, type Stamp, sizeInDoc } from './spans'
import { isOfTable, tokensBetween } from './tokens'

/** A stretch of base or story that somebody is said to have changed; empty where it is a place between letters. */
export interface Claim {
  from: number
  to: number
  by: Stamp
}

const byPlace = (a: Claim, b: Claim) => a.from - b.from || a.to - b.to

/** How far something is from a range, by a measure of places. */
function distance({ from, to }: Pick<Claim, 'from' | 'to'>, start: number, end: number): number {
  return Math.max(0, from - end, start - to)
}

/** How many letters stand before each position of a document. */
function lettersBefore(doc: Node): Uint32Array {
  const counts = new Uint32Array(doc.content.size + 1)
  for (const [at, { letter }] of signsOf(doc).entries())
    counts[at + 1] = (counts[at] ?? 0) + Number(letter !== '')
  return counts
}

/** Claims in their order, with the ones nearest to a range found by halves. */
class Claims {
  readonly #all: readonly Claim[]
  readonly #letters: Uint32Array

  constructor(claims: readonly Claim[], doc: Node) {
    this.#all = claims.toSorted(byPlace)
    this.#letters = lettersBefore(doc)
  }

  /** The first claim that begins at a place or after it, as an index. */
  #indexAt(place: number): number {
    return firstIndex(this.#all, ({ from }) => from >= place)
  }

  /** Those that share letters with a range. */
  within(start: number, end: number): Claim[] {
    const found: Claim[] = []
    // claims are short, and of those that begin before a range the last may reach into it
    for (let index = Math.max(0, this.#indexAt(start) - mostOpen); ; index++) {
      const claim = this.#all[index]
      if (!claim || claim.from >= end) return found
      if (claim.to > start) found.push(claim)
    }
  }

  /** The nearest to a range, and how many letters are between: the places of what has none follow from its neighbours. */
  nearest(start: number, end: number): { claim: Claim; far: number } | null {
    const index = this.#indexAt(start)
    const around = this.#all.slice(Math.max(0, index - mostOpen), index + 2)
    const [claim] = around.toSorted((a, b) => distance(a, start, end) - distance(b, start, end))
    if (!claim) return null
    const letters = (place: number) => this.#letters[place] ?? 0
    const [from, to] = [letters(claim.from), letters(claim.to)]
    return { claim, far: distance({ from, to }, letters(start), letters(end)) }
  }
}

/** How many claims before a place are looked at for one that reaches there: one lies within another at most a few times. */
const mostOpen = 8

/**
 * Spans with the authors of their changes.
 * @param inStory who put in what, in the story
 * @param inBase who deleted what, in the base
 */
function attributed(
  { spans, base }: Suggestions,
  story: Node,
  inStory: readonly Claim[],
  inBase: readonly Claim[],
): Span[] {
  const [ofStory, ofBase] = [new Claims(inStory, story), new Claims(inBase, base)]
  const made: Span[] = []
  for (const { span, at, atBase } of placed(spans)) {
    if (!isChange(span)) {
      copy(made, span)
      continue
    }
    const isInserted = span.kind === 'inserted'
    const [own, other] = isInserted ? [ofStory, ofBase] : [ofBase, ofStory]
    const start = isInserted ? at : atBase
    const elsewhere = isInserted ? atBase : at
    const end = start + span.size
    const claims = own.within(start, end)
    const near = [own.nearest(start, end), other.nearest(elsewhere, elsewhere)]
      .flatMap((found) => found ?? [])
      .toSorted((a, b) => a.far - b.far)
    let by = claims[0]?.by ?? near[0]?.claim.by ?? span.by
    let from = start
    for (const claim of claims) {
      if (claim.from > from) append(made, { ...span, size: claim.from - from, by })
      from = Math.max(from, claim.from)
      by = claim.by
      const to = Math.min(end, claim.to)
      if (to > from) append(made, { ...span, size: to - from, by })
      from = Math.max(from, to)
    }
    append(made, { ...span, size: end - from, by })
  }
  return made
}

/** What stands at a position of a document: a letter with its marks, or where something opens or closes. */
interface Sign {
  /** `''` where it is no letter. */
  letter: string
  node: Node
  isClose: boolean
}

/** What stands at each position of a document. */
function signsOf(doc: Node): Sign[] {
  const signs: Sign[] = []
  const look = (parent: Node) => {
    for (const node of parent.children) {
      if (node.isText)
        for (const letter of (node.text ?? '').split('')) signs.push({ letter, node, isClose: false })
      else {
        signs.push({ letter: '', node, isClose: false })
        if (node.isLeaf) continue
        look(node)
        signs.push({ letter: '', node, isClose: true })
      }
    }
  }
  look(doc)
  return signs
}

const sameMarks = (one: Node, other: Node) => one.hasMarkup(other.type, other.attrs, other.marks)

function isSame(one: Sign, other: Sign): boolean {
  if (one.letter !== other.letter || one.isClose !== other.isClose) return false
  return one.isClose || sameMarks(one.node, other.node)
}

const isBlank = ({ letter }: Sign) => letter.trim() === ''

/** So many positions are looked through for the end of blocks that stand on one side alone. */
const mostBeside = 1000

/**
 * Where the whole blocks end that stand on one side alone before a sign of the other, as dividers and pictures do; null where
 * something else does.
 */
function endOfBlocks(
  signs: readonly Sign[],
  isClaimed: Uint8Array,
  from: number,
  other: Sign,
): number | null {
  let end = from
  for (let sign = signs[end]; sign && end < from + mostBeside; sign = signs[end]) {
    if (end > from && isSame(sign, other)) return end
    if (sign.isClose || !sign.node.isBlock) return null
    const start = end
    end += sign.node.nodeSize
    if (signs.slice(start, end).some((each, index) => !isBlank(each) && !isClaimed[start + index]))
      return null
  }
  return null
}

function claimed(size: number, claims: readonly Claim[]): Uint8Array {
  const at = new Uint8Array(size)
  for (const { from, to } of claims) at.fill(1, from, to)
  return at
}

/**
 * How a story follows from its base where what nobody claims is the same in both; null where it is not, as a reader may have
 * put a line elsewhere. Blanks and structure that differ are changes, whoever claims them.
 */
function spansByClaims(
  base: Node,
  story: Node,
  inStory: readonly Claim[],
  inBase: readonly Claim[],
): Span[] | null {
  const [was, is] = [signsOf(base), signsOf(story)]
  const [isGone, isNew] = [claimed(was.length, inBase), claimed(is.length, inStory)]
  const by = { who: '', when: '', batch: null }
  const made: Span[] = []
  let [atBase, at] = [0, 0]
  const remove = () => {
    append(made, { kind: 'deleted', size: 1, by })
    atBase++
  }
  const insert = () => {
    append(made, { kind: 'inserted', size: 1, by })
    at++
  }
  while (atBase < was.length || at < is.length) {
    const [old, now] = [was[atBase], is[at]]
    if (old && (isGone[atBase] || !now)) {
      if (!now && !isGone[atBase] && !isBlank(old)) return null
      remove()
    } else if (now && (isNew[at] || !old)) {
      if (!old && !isNew[at] && !isBlank(now)) return null
      insert()
    } else if (old && now) {
      if (isSame(old, now)) {
        append(made, { kind: 'kept', size: 1 })
        atBase++
        at++
      } else if (isBlank(old) && isBlank(now)) {
        const end = endOfBlocks(is, isNew, at, old)
        const endInBase = end === null ? endOfBlocks(was, isGone, atBase, now) : null
        while (end !== null && at < end) insert()
        while (endInBase !== null && atBase < endInBase) remove()
        if (end !== null || endInBase !== null) continue
        remove()
        insert()
      } else if (isBlank(old)) remove()
      else if (isBlank(now)) insert()
      else if (old.letter === now.letter) {
        remove()
        insert()
      } else return null
    }
  }
  return ordered(made)
}

/** The same changes with all that is deleted in a run of them before all that is inserted. */
function ordered(spans: readonly Span[]): Span[] {
  const made: Span[] = []
  let inserted: Span[] = []
  const end = () => {
    for (const span of inserted) append(made, span)
    inserted = []
  }
  for (const span of spans) {
    if (span.kind === 'kept') end()
    if (span.kind === 'inserted') inserted.push(span)
    else append(made, span)
  }
  end()
  return made
}

/**
 * The suggestions of a file.
 * @param suggested who suggested details, by name, as far as the file tells
 */
export function suggestionsOfFile(
  base: Node,
  story: Node,
  inStory: readonly Claim[],
  inBase: readonly Claim[],
  suggested: Suggestions['details'] = {},
): Suggestions {
  const exact = spansByClaims(base, story, inStory, inBase)
  const unsigned =
    (exact && withSpans(base, story, withTablesKept(exact, base, story))) ?? suggestionsBetween(base, story)
  const details = Object.entries(unsigned.details).map(([name, by]) => [name, suggested[name] ?? by])
  const between = { ...unsigned, details: Object.fromEntries(details) }
  const made = { ...between, spans: attributed(between, story, inStory, inBase) }
  return isSound(made, story) ? made : between
}

/** The same where of what a file has deleted and put in anew, of a table or beside one, what is alike is kept. */
function withTablesKept(spans: readonly Span[], base: Node, story: Node): Span[] {
  const touched = placed(spans).flatMap(({ span, at, atBase }) => {
    if (!isChange(span)) return []
    const [side, from] = span.kind === 'deleted' ? [base, atBase] : [story, at]
    const isOfTables = tokensBetween(side, from, from + span.size).some(({ node }) => isOfTable(node))
    return isOfTables ? [{ from: at, to: at + sizeInDoc(span) }] : []
  })
  return touched.length > 0 ? refine(spans, base, story, touched) : [...spans]
}

function withSpans(given: Node, story: Node, spans: readonly Span[]): Suggestions | null {
  const base = withDeskDetails(given, story)
  const by = { who: '', when: '', batch: null }
  const details = Object.fromEntries(
    suggestedDetails.filter((name) => !isSameValue(base, story, name)).map((name) => [name, by]),
  )
  const made = { base, spans, details }
  return isSound(made, story) ? made : null
}
