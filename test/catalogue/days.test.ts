import { describe, expect, test } from 'vitest'
import { formatDay } from '../../catalogue'

describe('days are named as people speak of them', () => {
  const now = new Date(2026, 2, 3, 0, 30)
  test.each([
    ['2026-03-03', 'Today'],
    ['2026-03-02', 'Yesterday'],
    ['2026-03-01', 'Sunday 1 March'],
    ['2026-03-04', 'Wednesday 4 March'],
    ['2025-11-23', 'Sunday 23 November 2025'],
  ])('%s', (day, name) => {
    expect(formatDay(day, now)).toBe(name)
  })
})
