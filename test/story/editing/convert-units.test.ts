import { describe, expect, it } from 'vitest'
import { convertMoney, convertUnits, currencyAt } from '../../../story/editing/convert-units'
import { setDetails } from '../../../story/editing/set'
import { builtInHouses, housesWith } from '../../../story/houses'
import { reuters } from '../../../story/houses/reuters'
import { schema } from '../../../story/schema'
import { Writer } from '../../renderer/document/writer'

function converted(writer: Writer, houses = builtInHouses): number {
  const counts: number[] = []
  writer.run(convertUnits(houses, 'metric', (count) => void counts.push(count)))
  return counts[0] ?? -1
}

describe('measures', () => {
  it('of the paragraph with the cursor are converted in one step of undo, and those of others not', () => {
    const writer = new Writer()
      .type('In 2 miles')
      .inBody()
      .type('Past 5 miles and 6 feet on\nThen 7 miles')
      .goTo('on')
    expect(converted(writer)).toBe(2)
    expect(writer.lines).toEqual([
      'headline: In 2 miles',
      'standfirst: ',
      'Past 5 miles (8\u00a0km) and 6 feet (1.8\u00a0m) on',
      'Then 7 miles',
    ])
    expect(converted(writer)).toBe(0)
    expect(writer.undo().lines).toContain('Past 5 miles and 6 feet on')
  })

  it('of what is selected are converted alone, over paragraphs', () => {
    const writer = new Writer().inBody().type('Of 5 miles, 6 miles on\nThen 7 miles, 8 miles')
    writer.selectBetween('6 miles', '7 miles')
    expect(converted(writer)).toBe(2)
    expect(writer.lines.slice(2)).toEqual([
      'Of 5 miles, 6 miles (9.7\u00a0km) on',
      'Then 7 miles (11\u00a0km), 8 miles',
    ])
  })

  it('keep their marks, and stand in the order of the house', () => {
    const writer = new Writer().inBody().type('Some 5 miles off').goTo('5 miles', 'select')
    const { from, to } = writer.state.selection
    writer.dispatch(writer.state.tr.addMark(from, to, schema.marks.strong.create()))
    expect(converted(writer)).toBe(1)
    expect(writer.state.doc.nodeAt(from)?.text).toMatch(/^5 miles/)
    const own = { ...reuters, id: 'own', name: 'Own', units: 'metric-first' as const }
    const other = new Writer().inBody().type('Some 5 miles off')
    other.run((state, dispatch) => {
      dispatch?.(setDetails(state.tr, housesWith([own]), { house: 'own' }))
      return true
    })
    expect(converted(other, housesWith([own]))).toBe(1)
    expect(other.lines.at(-1)).toBe('Some 8\u00a0km (5 miles) off')
  })
})

describe('sums', () => {
  it('of the paragraph with the cursor are converted in one step of undo', () => {
    const rate = { from: 'USD', to: 'IQD', rate: 1310, date: '2026-11-28' } as const
    const writer = new Writer()
      .type('For $2')
      .inBody()
      .type('Paid $5 and 250,000 dinars\nThen $7')
      .goTo('Paid')
    expect(currencyAt(writer.state)).toBe('USD')
    const counts: number[] = []
    writer.run(convertMoney(rate, (count) => void counts.push(count)))
    expect(counts).toEqual([1])
    expect(writer.lines).toEqual([
      'headline: For $2',
      'standfirst: ',
      'Paid $5 (6,550\u00a0Iraqi dinars) and 250,000 dinars',
      'Then $7',
    ])
    expect(currencyAt(writer.state)).toBe('IQD')
    expect(writer.undo().lines).toContain('Paid $5 and 250,000 dinars')
  })
})
