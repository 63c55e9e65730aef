import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNamer } from '../../../electron/index/days'

function calendarDay(moment: number): string {
  const date = new Date(moment)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

test('a day is named as the calendar of this machine has it, in whatever order moments come', () => {
  const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) })
  fc.assert(
    fc.property(fc.array(moment), (moments) => {
      const dayOf = dayNamer()
      expect(moments.map(dayOf)).toEqual(moments.map(calendarDay))
    }),
  )
})
