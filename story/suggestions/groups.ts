/**
 * Groups changes so that each group can be taken over or taken back whatever becomes of the others: the document holds
 * in each of these cases. The row of changes is read as a parser reads, with all cases at once: those that leave the
 * same nodes open in the same state are one from there on. A case that fails tells which two changes belong together.
 */
import type { ContentMatch, Mark, Node, NodeType } from 'prosemirror-model'
import { schema } from '../schema'
import type { Suggestions } from './record'
import { type Change, isChange, isSameStamp, type Placed, placed, sizeInBase, sizeInDoc } from './spans'
import { isTablePart, type Token, TokenReader } from './tokens'

/** Changes that stand side by side and are by one person, as one part of what they did. */
interface Piece {
  group: number
  /** What stands there without the changes, and with them. */
  before: Token[]
  after: Token[]
}

type Part = Piece | Token

const isPiece = (part: Part): part is Piece => 'group' in part

/** The nodes that are open, the innermost first, each with what may come in it. */
interface Open {
  type: NodeType
  match: ContentMatch
  parent: Open | null
}

/** Which groups are with their changes in a case. */
type Choices = ReadonlyMap<number, boolean>

interface Case {
  open: Open
  /** The choices that led here; `certain` are those without which it would not have. */
  choices: Choices
  certain: Choices
}

function isSameOpen(a: Open | null, b: Open | null): boolean {
  if (a === b) return true
  return (
    a !== null && b !== null && a.type === b.type && a.match === b.match && isSameOpen(a.parent, b.parent)
  )
}

function opened(open: Open, type: NodeType, marks: readonly Mark[]): Open | null {
  const match = open.match.matchType(type)
  return match && open.type.allowsMarks(marks) ? { ...open, match } : null
}

/** The state after a token, or null where it cannot stand there. */
function behind(open: Open, { kind, node }: Token): Open | null {
  if (kind === 'whole') return opened(open, node.type, node.marks)
  if (kind === 'close') return open.match.validEnd ? open.parent : null
  const parent = opened(open, node.type, node.marks)
  return parent && { type: node.type, match: node.type.contentMatch, parent }
}

function behindAll(open: Open, tokens: readonly Token[]): Open | null {
  let state: Open | null = open
  for (const token of tokens) {
    if (!state) return null
    state = behind(state, token)
  }
  return state
}

/** Groups as sets that can be made one. */
class Groups {
  private readonly parents: number[] = []

  add(): number {
    return this.parents.push(this.parents.length) - 1
  }

  of(group: number): number {
    let root = group
    for (
      let parent = this.parents[root];
      parent !== undefined && parent !== root;
      parent = this.parents[root]
    )
      root = parent
    return root
  }

  unite(a: number, b: number): void {
    const [first, second] = [this.of(a), this.of(b)].sort((x, y) => x - y)
    if (first !== undefined && second !== undefined) this.parents[second] = first
  }
}

/** More cases than these at once are not told apart: what they are about is one group. */
const mostCases = 128

/** A change with what it takes away from the base, or puts into the document. */
export interface ReadChange extends Placed<Change> {
  tokens: readonly Token[]
}

/** The changes of a story in groups, each in the order of the text. */
export function groupsOf({ base, spans }: Suggestions, doc: Node): ReadChange[][] {
  const groups = new Groups()
  const parts: Part[] = []
  const changes: { change: ReadChange; group: number }[] = []
  const [ofBase, ofDoc] = [new TokenReader(base), new TokenReader(doc)]
  let piece: Piece | null = null
  let last: Change | null = null
  for (const { span, atBase, at } of placed(spans)) {
    const inBase = ofBase.next(sizeInBase(span))
    const inDoc = ofDoc.next(sizeInDoc(span))
    if (!isChange(span)) {
      for (const token of inDoc) parts.push(token)
      piece = null
      continue
    }
    if (!piece || !last || !isSameStamp(last.by, span.by)) {
      piece = { group: groups.add(), before: [], after: [] }
      parts.push(piece)
    }
    piece.before.push(...inBase)
    piece.after.push(...inDoc)
    changes.push({ change: { span, atBase, at, tokens: [...inBase, ...inDoc] }, group: piece.group })
    last = span
  }
  uniteWholes(parts, groups)
  uniteDatelines(parts, groups)
  uniteMoved(parts, groups)
  uniteDependent(parts, groups)
  const found = new Map<number, ReadChange[]>()
  for (const { change, group } of changes) {
    const root = groups.of(group)
    const known = found.get(root)
    if (known) known.push(change)
    else found.set(root, [change])
  }
  return [...found.values()]
}

