/** Which window writes a story. */
import { describe, expect, it, vi } from 'vitest'
import { Writers } from '../../../electron/desk/writers'

const story = '0195575c-0000-7000-8000-000000000001'

function desk() {
  const asked: [number, string][] = []
  const released: string[] = []
  const writers = new Writers<{ id: number; isDestroyed(): boolean }>({
    askToLetGo: ({ id }, of) => void asked.push([id, of]),
    released: (of) => void released.push(of),
  })
  const open = (id: number) => {
    const window = { id, isGone: false, isDestroyed: () => window.isGone }
    return { window, ...writers.in(window) }
  }
  return { writers, asked, released, one: open(1), other: open(2), third: open(3) }
}

describe('a story', () => {
  it('is written by the window that opened it, and by no other', () => {
    const { writers, one, other } = desk()
    one.claim(story)
    expect(writers.of(story)).toBe(one.window)
    expect(() => one.check(story)).not.toThrow()
    expect(() => other.check(story)).toThrow('other-window')
    expect([one.isElsewhere(story), other.isElsewhere(story)]).toEqual([false, true])
  })

  it('tells the window that opens it whether another wrote it last', () => {
    const { one, other } = desk()
    expect(one.claim(story)).toBe(false)
    one.release(story)
    expect(one.claim(story)).toBe(false)
    one.release(story)
    expect(other.claim(story)).toBe(true)
    other.release(story)
    expect(one.claim(story)).toBe(true)
  })

  it('goes to the window that asks for it once it is let go of, with no moment between', async () => {
    const { asked, released, writers, one, other } = desk()
    one.claim(story)
    const taken = other.takeOver(story)
    expect(asked).toEqual([[1, story]])
    one.release(story)
    expect(writers.of(story)).toBe(other.window)
    expect(await taken).toBe(true)
    expect(released).toEqual([])
  })

  it('goes to the window that asked last, and the one before hears at once that it does not come', async () => {
    const { writers, one, other, third } = desk()
    one.claim(story)
    const [before, last] = [other.takeOver(story), third.takeOver(story)]
    expect(await before).toBe(false)
    one.release(story)
    expect(await last).toBe(true)
    expect(writers.of(story)).toBe(third.window)
  })

  it('that a window writes is not asked for by that window', async () => {
    const { asked, one } = desk()
    one.claim(story)
    expect(await one.takeOver(story)).toBe(true)
    expect(asked).toEqual([])
  })

  it('stays where what was typed is not handed over', async () => {
    vi.useFakeTimers()
    const { writers, one, other } = desk()
    one.claim(story)
    const taken = other.takeOver(story)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await taken).toBe(false)
    expect(writers.of(story)).toBe(one.window)
    one.release(story)
    expect(writers.of(story)).toBe(null)
    vi.useRealTimers()
  })

  it('is free once its window is gone or begins anew, and others hear of it', () => {
    const { released, writers, one, other } = desk()
    one.claim(story)
    one.window.isGone = true
    expect(writers.of(story)).toBe(null)
    expect(() => other.check(story)).not.toThrow()
    one.releaseAll()
    expect(released).toEqual([story])
  })

  it('is not let go of by a window that does not write it', () => {
    const { writers, one, other } = desk()
    one.claim(story)
    other.release(story)
    other.releaseAll()
    expect(writers.of(story)).toBe(one.window)
  })
})
