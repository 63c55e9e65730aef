import { expect, it } from 'vitest'
import { formats } from '../../../../story/formats'
import { schema } from '../../../../story/schema'
import { newDetails } from '../../../../story/schema/values'

const { doc, headline, standfirst, paragraph } = schema.nodes
const now = '2026-03-03T09:00:00.000Z'

it('an article alone is its markup, with its language and embargo, and nothing that is said of it', async () => {
  const details = {
    ...newDetails,
    slug: 'dam-drained',
    embargo: '2026-12-24T08:00:00.000Z',
    note: 'Call Hiwa',
  }
  const story = doc.create(details, [
    headline.create(null, schema.text('Dam to be drained')),
    standfirst.create(),
    paragraph.create(null, schema.text('Work begins in May.')),
  ])
  const record = { id: 'a', created: now, changed: now, binned: null, doc: story }
  const html = await formats.html.write?.(record, { now, isArticleAlone: true })
  expect(String(html).split('\n')).toEqual([
    '<article lang="en" dir="ltr">',
    expect.stringMatching(/^<p data-part="embargo">.*24/),
    '<h1 data-part="headline">Dam to be drained</h1>',
    '<p>Work begins in May.</p>',
    '</article>',
    '',
  ])
})
