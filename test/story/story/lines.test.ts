import { describe, expect, it } from 'vitest'
import { schema } from '../../../story/schema'
import { blockText, contentOfText, hasLines, joinLines, linesOf } from '../../../story/story/lines'

const { paragraph, crosshead } = schema.nodes
const block = (text: string) => paragraph.create(null, contentOfText(text))

describe('a text as the content of a block', () => {
  it.each([
    '',
    'One line',
    'Two\nlines',
    '\nbegins with an end',
    'ends with one\n',
    'a blank line\n\nwithin',
    '\n',
  ])('reads as it was: %j', (text) => {
    expect(() => block(text).check()).not.toThrow()
    expect(blockText(block(text))).toBe(text)
    expect(linesOf(block(text)).map(blockText)).toEqual(text.split('\n'))
    expect(hasLines(block(text))).toBe(text.includes('\n'))
  })

  it('is the same when its lines are parted and joined, with their marks', () => {
    const strong = schema.text('strong', [schema.marks.strong.create()])
    const content = joinLines([[schema.text('plain '), strong], [], [schema.text('end')]])
    const given = crosshead.create(null, content)
    expect(crosshead.create(null, joinLines(linesOf(given).map((line) => line.children)))).toEqual(given)
  })
})
