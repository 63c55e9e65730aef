import { describe, expect, it } from 'vitest'
import { tableOfTabs } from '../../../../story/formats/lines/tab-table'

const cellsOf = (lines: readonly string[]) =>
  tableOfTabs(lines)?.children.map((row) => row.children.map(({ textContent }) => textContent)) ?? null

describe('lines with tabs', () => {
  it.each([
    [
      'as many tabs as make the columns stand below each other',
      ['Koya\t\t1,200', 'Ranya\t\t900', 'Halabja Town\t750'],
      [
        ['Koya', '1,200'],
        ['Ranya', '900'],
        ['Halabja Town', '750'],
      ],
    ],
    [
      'the same with a head',
      ['Town\t\t\tVotes\tShare', 'Koya\t\t\t1,200\t31%', 'Halabja Town\t\t750\t20%'],
      [
        ['Town', 'Votes', 'Share'],
        ['Koya', '1,200', '31%'],
        ['Halabja Town', '750', '20%'],
      ],
    ],
    [
      'two tabs in each line',
      ['هەولێر\t\t18', 'دهۆک\t\t12', 'کۆیە\t\t15'],
      [
        ['هەولێر', '18'],
        ['دهۆک', '12'],
        ['کۆیە', '15'],
      ],
    ],
    [
      'an empty cell of a sheet',
      ['Town\tVotes\tShare', 'Koya\t1,200\t31%', 'Ranya\t\t24%'],
      [
        ['Town', 'Votes', 'Share'],
        ['Koya', '1,200', '31%'],
        ['Ranya', '', '24%'],
      ],
    ],
    [
      'a last cell that is missing',
      ['Koya\t1,200\t31%', 'Ranya\t900\t24%', 'Total\t2,100'],
      [
        ['Koya', '1,200', '31%'],
        ['Ranya', '900', '24%'],
        ['Total', '2,100', ''],
      ],
    ],
    [
      'an empty corner',
      ['\tYes\tNo', 'Koya\t12', 'Ranya\t\t9'],
      [
        ['', 'Yes', 'No'],
        ['Koya', '12', ''],
        ['Ranya', '', '9'],
      ],
    ],
  ])('are rows whose figures stay in their columns: %s', (_, lines, rows) => {
    expect(cellsOf(lines)).toEqual(rows)
  })

  it('are none where one only indents each', () => {
    expect(cellsOf(['\tThe river rose,', '\tand nobody slept.'])).toBeNull()
    expect(cellsOf(['\tThe river rose,', '\tand nobody slept,', '\tnot one.'])).toBeNull()
  })
})
