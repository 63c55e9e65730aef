/** The stories of the list by their rows, known here or not. */
import type { ListQuery } from '../../contract/list'
import { desk } from '../bridge'
import { storyAt, useListing } from './listing'

/** How many ids are asked for at a time. */
const handful = 10_000

/** The ids of rows, both ends among them. */
export async function idsBetween(one: number, other: number): Promise<string[]> {
  const { query, total } = useListing.getState()
  const last = Math.min(Math.max(one, other), total - 1)
  const ids: string[] = []
  for (let row = Math.min(one, other); row <= last; row += handful)
    ids.push(...(await desk.idsOf(query, row, Math.min(handful, last - row + 1))))
  return ids
}

/** The id of a row; undefined where there is no such row. */
export async function idAt(row: number): Promise<string | undefined> {
  return storyAt(useListing.getState(), row)?.id ?? (await idsBetween(row, row))[0]
}

/** The row of a story; null where the list does not have it. */
export function rowOfStory(id: string): Promise<number | null> {
  return desk.rowOf(useListing.getState().query, id)
}

/** Rows that are looked through at a time. */
const stretch = 200

async function firstOther(query: ListQuery, gone: ReadonlySet<string>, from: number): Promise<string | null> {
  for (let row = from; ; row += stretch) {
    const ids = await desk.idsOf(query, row, stretch)
    const other = ids.find((id) => !gone.has(id))
    if (other !== undefined || ids.length < stretch) return other ?? null
  }
}

/** The story that the list shows after one of these, else before it. */
export async function neighbourOf(id: string, gone: readonly string[]): Promise<string | null> {
  const { query } = useListing.getState()
  const row = await desk.rowOf(query, id)
  if (row === null) return null
  const all = new Set(gone)
  const behind = await firstOther(query, all, row)
  if (behind !== null || row === 0) return behind
  const from = Math.max(0, row - stretch)
  const before = await desk.idsOf(query, from, row - from)
  return before.findLast((each) => !all.has(each)) ?? (await firstOther(query, all, 0))
}
