/** A review as a story's record has it. */
import { expect, test } from 'vitest'
import { schema } from '../../../story/schema'
import { reviewFromJSON, reviewToJSON } from '../../../story/suggestions/review'
import { reviewOf } from '../../../story/suggestions/tracking'
import { Reviewing, story } from './reviewing'

function reviewed() {
  const it = new Reviewing(story('The dam burst.')).behind('The').keys(' old')
  const review = reviewOf(it.state)
  if (!review) throw new Error('No review')
  return { it, review, json: JSON.parse(JSON.stringify(reviewToJSON(review))) }
}

test('it is read as it was written', () => {
  const { it, review, json } = reviewed()
  const read = reviewFromJSON(json, it.doc)
  expect(reviewToJSON(read)).toEqual(reviewToJSON(review))
})

test('of a document that was edited without it, what differs from the base is suggested, by nobody known', () => {
  const { it, json } = reviewed()
  const edited = new Reviewing(it.doc).behind('dam').keys(' wall').doc
  const { base, spans } = reviewFromJSON(json, edited)
  expect(base.textContent).toContain('The dam burst.')
  expect(spans.filter(({ kind }) => kind !== 'kept')).toMatchObject([
    { kind: 'deleted', size: 'dam'.length, by: { who: '' } },
    { kind: 'inserted', size: 'old dam wall'.length, by: { who: '' } },
  ])
})

test('a stage that was suggested by an earlier version is no suggestion any more', () => {
  const { it, json } = reviewed()
  const moved = it.doc.type.create({ ...it.doc.attrs, stage: 'ready', slug: 'DAM' }, it.doc.content)
  const by = { who: 'Shilan Barzo', when: '', batch: null }
  const { base, spans, details } = reviewFromJSON({ ...json, details: { slug: by, stage: by } }, moved)
  expect(base.attrs.stage).toBe('ready')
  expect(details).toEqual({ slug: by })
  expect(spans).toMatchObject(json.spans)
})

test.each([
  ['no size', { kind: 'kept' }],
  ['a size of nothing', { kind: 'kept', size: 0 }],
  ['half a position', { kind: 'kept', size: 1.5 }],
  ['another kind', { kind: 'moved', size: 1 }],
  ['nobody', { kind: 'inserted', size: 1 }],
  ['a name that is none', { kind: 'deleted', size: 1, by: { who: 7, when: '', batch: null } }],
  ['a batch that is none', { kind: 'deleted', size: 1, by: { who: '', when: '', batch: 7 } }],
  ['null', null],
])('a span with %s is not read', (_, span) => {
  const { it, json } = reviewed()
  expect(() => reviewFromJSON({ ...json, spans: [...json.spans, span] }, it.doc)).toThrow()
})

test('a base that only a newer version knows is not read', () => {
  const { it, json } = reviewed()
  json.base.content[2].attrs = { mood: 'grave' }
  expect(() => reviewFromJSON(json, it.doc)).toThrow(RangeError)
  expect(schema.nodes.paragraph.spec.attrs).toBeUndefined()
})