const { table, byline, signoff, picture, doc: docType } = schema.nodes

/** Rows and cells of a table are changed together, as are the names of a byline or a sign-off and what they say. */
function uniteWholes(parts: readonly Part[], groups: Groups): void {
  let ofTable: number | null = null
  let ofNames: number | null = null
  let isInNames = false
  const tell = ({ kind, node: { type } }: Token) => {
    if (kind === 'whole') return
    isInNames = kind === 'open' && (type === byline || type === signoff)
    if (!isInNames) ofNames = null
  }
  for (const part of parts) {
    if (!isPiece(part)) {
      if (part.kind !== 'whole' && part.node.type === table) ofTable = null
      tell(part)
      continue
    }
    const tokens = [...part.before, ...part.after]
    if (tokens.some(({ node }) => isTablePart(node))) {
      if (ofTable !== null) groups.unite(ofTable, part.group)
      ofTable = part.group
    }
    for (const token of tokens) tell(token)
    if (!isInNames && !tokens.some(({ node: { type } }) => type === byline || type === signoff)) continue
    if (ofNames !== null) groups.unite(ofNames, part.group)
    ofNames = isInNames ? part.group : null
  }
}

const isOfDateline = ({ node }: Token) => schema.marks.dateline.isInSet(node.marks) !== undefined

/** A dateline is read as a whole: whoever changed it, in however many steps, its text and values are decided at once. */
function uniteDatelines(parts: readonly Part[], groups: Groups): void {
  let ofDateline: number | null = null
  for (const part of parts) {
    if (!isPiece(part)) {
      if (!part.node.isInline) ofDateline = null
      continue
    }
    const tokens = [...part.before, ...part.after]
    if (tokens.some(isOfDateline)) {
      if (ofDateline !== null) groups.unite(ofDateline, part.group)
      ofDateline = part.group
    } else if (tokens.some(({ node }) => !node.isInline)) ofDateline = null
  }
}

/** The fewest characters of a text that counts as moved from one place to another; a whole block counts with any. */
const fewestMoved = 20

const isLongEnough = (text: string, tokens: readonly Token[]) =>
  text.length >= fewestMoved ||
  (text.replaceAll(leaf, '') !== '' && tokens.some(({ kind, node }) => kind === 'whole' && node.isBlock))

export const textOf = (tokens: readonly Token[]): string =>
  tokens.map(({ kind, node }) => (kind === 'whole' ? (node.text ?? node.textContent) : '\n')).join('')

/** What stands for a node that has no words. */
const leaf = '\ufffc'

/** The text of a node, with what tells a picture in it from others. */
function textWithPictures(node: Node): string {
  if (node.isText) return node.text ?? ''
  const sign = node.type === picture ? leaf + node.attrs.src : node.isLeaf ? leaf : ''
  return sign + node.children.map(textWithPictures).join('')
}

/** What moves as one: whoever decides on it is told of all that goes along. */
export const movedText = (tokens: readonly Token[]): string =>
  tokens
    .map(({ kind, node }) => (kind === 'whole' ? textWithPictures(node) : '\n'))
    .join('')
    .trim()

/** A text that is deleted at one place and inserted at another has moved. */
function uniteMoved(parts: readonly Part[], groups: Groups): void {
  const gone = new Map<string, number>()
  const put: [string, number][] = []
  for (const part of parts) {
    if (!isPiece(part)) continue
    const [before, after] = [movedText(part.before), movedText(part.after)]
    if (part.after.length === 0 && isLongEnough(before, part.before)) gone.set(before, part.group)
    if (part.before.length === 0 && isLongEnough(after, part.after)) put.push([after, part.group])
  }
  for (const [text, group] of put) {
    const from = gone.get(text)
    if (from === undefined) continue
    groups.unite(from, group)
    gone.delete(text)
  }
}

