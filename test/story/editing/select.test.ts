import { describe, expect, it } from 'vitest'
import { leaveBreak } from '../../../story/editing/select'
import { Writer } from '../../renderer/document/writer'

const wire = () => new Writer().type('Dam full\nIt rains\nFirst.\nSecond.')

describe('a double click beside the last word of a block', () => {
  it.each([
    ['First.', 'First.|'],
    ['Dam full', 'Dam full|'],
  ])('leads to the end of %j, and selects no break', (text, line) => {
    const story = wire().goTo(text)
    const { to } = story.state.selection
    // the next block begins after the end of this one and its own start
    story.select(to, to + 2)
    expect(story.run(leaveBreak)).toBe(true)
    expect(story.line).toBe(line)
  })

  it.each([
    ['words', 'rst', '.'],
    ['words of two blocks', 'rst.', 'Sec'],
  ])('leaves %s selected', (_, first, last) => {
    const story = wire().selectBetween(first, last)
    expect(story.run(leaveBreak)).toBe(false)
  })
})
