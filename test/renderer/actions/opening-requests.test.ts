import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const requests = () => import('../../../renderer/actions/opening-requests')

let { beginOpening, takeTime, requestOpening, unrequested }: Awaited<ReturnType<typeof requests>> =
  await requests()

beforeEach(async () => {
  vi.resetModules()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('KeyboardEvent', class extends Event {})
  ;({ beginOpening, takeTime, requestOpening, unrequested } = await requests())
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

describe('which story is opened', () => {
  it('that of the request made last, whichever is ready first', () => {
    const [first, second] = [requestOpening(), requestOpening()]
    expect(beginOpening(second)).toBe(true)
    expect(beginOpening(first)).toBe(false)
  })

  it('one that nobody asked for while nothing else is to come', () => {
    expect(beginOpening(unrequested)).toBe(true)
  })

  it('none that nobody asked for while a request is pending', async () => {
    const { taking, finish } = longWork()
    expect(beginOpening(unrequested)).toBe(false)
    finish()
    const { request, isAwaited } = await taking
    expect(isAwaited).toBe(true)
    expect(beginOpening(request)).toBe(true)
  })

  it('one that nobody asked for where the request came to nothing', async () => {
    await expect(takeTime(() => Promise.reject(new Error('The disk is full')))).rejects.toThrow()
    expect(beginOpening(unrequested)).toBe(true)
  })

  it('not that of a request during which the editor went on to write', async () => {
    const { taking, finish } = longWork()
    window.dispatchEvent(new Event('pointerdown'))
    finish()
    expect((await taking).isAwaited).toBe(false)
  })
})
