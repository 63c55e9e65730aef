/** Asks main for the list: anew when another is wanted, again when the desk changes, and more of it as it is scrolled. */
import type { ListQuery, Page } from '../../contract/list'
import { desk } from '../bridge'
import { messageOf } from '../desk/attempt'
import { useDesk } from '../desk/desk-store'
import { type Moves, movesOf, still, type VisibleRows } from './list-moves'
import { type Listing, pageSize, storyAt, useListing, within } from './listing'
import { paced } from './paced'
import { askSnippets } from './snippets'
import { isSameQuery, queryOf, wordsIn } from './wanted'

/** Pages that lie further from what is seen are forgotten. */
const keptAround = 10

/** Milliseconds between two answers to a desk that changes, and to one that is being read for the first time. */
const pace = { changing: 300, reading: 2000 }

let visible: VisibleRows = { first: 0, last: 0, isTop: true }
let turn = 0
let isAsking = false
let isBehind = false
const onTheirWay = new Set<string>()

function pagesOf(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / pageSize)
  const to = Math.floor(Math.max(0, last) / pageSize)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** Pages of a query; null where another query came before. */
async function readPages(query: ListQuery, numbers: readonly number[]): Promise<Map<number, Page> | null> {
  const pages = await Promise.all(
    numbers.map(async (page) => [page, await desk.list(query, page * pageSize, pageSize)] as const),
  )
  const read = new Map(pages.flatMap(([number, page]) => (page ? [[number, page] as const] : [])))
  return read.size < numbers.length ? null : read
}

function take(known: Listing, query: ListQuery, read: ReadonlyMap<number, Page>, moves: Moves): void {
  const [first] = read.values()
  if (!first) return
  const { total, groups } = first
  const isSame = isSameQuery(query, known.query)
  const isMoved = moves.to !== moves.from
  const old = isSame && !isMoved ? known.pages : []
  const fresh = [...read].map(([number, { stories }]) => [number, { turn, stories }] as const)
  useListing.setState({
    query: isSame ? known.query : query,
    total,
    groups,
    turn,
    pages: new Map([...old, ...fresh].filter(([number]) => number * pageSize < total)),
    // it may have been led on meanwhile
    active: isSame ? within(useListing.getState().active + moves.active, total) : 0,
    moved: isMoved ? { from: moves.from, to: moves.to, groups: known.groups } : known.moved,
    isAnswered: true,
    problem: null,
  })
}

/** Asks for what is wanted. What is shown stays until main has answered. */
async function ask(): Promise<void> {
  const now = ++turn
  const known = useListing.getState()
  const query = queryOf(useDesk.getState())
  const isNew = !isSameQuery(query, known.query)
  isAsking = true
  try {
    const moves = isNew || !known.isAnswered ? still : await movesOf(known, visible)
    const shift = moves.to - moves.from
    const read = await readPages(query, isNew ? [0] : pagesOf(visible.first + shift, visible.last + shift))
    if (now !== turn) return
    if (!read) return await ask()
    if (isNew) visible = { first: 0, last: visible.last - visible.first, isTop: true }
    take(known, query, read, moves)
  } catch (error) {
    if (now === turn) reportProblem(error)
  } finally {
    if (now === turn) isAsking = false
  }
  load()
  if (isBehind) relist()
}

function reportProblem(error: unknown): null {
  useListing.setState({ isAnswered: true, problem: messageOf(error) })
  return null
}

async function askPage(known: Listing, page: number): Promise<void> {
  const name = `${known.turn} ${page}`
  if (onTheirWay.has(name)) return
  onTheirWay.add(name)
  const read = await readPages(known.query, [page]).catch(reportProblem)
  onTheirWay.delete(name)
  const now = useListing.getState()
  if (now.turn !== known.turn) return
  const answer = read?.get(page)
  if (!answer) return loadSoon()
  const near = ([number]: readonly [number, unknown]) =>
    Math.abs(number * pageSize - visible.first) <= keptAround * pageSize
  const pages = new Map(
    [...now.pages, [page, { turn: now.turn, stories: answer.stories }] as const].filter(near),
  )
  const { total, groups } = answer
  useListing.setState(
    total === now.total ? { pages } : { pages, total, groups, active: within(now.active, total) },
  )
  load()
}

/** Asks for what is seen and not known. */
function load(): void {
  const known = useListing.getState()
  if (!known.isAnswered || known.problem !== null) return
  for (const page of pagesOf(visible.first, Math.min(visible.last, known.total - 1)))
    if (known.pages.get(page)?.turn !== known.turn) void askPage(known, page)
  const rows = Array.from({ length: visible.last - visible.first + 1 }, (_, index) => visible.first + index)
  askSnippets(
    wordsIn(known.query.text),
    rows.flatMap((row) => storyAt(known, row) ?? []),
    loadSoon,
  )
}

const loadSoon = paced(load, 80)

/** Takes which rows are seen. */
export function see(rows: VisibleRows): void {
  visible = rows
  loadSoon()
}

function askAgain(): void {
  isBehind = isAsking
  if (!isAsking) void ask()
}

/** Asks again, since the desk is another. */
export const relist = paced(askAgain, pace.changing)
const relistNowAndThen = paced(askAgain, pace.reading)

/** Takes that the list may be another, and how far the index is. */
export function onListed({ done, total }: { done: number; total: number }): void {
  const isReading = done < total
  useListing.setState({ reading: isReading ? { done, total } : null })
  if (isReading) relistNowAndThen()
  else relist()
}

/** Asks for the list, and anew whenever another is wanted. */
export function startListing(): void {
  useDesk.subscribe((now, before) => {
    if (now === before || isSameQuery(queryOf(now), queryOf(before))) return
    void ask()
  })
  void ask()
}
