/** Where a desk has changes suggested by itself. */
import { Transform } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import type { Stage } from '../../../story/stages/stage'
import { suggestAtStage } from '../../../story/suggestions/by-default'
import { type Review, reviewAfter } from '../../../story/suggestions/review'
import { storyWith } from '../comments/make'

const stages: readonly Stage[] = [
  { id: 'draft', name: '', needs: [] },
  { id: 'editing', name: '', needs: [], isSuggesting: true },
  { id: 'ready', name: '', needs: [] },
]
const by = { who: 'Dara Aziz', when: '2026-03-03T09:00:00.000Z', batch: null }
const moved = (review: Review | null, from: string, to: string) => {
  const doc = storyWith('The toll stays.')
  const tr = new Transform(doc.type.create({ ...doc.attrs, stage: from }, doc.content))
  suggestAtStage(tr.setDocAttribute('stage', to), review, stages)
  return { steps: tr.steps.length, review: reviewAfter(review, tr, { by, history: null }) }
}

describe('suggesting by default', () => {
  it('begins with the move to a stage that says so, and the move itself is no suggestion', () => {
    const { review } = moved(null, 'draft', 'editing')
    expect(review?.isOn).toBe(true)
    expect(review?.details).toEqual({})
    expect(review?.base.attrs.stage).toBe('editing')
  })

  it.each([
    ['to a stage that says nothing of it', 'draft', 'ready'],
    ['where the story is there already', 'editing', 'editing'],
    ['to a stage that the desk has no longer', 'draft', 'gone'],
  ])('does not begin %s', (_, from, to) => {
    expect(moved(null, from, to)).toMatchObject({ steps: 1, review: null })
  })

  it('leaves a story alone in which suggesting is on', () => {
    const { review } = moved(null, 'draft', 'editing')
    expect(moved(review, 'draft', 'editing').steps).toBe(1)
  })
})
