/** What a fault run found, for each store that it was tried on. */

/** `lost` counts the tries after which something that was told to be on disk was not there, or was wrong unseen. */
export interface Row {
  fault: string
  store: string
  tried: number
  survived: number
  lost: number
  /** What the first losses looked like. */
  examples: string[]
  /** What else was measured. */
  note?: string
}

/** So many losses are shown. */
const shown = 4

/** Counts tries of one fault on one store. */
export class Tally {
  readonly row: Row

  constructor(fault: string, store: string) {
    this.row = { fault, store, tried: 0, survived: 0, lost: 0, examples: [] }
  }

  /** Counts a try; `loss` says what was lost, or is null. */
  add(loss: string | null): void {
    this.row.tried++
    if (loss === null) this.row.survived++
    else {
      this.row.lost++
      if (this.row.examples.length < shown) this.row.examples.push(loss)
    }
  }
}

/** The rows as a table for people. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ fault, store, tried, survived, lost, examples }) => [
    fault.padEnd(44),
    store.padEnd(18),
    `${tried}`.padStart(6),
    `${survived}`.padStart(9),
    `${lost}`.padStart(6),
    `  ${[...new Set(examples)].join('; ')}`,
  ])
  const head = ['fault'.padEnd(44), 'store'.padEnd(18), ' tried', ' survived', '  lost', '  the first losses']
  const notes = rows.flatMap(({ fault, store, note }) => (note ? [`${fault}, ${store}: ${note}`] : []))
  return [...[head, ...lines].map((cells) => cells.join('').trimEnd()), ...notes].join('\n')
}

/** Numbers between 0 and 1 that are the same in each run. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
