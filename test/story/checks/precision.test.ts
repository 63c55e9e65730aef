import { expect, it } from 'vitest'
import { measure, missedGoals } from '../../precision/measure'

// npm run precision measures more of them
it('finds most faults of every kind, and hardly anything in what is right', () => {
  expect(missedGoals(measure(50))).toEqual([])
})
