import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Thinnable, thinned } from '../../../story/revisions/thinning'

const now = '2026-11-24T12:00:00.000Z'
const hour = 3_600_000

function aged(hours: readonly number[], isLasting = false): Thinnable[] {
  return hours.map((age) => ({
    id: `${age}`,
    saved: new Date(Date.parse(now) - age * hour).toISOString(),
    isLasting,
  }))
}

describe('as versions grow old', () => {
  it.each([
    ['all of the last day stay', [23, 22.9, 22.8, 0.1], []],
    ['the last of each hour stays for a week', [50.9, 50.5, 50.1, 49.5], ['50.9', '50.5']],
    ['the last of each day stays for a year', [400, 399, 398, 0], ['400', '399']],
    ['the newest stays', [9000], []],
  ])('%s', (_, hours, gone) => {
    expect(thinned(aged(hours), now)).toEqual(gone)
  })

  it('what was saved by hand, named or exported stays', () => {
    expect(thinned(aged([9003, 9002, 9001, 9000], true), now)).toEqual([])
  })

  it('nothing more goes when it is asked again, and never the newest', () => {
    const versions = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.boolean()), { minLength: 1 })
      .map((ages) =>
        ages
          .sort(([a], [b]) => b - a)
          .map(
            ([age, isLasting], id): Thinnable => ({
              id: `${id}`,
              isLasting,
              saved: aged([age])[0]?.saved ?? now,
            }),
          ),
      )
    fc.assert(
      fc.property(versions, (all) => {
        const gone = new Set(thinned(all, now))
        const left = all.filter(({ id }) => !gone.has(id))
        expect(left.at(-1)).toBe(all.at(-1))
        expect(all.filter(({ isLasting }) => isLasting).every(({ id }) => !gone.has(id))).toBe(true)
        expect(thinned(left, now)).toEqual([])
      }),
    )
  })
})