/** Unites those that cannot be decided apart, until each of all others can. */
function uniteDependent(parts: readonly Part[], groups: Groups): void {
  const start: Open = { type: docType, match: docType.contentMatch, parent: null }
  let synced = { index: 0, open: start }
  for (let isDone = false; !isDone; ) {
    const lastOf = new Map<number, number>()
    for (const [index, part] of parts.entries()) if (isPiece(part)) lastOf.set(groups.of(part.group), index)
    isDone = true
    let cases: Case[] = [{ open: synced.open, choices: new Map(), certain: new Map() }]
    for (let index = synced.index; index < parts.length; index++) {
      const part = parts[index]
      if (!part) break
      const next = isPiece(part) ? casesBehindPiece(cases, part, groups) : casesBehindToken(cases, part)
      const failed = next.failed[0] ?? (index === parts.length - 1 ? unfinished(next.cases) : undefined)
      const merged = merge(next.cases, (group) => (lastOf.get(group) ?? 0) > index)
      if (failed || merged.length > mostCases) {
        if (failed) uniteFailed(failed, next.cases, groups)
        else uniteAll(merged, groups)
        isDone = false
        break
      }
      cases = merged
      const [only] = cases
      if (
        cases.length === 1 &&
        only &&
        ![...only.choices.keys()].some((each) => (lastOf.get(each) ?? 0) > index)
      ) {
        cases = [{ open: only.open, choices: new Map(), certain: new Map() }]
        synced = { index: index + 1, open: only.open }
      }
    }
  }
}

interface Outcome {
  cases: Case[]
  failed: Case[]
}

function casesBehindToken(cases: readonly Case[], token: Token): Outcome {
  const outcome: Outcome = { cases: [], failed: [] }
  for (const each of cases) {
    const open = behind(each.open, token)
    if (open) outcome.cases.push({ ...each, open })
    else outcome.failed.push(each)
  }
  return outcome
}

function casesBehindPiece(cases: readonly Case[], piece: Piece, groups: Groups): Outcome {
  const outcome: Outcome = { cases: [], failed: [] }
  const group = groups.of(piece.group)
  for (const each of cases) {
    const chosen = each.choices.get(group)
    for (const isWith of chosen === undefined ? [false, true] : [chosen]) {
      const choices = new Map(each.choices).set(group, isWith)
      const certain = new Map(each.certain).set(group, isWith)
      const open = behindAll(each.open, isWith ? piece.after : piece.before)
      if (open) outcome.cases.push({ open, choices, certain })
      else outcome.failed.push({ open: each.open, choices, certain })
    }
  }
  return outcome
}

const unfinished = (cases: readonly Case[]) =>
  cases.find(({ open }) => open.parent !== null || !open.match.validEnd)

/** Cases in the same state as one, with the choices that all of them share as certain ones. */
function merge(cases: readonly Case[], isUnfinished: (group: number) => boolean): Case[] {
  const made: Case[] = []
  const pending = ({ choices }: Case) =>
    [...choices]
      .filter(([group]) => isUnfinished(group))
      .sort()
      .join()
  for (const each of cases) {
    const index = made.findIndex(
      (other) => isSameOpen(other.open, each.open) && pending(other) === pending(each),
    )
    const other = made[index]
    if (!other) made.push(each)
    else {
      const certain = new Map(
        [...other.certain].filter(([group, isWith]) => each.certain.get(group) === isWith),
      )
      made[index] = { ...other, certain }
    }
  }
  return made
}

/** How many choices of one case another makes otherwise. */
const distance = (a: Case, b: Case) =>
  [...a.certain].filter(([group, isWith]) => b.certain.get(group) === !isWith).length

/**
 * Unites two groups that a case chose differently, so that it failed: of those that another case chose better, the
 * nearest.
 */
function uniteFailed(failed: Case, survivors: readonly Case[], groups: Groups): void {
  const others = survivors
    .filter((each) => distance(failed, each) > 0)
    .sort((a, b) => distance(failed, a) - distance(failed, b))
  const better = others[0]
  const wrong =
    better && [...failed.certain].filter(([group, isWith]) => better.certain.get(group) === !isWith).at(-1)
  for (const choices of [failed.certain, failed.choices]) {
    const all = [...choices]
    const [group, isWith] = wrong ?? all.at(-1) ?? []
    if (group === undefined) continue
    const opposite = all.filter(([, other]) => other !== isWith).at(-1)
    if (!opposite) continue
    groups.unite(group, opposite[0])
    return
  }
  throw new RangeError('The story does not hold without the changes, or with them')
}

function uniteAll(cases: readonly Case[], groups: Groups): void {
  const all = new Set(cases.flatMap(({ choices }) => [...choices.keys()]))
  const [first, ...rest] = all
  if (first === undefined) return
  for (const each of rest) groups.unite(first, each)
}
