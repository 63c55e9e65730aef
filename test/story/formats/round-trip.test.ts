import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '../../../story/formats'
import { newReport } from '../../../story/formats/letters/tidy'
import { schema } from '../../../story/schema'
import { noSignOff } from '../../../story/schema/values'
import { copyOf } from '../../../story/story/desk-notes'
import { storyDoc, storyOf } from '../generate'

const source = (name: string, text: string) => ({ name, text, bytes: new TextEncoder().encode(text) })

describe.each(['html', 'md'] as const)('a story written as %s', (name) => {
  it('reads back as the same story but for its desk notes, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(storyDoc, async (doc) => {
        const written = String(await formats[name].write?.(storyOf(doc), { audience: 'desk' }))
        const read = source(`story.${name}`, written)
        const [reading] = (await formats[name].read?.(read, { house: null, language: null })) ?? []
        expect(reading?.doc.toJSON()).toEqual(copyOf(doc).toJSON())
        expect(reading?.report).toEqual(newReport())
      }),
      { numRuns: 300 },
    )
  })

  it('keeps its first and last paragraph where a byline or sign-off is empty', async () => {
    const { doc, headline, standfirst, byline, paragraph, signoff } = schema.nodes
    const head = [headline.create(null, schema.text('Dam reopens')), standfirst.create()]
    const text = ['The dam reopens.', 'Boats sail again.'].map((each) =>
      paragraph.create(null, schema.text(each)),
    )
    const written = await formats[name].write?.(
      storyOf(
        doc.create(null, [
          ...head,
          byline.create({ bylines: [] }),
          ...text,
          signoff.create({ signOff: noSignOff }),
        ]),
      ),
    )
    const read = source(`story.${name}`, String(written))
    const [reading] = (await formats[name].read?.(read, { house: null, language: null })) ?? []
    expect(reading?.doc.content.toJSON()).toEqual(doc.create(null, [...head, ...text]).content.toJSON())
  })

  it('is recognised by what is in it, whatever it is called', async () => {
    await fc.assert(
      fc.asyncProperty(storyDoc, async (doc) => {
        const written = String(await formats[name].write?.(storyOf(doc)))
        expect(formats[name].recognise?.(source('story.txt', written))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
