import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '../../../story/formats'
import { storyDoc, storyOf } from '../generate'

const source = (name: string, text: string) => ({ name, text, bytes: new TextEncoder().encode(text) })

describe.each(['html', 'md'] as const)('a story written as %s', (name) => {
  it('reads back as the same story, whatever is in it', () => {
    fc.assert(
      fc.property(storyDoc, (doc) => {
        const written = formats[name].write?.(storyOf(doc)) ?? ''
        const [reading] =
          formats[name].read?.(source(`story.${name}`, written), { house: null, language: null }) ?? []
        expect(reading?.doc.toJSON()).toEqual(doc.toJSON())
        expect(reading?.report).toEqual({ trailingBlanks: 0, doubledSpaces: 0, oddSpaces: 0, dropped: [] })
      }),
      { numRuns: 300 },
    )
  })

  it('is recognised by what is in it, whatever it is called', () => {
    fc.assert(
      fc.property(storyDoc, (doc) => {
        const written = formats[name].write?.(storyOf(doc)) ?? ''
        expect(formats[name].recognise?.(source('story.txt', written))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
