import { expect, test, vi } from 'vitest'
import { Teller } from '../../../renderer/document/teller'

test('what comes fast is told once, when it pauses, or after the longest wait', () => {
  vi.useFakeTimers()
  const teller = new Teller(80, 240)
  const heard = vi.fn()
  const stop = teller.subscribe(heard)
  teller.soon()
  vi.advanceTimersByTime(79)
  expect(heard).toHaveBeenCalledTimes(0)
  vi.advanceTimersByTime(1)
  expect(heard).toHaveBeenCalledTimes(1)
  for (let change = 0; change < 10; change++) {
    teller.soon()
    vi.advanceTimersByTime(60)
  }
  expect(heard).toHaveBeenCalledTimes(3)
  stop()
  teller.now()
  expect(heard).toHaveBeenCalledTimes(3)
  vi.useRealTimers()
})

test('what waits is told when it is settled, and nothing else is', () => {
  vi.useFakeTimers()
  const teller = new Teller(80)
  const heard = vi.fn()
  teller.subscribe(heard)
  teller.settle()
  expect(heard).toHaveBeenCalledTimes(0)
  teller.soon()
  teller.settle()
  expect(heard).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1000)
  expect(heard).toHaveBeenCalledTimes(1)
  vi.useRealTimers()
})
