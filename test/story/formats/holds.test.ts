import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats, outgoing } from '../../../story/formats'
import { differences } from '../../../story/formats/compare'
import { audiences } from '../../../story/formats/format'
import { detailsOf } from '../../../story/story/parts'
import { storyOf } from '../generate'
import { newsDoc } from '../news'

const written = Object.values(formats).filter(({ read, write }) => read && write)

describe.each(written.map((format) => [format.name, format] as const))('a story filed as %s', (_, format) => {
  it.each(audiences)('for %s reads back with all that the format says it holds', async (audience) => {
    await fc.assert(
      fc.asyncProperty(newsDoc, async (doc) => {
        const content = (await format.write?.(storyOf(doc), { audience })) ?? ''
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
        const text = new TextDecoder().decode(bytes)
        const { house, language } = detailsOf(doc)
        const source = { name: `story.${format.extensions[0]}`, bytes, text }
        const [reading] = (await format.read?.(source, { house, language })) ?? []
        if (!reading) throw new Error('no story was read back')
        reading.doc.check()
        const expected = outgoing(storyOf(doc), format, { audience }).doc
        expect(differences(expected, reading.doc, format.holds ?? [])).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
