import { describe, expect, it } from 'vitest'
import { toggleCrosshead } from '../../../story/editing/blocks'
import { outlineOf, placesFor } from '../../../story/story/outline'
import { Writer } from '../../renderer/document/writer'

const story = () => {
  const writer = new Writer().type('Dam\n\nWater rose.\n\nIt fell.\nWhat next\nNobody knows.')
  writer.goTo('What next').run(toggleCrosshead)
  return outlineOf(writer.state.doc)
}

describe('the outline of a story', () => {
  it('numbers its paragraphs, and none that is empty', () => {
    expect(story().map(({ kind, number, text }) => `${kind} ${number} ${text}`)).toEqual([
      'headline 1 Dam',
      'paragraph 1 Water rose.',
      'paragraph 2 It fell.',
      'crosshead 3 What next',
      'paragraph 3 Nobody knows.',
    ])
  })

  it.each([
    ['', ['Dam', 'What next']],
    ['2', ['It fell.']],
    ['٢', ['It fell.']],
    ['۲', ['It fell.']],
    ['99', ['Nobody knows.']],
    ['0', []],
    ['NOBODY', ['Nobody knows.']],
    ['w', ['Water rose.', 'What next', 'Nobody knows.']],
  ])('finds %j', (searched, texts) => {
    expect(placesFor(story(), searched, 9).map(({ text }) => text)).toEqual(texts)
  })
})
