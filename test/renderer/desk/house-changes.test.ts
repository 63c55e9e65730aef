import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { builtInHouses, findHouse, type House } from '../../../story/houses'

/** The styles that main keeps; it answers with all of them, a moment later. */
const kept = new Map<string, House>()

const calls = {
  saveHouse: vi.fn(async (house: House) => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    kept.set(house.id, house)
    return [...kept.values()]
  }),
}

async function startWindow() {
  vi.stubGlobal('window', { copydesk: { desk: calls, on: () => () => undefined, pathOf: () => '' } })
  const [houses, checks] = await Promise.all([
    import('../../../renderer/desk/houses'),
    import('../../../renderer/checks/house-checks'),
  ])
  return { ...houses, ...checks }
}

const given = findHouse(builtInHouses, 'reuters')
if (!given) throw new Error('there is such a style')
const house: House = { ...given, id: 'paper', name: 'The Paper' }

beforeEach(() => {
  kept.clear()
  vi.resetModules()
})

afterEach(() => void vi.unstubAllGlobals())

describe('a house style', () => {
  it('keeps all that is changed in it, however fast one change follows the other', async () => {
    const { receiveHouses, addToHouse, switchOff, changeHouse } = await startWindow()
    receiveHouses([house])
    addToHouse(house, 'zerevani')
    addToHouse(house, 'asayish')
    switchOff(house, 'spaces', 'the desk does that')
    changeHouse(house, () => ({ mayPass: ['Nadia Helmer'] }))
    await vi.waitFor(() => expect(calls.saveHouse).toHaveBeenCalledTimes(4))
    await vi.waitFor(() =>
      expect(kept.get('paper')).toMatchObject({
        words: ['asayish', 'zerevani'],
        checksOff: [{ code: 'spaces', reason: 'the desk does that' }],
        mayPass: ['Nadia Helmer'],
      }),
    )
  })

  it('keeps what was added to it from stories while it was edited', async () => {
    const { receiveHouses, saveEditedHouse } = await startWindow()
    receiveHouses([{ ...house, words: ['zerevani'] }])
    await saveEditedHouse({ ...house, name: 'The Evening Paper' })
    expect(kept.get('paper')).toMatchObject({ name: 'The Evening Paper', words: ['zerevani'] })
  })

  it('that was removed meanwhile is not made again', async () => {
    const { receiveHouses, changeHouses, addToHouse, deskHouses } = await startWindow()
    calls.saveHouse.mockClear()
    receiveHouses([house])
    changeHouses(async () => [])
    addToHouse(house, 'zerevani')
    await new Promise<void>((resolve) =>
      changeHouses(async () => {
        resolve()
        return []
      }),
    )
    expect(findHouse(deskHouses(), 'paper')).toBeNull()
    expect(calls.saveHouse).not.toHaveBeenCalled()
  })
})
