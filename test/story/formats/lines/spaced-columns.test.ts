import { describe, expect, it } from 'vitest'
import { tabsForColumns } from '../../../../story/formats/lines/spaced-columns'

describe('lines with columns of spaces', () => {
  it.each([
    [
      'results, with figures at the right',
      [
        'Team        Played   Won',
        'Erbil FC        10     7',
        'Duhok SC        10     5',
        'Zakho            9    12',
      ],
      ['Team\tPlayed\tWon', 'Erbil FC\t10\t7', 'Duhok SC\t10\t5', 'Zakho\t9\t12'],
    ],
    [
      'weather, below a sentence',
      ['The forecast for Monday:', 'Erbil     18  sunny', 'Duhok     12  rain', 'Halabja    9  rain and fog'],
      ['The forecast for Monday:', 'Erbil\t18\tsunny', 'Duhok\t12\train', 'Halabja\t9\train and fog'],
    ],
    [
      'a programme in Sorani',
      ['10:00   کۆبوونەوە', '11:30   کۆنفرانسی ڕۆژنامەوانی', '14:00   گەشت'],
      ['10:00\tکۆبوونەوە', '11:30\tکۆنفرانسی ڕۆژنامەوانی', '14:00\tگەشت'],
    ],
    [
      'two tables, one after the other',
      ['a  b', 'c  d', 'e  f', 'gg  hh  ii', 'jj  kk  ll', 'mm  nn  oo'],
      ['a\tb', 'c\td', 'e\tf', 'gg\thh\tii', 'jj\tkk\tll', 'mm\tnn\too'],
    ],
  ])('are rows of a table: %s', (_, lines, rows) => {
    expect(tabsForColumns(lines)).toEqual(rows)
  })

  it.each([
    [
      'sentences with two spaces between',
      ['He left.  She stayed.', 'It rained on.  Nobody came to the harbour.', 'No.  Yes.'],
    ],
    ['two rows', ['Erbil  18', 'Duhok  12']],
    ['numbered lines', ['1.  Fill the tank', '2.  Close the gate', '3.  Call the office']],
    ['lines with signs', ['-  Fill the tank', '-  Close the gate', '-  Call the office']],
    ['labels', ['Slug:      ferry', 'Byline:    Lana Osman', 'Language:  en']],
    ['verse that is set in', ['  The sea is wide', '    The night is long', '  The ferry comes']],
    ['columns that run into each other', ['Erbil FC won all  10', 'Duhok  12', 'Zakho is at  9']],
    [
      'two columns of a page',
      [
        'The ferry came back on Monday after a week away  from the harbour of the old town it had',
        'had been repaired in a yard in the north, said  served for forty years, which is a long',
        'its captain, who was glad to be home again.  time for a ferry of its kind and age.',
      ],
    ],
  ])('are left: %s', (_, lines) => {
    expect(tabsForColumns(lines)).toEqual(lines)
  })

  it('are read in linear time', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `row ${row % 10}${' '.repeat(20)}${row % 7}`)
    expect(tabsForColumns(rows)[0]).toBe('row 0\t0')
    const blanks = `a${' '.repeat(200_000)}`
    expect(tabsForColumns([blanks, blanks, blanks])).toEqual([blanks, blanks, blanks])
  })
})
