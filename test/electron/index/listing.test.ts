import fc from 'fast-check'
import { expect, test } from 'vitest'
import { among, amongNewest, listing } from '../../../electron/index/listing'

test('what of the newest is among others is the same, whichever way it is found', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }))
  fc.assert(
    fc.property(numbers, numbers, (some, others) => {
      const seqs = Float64Array.from(some).sort((a, b) => b - a)
      const rising = Float64Array.from(others).sort()
      expect(amongNewest({ seqs, keys: seqs }, rising)).toEqual(among({ seqs, keys: seqs }, new Set(rising)))
    }),
  )
})

test('stories of one value are one group, however large or small its letters are, and those of none another', () => {
  const seqs = Float64Array.of(5, 4, 3, 2, 1)
  expect(listing({ seqs, keys: ['', null, 'Erbil', 'ERBIL', 'Koya'] }, false).groups).toEqual([
    { key: '', row: 0 },
    { key: 'Erbil', row: 2 },
    { key: 'Koya', row: 4 },
  ])
})

test('stories of one day are one group, and a list without groups has none, nor what is found in it', () => {
  const seqs = Float64Array.of(3, 2, 1)
  const moments = [new Date(2026, 9, 2, 0, 1), new Date(2026, 9, 1, 23, 59), new Date(2026, 9, 1, 0, 0)]
  expect(listing({ seqs, keys: moments.map(Number) }, true).groups).toEqual([
    { key: '2026-10-02', row: 0 },
    { key: '2026-10-01', row: 1 },
  ])
  const found = among({ seqs, keys: null }, new Set([1, 3]))
  expect(found).toEqual({ seqs: Float64Array.of(3, 1), keys: null })
  expect(listing(found, false).groups).toEqual([])
})
