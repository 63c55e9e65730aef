import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const turns = () => import('../../../renderer/actions/turns')

let { beginTurn, takeTime, takeTurn, unasked }: Awaited<ReturnType<typeof turns>> = await turns()

beforeEach(async () => {
  vi.resetModules()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('KeyboardEvent', class extends Event {})
  ;({ beginTurn, takeTime, takeTurn, unasked } = await turns())
})

afterEach(() => vi.unstubAllGlobals())

/** Work that is done when it is told to be. */
function longWork() {
  let finish = () => {}
  const taking = takeTime(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve
      }),
  )
  return { taking, finish }
}

describe('whose story is brought up', () => {
  it('that of the request made last, whichever is ready first', () => {
    const [first, second] = [takeTurn(), takeTurn()]
    expect(beginTurn(second)).toBe(true)
    expect(beginTurn(first)).toBe(false)
  })

  it('one that nobody asked for while nothing else is to come', () => {
    expect(beginTurn(unasked)).toBe(true)
  })

  it('none that nobody asked for while a request is pending', async () => {
    const { taking, finish } = longWork()
    expect(beginTurn(unasked)).toBe(false)
    finish()
    const { turn, isAwaited } = await taking
    expect(isAwaited).toBe(true)
    expect(beginTurn(turn)).toBe(true)
  })

  it('one that nobody asked for where the request came to nothing', async () => {
    await expect(takeTime(() => Promise.reject(new Error('The disk is full')))).rejects.toThrow()
    expect(beginTurn(unasked)).toBe(true)
  })

  it('not that of a request during which the editor went on to write', async () => {
    const { taking, finish } = longWork()
    window.dispatchEvent(new Event('pointerdown'))
    finish()
    expect((await taking).isAwaited).toBe(false)
  })
})
