/** What a panel puts into a story. */
import { EditorState } from 'prosemirror-state'
import { expect, it } from 'vitest'
import { setDateline, setDetails } from '../../../story/editing/set'
import { builtInHouses } from '../../../story/houses'
import { noDateline } from '../../../story/schema/values'
import { blankDoc } from '../../../story/story/blank'
import { datelineOf } from '../../../story/story/parts'
import { place } from '../forms/values'

const erbil = { ...noDateline, places: [place('Erbil')] }
const blank = () => EditorState.create({ doc: blankDoc({ house: 'kurdistan24' }) })

it('a dateline that is begun names the house, and one that a story came with no other source than it did', () => {
  const begun = setDateline(blank().tr, builtInHouses, erbil).doc
  const own = datelineOf(begun)?.sources
  expect(own).toHaveLength(1)
  const without = setDateline(EditorState.create({ doc: begun }).tr, builtInHouses, erbil).doc
  expect(datelineOf(without)?.sources).toEqual([])
  const dated = { ...erbil, date: '--03-03' }
  expect(datelineOf(setDateline(EditorState.create({ doc: without }).tr, builtInHouses, dated).doc)).toEqual(
    dated,
  )
})

it.each([
  [{ language: 'ar' }, 'rtl'],
  [{ language: 'ar', direction: 'ltr' }, 'ltr'],
  [{ slug: 'ferry' }, 'ltr'],
] as const)('another language brings its direction, unless one is given with it: %j', (patch, direction) => {
  expect(setDetails(blank().tr, builtInHouses, patch).doc.attrs.direction).toBe(direction)
})
