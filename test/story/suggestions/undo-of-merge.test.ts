/** Undo and redo of what replaces blocks whole: a merge, and a version that is restored. */
import fc from 'fast-check'
import { deleteSelection } from 'prosemirror-commands'
import { expect, test } from 'vitest'
import { restoreDoc } from '../../../story/editing/restore'
import { setDetails } from '../../../story/editing/set'
import { builtInHouses } from '../../../story/houses'
import { isChange } from '../../../story/suggestions/spans'
import { reviewOf } from '../../../story/suggestions/tracking'
import { merged } from './merging'
import { Reviewing, story } from './reviewing'

const begun = story(
  'The old dam burst. It was not old. Nobody saw it.',
  'Nobody was hurt.',
  'The river rose and rose. It ebbed.',
)

const edits: Readonly<Record<string, (it: Reviewing) => unknown>> = {
  strike: (it) => it.run(deleteSelection),
  replace: (it) => it.type('rose and '),
  'type again': (it) => {
    const { from, to } = it.state.selection
    const text = it.doc.textBetween(from, to)
    it.run(deleteSelection)
    return text && it.type(text)
  },
  split: (it) => it.change((tr) => tr.split(tr.selection.from)),
  slug: (it) => it.change((tr) => setDetails(tr, builtInHouses, { slug: it.who.toUpperCase() })),
  accept: (it) => it.accept(({ from }) => from < it.state.selection.from),
  reject: (it) => it.reject(({ from }) => from < it.state.selection.from),
}
const edit = fc.record({
  who: fc.constantFrom('Dara Aziz', 'Nadia Helmer'),
  what: fc.constantFrom(...Object.keys(edits)),
  from: fc.integer({ min: 16, max: 130 }),
  size: fc.constantFrom(1, 3, 8, 20),
})
const some = (minLength: number) => fc.array(edit, { minLength, maxLength: 4 })

function perform(it: Reviewing, all: readonly (typeof edit extends fc.Arbitrary<infer E> ? E : never)[]) {
  for (const { who, what, from, size } of all) {
    it.as(who).select(from, from + size)
    edits[what]?.(it)
  }
  return it
}

/** All that a story under review says: the text, who changed what, and what was withdrawn where. */
const said = (it: Reviewing) => {
  const review = reviewOf(it.state)
  const spans = review?.spans.map((span) => (isChange(span) ? { ...span, by: span.by.who } : span))
  const details = Object.entries(review?.details ?? {}).map(([name, { who }]) => [name, who])
  return [it.doc, review?.base, spans, details, review?.withdrawn ?? []].map((each) => JSON.stringify(each))
}

test('a merge that is taken back leaves all as it was, and made anew as the merge left it, by whoever made it', () => {
  fc.assert(
    fc.property(some(1), some(0), some(1), (common, here, there) => {
      const start = perform(new Reviewing(begun), common)
      const sides = { mine: perform(start.copy(), here), theirs: perform(start.copy(), there) }
      const { doc } = sides.mine
      const before = said(sides.mine)
      const it = merged(sides, start.doc)
      const after = said(it)
      fc.pre(!it.doc.eq(doc))
      expect(said(it.as('Nadia Helmer').undo())).toEqual(before)
      expect(said(it.redo())).toEqual(after)
    }),
    { numRuns: 40 },
  )
})

test('a version that is restored and taken back leaves all as it was', () => {
  fc.assert(
    fc.property(some(1), some(1), fc.boolean(), (first, next, isOn) => {
      const it = perform(new Reviewing(begun), first)
      const { doc } = it
      const before = said(perform(it, next).suggesting(isOn))
      const last = it.doc
      it.apart().as('Shilan Barzo').run(restoreDoc(doc))
      const after = said(it)
      fc.pre(!it.doc.eq(last))
      expect(said(it.undo())).toEqual(before)
      expect(said(it.redo())).toEqual(after)
    }),
    { numRuns: 40 },
  )
})
