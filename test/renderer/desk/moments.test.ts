import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenCome } from '../../../renderer/desk/moments'

const now = '2026-11-28T06:00:00.000Z'

beforeEach(() => void vi.useFakeTimers({ now: new Date(now) }))
afterEach(() => void vi.useRealTimers())

test.each([
  ['in some seconds', '2026-11-28T06:00:07.000Z', 7000],
  ['in some hours', '2026-11-28T09:00:00.000Z', 3 * 3_600_000],
])('what comes %s is told once, when it comes', (_, moment, after) => {
  const tell = vi.fn()
  whenCome(moment, tell)
  vi.advanceTimersByTime(after - 1)
  expect(tell).toHaveBeenCalledTimes(0)
  vi.advanceTimersByTime(200)
  expect(tell).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(86_400_000)
  expect(tell).toHaveBeenCalledTimes(1)
})

test('what came while the machine slept is told soon after', () => {
  const tell = vi.fn()
  whenCome('2026-11-28T08:00:00.000Z', tell)
  vi.advanceTimersByTime(1000)
  vi.setSystemTime(new Date('2026-11-28T09:00:00.000Z'))
  vi.advanceTimersByTime(30_000)
  expect(tell).toHaveBeenCalledTimes(1)
})

test('what has come already, and what nobody waits for any more, is not told', () => {
  const tell = vi.fn()
  whenCome(now, tell)
  whenCome('2026-11-28T06:00:07.000Z', tell)()
  vi.advanceTimersByTime(60_000)
  expect(tell).toHaveBeenCalledTimes(0)
  expect(vi.getTimerCount()).toBe(0)
})
