import { describe, expect, it } from 'vitest'
import { isBackupDue, retainedBackups } from '../../../electron/backup/retention'

const day = (month: number, date: number, hour = 9) => new Date(2026, month - 1, date, hour)
const retained = (times: Date[]) => [...retainedBackups(times)].sort((a, b) => a.getTime() - b.getTime())
const days = (count: number) => Array.from({ length: count }, (_, index) => day(3, 1 + index))

describe('automatic backups', () => {
  it.each<[string, Date[], Date[]]>([
    ['none of none', [], []],
    ['all of a week', days(7), days(7)],
    ['the last of a day', [day(3, 3, 8), day(3, 3, 20)], [day(3, 3, 20)]],
    [
      'seven days, and the last of the weeks before',
      days(22),
      [day(3, 1), day(3, 8), day(3, 15), ...days(22).slice(15)],
    ],
    [
      'those from before a long absence',
      [day(1, 5), day(1, 6), day(6, 1)],
      [day(1, 5), day(1, 6), day(6, 1)],
    ],
  ])('keep %s', (_, times, expected) => {
    expect(retained(times)).toEqual(expected)
  })

  it('keep at most 7 days, 4 weeks and 12 months of years of days, the newest always', () => {
    const times = Array.from({ length: 1200 }, (_, index) => new Date(2026, 0, 1 + index, 9))
    const left = retained(times)
    expect(left.length).toBeLessThanOrEqual(23)
    expect(left.at(-1)).toEqual(times.at(-1))
    expect(left.length).toBeGreaterThanOrEqual(18)
  })

  it.each<[string, Date[], boolean]>([
    ['due on a desk that has none', [], true],
    ['due when the last was made yesterday', [day(3, 2, 23)], true],
    ['not due again on the same day', [day(3, 3, 1)], false],
    ['due when the only one is from the future', [day(4, 1)], true],
  ])('are %s', (_, times, due) => {
    expect(isBackupDue(times, day(3, 3, 10))).toBe(due)
  })
})
