import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, changeOf } from '../../../story/revisions/delta'
import { docOfLines, linesOfDoc } from '../../../story/revisions/lines'
import { storyDoc } from '../generate'

const line = fc.constantFrom('a', 'b', 'c', 'd', '')

describe('what a version is told by', () => {
  it('makes it again from the version before', () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (base, next) => {
        expect(changed(base, changeOf(base, next))).toEqual(next)
      }),
    )
  })

  it('is only what is new', () => {
    expect(changeOf(['a', 'b', 'c'], ['a', 'x', 'c', 'b'])).toEqual({
      delta: [[0, 1], 1, [2, 1], [1, 1]],
      added: ['x'],
    })
  })

  it('fits no other text', () => {
    expect(() => changed(['a'], changeOf(['a', 'b', 'c'], ['b', 'c']))).toThrow(RangeError)
  })

  it('holds every story whole', () => {
    fc.assert(
      fc.property(storyDoc, (doc) => docOfLines(linesOfDoc(doc)).eq(doc)),
      { numRuns: 50 },
    )
  })
})
