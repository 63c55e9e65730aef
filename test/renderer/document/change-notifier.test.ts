import { expect, test, vi } from 'vitest'
import { ChangeNotifier } from '../../../renderer/document/change-notifier'

test('what comes fast is told once, when it pauses, or after the longest wait', () => {
  vi.useFakeTimers()
  const notifier = new ChangeNotifier(80, 240)
  const listener = vi.fn()
  const stop = notifier.subscribe(listener)
  notifier.soon()
  vi.advanceTimersByTime(79)
  expect(listener).toHaveBeenCalledTimes(0)
  vi.advanceTimersByTime(1)
  expect(listener).toHaveBeenCalledTimes(1)
  for (let change = 0; change < 10; change++) {
    notifier.soon()
    vi.advanceTimersByTime(60)
  }
  expect(listener).toHaveBeenCalledTimes(3)
  stop()
  notifier.now()
  expect(listener).toHaveBeenCalledTimes(3)
  vi.useRealTimers()
})

test('what waits is told when it is settled, and nothing else is', () => {
  vi.useFakeTimers()
  const notifier = new ChangeNotifier(80)
  const listener = vi.fn()
  notifier.subscribe(listener)
  notifier.settle()
  expect(listener).toHaveBeenCalledTimes(0)
  notifier.soon()
  notifier.settle()
  expect(listener).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1000)
  expect(listener).toHaveBeenCalledTimes(1)
  vi.useRealTimers()
})
