import { describe, expect, it } from 'vitest'
import { withoutPageLines } from '../../../../story/formats/lines/page-lines'

const read = (text: string) => withoutPageLines(text.split('\n')).lines.join('\n')

const before = 'The committee met on Tuesday to discuss the new'
const behind = 'budget, which was published last week.'

describe('the foot and the head of pages', () => {
  it.each([
    ['a number', '12'],
    ['a number and a running head', '12\nAnnual report'],
    ['a running head and a number', 'Annual report of the dam\n\n12\n'],
    ['a number with dashes', '– 12 –'],
    ['a number with its word', 'Page 3 of 12'],
    ['a number in Arabic digits', '١٢'],
  ])('%s in a sentence goes', (_, page) => {
    expect(read(`${before}\n${page}\n${behind}`)).toBe(`${before}\n${behind}`)
  })

  it('goes where a form feed tells that a page ends', () => {
    expect(read('One is here.\nThe Post\n1\n\fTwo is here.\nThe Post\n2\n\fThree.')).not.toMatch(/^\d$/m)
  })

  it.each([
    ['a line of the text', `${before}\nKurdistan budget that was published in the week\n${behind}`],
    ['a short line of the text', `${before}\nErbil\n${behind}`],
    ['a number in a list', 'Votes\n12\n14\nblue'],
    ['a number after a sentence', 'It cost twelve million, he said on Monday.\n12\nmore'],
    ['a number at the end', `${before}\n12`],
    ['a year in a sentence of one line', 'It was 2026'],
  ])('%s stays', (_, text) => {
    expect(read(text)).toBe(text)
  })
})
