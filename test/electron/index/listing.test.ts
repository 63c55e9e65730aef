import fc from 'fast-check'
import { expect, test } from 'vitest'
import { among, amongNewest } from '../../../electron/index/listing'

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
